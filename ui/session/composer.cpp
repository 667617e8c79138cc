// SPDX-License-Identifier: Apache-2.0
#include "ui/session/composer.h"
#include "model/items/outbox.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessiondesk.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/session/attachmentbar.h"
#include "ui/session/promptcompletion.h"
#include "ui/session/promptedit.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Composer::Composer(Workbench &workbench, std::chrono::milliseconds saveAfter, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_edit(new PromptEdit(this))
    , m_attachments(new AttachmentBar(workbench, this))
    , m_attach(new QToolButton(this))
    , m_send(new QPushButton(tr("Send"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_hint(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_completion(new PromptCompletion(workbench.sessionDesk(), workbench.files(), *m_edit, this))
    , m_problem(new ProblemBanner(this))
{
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(saveAfter);
    m_edit->setObjectName("composer"_L1);
    m_attachments->setFocusProxy(m_edit);
    m_attach->setObjectName("attachButton"_L1);
    m_attach->setAutoRaise(true);
    m_attach->setFocusPolicy(Qt::StrongFocus);
    m_attach->setIcon(drawnIcon("attach"_L1));
    m_attach->setToolTip(tr("Attach Files…"));
    m_attach->setAccessibleName(tr("Attach files to the message"));
    m_send->setObjectName("sendButton"_L1);
    m_send->setProperty("primary", true);
    m_send->setAutoDefault(false);
    m_stop->setObjectName("stopButton"_L1);
    m_stop->setIcon(drawnIcon("stop"_L1));
    m_stop->setAutoDefault(false);
    m_hint->setWrapping(true);
    m_hint->setObjectName("composerHint"_L1);
    m_problem->setObjectName("composerProblem"_L1);
    m_problem->setDismissable(true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_attach);
    row->addWidget(m_hint, 1);
    row->addWidget(m_stop);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_problem);
    layout->addWidget(m_edit);
    layout->addWidget(m_attachments);
    layout->addLayout(row);
    setTabOrder(m_edit, m_attach);
    setTabOrder(m_attach, m_send);
    setTabOrder(m_send, m_stop);

    m_edit->setKeys([this](const QKeyEvent &event) { return m_completion->takeKey(event) || goThroughHistory(event); });
    m_edit->setAttachments([this](const QMimeData &mime) { m_attachments->add(mime); });
    connect(m_attachments, &AttachmentBar::changed, this, [this] { refresh(); });
    connect(m_attachments, &AttachmentBar::failed, this, [this](const SessionId &session, const Error &error) {
        m_failures.insert(session, error);
        refresh();
    });
    connect(m_attach, &QToolButton::clicked, this, &Composer::attachWanted);
    connect(m_edit, &PromptEdit::sendWanted, this, &Composer::send);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stop);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::keep);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *left) {
        if (left == m_edit)
            saveNow(); // before one goes on writing in another window
    });
    connect(&m_saveLater, &QTimer::timeout, this, &Composer::saveNow);
    connect(m_problem, &ProblemBanner::dismissed, this, [this] { m_failures.remove(m_session); });
    connect(&m_workbench.sessionDesk(), &SessionDesk::factsChanged, this, [this](const SessionId &session) {
        if (session == m_session)
            refresh();
    });
    connect(&m_workbench.sessionDesk(), &SessionDesk::draftChanged, this, &Composer::takeDraft);
    connect(&m_workbench.outbox(), &Outbox::changed, this, [this](const SessionId &session) {
        if (m_workbench.outbox().isSending(session))
            m_failures.remove(session);
        if (session == m_session)
            refresh();
    });
    connect(&m_workbench.outbox(), &Outbox::arriving, this, [this](const SessionId &session) {
        if (session == m_session)
            saveNow();
    });
    connect(&m_workbench.outbox(), &Outbox::failed, this,
            [this](const SessionId &session, const Error &error) { m_failures.insert(session, error); });
    onAnyChange(m_workbench.sessions(), this, [this] { refresh(); });
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    refresh();
}

Composer::~Composer()
{
    saveNow();
    qApp->disconnect(this); // nobody is to hear of what goes on from here on
}

void Composer::show(const SessionId &session)
{
    if (session == m_session)
        return;
    saveNow();
    m_session = session;
    m_completion->setSession(session);
    m_attachments->show(session);
    m_history.leave();
    m_sendsWhenRead = false;
    setText(m_drafts.value(session));
    if (!session.isEmpty() && !m_drafts.contains(session) && !m_loading.contains(session))
        m_tasks.start(load(session));
    refresh();
}

void Composer::clear()
{
    show({});
}

void Composer::addToDraft(const SessionId &session, const QString &text)
{
    if (session == m_session) {
        QTextCursor end(m_edit->document());
        end.movePosition(QTextCursor::End);
        end.insertText(m_edit->document()->isEmpty() ? text : u'\n' + text);
    } else {
        m_tasks.start(append(session, text));
    }
}

