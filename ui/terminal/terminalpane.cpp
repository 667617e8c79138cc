// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalpane.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/problembanner.h"
#include "ui/log/logpane.h"
#include "ui/terminal/terminalview.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// At a start, windows with the same terminal take the lead from each other within a moment. Each change of its size
// lets a shell write its line anew, over what is above it where the widths differ.
constexpr auto sizeRests = std::chrono::milliseconds(120);

} // namespace

TerminalPane::TerminalPane(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_output(workbench)
    , m_view(new TerminalView(this))
    , m_offer(new ProblemBanner(this))
    , m_state(new QLabel(this))
{
    setFocusProxy(m_view);
    m_view->setObjectName("terminalView"_L1);
    m_offer->setObjectName("clipboardOffer"_L1);
    m_offer->setDismissable(true);
    QPushButton *take = m_offer->addAction(tr("Copy to Clipboard"));
    take->setObjectName("clipboardOfferButton"_L1);
    take->show(); // with the banner
    connect(take, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_offered);
        m_offer->clear();
    });
    m_state->setObjectName("terminalState"_L1);
    m_state->setContentsMargins(10, 4, 10, 4);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleDescription(tr("State of the process")); // its name is what it says
    m_findBar = makeFindBar();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tools = makeTools();
    column->addWidget(m_tools);
    column->addWidget(m_offer);
    column->addWidget(m_view, 1);
    column->addWidget(m_findBar);
    column->addWidget(m_state);

    connect(&m_output, &TerminalOutput::restarted, m_view, &TerminalView::restart);
    connect(&m_output, &TerminalOutput::printed, this, [this](const QByteArray &bytes, TerminalOutput::Origin origin) {
        const bool answers = origin == TerminalOutput::Origin::Live && leads();
        m_problem.clear();
        m_view->feed(bytes, answers ? TerminalScreen::Questions::Answer : TerminalScreen::Questions::Leave);
    });
    connect(&m_output, &TerminalOutput::beganLater, this, [this] {
        if (m_line)
            m_line->redraw();
    });
    connect(&m_output, &TerminalOutput::missing, this, [this](qint64) {
        if (m_view->screen().isAlternate() && m_line)
            m_line->redraw();
        const QByteArray words = tr("[some output is missing here]").toUtf8();
        if (!m_view->screen().isAlternate())
            m_view->feed("\x18\x1b[m\r\n" + words + "\r\n", TerminalScreen::Questions::Leave);
    });
    connect(&m_output, &TerminalOutput::failed, this, [this](const Error &error) {
        m_problem = tr("What the terminal has shown could not be read. %1").arg(error.what);
        refreshState();
    });
    connect(m_view, &TerminalView::typed, this, [this](const QByteArray &bytes) {
        if (std::exchange(m_rang, false) || !m_problem.isEmpty()) {
            m_problem.clear();
            refreshState();
        }
        if (m_line)
            m_line->type(bytes);
    });
    m_sizing.setSingleShot(true);
    m_sizing.setInterval(sizeRests);
    connect(&m_sizing, &QTimer::timeout, this, &TerminalPane::sendSize);
    connect(m_view, &TerminalView::sized, &m_sizing, qOverload<>(&QTimer::start));
    connect(&desk(), &TerminalDesk::leaderChanged, this, [this](const ProcessKey &process) {
        if (process == m_output.process())
            m_sizing.start();
    });
    m_view->installEventFilter(this);
    connect(m_view, &TerminalView::titleChanged, this, [this](const QString &title) {
        m_title = title;
        refreshState();
    });
    connect(m_view, &TerminalView::rang, this, [this] {
        m_rang = true;
        refreshState();
    });
    connect(m_view, &TerminalView::clipboardOffered, this, &TerminalPane::offerClipboard);
    connect(m_view, &TerminalView::tooMuch, this, [this] {
        m_problem = tr("This is too much to paste. Put it into a file in the sandbox instead.");
        refreshState();
    });
    connect(m_view, &TerminalView::linkWanted, this, &TerminalPane::linkWanted);
    connect(m_view, &TerminalView::findWanted, this, qOverload<>(&TerminalPane::openFind));
    connect(m_view, &TerminalView::scrolled, this, &TerminalPane::refreshState);
    refreshState();
}

TerminalPane::~TerminalPane()
{
    m_view->disconnect(this);
    m_view->removeEventFilter(this);
    desk().disconnect(this);
    letGo();
}

TerminalDesk &TerminalPane::desk() const
{
    return m_workbench.terminals();
}

bool TerminalPane::leads() const
{
    return m_line && desk().leads(m_output.process(), *m_line);
}

void TerminalPane::letGo()
{
    if (m_line)
        desk().leave(m_output.process(), *m_line);
    m_line.reset();
}

void TerminalPane::sendSize()
{
    if (m_view->isVisible() && leads())
        m_line->resize(m_view->screen().columns(), m_view->screen().rows());
}

// The same terminal may be in another window: the one that a person sees or uses last has its size.
bool TerminalPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && m_line) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::Show)
            desk().lead(m_output.process(), *m_line);
        else if (event->type() == QEvent::Hide)
            desk().follow(m_output.process(), *m_line);
    }
    return QWidget::eventFilter(watched, event);
}

QList<QAction *> TerminalPane::tools() const
{
    return m_tools->actions();
}

