// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <type_traits>
#include <utility>

namespace sandgate::bench {

// What a measurement cannot go on without: what it is, or the end of the program with a word about it.
template<typename T>
T mustBe(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().what), qPrintable(result.error().theirWords));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace sandgate::bench