bool Composer::canWrite() const
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    const SandboxRow *sandbox = row ? m_workbench.sandboxes().find(row->sandbox) : nullptr;
    return row && row->state != SessionState::Ended && !(sandbox && isOver(sandbox->state));
}

bool Composer::canSend() const
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    const bool isEmpty = m_edit->toPlainText().trimmed().isEmpty() && m_attachments->blocks(m_session).isEmpty();
    return row && whyNot(*row).isEmpty() && !isSending() && !isEmpty && !m_attachments->isReading(m_session);
}

bool Composer::isSending() const
{
    return m_workbench.outbox().isSending(m_session);
}

bool Composer::canStop() const
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    return row && turnRuns(row->state) && !m_stopping.contains(m_session);
}

void Composer::send()
{
    if (!canSend() || m_edit->isComposing())
        return;
    m_sendsWhenRead = m_loading.contains(m_session);
    if (m_sendsWhenRead)
        return; // what is stored may have to stand before it, and a person looks at that first
    Prompt prompt{m_edit->toPlainText(), m_attachments->blocks(m_session)};
    const QJsonArray links = m_completion->links(prompt.text);
    for (const QJsonValue &link : links)
        prompt.attachments.append(link);
    saveNow();
    m_workbench.outbox().send(m_session, prompt,
                              m_drafts.value(m_session)); // which may have other line ends and spaces
}

void Composer::stop()
{
    if (canStop())
        m_tasks.start(cancel(m_session));
}

// By Alt+Up and Alt+Down at any time; by Up and Down alone from an empty field on, where they have nothing else to do.
bool Composer::goThroughHistory(const QKeyEvent &event)
{
    const bool up = event.key() == Qt::Key_Up;
    const Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    if ((!up && event.key() != Qt::Key_Down) || (with != Qt::AltModifier && with != Qt::NoModifier))
        return false;
    const bool plain = with == Qt::NoModifier;
    if (plain && !m_history.isBrowsing() && !(up && m_edit->document()->isEmpty()))
        return false;
    const int line = m_edit->textCursor().blockNumber();
    if (plain && line != (up ? 0 : m_edit->blockCount() - 1))
        return false;
    PromptHistory place = m_history; // the text that changes leaves it
    const std::optional<QString> found =
        up ? place.older(m_earlier ? m_earlier() : QStringList(), m_edit->toPlainText()) : place.newer();
    if (!found)
        return true;
    m_edit->setPlainText(*found);
    m_edit->moveCursor(QTextCursor::End);
    m_history = place;
    return true;
}

void Composer::attach(const QStringList &files)
{
    if (canWrite())
        m_attachments->add(files);
}

void Composer::takeFocus()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

// Why nothing can be sent now, as a sentence; empty: it can.
QString Composer::whyNot(const SessionRow &row) const
{
    const SandboxRow *sandbox = m_workbench.sandboxes().find(row.sandbox);
    if (sandbox && sandbox->state == SandboxState::Gone)
        return tr("The sandbox of this session no longer exists. Start a session in another sandbox to go on.");
    if (sandbox && isOver(sandbox->state))
        return tr("The sandbox of this session was deleted. Start a session in another sandbox to go on.");
    if (row.state == SessionState::Ended)
        return tr("This session has ended. Start a new one to go on.");
    return {};
}

bool Composer::waits() const
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    const SessionFacts *facts = m_workbench.sessionDesk().facts(m_session);
    const bool goesOn = facts && !facts->queue.empty() && facts->queuePaused.isEmpty();
    return row && (goesOn || turnRuns(row->state) || row->state == SessionState::Starting);
}

QString Composer::hint() const
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (const QString reason = row ? whyNot(*row) : QString(); !reason.isEmpty())
        return reason;
    if (const QString wanted = m_completion->hint(); !wanted.isEmpty())
        return visibleLine(wanted, 200);
    if (!row || !waits())
        return tr("Ctrl+Return sends");
    if (row->state == SessionState::WaitingForDecision)
        return tr("The agent waits for your decision. Ctrl+Return keeps the message until its turn has ended.");
    if (row->state == SessionState::Starting)
        return tr("The session is starting. Ctrl+Return sends the message as soon as it has.");
    return tr("The agent is working. Ctrl+Return keeps the message until its turn has ended.");
}

