// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/core.h"
#include "providers/async/worker.h"
#include <memory>

namespace sandgate {

// The core thread, and the way to it from the UI thread. A core that could not be made answers every question with why.
//
// UI thread only, but for the maker, which runs in the core thread.
class CoreLink
{
public:
    // With a core, or with what kept it from being made.
    struct Made {
        std::unique_ptr<Core> core;
        std::unique_ptr<QObject> attached; // goes before the core
        Error error;
    };

    explicit CoreLink(std::function<std::unique_ptr<Made>()> make)
        : m_thread(QStringLiteral("core"), std::move(make))
    {
    }

    // `question` is asked of the Core, in its thread, and gives a Task<Result<T>>.
    template<typename T, typename Question>
    async::Task<Result<T>> ask(Question question)
    {
        std::function<async::Task<Result<T>>(Made &)> there = onCore<T>(question);
        co_return co_await m_thread.ask(std::move(there));
    }

    // `question` is asked of the actor that `key` leads to: its own, or that of what is in its sandbox.
    template<typename T = void, typename Key, typename Question>
    async::Task<Result<T>> askActor(Key key, Question question)
    {
        const auto there = onActor<T>(key, question);
        co_return co_await ask<T>(there);
    }

    // Likewise, but dropping the task ends what goes on in the core for it.
    template<typename T, typename Question>
    async::Task<Result<T>> askWhileWanted(Question question)
    {
        std::function<async::Task<Result<T>>(Made &)> there = onCore<T>(question);
        co_return co_await m_thread.askWhileWanted(std::move(there));
    }
    template<typename T = void, typename Key, typename Question>
    async::Task<Result<T>> askActorWhileWanted(Key key, Question question)
    {
        const auto there = onActor<T>(key, question);
        co_return co_await askWhileWanted<T>(there);
    }

    void tell(std::function<void(Core &)> order)
    {
        m_thread.post([order = std::move(order)](Made &made) {
            if (made.core)
                order(*made.core);
        });
    }

    // What is known at once, in the form of what takes time.
    template<typename T>
    static async::Task<Result<T>> answered(Result<T> answer)
    {
        co_return answer;
    }

private:
    template<typename T, typename Question>
    static auto onCore(Question question)
    {
        return [question](Made &made) {
            return made.core ? question(*made.core) : answered<T>(tl::unexpected(made.error));
        };
    }
    template<typename T, typename Key, typename Question>
    static auto onActor(Key key, Question question)
    {
        return [key, question](Core &core) {
            SandboxActor *actor = core.host().find(key);
            return actor ? question(*actor)
                         : answered<T>(failure(Error::Kind::Gone, Core::tr("It is no longer known here.")));
        };
    }

    async::Worker<Made> m_thread;
};

} // namespace sandgate