QToolBar *TerminalPane::makeTools()
{
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addAction(tr("Copy"), m_view, &TerminalView::copy);
    bar->addAction(tr("Paste"), m_view, qOverload<>(&TerminalView::paste));
    bar->addAction(tr("Select All"), m_view, &TerminalView::selectAll);
    bar->addAction(tr("Find…"), this, qOverload<>(&TerminalPane::openFind))->setToolTip(tr("Find (Ctrl+Shift+F)"));
    bar->addSeparator();
    bar->addAction(tr("Larger Text"), this, [this] { m_view->setFontStep(m_view->fontStep() + 1); });
    bar->addAction(tr("Smaller Text"), this, [this] { m_view->setFontStep(m_view->fontStep() - 1); });
    bar->addAction(tr("Usual Size"), this, [this] { m_view->setFontStep(0); });
    letTabIn(*bar);
    return bar;
}

QWidget *TerminalPane::makeFindBar()
{
    auto *bar = new QWidget(this);
    m_findText = new QLineEdit(bar);
    m_findText->setObjectName("terminalFind"_L1);
    m_findText->setPlaceholderText(tr("Find in this terminal"));
    m_findText->setAccessibleName(tr("Find in this terminal"));
    addClearButton(*m_findText);
    m_findResult = new QLabel(bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_findText, 1);
    row->addWidget(m_findResult);
    const auto button = [bar, row](const QString &text, auto what) {
        auto *made = new QPushButton(text, bar);
        connect(made, &QPushButton::clicked, bar, what);
        row->addWidget(made);
    };
    button(tr("&Previous"), [this] { find(false); });
    button(tr("&Next"), [this] { find(true); });
    button(tr("Close"), [this] { closeFind(); });
    connect(m_findText, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_view->setSearch(text);
        m_findResult->clear();
    });
    // What is looked for is mostly above: Enter goes up, as in other terminals.
    connect(m_findText, &QLineEdit::returnPressed, this, [this] { find(false); });
    const auto key = [bar](const QKeySequence &sequence, auto what) {
        auto *shortcut = new QShortcut(sequence, bar, what);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    key(QKeySequence(Qt::Key_Escape), [this] { closeFind(); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { find(true); });
    bar->hide();
    return bar;
}

void TerminalPane::openFind()
{
    m_findBar->show();
    m_findText->setFocus(Qt::ShortcutFocusReason);
    m_findText->selectAll();
    m_view->setSearch(m_findText->text());
}

void TerminalPane::openFind(const QString &text)
{
    m_findText->setText(text);
    openFind();
}

void TerminalPane::closeFind()
{
    m_findBar->hide();
    m_view->setSearch({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void TerminalPane::find(bool forward)
{
    const bool isFound = m_view->findNext(forward);
    m_findResult->setText(isFound || m_findText->text().isEmpty() ? QString() : tr("Not found"));
}

// A program would like to have something in the clipboard; whoever pastes next would paste that.
void TerminalPane::offerClipboard(const QString &text)
{
    m_offered = text;
    m_offer->tell(tr("The program would like to put this into the clipboard: %1").arg(visibleLine(text, 200)));
}

void TerminalPane::show(const ProcessKey &process)
{
    if (process == m_output.process())
        return;
    m_process.reset();
    letGo();
    m_offer->clear();
    m_problem.clear();
    m_rang = false;
    m_output.show(process);
    if (!process.isEmpty()) {
        m_line = desk().open(process);
        connect(m_line.get(), &TerminalLine::stateChanged, this, &TerminalPane::refreshProgram);
        connect(m_line.get(), &TerminalLine::refused, this, [this](const QString &words) {
            m_problem = words;
            refreshState();
        });
        if (m_view->isVisible())
            desk().lead(process, *m_line);
        else
            desk().follow(process, *m_line);
    }
    refreshProgram();
}

void TerminalPane::setProcess(const ProcessRow &process)
{
    if (process.key != m_output.process())
        return;
    m_process = process;
    m_view->setAccessibleName(tr("Terminal of %1").arg(visibleLine(process.command, 60)));
    refreshProgram();
}

void TerminalPane::refreshProgram()
{
    const bool runs = m_process && m_process->state == ProcessState::Running;
    m_view->setHasProgram(m_line && m_line->state() != TerminalLine::State::Closed && (runs || !m_process));
    refreshState();
}

void TerminalPane::refreshState()
{
    QStringList parts;
    if (m_output.process().isEmpty()) {
        parts += tr("Choose a process to see its terminal.");
    } else {
        if (m_process && m_process->state != ProcessState::Running)
            parts += endSentence(*m_process);
        else if (m_line && m_line->state() == TerminalLine::State::Waiting)
            parts += m_line->words().isEmpty() ? tr("Connecting…") : tr("Connecting again: %1").arg(m_line->words());
        else
            parts += tr("Running");
        if (!m_title.isEmpty())
            parts += visibleLine(m_title, 80);
        if (m_rang)
            parts += tr("The bell has rung");
        if (!m_view->isFollowing())
            parts += tr("Scrolled up: press Shift+End to follow again");
        if (!m_problem.isEmpty())
            parts += m_problem;
    }
    m_state->setText(parts.join(u"  ·  "_s));
}

} // namespace sandgate
