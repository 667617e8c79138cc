// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/readingplaces.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int furthest = 1'000'000; // pixels of an entry
constexpr qsizetype longestId = 200;

} // namespace

void ReadingPlaces::put(const SessionId &session, const std::optional<ReadingPlace> &place)
{
    const auto there =
        std::find_if(m_places.begin(), m_places.end(), [&](const auto &known) { return known.first == session; });
    if (there != m_places.end() && place && there->second == *place)
        return;
    if (there != m_places.end())
        m_places.erase(there);
    if (place)
        m_places.emplace_back(session, *place);
    if (m_places.size() > Most)
        m_places.erase(m_places.begin());
}

std::optional<ReadingPlace> ReadingPlaces::of(const SessionId &session) const
{
    for (const auto &[known, place] : m_places) {
        if (known == session)
            return place;
    }
    return std::nullopt;
}

QStringList ReadingPlaces::stored() const
{
    QStringList stored;
    for (const auto &[session, place] : m_places)
        stored << u"%1 %2 %3"_s.arg(QString::number(place.event), QString::number(place.above), session.value);
    return stored;
}

void ReadingPlaces::restore(const QStringList &stored)
{
    m_places.clear();
    for (const QString &line : stored) {
        bool hasEvent = false;
        bool hasAbove = false;
        const ReadingPlace place{line.section(u' ', 0, 0).toLongLong(&hasEvent),
                                 line.section(u' ', 1, 1).toInt(&hasAbove)};
        const QString session = line.section(u' ', 2);
        const bool isPlace =
            hasEvent && place.event > 0 && hasAbove && place.above >= -furthest && place.above <= furthest;
        if (isPlace && !session.isEmpty() && session.size() <= longestId)
            put({session}, place);
    }
}

} // namespace sandgate
