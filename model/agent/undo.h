// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <functional>

namespace sandgate {

// Takes work that goes on when the one who began it is gone; the work ends by itself.
using Undoing = std::function<void(async::Task<>)>;

// Lives in a coroutine's frame. When the frame is dropped, which cannot wait, what it has made is left to somebody who
// can. In its orderly end a coroutine clears up itself, and calls dismiss().
class UndoWhenDropped
{
public:
    UndoWhenDropped(Undoing undoing, std::function<async::Task<>()> undo)
        : m_undoing(std::move(undoing))
        , m_undo(std::move(undo))
    {
    }
    ~UndoWhenDropped()
    {
        if (m_undo)
            m_undoing(m_undo());
    }
    Q_DISABLE_COPY_MOVE(UndoWhenDropped)

    void dismiss() { m_undo = nullptr; }

private:
    Undoing m_undoing;
    std::function<async::Task<>()> m_undo;
};

} // namespace sandgate
