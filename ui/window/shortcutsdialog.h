// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sandgate {

class Shortcuts;
class TextLabel;

// The keys of all actions, to be changed. What is changed counts at once.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *current() const;
    void fill();
    void filter(const QString &text);
    void tellChoice();
    void refresh();

    Shortcuts &m_shortcuts;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    TextLabel *m_remark;
    QPushButton *m_set;
    QPushButton *m_clear;
    QPushButton *m_reset;
};

} // namespace sandgate
