// SPDX-License-Identifier: Apache-2.0
#include "ui/session/sessionmarking.h"
#include "model/items/sessiondesk.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/icons.h"
#include "ui/common/question.h"
#include "ui/common/tones.h"
#include "ui/common/words.h"
#include "ui/session/tagsdialog.h"
#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// Beside its word, a dot of the colour.
QIcon dotOf(const QPalette &palette, SessionColour colour)
{
    constexpr int side = 32;
    QPixmap dot(side, side);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(labelText(palette, colour));
    painter.drawEllipse(QRectF(dot.rect()).adjusted(7, 7, -7, -7));
    return dot;
}

} // namespace

SessionMarking::SessionMarking(Workbench &workbench, QMenu &sessionMenu, QWidget &window)
    : QObject(&window)
    , m_workbench(workbench)
    , m_window(window)
{
    sessionMenu.addSeparator();
    m_pin = add(sessionMenu, tr("&Pin"), "pinSessionAction");
    m_pin->setCheckable(true);
    m_pin->setIcon(drawnIcon("pin"_L1));
    m_tags = add(sessionMenu, tr("T&ags…"), "tagSessionAction");
    m_tags->setIcon(drawnIcon("tag"_L1));
    m_colourMenu = sessionMenu.addMenu(tr("Co&lour"));
    m_colourMenu->setObjectName("colourMenu"_L1);
    m_colours = new QActionGroup(this);
    addColours(*m_colourMenu);
    m_archive = add(sessionMenu, tr("Arch&ive"), "archiveSessionAction");
    m_archive->setIcon(drawnIcon("archive"_L1));
    m_delete = add(sessionMenu, tr("&Delete Session"), "deleteSessionAction");
    m_delete->setIcon(themedIcon("edit-delete", "delete"_L1));

    connect(m_pin, &QAction::triggered, this, [this](bool on) { mark({.pinned = on}); });
    connect(m_colours, &QActionGroup::triggered, this,
            [this](const QAction *action) { mark({.colour = SessionColour(action->data().toInt())}); });
    connect(m_tags, &QAction::triggered, this, &SessionMarking::askForTags);
    connect(m_archive, &QAction::triggered, this, &SessionMarking::archive);
    connect(m_delete, &QAction::triggered, this, &SessionMarking::askToDelete);
    show({});
}

QAction *SessionMarking::add(QMenu &menu, const QString &text, const char *name)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(QLatin1String(name));
    menu.addAction(action);
    return action;
}

void SessionMarking::addColours(QMenu &menu)
{
    for (int i = 0; i <= int(SessionColour::Violet); ++i) {
        const auto colour = SessionColour(i);
        const bool isNone = colour == SessionColour::None;
        QAction *action = add(menu, isNone ? tr("None") : colourWord(colour), "colourAction");
        action->setObjectName("colourAction-"_L1 + (isNone ? u"none"_s : colourName(colour)));
        action->setCheckable(true);
        action->setData(i);
        m_colours->addAction(action);
    }
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { // in the palette of now
        const QList<QAction *> actions = m_colours->actions();
        for (QAction *action : actions) {
            if (const auto colour = SessionColour(action->data().toInt()); colour != SessionColour::None)
                action->setIcon(dotOf(menu.palette(), colour));
        }
    });
}

