// SPDX-License-Identifier: Apache-2.0
#include "ui/session/promptcompletion.h"
#include <QEvent>
#include <QPlainTextEdit>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr std::size_t mostShown = 100;

// Those that begin with it before those that only have it.
template<typename Entry>
std::vector<Entry> matching(const std::vector<Entry> &all, const QString &word)
{
    std::vector<Entry> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const Entry &entry) { return entry.name.contains(word, Qt::CaseInsensitive); });
    std::stable_partition(found.begin(), found.end(),
                          [&](const Entry &entry) { return entry.name.startsWith(word, Qt::CaseInsensitive); });
    if (found.size() > mostShown)
        found.erase(found.begin() + mostShown, found.end());
    return found;
}

} // namespace

PromptCompletion::PromptCompletion(SessionDesk &desk, FileDesk &files, QPlainTextEdit &edit, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_fileDesk(files)
    , m_edit(edit)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_trigger.kind == PromptTrigger::Kind::File)
            m_tasks.start(list(m_sandbox, m_trigger.folder()));
    });
    m_edit.installEventFilter(this);
    connect(&m_edit, &QPlainTextEdit::textChanged, this, &PromptCompletion::follow);
    connect(&m_edit, &QPlainTextEdit::cursorPositionChanged, this, &PromptCompletion::follow);
    connect(&m_desk, &SessionDesk::factsChanged, this, [this](const SessionId &session) {
        if (session == m_session && m_trigger.kind == PromptTrigger::Kind::Command)
            follow();
    });
}

PromptCompletion::~PromptCompletion()
{
    delete m_list.data();
}

// The list is for the one who writes: it goes with the keyboard.
bool PromptCompletion::eventFilter(QObject *watched, QEvent *event)
{
    const bool leaves = event->type() == QEvent::FocusOut || event->type() == QEvent::Hide;
    if (watched == &m_edit && leaves && m_list)
        m_list->hide();
    return QObject::eventFilter(watched, event);
}

void PromptCompletion::setSession(const SessionId &session)
{
    m_session = session;
    m_folder.reset();
    m_trigger = {};
    m_soon.stop();
    if (m_list)
        m_list->hide();
}

void PromptCompletion::setPlace(const SandboxKey &sandbox, const QString &cwd)
{
    m_sandbox = sandbox;
    m_cwd = cwd;
}

bool PromptCompletion::takeKey(const QKeyEvent &event)
{
    const PromptTrigger trigger = m_trigger;
    if (!m_list || !m_list->takeKey(event))
        return false;
    if (m_list->isHidden() && m_trigger == trigger)
        m_closed = trigger;
    return true;
}

QString PromptCompletion::hint() const
{
    const SessionFacts *facts = m_desk.facts(m_session);
    const QString text = m_edit.toPlainText();
    if (!facts || !text.startsWith(u'/'))
        return {};
    for (const AgentCommand &command : facts->commands) {
        const QString written = u'/' + command.name;
        if (text == written || text == written + u' ')
            return command.hint.isEmpty() ? command.description : command.hint;
    }
    return {};
}

QJsonArray PromptCompletion::links(const QString &text) const
{
    const auto chosen = m_chosen.find(m_session);
    return chosen == m_chosen.end() ? QJsonArray() : linksOf(text, chosen->second, m_cwd);
}

void PromptCompletion::follow()
{
    const QTextCursor cursor = m_edit.textCursor();
    const bool writes = m_edit.hasFocus() && !cursor.hasSelection() && !m_edit.isReadOnly();
    m_trigger = writes ? triggerAt(m_edit.toPlainText(), cursor.position()) : PromptTrigger();
    if (m_trigger.kind != m_closed.kind || m_trigger.start != m_closed.start)
        m_closed = {};
    if (m_trigger.kind == PromptTrigger::Kind::None)
        m_folder.reset(); // the next word sees what is there then
    if (m_trigger.kind == PromptTrigger::Kind::None || m_closed.kind != PromptTrigger::Kind::None) {
        m_soon.stop();
        if (m_list)
            m_list->hide();
        return;
    }
    if (!m_list) {
        m_list = new CompletionList(&m_edit);
        connect(m_list, &CompletionList::chosen, this, &PromptCompletion::insert);
    }
    if (m_trigger.kind == PromptTrigger::Kind::Command)
        offerCommands(m_trigger.word);
    else if (m_folder == m_trigger.folder())
        offerFiles();
    else
        m_soon.start();
}

void PromptCompletion::offerCommands(const QString &word)
{
    const SessionFacts *facts = m_desk.facts(m_session);
    std::vector<CompletionList::Item> items;
    if (facts) {
        const std::vector<AgentCommand> found = matching(facts->commands, word);
        for (const AgentCommand &command : found) {
            if (command.name != word) // nothing is left to be completed
                items.push_back({u'/' + command.name, command.description, command.name});
        }
    }
    m_list->offer(items);
}

void PromptCompletion::offerFiles()
{
    std::vector<CompletionList::Item> items;
    if (m_failure) {
        items.push_back({m_failure->what});
    } else {
        const std::vector<FileEntry> found = matching(m_files, m_trigger.name());
        for (const FileEntry &file : found) {
            if (file.isUnreachable())
                continue;
            const QString path = m_trigger.folder() + file.name + (file.isFolder ? u"/"_s : QString());
            items.push_back({path, {}, path});
        }
    }
    m_list->offer(items);
}

async::Task<> PromptCompletion::list(SandboxKey sandbox, QString folder)
{
    QString path = pathIn(m_cwd, folder);
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    const Result<FolderListing> listed = co_await m_fileDesk.list(sandbox, path);
    if (sandbox != m_sandbox || m_trigger.kind != PromptTrigger::Kind::File || m_trigger.folder() != folder || !m_list)
        co_return; // something else is being written by now
    m_folder = folder;
    m_failure = listed ? std::optional<Error>() : listed.error();
    m_files = listed ? listed->entries : std::vector<FileEntry>();
    offerFiles();
}

void PromptCompletion::insert(const QVariant &value)
{
    const bool isCommand = m_trigger.kind == PromptTrigger::Kind::Command;
    const QString text = value.toString();
    const bool isFolder = !isCommand && text.endsWith(u'/');
    if (QStringList &chosen = m_chosen[m_session]; !isCommand && !isFolder && !chosen.contains(text))
        chosen << text;
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(m_trigger.start);
    cursor.setPosition(m_trigger.start + 1 + int(m_trigger.word.size()), QTextCursor::KeepAnchor);
    cursor.insertText((isCommand ? u'/' : u'@') + text + (isFolder ? QString() : u" "_s));
    m_edit.setTextCursor(cursor);
    m_edit.setFocus(Qt::OtherFocusReason);
}

} // namespace sandgate
