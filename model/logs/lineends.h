// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <string_view>
#include <vector>

namespace sandgate {

// Where the lines of a text end, each behind its newline, found in one pass over it. Pure.
class LineEnds
{
public:
    // False: there is a carriage return or an escape sequence in it, so that what its lines are takes a closer look.
    // `text` has less than 4 GiB.
    bool scan(std::string_view text);

    const std::vector<quint32> &all() const { return m_ends; } // of the last text without such, ascending

private:
    std::vector<quint32> m_ends; // kept between texts: memory is asked for once
};

} // namespace sandgate
