// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace sandgate {

// The pages of help, and words looked for in all of them. Links that lead out of it are handed on.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HelpDialog(QWidget *parent = nullptr);

    static QStringList pages(); // their names, in their order
    void showPage(const QString &name);
    QString page() const; // the name of the one that is shown; empty: no page has the words

signals:
    void linkWanted(const QUrl &url);

private:
    void choose(int row);
    void search(const QString &words);
    void follow(const QUrl &url);

    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace sandgate
