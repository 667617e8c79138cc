// SPDX-License-Identifier: Apache-2.0
#include "model/logs/lineends.h"
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sandgate {
namespace {

#ifdef __SSE2__
constexpr std::size_t AtOnce = 64;

struct Found {
    quint64 newlines = 0; // a bit for each byte
    bool isPlain = true;
};

// Every x86-64 has these instructions.
Found look(const char *text)
{
    const __m128i newline = _mm_set1_epi8('\n');
    const __m128i carriageReturn = _mm_set1_epi8('\r');
    const __m128i escape = _mm_set1_epi8('\x1b');
    Found found;
    __m128i special = _mm_setzero_si128();
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + i * 16));
        const auto bits = quint32(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, newline)));
        found.newlines |= quint64(bits) << (i * 16);
        special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, carriageReturn));
        special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, escape));
    }
    found.isPlain = _mm_movemask_epi8(special) == 0;
    return found;
}
#endif

} // namespace

bool LineEnds::scan(std::string_view text)
{
    m_ends.clear();
    std::size_t at = 0;
#ifdef __SSE2__
    for (; at + AtOnce <= text.size(); at += AtOnce) {
        Found found = look(text.data() + at);
        if (!found.isPlain)
            return false;
        for (; found.newlines != 0; found.newlines &= found.newlines - 1)
            m_ends.push_back(quint32(at) + quint32(std::countr_zero(found.newlines)) + 1);
    }
#endif
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r' || c == '\x1b')
            return false;
        if (c == '\n')
            m_ends.push_back(quint32(at) + 1);
    }
    return true;
}

} // namespace sandgate