void SessionMarking::show(const SessionId &session)
{
    m_session = session;
    const SessionRow *row = m_workbench.sessions().find(session);
    const SessionMarks marks = row ? row->marks : SessionMarks();
    m_pin->setChecked(marks.isPinned);
    m_archive->setText(marks.archivedAt ? tr("Take Out of the Arch&ive") : tr("Arch&ive"));
    const bool goesOn = row && (turnRuns(row->state) || row->waiting > 0);
    m_delete->setText(row && row->state != SessionState::Ended ? tr("&Delete Session…") : tr("&Delete Session"));
    for (QAction *action : {m_pin, m_tags, m_archive, m_delete, m_colourMenu->menuAction()})
        action->setEnabled(row != nullptr);
    m_archive->setEnabled(row && (!goesOn || marks.archivedAt));
    const QString noSession = row ? QString() : tr("No session is shown.");
    for (QAction *action : {m_pin, m_tags, m_archive, m_delete})
        action->setProperty("whyNot", noSession);
    if (goesOn)
        m_archive->setProperty("whyNot", tr("Something goes on in this session."));
    const QList<QAction *> colours = m_colours->actions();
    for (QAction *action : colours) {
        action->setEnabled(row != nullptr);
        action->setProperty("whyNot", noSession);
        action->setChecked(action->data().toInt() == int(marks.colour));
    }
}

void SessionMarking::mark(const MarkChange &change)
{
    m_tasks.start(runMark(m_session, change));
}

void SessionMarking::archive()
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row)
        return;
    if (row->marks.archivedAt)
        mark({.archived = false});
    else
        m_tasks.start(runArchive(m_session, titleOf(*row)));
}

void SessionMarking::askForTags()
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row)
        return;
    auto *dialog = new TagsDialog(*row, m_workbench.sessions(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TagsDialog::chosen, this,
            [this, session = m_session](const QStringList &tags) { m_tasks.start(runMark(session, {.tags = tags})); });
    dialog->open();
}

// What is ended by it cannot be taken back: then it is asked first.
void SessionMarking::askToDelete()
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row)
        return;
    const QString title = titleOf(*row);
    const SessionId session = m_session;
    if (row->state == SessionState::Ended) {
        m_tasks.start(runDelete(session, title, false));
        return;
    }
    const bool goesOn = turnRuns(row->state) || row->waiting > 0;
    askFirst(&m_window,
             {.name = "deleteSessionDialog"_L1,
              .title = tr("Delete Session"),
              .text = tr("End and delete “%1”?").arg(title),
              .details = (goesOn ? tr("The agent is at work and will be stopped.") + u' ' : QString()) +
                         tr("The conversation can be restored for %n days, to be read; nothing more can be sent in it.",
                            nullptr, int(keptWhenDeleted.count())),
              .confirm = tr("End and Delete"),
              .confirmName = "confirmDeleteSessionButton"_L1,
              .keep = tr("Keep It")},
             [this, session, title] { m_tasks.start(runDelete(session, title, true)); });
}

async::Task<> SessionMarking::runMark(SessionId session, MarkChange change)
{
    const Result<> marked = co_await m_workbench.sessionDesk().mark(session, change);
    if (!marked) {
        show(m_session); // as it still is
        emit failed(marked.error());
    }
}

async::Task<> SessionMarking::runArchive(SessionId session, QString title)
{
    MarkChange change;
    change.archived = true;
    const Result<> archived = co_await m_workbench.sessionDesk().mark(session, change);
    if (!archived) {
        emit failed(archived.error());
        co_return;
    }
    change.archived = false;
    emit done(tr("“%1” was archived.").arg(title),
              [this, session, change] { m_tasks.start(runMark(session, change)); });
}

async::Task<> SessionMarking::runDelete(SessionId session, QString title, bool endFirst)
{
    Result<> deleted;
    if (endFirst) {
        deleted = co_await m_workbench.endSession(session);
    }
    if (deleted) {
        deleted = co_await m_workbench.sessionDesk().deleteSession(session);
    }
    if (deleted)
        emit done(tr("“%1” was deleted. It is kept for %n days.", nullptr, int(keptWhenDeleted.count())).arg(title),
                  [this, session] { m_tasks.start(runRestore(session)); });
    else
        emit failed(deleted.error());
}

async::Task<> SessionMarking::runRestore(SessionId session)
{
    const Result<> restoration = co_await m_workbench.sessionDesk().restoreSession(session);
    if (restoration)
        emit restored(session);
    else
        emit failed(restoration.error());
}

} // namespace sandgate
