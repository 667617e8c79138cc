// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"

namespace sandgate {

// What `show` makes of the value of `doing`; an error is passed on. `show` is called once it is there.
template<typename T, typename Show>
Answer after(async::Task<Result<T>> doing, Show show)
{
    const Result<T> done = co_await doing;
    if (!done)
        co_return tl::unexpected(done.error());
    if constexpr (std::is_void_v<T>)
        co_return show();
    else
        co_return show(*done);
}

} // namespace sandgate
