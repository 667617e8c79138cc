// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/core.h"
#include "tests/fakes/memorysecrets.h"
#include <QTemporaryDir>
#include <memory>

namespace sandgate::test {

// Where the pinned packages are: SANDGATE_NPM_DIR, else the user's. Tests on the real server fail without them.
QString npmFolder();

// A core on the real server, real agents and real SQLite, in this thread and a folder of its own. The pieces may be
// taken down and set up again, as a start of the program does.
class CoreFixture
{
public:
    // `folder`: where another fixture, perhaps of another process, has worked; empty: a fresh one.
    explicit CoreFixture(const QString &folder = {});
    ~CoreFixture(); // ends every server that it started

    void start();
    void crash(); // as SIGKILL leaves it: nothing is ended, nothing is said goodbye to
    Core &core() { return *m_core; }
    Patience patience;
    std::function<void(CoreParts &parts)> moreProviders; // before start()

    SandboxActor &makeSandbox(const QString &provider = "local",
                              const QJsonObject &settings = {{"demoAgent", true}}); // awake
    void installAgent(const SandboxActor &actor, const QString &script, const QStringList &environment = {});
    // The same for a server elsewhere, by what it sees as XDG_DATA_HOME.
    static void installAgentIn(const QString &data, const QString &script, const QStringList &environment = {});
    SessionId makeSession(SandboxActor &actor); // bound to its agent
    void prompt(SandboxActor &actor, const SessionId &session, const QString &text);

    SessionRow session(const SessionId &id);
    std::vector<PermissionRow> waiting(); // pending requests of all sandboxes, oldest first
    std::vector<EventRecord> events(const SessionId &id);
    QString said(const SessionId &id);         // all of the agent's message text
    QStringList remarks(const SessionId &id);  // methods of our own remarks
    QByteArray log(const ProcessKey &process); // all that is stored of its output
    std::vector<SessionId> sessions();         // of all sandboxes
    // Indexes count from 1 without gaps or repeats, and no stream id came twice.
    bool isWhole(const SessionId &id);
    qint64 serverPid(const SandboxActor &actor) const;
    QString folder() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Core> m_core;
};

} // namespace sandgate::test
