// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"

class QWidget;

namespace sandgate {

class Workbench;

// What the tour needs of the program it is a part of: its present window, and a restart.
class TourStage
{
public:
    virtual ~TourStage() = default;
    virtual QWidget *window() = 0;
    virtual Workbench &workbench() = 0;
    // Closes the window and ends the core, as quitting does, and starts both again.
    virtual async::Task<Result<>> restart() = 0;
};

} // namespace sandgate
