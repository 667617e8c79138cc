// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logfindbar.h"
#include "ui/common/accessible.h"
#include "ui/common/keptsetting.h"
#include "ui/log/logfilterbar.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int longest = 2000; // characters of what is looked for that are kept

} // namespace

LogFindBar::LogFindBar(QWidget *parent)
    : LogBar(u"logFindSaid"_s, parent)
    , m_text(new QLineEdit(this))
    , m_regex(optionButton(u".*"_s, tr("What is looked for is a regular expression"), this))
    , m_case(optionButton(u"Aa"_s, tr("Tell capitals from small letters"), this))
{
    m_text->setObjectName("logFindText"_L1);
    m_text->setPlaceholderText(tr("Find in this log"));
    m_text->setAccessibleName(tr("Find in this log"));
    addClearButton(*m_text);
    m_regex->setObjectName("logFindRegex"_L1);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    auto *previous = new QPushButton(tr("&Previous"), this);
    auto *next = new QPushButton(tr("&Next"), this);
    auto *close = new QPushButton(tr("Close"), this);
    tools().addWidget(m_text, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_regex, m_case, previous, next, close})
        tools().addWidget(widget);

    connect(m_text, &QLineEdit::textChanged, this, &LogFindBar::changed);
    for (QToolButton *button : {m_regex, m_case})
        connect(button, &QToolButton::toggled, this, &LogFindBar::changed);
    connect(m_text, &QLineEdit::returnPressed, this, &LogFindBar::nextWanted);
    connect(next, &QPushButton::clicked, this, &LogFindBar::nextWanted);
    connect(previous, &QPushButton::clicked, this, &LogFindBar::previousWanted);
    connect(close, &QPushButton::clicked, this, &LogFindBar::left);
    const auto key = [this](const QKeySequence &sequence, auto signal) {
        auto *shortcut = new QShortcut(sequence, this, this, signal);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    key(QKeySequence(Qt::Key_Escape), &LogFindBar::left);
    key(QKeySequence(Qt::SHIFT | Qt::Key_Return), &LogFindBar::previousWanted);
}

PatternText LogFindBar::pattern() const
{
    return {m_text->text(), m_regex->isChecked(), m_case->isChecked()};
}

void LogFindBar::setText(const QString &text)
{
    m_regex->setChecked(false);
    m_text->setText(text);
}

void LogFindBar::save(QSettings &settings) const
{
    keep(settings, "logs/find"_L1, keepable(m_text->text(), longest));
    keep(settings, "logs/findRegex"_L1, m_regex->isChecked());
    keep(settings, "logs/findCase"_L1, m_case->isChecked());
}

void LogFindBar::restore(const QSettings &settings)
{
    const QSignalBlocker blocker(this);
    m_text->setText(settings.value("logs/find"_L1).toString().left(longest));
    m_regex->setChecked(settings.value("logs/findRegex"_L1).toBool());
    m_case->setChecked(settings.value("logs/findCase"_L1).toBool());
}

void LogFindBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace sandgate
