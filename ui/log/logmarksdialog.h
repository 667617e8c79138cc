// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linepattern.h"
#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace sandgate {

// What is to be marked in logs: one a line, a text, or a regular expression between slashes.
class LogMarksDialog : public QDialog
{
    Q_OBJECT
public:
    LogMarksDialog(const QString &text, QWidget *parent);

    static std::vector<PatternText> patternsOf(const QString &text);

signals:
    void chosen(const QString &text); // all of its patterns are right

private:
    void check();

    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace sandgate