void Composer::refresh()
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    m_completion->setPlace(row ? row->sandbox : SandboxKey(), row ? row->cwd : QString());
    m_edit->setEnabled(canWrite());
    const bool sending = isSending();
    m_edit->setReadOnly(sending);
    m_attach->setEnabled(canWrite() && !sending);
    m_attachments->setEnabled(canWrite() && !sending);
    const bool runs = row && turnRuns(row->state);
    m_stop->setVisible(runs);
    m_stop->setEnabled(canStop());
    m_stop->setText(m_stopping.contains(m_session) ? tr("Stopping…") : tr("Stop"));
    m_send->setEnabled(canSend());
    m_send->setText(sending ? tr("Sending…") : waits() ? tr("Send Next") : tr("Send"));
    const QString agent = row ? row->agent : QString();
    m_edit->setPlaceholderText(canWrite() ? tr("Write to %1").arg(agent) : QString());
    m_edit->setAccessibleName(row ? tr("Message to %1 in “%2”").arg(agent, titleOf(*row)) : tr("Message"));
    m_send->setAccessibleName(row ? tr("Send the message to %1").arg(agent) : tr("Send"));
    m_stop->setAccessibleName(row ? tr("Stop the turn of %1 in “%2”").arg(agent, titleOf(*row)) : tr("Stop"));
    m_hint->setText(hint());
    if (const auto failure = m_failures.constFind(m_session); failure != m_failures.cend())
        m_problem->tell(*failure);
    else
        m_problem->clear();
    emit changed();
}

void Composer::keep()
{
    if (m_filling)
        return;
    m_history.leave();
    m_drafts.insert(m_session, m_edit->toPlainText());
    m_unsaved = true;
    m_saveLater.start();
    m_send->setEnabled(canSend());
    m_hint->setText(hint());
    emit changed();
}

void Composer::saveNow()
{
    m_saveLater.stop();
    // While the stored draft is still on its way here, what was typed must not replace it.
    if (m_unsaved && !m_session.isEmpty() && !m_loading.contains(m_session)) {
        m_unsaved = false;
        m_workbench.saveDraft(m_session, m_drafts.value(m_session));
    }
}

void Composer::setText(const QString &text)
{
    m_filling = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_filling = false;
    m_unsaved = false;
}

// It was stored by a window, perhaps by this one. What was typed here and is not stored yet stays, behind it.
void Composer::takeDraft(const SessionId &session, const QString &text)
{
    const bool isRead = m_loading.remove(session); // from the store, which has this one by now
    if (session != m_session && !m_drafts.contains(session) && !isRead)
        return; // it is read when it is needed
    const QString known = m_drafts.value(session);
    if (text == known)
        return;
    const bool isTyped = !known.isEmpty() && (isRead || (session == m_session && m_unsaved));
    const QString whole = !isTyped ? text : text.isEmpty() ? known : text + u'\n' + known;
    m_drafts.insert(session, whole);
    if (session == m_session) {
        QTextCursor cursor = m_edit->textCursor();
        const int place = cursor.atEnd() ? int(whole.size()) : std::min(cursor.position(), int(whole.size()));
        m_history.leave();
        setText(whole);
        cursor.setPosition(place);
        m_edit->setTextCursor(cursor);
        m_sendsWhenRead = false;
        refresh();
    }
    if (isTyped)
        m_workbench.saveDraft(session, whole);
}

async::Task<> Composer::append(SessionId session, QString text)
{
    if (!m_drafts.contains(session)) {
        const Result<Prompt> stored = co_await m_workbench.draft(session);
        if (stored && !m_drafts.contains(session)) {
            m_drafts.insert(session, stored->text);
            m_attachments->restore(session, stored->attachments);
        }
    }
    const QString before = m_drafts.value(session);
    const QString whole = before.isEmpty() ? text : before + u'\n' + text;
    m_drafts.insert(session, whole);
    m_workbench.saveDraft(session, whole);
    if (session == m_session)
        setText(whole);
}

async::Task<> Composer::load(SessionId session)
{
    m_loading.insert(session);
    const Result<Prompt> stored = co_await m_workbench.draft(session);
    const bool isNewest = m_loading.remove(session); // none was told of meanwhile
    if (!stored) {
        m_failures.insert(session, stored.error());
        refresh();
        co_return;
    }
    const QJsonArray attached = m_attachments->blocks(session);
    m_attachments->restore(session, stored->attachments);
    const bool isAllKnown = m_attachments->blocks(session) == attached; // else a person looks at them first, too
    const QString typed = m_drafts.value(session);
    const bool isWanted = session == m_session && std::exchange(m_sendsWhenRead, false);
    if (!isNewest || stored->text.isEmpty() || stored->text == typed) {
        refresh();
        if (isWanted && isAllKnown)
            send();
        co_return;
    }
    const QString whole = typed.isEmpty() ? stored->text : stored->text + u'\n' + typed;
    m_drafts.insert(session, whole);
    if (!typed.isEmpty())
        m_workbench.saveDraft(session, whole);
    if (session == m_session)
        setText(whole);
    refresh();
}

async::Task<> Composer::cancel(SessionId session)
{
    m_failures.remove(session);
    m_stopping.insert(session);
    refresh();
    const Result<> stopped = co_await m_workbench.cancelTurn(session);
    m_stopping.remove(session);
    if (!stopped)
        m_failures.insert(session, stopped.error());
    refresh();
}

} // namespace sandgate
