// SPDX-License-Identifier: Apache-2.0
#include "model/items/terminaldesk.h"

namespace sandgate {

void TerminalDesk::lead(const ProcessKey &process, const TerminalLine &line)
{
    Places places = m_places.value(process);
    places.removeOne(&line);
    places.append(&line);
    arrange(process, places);
}

void TerminalDesk::follow(const ProcessKey &process, const TerminalLine &line)
{
    Places places = m_places.value(process);
    places.removeOne(&line);
    places.prepend(&line);
    arrange(process, places);
}

void TerminalDesk::leave(const ProcessKey &process, const TerminalLine &line)
{
    Places places = m_places.value(process);
    places.removeOne(&line);
    arrange(process, places);
}

bool TerminalDesk::leads(const ProcessKey &process, const TerminalLine &line) const
{
    const Places places = m_places.value(process);
    return !places.isEmpty() && places.last() == &line;
}

void TerminalDesk::arrange(const ProcessKey &process, const Places &places)
{
    const Places before = m_places.value(process);
    const TerminalLine *leader = before.isEmpty() ? nullptr : before.last();
    if (places.isEmpty())
        m_places.remove(process);
    else
        m_places.insert(process, places);
    if (!places.isEmpty() && places.last() != leader)
        emit leaderChanged(process);
}

} // namespace sandgate
