// SPDX-License-Identifier: Apache-2.0
#include "model/quickbase64.h"
#include <QtEndian>
#include <array>
#include <cstring>

namespace sandgate {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr quint32 odd = 0xff; // the lowest byte, where no bits of a character go

using Table = std::array<quint32, 256>;

// What a character means at one of the four places: its bits where they belong in the upper three bytes, or `odd`.
constexpr Table tableFor(int place)
{
    Table table{};
    table.fill(odd);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<unsigned char>(alphabet[i])] = quint32(i) << (26 - 6 * place);
    return table;
}

constexpr std::array<Table, 4> tables = {tableFor(0), tableFor(1), tableFor(2), tableFor(3)};

quint32 four(const char *text)
{
    const auto bits = [text](std::size_t place) { return tables[place][static_cast<unsigned char>(text[place])]; };
    return bits(0) | bits(1) | bits(2) | bits(3);
}

} // namespace

std::optional<QByteArray> quickBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    if (text.empty())
        return QByteArray();
    std::array<char, 4> end{};
    std::memcpy(end.data(), text.data() + text.size() - 4, 4);
    const int filled = end[3] != '=' ? 0 : end[2] != '=' ? 1 : 2;
    for (int i = 0; i < filled; ++i)
        end[std::size_t(3 - i)] = alphabet.front();

    QByteArray bytes(qsizetype(text.size() / 4 * 3), Qt::Uninitialized);
    char *to = bytes.data();
    quint32 seen = 0;
    for (const char *from = text.data(), *last = from + text.size() - 4; from < last; from += 4, to += 3) {
        const quint32 bits = four(from);
        seen |= bits;
        qToBigEndian(bits, to); // the fourth byte is written over by the next three
    }
    const quint32 bits = four(end.data());
    seen |= bits;
    const quint32 inOrder = qToBigEndian(bits);
    std::memcpy(to, &inOrder, 3);
    if (seen & odd)
        return std::nullopt;
    bytes.chop(filled);
    return bytes;
}

} // namespace sandgate
