// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/setupdesk.h"
#include <QHash>
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
        co_return there.value(sandbox, sandgate::SandboxSetup());
    }
    Task<Result<>> apply(sandgate::SandboxKey sandbox, QString folder, sandgate::SandboxSetup setup, bool only) override
    {
        calls << "apply " + sandbox.value + ' ' + folder + (only ? " only" : "");
        if (outcome)
            there[sandbox] = setup;
        co_return outcome;
    }
};
