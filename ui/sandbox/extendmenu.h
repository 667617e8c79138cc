// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <functional>
#include <vector>

class QMenu;
class QWidget;

namespace sandgate {

// For how long from now on a sandbox is to live; `chosen` is told.
QMenu *makeExtendMenu(QWidget *parent, const std::vector<std::chrono::minutes> &times,
                      const std::function<void(std::chrono::minutes)> &chosen);

} // namespace sandgate
