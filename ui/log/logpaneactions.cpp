// SPDX-License-Identifier: Apache-2.0
// What can be done in a LogPane: its tool bar and its menu.
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/hiddenvalues.h"
#include "ui/log/logmarksdialog.h"
#include "ui/log/logpane.h"
#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int NameLength = 60;

} // namespace

QAction *LogPane::add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> what)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, std::move(what));
    m_all += action;
    return action;
}

void LogPane::makeActions()
{
    using Direction = LogView::Direction;
    using Sought = LogView::Sought;
    add(tr("Copy"), {}, [this] { m_view->copy(); });
    add(tr("Select All"), {}, [this] { m_view->selectAll(); });
    add(tr("Follow the End"), {}, [this] { m_view->scrollToEnd(); });
    m_all += nullptr;
    m_filter = add(tr("Filter…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, [this] {
        if (m_filter->isChecked())
            openFilter();
        else
            closeFilter();
    });
    m_filter->setObjectName("logFilterAction"_L1);
    m_filter->setCheckable(true);
    m_context =
        add(tr("Show in Context"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return)}, [this] { showInContext(); });
    m_context->setToolTip(tr("Leave the filter at the chosen line"));
    add(tr("Find…"), QKeySequence::keyBindings(QKeySequence::Find), [this] {
        openFind();
    })->setObjectName("logFindAction"_L1);
    m_all += nullptr;
    const QString noError = tr("No line says that it is an error.");
    const QString noMark = tr("No line has a mark. What is marked is chosen by Marks….");
    add(tr("Next Error"), {QKeySequence(Qt::CTRL | Qt::Key_Down)},
        [this, noError] { goTo(Sought::Error, Direction::Forward, noError); });
    add(tr("Previous Error"), {QKeySequence(Qt::CTRL | Qt::Key_Up)},
        [this, noError] { goTo(Sought::Error, Direction::Backward, noError); });
    add(tr("Next Mark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)},
        [this, noMark] { goTo(Sought::Marked, Direction::Forward, noMark); });
    add(tr("Previous Mark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)},
        [this, noMark] { goTo(Sought::Marked, Direction::Backward, noMark); });
    add(tr("Marks…"), {}, [this] { chooseMarks(); });
    m_all += nullptr;
    m_wrap = add(tr("Wrap Lines"), {}, [] {});
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    connect(m_wrap, &QAction::toggled, m_view, &LogView::setWrapping);
    m_times = add(tr("Times"), {}, [] {});
    m_times->setCheckable(true);
    m_times->setToolTip(tr("Show when each line began, by the sandbox's clock"));
    connect(m_times, &QAction::toggled, m_view, &LogView::setShowsTimes);
    m_all += nullptr;
    m_saveAll = add(tr("Save All…"), {}, [this] { chooseFile(false); });
    m_saveShown = add(tr("Save What Is Shown…"), {}, [this] { chooseFile(true); });
    m_retry = add(tr("Try Again"), {}, [this] {
        m_problem.clear();
        m_pages.retry();
    });
}

void LogPane::addTools(QToolBar &bar)
{
    bar.setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar.addAction(m_filter);
    for (QAction *action : m_all) {
        if (action && action->text() == tr("Find…"))
            bar.addAction(action);
    }
    bar.addAction(m_wrap);
    bar.addAction(m_times);
    bar.addAction(m_saveAll);
    bar.addAction(m_retry);
    auto *menu = m_menu = new QMenu(tr("Log"), this);
    for (QAction *action : m_all) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    QMenu *beside = menu->addMenu(tr("Read Together With"));
    connect(beside, &QMenu::aboutToShow, this, [this, beside] { fillBeside(*beside); });
    QMenu *hidden = menu->addMenu(tr("Show Hidden Value"));
    hidden->setObjectName("hiddenLogValues"_L1);
    connect(hidden, &QMenu::aboutToShow, this, [this, hidden] { fillHidden(*hidden); });
    auto *more = new QToolButton(&bar);
    more->setText(tr("More"));
    more->setAccessibleName(tr("All that can be done with this log"));
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    bar.addWidget(more);
    letTabIn(bar);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this, menu](QPoint point) { menu->popup(m_view->viewport()->mapToGlobal(point)); });
}

void LogPane::fillHidden(QMenu &menu)
{
    menu.clear();
    const QStringList values = m_view->hiddenValues();
    offerHidden(menu, values, *m_view, [this](const QString &value) { m_view->showHidden(value); });
    if (values.isEmpty())
        menu.addAction(tr("Nothing is hidden in the lines that are seen."))->setEnabled(false);
}

QList<QAction *> LogPane::tools() const
{
    return m_menu->actions();
}

// Processes of all sandboxes, to be read in one log with the chosen ones.
void LogPane::fillBeside(QMenu &menu)
{
    menu.clear();
    const ProcessListModel &processes = m_workbench.processes();
    std::vector<LogSource> sources = m_pages.sources();
    for (int row = 0; row < processes.rowCount(); ++row) {
        const ProcessRow &process = processes.at(row);
        const LogSource source{process.key, visibleLine(process.command, NameLength)};
        const bool isChosen = std::any_of(m_chosen.begin(), m_chosen.end(),
                                          [&](const LogSource &chosen) { return chosen.process == source.process; });
        if (isChosen)
            continue;
        const SandboxRow *sandbox = m_workbench.sandboxes().find(process.sandbox);
        const QString place = sandbox ? visibleLine(sandbox->name, NameLength) : QString();
        QAction *action = menu.addAction(tr("%1 in %2").arg(source.name, place).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(std::any_of(sources.begin(), sources.end(),
                                       [&](const LogSource &read) { return read.process == source.process; }));
        connect(action, &QAction::toggled, this, [this, source](bool on) {
            std::vector<LogSource> read = m_pages.sources();
            std::erase_if(read, [&](const LogSource &known) { return known.process == source.process; });
            if (on)
                read.push_back(source);
            for (LogSource &known : read) {
                const ProcessRow *itsRow = m_workbench.processes().find(known.process);
                if (itsRow && known.name.isEmpty())
                    known.name = visibleLine(itsRow->command, NameLength);
            }
            m_pages.show(std::move(read));
        });
    }
    if (menu.isEmpty())
        menu.addAction(tr("There is no other process"))->setEnabled(false);
}

void LogPane::chooseMarks()
{
    auto *dialog = new LogMarksDialog(m_marksText, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LogMarksDialog::chosen, this, &LogPane::setMarks);
    dialog->open();
}

void LogPane::chooseFile(bool onlyShown)
{
    auto *dialog = new QFileDialog(this, tr("Save Log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"log"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, onlyShown](const QString &path) { saveTo(path, onlyShown); });
    dialog->open();
}

} // namespace sandgate
