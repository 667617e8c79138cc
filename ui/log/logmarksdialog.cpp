// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logmarksdialog.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxMarks = 50;

} // namespace

LogMarksDialog::LogMarksDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(text, this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Marks in Logs"));
    auto *what = new QLabel(tr("What is to be marked in logs, one in each line. Between slashes it is a regular "
                               "expression, for example /took \\d{4,} ms/."),
                            this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setBuddy(m_text);
    m_text->setObjectName("logMarksText"_L1);
    m_text->setAccessibleName(tr("What is to be marked"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_text, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 18);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LogMarksDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_text->toPlainText());
        accept();
    });
    check();
}

std::vector<PatternText> LogMarksDialog::patternsOf(const QString &text)
{
    std::vector<PatternText> patterns;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isRegex = line.size() > 2 && line.startsWith(u'/') && line.endsWith(u'/');
        patterns.push_back({isRegex ? line.mid(1, line.size() - 2) : line, isRegex, false});
    }
    return patterns;
}

void LogMarksDialog::check()
{
    QString problem;
    const std::vector<PatternText> patterns = patternsOf(m_text->toPlainText());
    if (qsizetype(patterns.size()) > MaxMarks)
        problem = tr("There may be %1 marks at most.").arg(MaxMarks);
    for (const PatternText &pattern : patterns) {
        const Result<LinePattern> made = LinePattern::make(pattern);
        if (!made && problem.isEmpty())
            problem = pattern.text.left(40) + u": "_s + made.error().what;
    }
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace sandgate
