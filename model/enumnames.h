// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <algorithm>
#include <array>
#include <optional>

namespace sandgate {

// The enumerator whose name that is, when `names` has those of all of them in their order.
template<typename E, std::size_t Count>
std::optional<E> enumeratorCalled(const std::array<QString, Count> &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(E(found - names.begin()));
}

} // namespace sandgate
