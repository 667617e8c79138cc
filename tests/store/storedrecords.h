// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/ledger.h"
#include <QTest>

// Records for tests of the store: whole ones, with something in every field.
namespace sandgate {

inline SandboxRecord someSandbox(const QString &key = "sandbox-1")
{
    return {{key},
            "Workbench",
            "local",
            {"local/5f0c"},
            {{"workspace", "/srv/w"}, {"demoAgent", true}},
            SandboxLife::Live,
            Error{Error::Kind::Gone, "It is gone.", "404", "request-7", 404},
            1000};
}

inline SessionRecord someSession(const QString &id = "session-1", const QString &sandbox = "sandbox-1")
{
    return {{id},
            {sandbox},
            "claude",
            "agent-session",
            "connection-1",
            "Mend the roof",
            "/srv/w",
            R"({"currentModeId":"ask"})",
            R"([{"id":"model"}])",
            R"({"currentModelId":"small"})",
            R"([{"name":"files"}])",
            true,
            2000,
            3000,
            0,
            0,
            {},
            {true, SessionColour::Violet, {"roof", "weather"}, 3500, {}}};
}

inline ConnectionRecord someConnection(const QString &id = "connection-1", const QString &sandbox = "sandbox-1")
{
    return {id, {sandbox}, "claude", 4000, 17, true};
}

inline EventRecord someEvent(EventIndex index, const QString &session = "session-1", const QByteArray &payload = "{}")
{
    return {{session}, index, 5000 + index, Sender::Agent, "connection-1", index + 100, payload};
}

inline TurnRecord someTurn(const QString &requestId = "1", const QString &session = "session-1")
{
    return {{session}, requestId, 3, 6000, 9, 7000, "end_turn"};
}

inline PermissionRecord somePermission(const QString &id = "permission-1")
{
    return {{id},
            {"session-1"},
            {"sandbox-1"},
            "connection-1",
            "\"7\"",
            R"({"options":[]})",
            R"({"title":"ls"})",
            5,
            8000,
            PermissionState::Pending,
            "allow",
            "person",
            "because",
            9000};
}

inline ProcessRecord someProcess(const QString &key = "process-1", const QString &sandbox = "sandbox-1")
{
    return {{key}, {sandbox}, "proc_1", 4000, "tail", {"-f", "a b", ""}, "/srv/w", true, ProcessState::Exited,
            3,     100,       200,      0};
}

inline LogRecord someEntry(qint64 sequence, const QByteArray &data = "line\n", const QString &process = "process-1")
{
    return {{process}, sequence, LogStream::Out, 300 + sequence, data};
}

// A ledger's records need their sandbox and session.
inline void saveFoundations(Ledger &ledger)
{
    QVERIFY(ledger.save(someSandbox()));
    QVERIFY(ledger.save(someSession()));
    QVERIFY(ledger.save(someProcess()));
}

template<typename T>
void succeeded(const Result<T> &result)
{
    if (!result)
        QFAIL(qPrintable(result.error().what + " / " + result.error().theirWords));
}

} // namespace sandgate
