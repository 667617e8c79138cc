// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace sandgate {

// Where one reads in a conversation: an event whose entry is at the top, and how many pixels of that entry are above
// it.
struct ReadingPlace {
    EventIndex event = 0;
    int above = 0;
    friend bool operator==(const ReadingPlace &, const ReadingPlace &) = default;
};

// Where a person was in conversations that were not read at their end; of the newest such ones, as settings keep them.
class ReadingPlaces
{
public:
    static constexpr std::size_t Most = 50;

    void put(const SessionId &session, const std::optional<ReadingPlace> &place); // none: at its end
    std::optional<ReadingPlace> of(const SessionId &session) const;

    QStringList stored() const;
    void restore(const QStringList &stored); // what is not as stored() writes it is left out

private:
    std::vector<std::pair<SessionId, ReadingPlace>> m_places; // the one that was put last at the end
};

} // namespace sandgate
