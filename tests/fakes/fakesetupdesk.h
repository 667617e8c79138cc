// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/setupdesk.h"
#include "providers/async/shared.h"
#include <QHash>
#include <QScopeGuard>
#include <QStringList>

// A setup desk that is a script: each call is written down and ends with what the test has prepared.
class FakeSetupDesk : public sandgate::SetupDesk
{
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls;
    Result<> outcome; // of what changes something
    std::vector<sandgate::SetupRecord> records;
    QHash<sandgate::SandboxKey, Result<sandgate::SandboxSetup>> there; // what is found in sandboxes

    QStringList held; // sandboxes that do not answer before letGo()
    int waiting = 0;  // how many are asked and have not answered

    void letGo()
    {
        held.clear();
        for (sandgate::async::Shared<bool> gate : std::exchange(m_gates, {}))
            gate.settle(true);
    }

    Task<Result<std::vector<sandgate::SetupRecord>>> kept() override { co_return records; }
    Task<Result<>> keep(sandgate::SetupRecord record) override
    {
        calls << "keep " + record.name;
        if (outcome)
            records.push_back(record);
        co_return outcome;
    }
    Task<Result<>> forget(QString name) override
    {
        calls << "forget " + name;
        std::erase_if(records, [&name](const auto &record) { return record.name == name; });
        co_return outcome;
    }
    Task<Result<sandgate::SandboxSetup>> read(sandgate::SandboxKey sandbox, QString folder) override
    {
        calls << "read " + sandbox.value + ' ' + folder;
        co_await gate(sandbox.value);
        co_return there.value(sandbox, sandgate::SandboxSetup());
    }
    Task<Result<>> apply(sandgate::SandboxKey sandbox, QString folder, sandgate::SandboxSetup setup, bool only) override
    {
        calls << "apply " + sandbox.value + ' ' + folder + (only ? " only" : "");
        co_await gate(sandbox.value);
        if (outcome)
            there[sandbox] = setup;
        co_return outcome;
    }

private:
    Task<> gate(QString sandbox)
    {
        if (!held.contains(sandbox))
            co_return;
        ++waiting;
        const auto left = qScopeGuard([this] { --waiting; });
        sandgate::async::Shared<bool> open;
        m_gates.push_back(open);
        co_await open;
    }

    std::vector<sandgate::async::Shared<bool>> m_gates;
};
