// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/preparationdesk.h"
#include <QStringList>
#include <map>

// A preparation desk that is a script: the test says how far sandboxes are, and each call is written down.
class FakePreparationDesk : public sandgate::PreparationDesk
{
    Q_OBJECT
public:
    QStringList calls;
    sandgate::Result<> outcome;
    std::map<sandgate::SandboxKey, sandgate::Preparation> known;

    void set(const sandgate::Preparation &preparation)
    {
        known[preparation.sandbox] = preparation;
        emit changed(preparation.sandbox);
    }

    const sandgate::Preparation *find(const sandgate::SandboxKey &sandbox) const override
    {
        const auto at = known.find(sandbox);
        return at == known.end() ? nullptr : &at->second;
    }
    sandgate::async::Task<sandgate::Result<>> tryAgain(sandgate::SandboxKey sandbox) override
    {
        calls << "tryAgain " + sandbox.value;
        co_return outcome;
    }
    sandgate::async::Task<sandgate::Result<>> stop(sandgate::SandboxKey sandbox) override
    {
        calls << "stop " + sandbox.value;
        co_return outcome;
    }
    sandgate::async::Task<sandgate::Result<>> dismiss(sandgate::SandboxKey sandbox) override
    {
        calls << "dismiss " + sandbox.value;
        known[sandbox].isDismissed = true;
        emit changed(sandbox);
        co_return outcome;
    }
};
