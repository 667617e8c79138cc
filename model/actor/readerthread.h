// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/pagereader.h"
#include "providers/async/worker.h"
#include <functional>
#include <memory>

namespace sandgate {

// A PageReader in a thread of its own, opened by the first question: the core has made the file by then.
//
// One thread only, the one that asks; it has an event loop and outlives this.
class ReaderThread
{
public:
    // Runs in the reader's thread.
    using Make = std::function<Result<std::unique_ptr<PageReader>>()>;

    explicit ReaderThread(Make make)
        : m_worker(QStringLiteral("reader"), [make = std::move(make)] {
            return std::make_unique<Lazy>(Lazy{make, nullptr});
        })
    {
    }

    template<typename T>
    async::Task<Result<T>> ask(std::function<Result<T>(PageReader &)> question)
    {
        std::function<async::Task<Result<T>>(Lazy &)> there = [question](Lazy &lazy) {
            return answer<T>(lazy, question);
        };
        co_return co_await m_worker.ask(std::move(there));
    }

private:
    struct Lazy {
        Make make;
        std::unique_ptr<PageReader> reader;
    };

    template<typename T>
    static async::Task<Result<T>> answer(Lazy &lazy, std::function<Result<T>(PageReader &)> question)
    {
        if (!lazy.reader) {
            auto made = lazy.make();
            if (!made)
                co_return tl::unexpected(made.error());
            lazy.reader = std::move(*made);
        }
        co_return question(*lazy.reader);
    }

    async::Worker<Lazy> m_worker;
};

} // namespace sandgate
