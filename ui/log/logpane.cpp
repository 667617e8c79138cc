// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logpane.h"
#include "ui/common/textlabel.h"
#include "ui/log/logbars.h"
#include "ui/log/logfilterbar.h"
#include "ui/log/logfindbar.h"
#include "ui/log/logmarksdialog.h"
#include "ui/transcript/plaintext.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolBar>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int leastLines = 5; // of the log, whatever else there is

QString number(qint64 value)
{
    return QLocale().toString(value);
}

// A log never has more lines than a sentence can count.
int counted(qint64 lines)
{
    return int(std::min<qint64>(lines, std::numeric_limits<int>::max()));
}

} // namespace

QString endSentence(const ProcessRow &process)
{
    switch (process.state) {
    case ProcessState::Starting:
        return LogPane::tr("Starting");
    case ProcessState::Running:
        return LogPane::tr("Running");
    case ProcessState::Lost:
        return LogPane::tr("Its server is gone; how it ended is not known");
    case ProcessState::Exited:
        break;
    }
    const QString how = process.exitCode ? LogPane::tr("Ended with exit code %1").arg(*process.exitCode)
                                         : LogPane::tr("Ended by a signal");
    const qint64 duration = process.exitedAt.value_or(0) - process.startedAt;
    return process.exitedAt && process.startedAt > 0 ? LogPane::tr("%1 after %2").arg(how, shownDuration(duration))
                                                     : how;
}

LogPane::LogPane(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_pages(workbench)
    , m_view(new LogView(m_pages, this))
    , m_filterBar(new LogFilterBar(this))
    , m_findBar(new LogFindBar(this))
    , m_bars(new LogBars(*m_filterBar, *m_findBar, this))
    , m_tools(new QToolBar(this))
    , m_state(new QLabel(this))
    , m_stopSaving(new QPushButton(tr("Stop Saving"), this))
{
    setAccessibleName(tr("Log of a process"));
    setFocusProxy(m_view);
    makeActions();
    addTools(*m_tools);
    m_view->setMinimumHeight(leastLines * QFontMetrics(monospaceFont()).lineSpacing());
    m_state->setObjectName("logState"_L1);
    m_state->setContentsMargins(10, 4, 10, 4);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setAccessibleDescription(tr("State of the process")); // its name is what it says
    m_stopSaving->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_bars);
    column->addWidget(m_view, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_state, 1);
    below->addWidget(m_stopSaving);
    column->addLayout(below);

    connect(&m_pages, &LogPages::stateChanged, this, &LogPane::refreshState);
    connect(&m_pages, &LogPages::changed, this, &LogPane::takeNews);
    connect(&m_pages, &LogPages::moved, this, &LogPane::takeNews);
    connect(&m_pages, &LogPages::cleared, this, [this] {
        m_problem.clear();
        m_said.clear();
        refreshState();
    });
    connect(&m_pages, &LogPages::failed, this, [this](const Error &error) {
        m_problem = tr("The log could not be read. %1").arg(error.what);
        refreshState();
    });
    connect(m_view, &LogView::followingChanged, this, &LogPane::refreshState);
    connect(m_view, &LogView::copiedInPart, this, [this] {
        m_said = tr("That is too much for the clipboard, so only its beginning was copied. Save the log to have all of "
                    "it.");
        refreshState();
    });
    connect(m_filterBar, &LogFilterBar::changed, this, &LogPane::filterChanged);
    connect(m_filterBar, &LogFilterBar::left, this, &LogPane::closeFilter);
    connect(m_findBar, &LogFindBar::changed, this, &LogPane::findChanged);
    connect(m_findBar, &LogFindBar::nextWanted, this, [this] { find(LogView::Direction::Forward); });
    connect(m_findBar, &LogFindBar::previousWanted, this, [this] { find(LogView::Direction::Backward); });
    connect(m_findBar, &LogFindBar::left, this, &LogPane::closeFind);
    connect(m_stopSaving, &QPushButton::clicked, &m_pages, &LogPages::stopSaving);
    refreshState();
}

LogPane::~LogPane()
{
    m_tasks.cancel();
    m_view->disconnect(this);
    delete m_view; // it looks at the pages, which go before the widget's children do
}

void LogPane::show(const ProcessKey &process)
{
    show(process.isEmpty() ? std::vector<LogSource>() : std::vector<LogSource>{{process, {}}});
}

void LogPane::show(const std::vector<LogSource> &sources)
{
    if (sources == m_chosen)
        return;
    m_process.reset();
    m_view->hideValues();
    m_chosen = sources;
    m_pages.show(sources);
}

void LogPane::setProcess(const ProcessRow &process)
{
    if (m_chosen.size() != 1 || process.key != m_chosen.front().process)
        return;
    m_process = process;
    refreshState();
}

// Without what stands below it, which has a line at least.
void LogPane::tellRoom()
{
    m_bars->setRoom({width(), height() - m_tools->sizeHint().height() - fontMetrics().lineSpacing() - 8});
    refreshState();
}

void LogPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellRoom();
}

void LogPane::openFilter()
{
    m_bars->openFilter(true);
    if (m_bars->isFilterCovered())
        closeFind();
    m_filter->setChecked(true);
    m_filterBar->focusText();
}

