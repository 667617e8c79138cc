// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/corefixture.h"
#include "model/agent/envelope.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "providers/local/localprovider.h"
#include "providers/local/localserver.h"
#include "providers/local/serverbinary.h"
#include "tests/fakes/await.h"
#include <QDir>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;

namespace sandgate::test {

QString npmFolder()
{
    return sandgate::npmFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate");
}

CoreFixture::CoreFixture(const QString &folder)
    : m_path(folder.isEmpty() ? m_folder.path() : folder)
{
    patience.healthPause = 50ms;
    patience.backoff.base = 50ms;
    qputenv("NODE_OPTIONS", "--require=" SANDGATE_TESTS "/agents/hurry.cjs"); // for the demo agent
    if (!findDemoAgent(npmFolder()))
        qFatal("the pinned packages are not in %s: run ./run --install-only first", qPrintable(npmFolder()));
}

CoreFixture::~CoreFixture()
{
    m_core.reset();
    const QStringList keys = QDir(m_path + "/local").entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &key : keys) {
        if (!await(LocalServer(m_path + "/local/" + key).end()))
            qFatal("a process of a test sandbox would not end");
    }
}

void CoreFixture::start()
{
    auto ledger = std::make_unique<SqliteLedger>(m_path + "/sandgate.db");
    const Result<Opened> opened = ledger->open();
    if (!opened)
        qFatal("%s %s", qPrintable(opened.error().what), qPrintable(opened.error().theirWords));
    CoreParts parts;
    parts.secrets = std::make_unique<MemorySecrets>();
    parts.accounts = std::make_unique<Accounts>(*parts.secrets, QProcessEnvironment());
    if (moreProviders)
        moreProviders(parts);
    parts.providers.push_back(
        std::make_unique<LocalProvider>(LocalProvider::Places{m_path + "/local", npmFolder(), {}}, *parts.secrets));
    parts.ledger = std::move(ledger);
    parts.patience = patience;
    parts.makeReader = [file = m_path + "/sandgate.db"]() -> Result<std::unique_ptr<PageReader>> {
        auto reader = std::make_unique<Reader>(file);
        if (const Result<> readable = reader->open(); !readable)
            return tl::unexpected(readable.error());
        return reader;
    };
    m_core = std::make_unique<Core>(std::move(parts), [](const Delivery &) {});
    const Result<> started = m_core->start();
    if (!started)
        qFatal("%s", qPrintable(started.error().what));
}

void CoreFixture::crash()
{
    m_core.reset();
}

SandboxActor &CoreFixture::makeSandbox(const QString &provider, const QJsonObject &settings)
{
    const Result<SandboxKey> key = m_core->host().create("Test", provider, settings);
    if (!key)
        qFatal("%s", qPrintable(key.error().what));
    SandboxActor &actor = *m_core->host().find(*key);
    const Result<> up = await(actor.awake(), std::chrono::minutes(2));
    if (!up)
        qFatal("%s %s", qPrintable(up.error().what), qPrintable(up.error().theirWords));
    return actor;
}

void CoreFixture::installAgent(const SandboxActor &actor, const QString &script, const QStringList &environment)
{
    installAgentIn(m_path + "/local/" + actor.record().key.value + "/data", script, environment);
}

void CoreFixture::installAgentIn(const QString &data, const QString &script, const QStringList &environment)
{
    const int code =
        QProcess::execute(SANDGATE_TESTS "/agents/launcher.sh", QStringList{data, npmFolder(), script} + environment);
    if (code != 0)
        qFatal("the test agent could not be installed");
}

SessionId CoreFixture::makeSession(SandboxActor &actor)
{
    const Result<SessionId> id = await(actor.createSession("mock", {}));
    if (!id || !QTest::qWaitFor([&] { return session(*id).state == SessionState::Idle; }, 20000))
        qFatal("the session did not start: %s",
               id && session(*id).problem ? qPrintable(session(*id).problem->what) : "?");
    return *id;
}

void CoreFixture::prompt(SandboxActor &actor, const SessionId &session, const QString &text)
{
    const Result<> sent = await(actor.sessions().prompt(session, text));
    if (!sent)
        qFatal("%s %s", qPrintable(sent.error().what), qPrintable(sent.error().theirWords));
}

SessionRow CoreFixture::session(const SessionId &id)
{
    return m_core->host().find(id)->sessions().row(id);
}

std::vector<PermissionRow> CoreFixture::waiting()
{
    std::vector<PermissionRow> rows;
    for (SandboxActor *actor : m_core->host().actors()) {
        const PermissionBroker &broker = actor->sessions().permissions();
        for (const RequestId &id : broker.requests()) {
            if (const PermissionRow row = broker.row(id); row.state == PermissionState::Pending)
                rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.eventIndex < b.eventIndex; });
    return rows;
}

static async::Task<bool> storedAll(EventWriter &writer)
{
    co_await writer.stored();
    co_return true;
}

std::vector<EventRecord> CoreFixture::events(const SessionId &id)
{
    await(storedAll(m_core->writer())); // states change when an event is seen, a moment before it is stored
    std::vector<EventRecord> all;
    for (;;) {
        const auto page = m_core->ledger().events(id, static_cast<EventIndex>(all.size()) + 1, 5000);
        if (!page)
            qFatal("%s", qPrintable(page.error().what));
        all.insert(all.end(), page->begin(), page->end());
        if (page->empty())
            return all;
    }
}

QString CoreFixture::said(const SessionId &id)
{
    QString text;
    for (const EventRecord &event : events(id)) {
        const QJsonObject update = Envelope::parse(event.payload).params["update"].toObject();
        if (update["sessionUpdate"].toString() == "agent_message_chunk")
            text += update["content"].toObject()["text"].toString();
    }
    return text;
}

QStringList CoreFixture::remarks(const SessionId &id)
{
    QStringList methods;
    for (const EventRecord &event : events(id)) {
        if (event.sender == Sender::Sandgate)
            methods << Envelope::parse(event.payload).method;
    }
    return methods;
}

bool CoreFixture::isWhole(const SessionId &id)
{
    QSet<QString> streamIds;
    EventIndex last = 0;
    for (const EventRecord &event : events(id)) {
        if (event.index != ++last)
            return false;
        const QString streamId = event.connection + QString::number(event.streamId);
        if (event.streamId > 0 && streamIds.contains(streamId))
            return false;
        streamIds.insert(streamId);
    }
    return last > 0;
}

QByteArray CoreFixture::log(const ProcessKey &process)
{
    Reader reader(m_path + "/sandgate.db");
    const Result<> opened = reader.open();
    const auto page = opened ? reader.log(process, 0, Reader::maxLog) : Result<LogPage>(tl::unexpected(opened.error()));
    if (!page)
        qFatal("%s %s", qPrintable(page.error().what), qPrintable(page.error().theirWords));
    QByteArray text;
    for (const LogRecord &entry : page->entries)
        text += entry.data;
    return text;
}

std::vector<SessionId> CoreFixture::sessions()
{
    std::vector<SessionId> all;
    for (SandboxActor *actor : m_core->host().actors()) {
        const auto ids = actor->sessions().ids();
        all.insert(all.end(), ids.begin(), ids.end());
    }
    return all;
}

qint64 CoreFixture::serverPid(const SandboxActor &actor) const
{
    const auto process = LocalServer(m_path + "/local/" + actor.record().key.value).process();
    return process ? process->pid : 0;
}

} // namespace sandgate::test
