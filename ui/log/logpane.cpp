// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logpane.h"
#include "ui/log/logview.h"
#include "ui/transcript/plaintext.h"
#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

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
    , m_pages(workbench)
    , m_view(new LogView(m_pages, this))
    , m_state(new QLabel(this))
{
    setAccessibleName(tr("Log of a process"));
    setFocusProxy(m_view);
    auto *bar = new QToolBar(this);
    addTools(*bar);
    m_findBar = makeFindBar();
    m_state->setContentsMargins(10, 4, 10, 4);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleName(tr("State of the process"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_findBar);
    column->addWidget(m_state);

    connect(&m_pages, &LogPages::stateChanged, this, &LogPane::refreshState);
    connect(&m_pages, &LogPages::changed, this, &LogPane::refreshState);
    connect(&m_pages, &LogPages::cleared, this, [this] {
        m_problem.clear();
        refreshState();
    });
    connect(&m_pages, &LogPages::failed, this, [this](const Error &error) {
        m_problem = tr("The log could not be read. %1").arg(error.what);
        refreshState();
    });
    connect(m_view, &RowsView::followingChanged, this, &LogPane::refreshState);
    connect(m_view, &RowsView::nearTop, &m_pages, &LogPages::loadEarlier);
    auto *findKey = new QShortcut(QKeySequence::Find, this, this, &LogPane::openFind);
    findKey->setContext(Qt::WidgetWithChildrenShortcut);
    refreshState();
}

LogPane::~LogPane()
{
    m_view->disconnect(this);
    delete m_view; // it looks at the pages, which go before the widget's children do
}

void LogPane::addTools(QToolBar &bar)
{
    bar.setToolButtonStyle(Qt::ToolButtonTextOnly);
    QAction *wrap = bar.addAction(tr("Wrap Lines"));
    wrap->setCheckable(true);
    wrap->setChecked(true);
    connect(wrap, &QAction::toggled, m_view, &LogView::setWrapping);
    QAction *times = bar.addAction(tr("Times"));
    times->setCheckable(true);
    times->setToolTip(tr("Show when each line began, by the sandbox's clock"));
    connect(times, &QAction::toggled, m_view, &LogView::setShowsTimes);
    bar.addSeparator();
    bar.addAction(tr("Find…"), this, &LogPane::openFind);
    m_save = bar.addAction(tr("Save…"), this, &LogPane::chooseFile);
}

QWidget *LogPane::makeFindBar()
{
    auto *bar = new QWidget(this);
    m_findText = new QLineEdit(bar);
    m_findText->setPlaceholderText(tr("Find in this log"));
    m_findText->setAccessibleName(tr("Find in this log"));
    m_findText->setClearButtonEnabled(true);
    m_findResult = new QLabel(bar);
    auto *previous = new QPushButton(tr("&Previous"), bar);
    auto *next = new QPushButton(tr("&Next"), bar);
    auto *close = new QPushButton(tr("Close"), bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_findText, 1);
    row->addWidget(m_findResult);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    connect(m_findText, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_view->clearSelection();
        m_view->setSearch(text);
        if (text.isEmpty())
            m_findResult->clear();
        else
            find(true);
    });
    connect(m_findText, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(next, &QPushButton::clicked, this, [this] { find(true); });
    connect(previous, &QPushButton::clicked, this, [this] { find(false); });
    connect(close, &QPushButton::clicked, this, &LogPane::closeFind);
    const auto key = [this, bar](const QKeySequence &sequence, auto what) {
        auto *shortcut = new QShortcut(sequence, bar, what);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    key(QKeySequence(Qt::Key_Escape), [this] { closeFind(); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { find(false); });
    bar->hide();
    return bar;
}

void LogPane::openFind()
{
    m_findBar->show();
    m_findText->setFocus(Qt::ShortcutFocusReason);
    m_findText->selectAll();
    m_view->setSearch(m_findText->text());
}

void LogPane::closeFind()
{
    m_findBar->hide();
    m_view->setSearch({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPane::find(bool forward)
{
    const bool found = m_view->findNext(forward ? LogView::Direction::Forward : LogView::Direction::Backward);
    m_findResult->setText(found || m_findText->text().isEmpty() ? QString() : tr("Not found"));
}

void LogPane::show(const ProcessKey &process)
{
    m_process.reset();
    m_pages.show(process);
}

void LogPane::setProcess(const ProcessRow &process)
{
    if (process.key != m_pages.process())
        return;
    m_process = process;
    refreshState();
}

void LogPane::refreshState()
{
    QStringList parts;
    if (m_pages.process().isEmpty()) {
        parts += tr("Choose a process to read its log.");
    } else if (!m_problem.isEmpty()) {
        parts += m_problem;
    } else {
        if (m_process)
            parts += endSentence(*m_process);
        if (m_pages.isLoading())
            parts += m_pages.isReady() ? tr("Loading earlier output…") : tr("Loading…");
        else if (m_pages.isReady() && m_pages.lines().end() == 0)
            parts += tr("Nothing was written yet");
        if (!m_view->isFollowing())
            parts += tr("Paused: press End to follow again");
    }
    m_state->setText(parts.join(u"  ·  "_s));
    m_save->setEnabled(m_pages.lines().end() > 0);
    m_view->setTopText(!m_pages.hasEarlier()      ? QString()
                       : m_pages.canLoadEarlier() ? tr("Earlier…")
                                                  : tr("Older output is not shown here"));
}

void LogPane::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save Log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"log"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<> saved = saveTo(path);
        const qint64 lines = m_pages.lines().end() - m_pages.lines().first();
        QString said = saved ? tr("Saved %1 lines.").arg(QLocale().toString(lines)) : saved.error().what;
        if (saved && m_pages.hasEarlier())
            said += u' ' + tr("Older lines, which are not loaded, are not in the file.");
        m_state->setText(said);
    });
    dialog->open();
}

Result<> LogPane::saveTo(const QString &path)
{
    QSaveFile file(path);
    bool ok = file.open(QIODevice::WriteOnly);
    const LogStore &lines = m_pages.lines();
    for (qint64 number = lines.first(); ok && number < lines.end(); ++number)
        ok = file.write(parseAnsi(lines.line(number).text).plain.toUtf8() + '\n') > 0;
    if (!ok || !file.commit()) {
        return failure(Error::Kind::Storage, tr("The log could not be saved to %1: %2.").arg(path, file.errorString()));
    }
    return {};
}

} // namespace sandgate
