// SPDX-License-Identifier: Apache-2.0
#include "model/logs/lineset.h"
#include <algorithm>
#include <bit>

namespace sandgate {
namespace {

constexpr quint64 bitsBelow(qint64 bit)
{
    return (quint64(1) << (bit & 63)) - 1;
}

} // namespace

void LineSet::add(qint64 line)
{
    const qint64 chunk = line >> ChunkBits;
    if (m_chunks.empty())
        m_firstChunk = chunk;
    const auto index = std::size_t(chunk - m_firstChunk);
    if (index >= m_chunks.size()) {
        m_chunks.resize(index + 1);
        m_before.resize(index + 1, m_total);
        m_last.reset();
    }
    if (!m_last) {
        m_last = m_chunks[index] ? std::make_shared<Chunk>(*m_chunks[index]) : std::make_shared<Chunk>();
        m_chunks[index] = m_last;
    }
    const qint64 bit = line & ((qint64(1) << ChunkBits) - 1);
    m_last->bits[std::size_t(bit >> 6)] |= quint64(1) << (bit & 63);
    ++m_total;
}

void LineSet::dropBefore(qint64 line)
{
    if (line <= m_first)
        return;
    m_dropped = rawRank(line);
    m_first = line;
    const auto gone = std::size_t(
        std::clamp<qint64>((line >> ChunkBits) - m_firstChunk, 0, std::max<qint64>(0, qint64(m_chunks.size()) - 1)));
    m_chunks.erase(m_chunks.begin(), m_chunks.begin() + std::ptrdiff_t(gone));
    m_before.erase(m_before.begin(), m_before.begin() + std::ptrdiff_t(gone));
    m_firstChunk += qint64(gone);
}

qint64 LineSet::rawRank(qint64 line) const
{
    const qint64 index = (line >> ChunkBits) - m_firstChunk;
    if (m_chunks.empty() || index < 0)
        return m_before.empty() ? m_total : m_before.front();
    if (index >= qint64(m_chunks.size()))
        return m_total;
    qint64 rank = m_before[std::size_t(index)];
    const auto &chunk = m_chunks[std::size_t(index)];
    if (!chunk)
        return rank;
    const qint64 bit = line & ((qint64(1) << ChunkBits) - 1);
    for (std::size_t word = 0; word < std::size_t(bit >> 6); ++word)
        rank += std::popcount(chunk->bits[word]);
    return rank + std::popcount(chunk->bits[std::size_t(bit >> 6)] & bitsBelow(bit));
}

qint64 LineSet::rank(qint64 line) const
{
    return std::max<qint64>(0, rawRank(line) - m_dropped);
}

bool LineSet::contains(qint64 line) const
{
    const qint64 index = (line >> ChunkBits) - m_firstChunk;
    if (line < m_first || index < 0 || index >= qint64(m_chunks.size()) || !m_chunks[std::size_t(index)])
        return false;
    const qint64 bit = line & ((qint64(1) << ChunkBits) - 1);
    return m_chunks[std::size_t(index)]->bits[std::size_t(bit >> 6)] >> (bit & 63) & 1;
}

qint64 LineSet::at(qint64 index) const
{
    const qint64 wanted = index + m_dropped;
    Q_ASSERT(index >= 0 && wanted < m_total);
    // of several chunks with the same rank all but the last are empty
    const auto after = std::upper_bound(m_before.begin(), m_before.end(), wanted);
    const auto chunk = std::size_t(after - m_before.begin()) - 1;
    qint64 rest = wanted - m_before[chunk];
    const auto &bits = m_chunks[chunk]->bits;
    std::size_t word = 0;
    while (rest >= std::popcount(bits[word]))
        rest -= std::popcount(bits[word++]);
    quint64 left = bits[word];
    for (; rest > 0; --rest)
        left &= left - 1;
    return ((m_firstChunk + qint64(chunk)) << ChunkBits) + qint64(word) * 64 + std::countr_zero(left);
}

std::optional<qint64> LineSet::next(qint64 line) const
{
    const qint64 index = rank(line);
    return index < count() ? std::optional(at(index)) : std::nullopt;
}

std::optional<qint64> LineSet::previous(qint64 line) const
{
    const qint64 index = rank(line);
    return index > 0 ? std::optional(at(index - 1)) : std::nullopt;
}

LineSet LineSet::share()
{
    m_last.reset(); // from now on somebody else reads it: the next line goes into a copy
    return *this;
}

} // namespace sandgate
