// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace sandgate {

// Numbers of lines, a bit each, with ranks: the rows of a filtered log, or the places where something was found.
// A copy is cheap and stays as it is, also in another thread, while the original goes on.
class LineSet
{
public:
    void add(qint64 line); // above all that are in it
    void dropBefore(qint64 line);

    qint64 count() const { return m_total - m_dropped; }
    bool contains(qint64 line) const;
    qint64 rank(qint64 line) const;                    // how many are below it
    qint64 at(qint64 index) const;                     // 0 <= index < count()
    std::optional<qint64> next(qint64 line) const;     // that line or the first above it
    std::optional<qint64> previous(qint64 line) const; // the last below it

    LineSet share(); // a copy to be given away

private:
    static constexpr int ChunkBits = 12;
    struct Chunk {
        std::array<quint64, (std::size_t(1) << ChunkBits) / 64> bits = {};
    };

    qint64 rawRank(qint64 line) const;

    std::vector<std::shared_ptr<const Chunk>> m_chunks; // from m_firstChunk on; null: nothing in it
    std::vector<qint64> m_before;                       // how many are in the chunks before each
    std::shared_ptr<Chunk> m_last;                      // of m_chunks, while nobody else has it
    qint64 m_firstChunk = 0;
    qint64 m_first = 0;   // lines below are dropped
    qint64 m_dropped = 0; // how many of m_total they were
    qint64 m_total = 0;
};

} // namespace sandgate
