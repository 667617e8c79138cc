// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/preparation.h"
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include <QObject>
#include <map>
#include <memory>

namespace sandgate {

class Core;

// Carries out what profiles say of new sandboxes, step by step. A step that fails holds up none that does not need it;
// the sandbox stays, with what failed and why, and can be tried again: what is done is left alone. Each change is on
// record before it is told, until the sandbox is destroyed; its rules go with it then.
//
// Core thread only. The core outlives it.
class Preparations : public QObject
{
    Q_OBJECT
public:
    explicit Preparations(Core &core, QObject *parent = nullptr);
    ~Preparations() override;

    // Reads what is stored; nothing goes on by itself. After the host has restored what is.
    Result<> start();

    const Preparation *find(const SandboxKey &sandbox) const;
    std::vector<Preparation> all() const;

    // On record, in the list and begun with when this returns, as ActorHost::create() has it.
    Result<SandboxKey> create(const QString &name, const QString &provider, const QJsonObject &settings,
                              const PreparationPlan &plan);
    // What has failed or was stopped is begun with anew.
    Result<> beginAgain(const SandboxKey &sandbox);
    // Ends when nothing goes on any more: the first problem, if there is one.
    async::Task<Result<>> ended(SandboxKey sandbox);
    // What goes on ends; what the sandbox's server does by then may still be done.
    void stop(const SandboxKey &sandbox);
    // It is done as far as a person wants it, and they have seen how it ended.
    Result<> dismiss(const SandboxKey &sandbox);

signals:
    void changed(const sandgate::SandboxKey &sandbox); // also when there is none any more

private:
    struct Entry {
        Preparation preparation;
        async::Shared<bool> end;
        async::Scope tasks; // last
    };

    Result<> begin(const SandboxKey &sandbox, const PreparationPlan &plan);
    void run(Entry &entry);
    async::Task<> carryOutAll(SandboxKey sandbox);
    async::Task<Result<>> carryOut(SandboxKey sandbox, PreparationStep step);
    Result<> keepRules(const SandboxKey &sandbox, const PreparationPlan &plan);
    async::Task<Result<>> clone(SandboxKey sandbox, PreparationPlan plan);
    async::Task<Result<>> setUp(SandboxKey sandbox, PreparationPlan plan);
    Result<> set(const SandboxKey &sandbox, std::size_t step, PreparationStep::State state,
                 const std::optional<Error> &problem = {});
    void lookAtSandbox(const SandboxKey &sandbox);
    bool isOver(const SandboxKey &sandbox) const;
    Result<> forget(const SandboxKey &sandbox);

    Core &m_core;
    std::map<SandboxKey, std::unique_ptr<Entry>> m_entries;
};

} // namespace sandgate