void LogPane::closeFilter()
{
    m_filterBar->clear();
    m_bars->openFilter(false);
    m_filter->setChecked(false);
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPane::filterChanged()
{
    const LogLines &lines = m_pages.lines();
    const qint64 newest = lines.count() > 0 ? lines.line(lines.end() - 1).at : 0;
    const Result<> set = m_pages.setFilter(m_filterBar->query(newest));
    m_filterProblem = set ? QString() : set.error().what;
    tellCounts();
    refreshState();
}

void LogPane::showInContext()
{
    const qint64 line = m_view->currentLine();
    if (line < 0)
        return;
    m_filterBar->clear();
    m_view->showLine(line);
}

void LogPane::openFind()
{
    m_bars->openFind(true);
    m_findBar->focusText();
    findChanged();
    refreshState();
}

void LogPane::openFind(const QString &text)
{
    m_findBar->setText(text);
    openFind();
}

void LogPane::closeFind()
{
    m_bars->openFind(false);
    m_findsFirst = false;
    if (m_pages.setFind({}))
        m_view->takePatterns();
    refreshState();
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPane::findChanged()
{
    const PatternText pattern = m_findBar->pattern();
    const Result<> set = m_pages.setFind(pattern);
    m_findProblem = set ? QString() : set.error().what;
    tellCounts();
    if (!set)
        return;
    m_view->takePatterns();
    m_findsFirst = !pattern.text.isEmpty();
    findFirst();
}

// The first place from here on, as soon as it is known.
void LogPane::findFirst()
{
    if (!m_findsFirst || !m_pages.isFindKnown())
        return;
    m_view->clearSelection();
    if (m_view->goTo(LogView::Sought::Found, LogView::Direction::Forward) || !m_pages.news().isFinding)
        m_findsFirst = false;
}

void LogPane::find(LogView::Direction direction)
{
    if (!m_pages.findText().text.isEmpty())
        m_view->goTo(LogView::Sought::Found, direction);
}

void LogPane::goTo(LogView::Sought sought, LogView::Direction direction, const QString &nothing)
{
    m_said = m_view->goTo(sought, direction) ? QString() : nothing;
    refreshState();
}

void LogPane::takeNews()
{
    findFirst();
    tellCounts();
    refreshState();
}

void LogPane::tellCounts()
{
    const LogNews &news = m_pages.news();
    const int all = counted(news.lines.count());
    const QString tooCostly = tr("The regular expression takes too long. Make it simpler.");
    QString found = m_findProblem;
    if (found.isEmpty() && m_pages.isFindKnown() && !m_pages.findText().text.isEmpty()) {
        const qint64 lines = news.found.count();
        found = news.isTooCostly ? tooCostly
                : news.isFinding ? tr("In %Ln lines so far…", nullptr, counted(lines))
                : lines == 0     ? tr("Not found")
                                 : tr("In %1 of %Ln lines", nullptr, all).arg(number(lines));
    }
    m_findBar->tell(found);
    QString shown = m_filterProblem;
    if (shown.isEmpty() && m_pages.isFilterKnown() && news.shown) {
        const qint64 lines = news.shown->count();
        shown = news.isTooCostly   ? tooCostly
                : news.isFiltering ? tr("%Ln lines so far…", nullptr, counted(lines))
                                   : tr("%1 of %Ln lines", nullptr, all).arg(number(lines));
    }
    m_filterBar->tell(shown);
}

QStringList LogPane::stateParts() const
{
    const LogNews &news = m_pages.news();
    if (m_pages.isEmpty())
        return {tr("Choose a process to read its log.")};
    if (news.saved)
        return {tr("Saving: %Ln lines…", nullptr, counted(*news.saved))};
    if (!m_said.isEmpty())
        return {m_said};
    if (!m_problem.isEmpty())
        return {m_problem};
    QStringList parts;
    if (m_pages.sources().size() > 1)
        parts += tr("%n logs, merged by time", nullptr, int(m_pages.sources().size()));
    else if (m_process)
        parts += endSentence(*m_process);
    if (m_pages.isLoading())
        parts += m_pages.isReady() ? tr("Loading earlier output…") : tr("Loading…");
    else if (m_pages.isReady() && news.fed == 0 && news.lines.end() == 0)
        parts += tr("Nothing was written yet");
    if (news.problem)
        parts += news.problem->what;
    if (m_bars->isFilterCovered() && !m_filterBar->isClear())
        parts += tr("Filtered: %1").arg(m_filterBar->said());
    if (!m_view->isFollowing())
        parts += tr("Paused: press End to follow again");
    return parts;
}

void LogPane::refreshState()
{
    m_state->setText(stateParts().join(u"  ·  "_s));
    const LogNews &news = m_pages.news();
    m_stopSaving->setVisible(news.saved.has_value());
    m_saveAll->setEnabled(m_pages.isWhole() && news.lines.end() > 0 && !m_saving);
    m_saveShown->setEnabled(m_saveAll->isEnabled() && news.shown && !news.isFiltering);
    m_context->setEnabled(news.shown.has_value() && news.shown->count() > 0);
    m_retry->setVisible(!m_problem.isEmpty() && !m_pages.isLoading());
}

void LogPane::setMarks(const QString &text)
{
    const Result<> set = m_pages.setMarks(LogMarksDialog::patternsOf(text));
    if (set) {
        m_marksText = text;
        m_view->takePatterns();
    } else {
        m_said = set.error().what;
        refreshState();
    }
}

void LogPane::saveTo(const QString &path, bool onlyShown)
{
    if (!m_saving)
        m_tasks.start(saveLog({path, onlyShown, m_times->isChecked(), {}}));
}

async::Task<> LogPane::saveLog(LogSaveOptions options)
{
    m_saving = true;
    refreshState();
    const Result<qint64> saved = co_await m_pages.save(options);
    m_saving = false;
    m_said = saved ? tr("Saved %Ln lines.", nullptr, counted(*saved)) : saved.error().what;
    refreshState();
}

} // namespace sandgate
