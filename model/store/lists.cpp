// SPDX-License-Identifier: Apache-2.0
#include "model/store/lists.h"
#include "model/store/eventtable.h"
#include "model/store/reader.h"
#include <algorithm>
#include <limits>

namespace sandgate {
namespace {

using Direction = ListCursor::Direction;
using Side = ListCursor::Side;

// Where a page begins: the cursor's place, or an end of the list.
Result<ListCursor> start(const PageWanted &wanted, const QByteArray &list, const ListCursor &first,
                         const ListCursor &last)
{
    if (!wanted.cursor.isEmpty())
        return ListCursor::parse(wanted.cursor, list);
    return wanted.fromEnd ? last : first;
}

// The cursors around `page`, whose first and last row lie at `first` and `last`; an empty page stays where it is.
template<typename Item>
void close(ListPage<Item> &page, const QByteArray &list, const ListCursor &at, ListCursor first, ListCursor last)
{
    if (page.items.empty())
        first = last = at;
    first.direction = Direction::Back;
    last.direction = Direction::Onward;
    page.previous = first.text(list);
    page.next = last.text(list);
}

QByteArray nameOf(const SessionFilter &filter)
{
    return "sessions\n" + filter.sandbox.value.toUtf8() + '\n' + filter.agent.toUtf8() + '\n' +
           QByteArray::number(int(filter.life));
}

ListCursor placeOf(const SessionRecord &session, Side side)
{
    return {Direction::Onward, side, session.createdAt, session.id.value};
}

} // namespace

Result<SessionList> listSessions(SessionTable &sessions, const SessionFilter &filter, const PageWanted &wanted)
{
    const QByteArray list = nameOf(filter);
    const auto newest = std::numeric_limits<qint64>::max();
    const auto oldest = std::numeric_limits<qint64>::min();
    const Result<ListCursor> at =
        start(wanted, list, {Direction::Onward, Side::After, newest, {}}, {Direction::Back, Side::Before, oldest, {}});
    if (!at)
        return tl::unexpected(at.error());
    const auto limit = std::size_t(std::clamp(wanted.limit, 1, Reader::maxSessions));
    Result<std::vector<SessionRecord>> found = sessions.page(filter, *at, int(limit) + 1); // one more: is there any?
    if (!found)
        return tl::unexpected(found.error());
    const bool onward = at->direction == Direction::Onward;
    const bool more = found->size() > limit;
    if (more)
        found->erase(onward ? found->end() - 1 : found->begin());

    SessionList page;
    page.items = std::move(*found);
    const ListCursor first = page.items.empty() ? *at : placeOf(page.items.front(), Side::Before);
    const ListCursor last = page.items.empty() ? *at : placeOf(page.items.back(), Side::After);
    close(page, list, *at, first, last);
    ListCursor behind = onward ? first : last;
    behind.direction = onward ? Direction::Back : Direction::Onward;
    const Result<std::vector<SessionRecord>> other = sessions.page(filter, behind, 1);
    if (!other)
        return tl::unexpected(other.error());
    page.hasNext = onward ? more : !other->empty();
    page.hasPrevious = onward ? !other->empty() : more;
    return page;
}

// Indexes have no gaps, so a place is the index of the event before it.
Result<EventList> listEvents(SessionTable &sessions, EventTable &events, const SessionId &session,
                             const PageWanted &wanted)
{
    const QByteArray list = "events\n" + session.value.toUtf8();
    const Result<qint64> number = sessions.storedNumber(session);
    if (!number)
        return tl::unexpected(number.error());
    // Before the events: what is committed in between is then left out.
    const Result<EventIndex> newest = sessions.lastIndex(*number);
    if (!newest)
        return tl::unexpected(newest.error());
    const Result<ListCursor> at =
        start(wanted, list, {Direction::Onward, Side::After, 0, {}}, {Direction::Back, Side::After, *newest, {}});
    if (!at)
        return tl::unexpected(at.error());
    const int limit = std::clamp(wanted.limit, 1, Reader::maxEvents);
    const EventIndex place = std::clamp<EventIndex>(at->number, 0, *newest);

    EventList page;
    if (at->direction == Direction::Back || place < *newest) {
        const int most = int(std::min<qint64>(limit, *newest - place));
        Result<std::vector<EventRecord>> found =
            at->direction == Direction::Back ? events.before(*number, session, place + 1, limit, Reader::maxPayload)
                                             : events.from(*number, session, place + 1, most, Reader::maxPayload);
        if (!found)
            return tl::unexpected(found.error());
        page.items = std::move(*found);
    }
    const EventIndex before = page.items.empty() ? place : page.items.front().index - 1;
    const EventIndex after = page.items.empty() ? place : page.items.back().index;
    close(page, list, {Direction::Onward, Side::After, place, {}}, {Direction::Back, Side::After, before, {}},
          {Direction::Onward, Side::After, after, {}});
    page.hasPrevious = before > 0;
    page.hasNext = after < *newest;
    return page;
}

} // namespace sandgate
