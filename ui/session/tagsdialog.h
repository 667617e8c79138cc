// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace sandgate {

class SessionListModel;
class TextLabel;

// The tags of a session: written, or chosen from those that other sessions have.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    TagsDialog(const SessionRow &session, const SessionListModel &sessions, QWidget *parent = nullptr);

signals:
    void chosen(const QStringList &tags);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *addKnown(const QStringList &tags);
    void follow();
    void toggle(const QString &tag, bool on);

    QLineEdit *m_field;
    TextLabel *m_problem;
    QPushButton *m_set;
    std::vector<std::pair<QString, QCheckBox *>> m_known;
};

} // namespace sandgate
