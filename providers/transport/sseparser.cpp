// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/sseparser.h"
#include <algorithm>
#include <cstring>
#include <utility>

namespace sandgate {
namespace {

constexpr std::chrono::milliseconds longestRetry = std::chrono::hours(24);
const QByteArray usualType = QByteArrayLiteral("message"); // shared: a copy of it allocates nothing

const char *find(const char *begin, const char *end, char wanted)
{
    const void *const found = begin == end ? nullptr : std::memchr(begin, wanted, size_t(end - begin));
    return found ? static_cast<const char *>(found) : end;
}

} // namespace

SseParser::SseParser(qsizetype maxEvent, QByteArray lastEventId)
    : m_maxEvent(maxEvent)
    , m_lastEventId(std::move(lastEventId))
    , m_idBuffer(m_lastEventId)
{
}

bool SseParser::overflowed() const
{
    return m_overflowed;
}

const QByteArray &SseParser::lastEventId() const
{
    return m_lastEventId;
}

std::optional<std::chrono::milliseconds> SseParser::retry() const
{
    return m_retry;
}

std::vector<SseEvent> SseParser::feed(const QByteArray &bytes)
{
    std::vector<SseEvent> events;
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    if (at != end && std::exchange(m_afterCr, false) && *at == '\n')
        ++at; // the second half of a CRLF

    // Each is looked for again only once it has been passed, so that every byte is looked at twice and no more.
    const char *cr = find(at, end, '\r');
    const char *lf = find(at, end, '\n');
    while (!m_overflowed) {
        const char *const stop = std::min(cr, lf);
        if (m_line.size() + (stop - at) > m_maxEvent) {
            overflow();
            break;
        }
        if (stop == end) {
            m_line.append(at, end - at);
            break;
        }
        if (m_line.isEmpty()) {
            line(QByteArrayView(at, stop - at), events);
        } else {
            m_line.append(at, stop - at);
            line(std::exchange(m_line, {}), events);
        }
        at = stop + 1;
        if (stop == cr) {
            m_afterCr = at == end;
            cr = find(at, end, '\r');
            if (at != end && lf == at) // CRLF is one end of line
                ++at;
        }
        if (lf < at)
            lf = find(at, end, '\n');
    }
    return events;
}

void SseParser::overflow()
{
    m_overflowed = true;
    m_line.clear();
    m_data.clear();
}

void SseParser::line(QByteArrayView text, std::vector<SseEvent> &out)
{
    if (std::exchange(m_atStart, false) && text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (text.isEmpty()) {
        dispatch(out);
        return;
    }
    const qsizetype colon = find(text.begin(), text.end(), ':') - text.begin();
    if (colon == text.size()) {
        field(text, {});
        return;
    }
    QByteArrayView value = text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(text.first(colon), value); // a comment is a field without name
}

void SseParser::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        if (m_data.size() + (m_hasData ? 1 : 0) + value.size() > m_maxEvent) {
            overflow();
            return;
        }
        if (std::exchange(m_hasData, true))
            m_data.append('\n').append(value);
        else
            m_data = value.toByteArray(); // exactly as large: it may be kept for long, and appending rounds up
    } else if (name == "event") {
        m_type = value == usualType ? usualType : value.toByteArray();
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_idBuffer = value.toByteArray();
    } else if (name == "retry") {
        const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (value.isEmpty() || !digits)
            return;
        bool fits = false;
        const qlonglong wanted = value.toByteArray().toLongLong(&fits);
        m_retry = fits ? std::min(std::chrono::milliseconds(wanted), longestRetry) : longestRetry;
    }
}

void SseParser::dispatch(std::vector<SseEvent> &out)
{
    m_lastEventId = m_idBuffer;
    QByteArray type = std::exchange(m_type, {});
    QByteArray data = std::exchange(m_data, {});
    if (!std::exchange(m_hasData, false))
        return;
    if (type.isEmpty())
        type = usualType;
    out.push_back({std::move(type), std::move(data), m_lastEventId});
}

} // namespace sandgate
