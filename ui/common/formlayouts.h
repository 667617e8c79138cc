// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

class QFormLayout;

namespace sandgate {

QFormLayout *makeFormLayout(); // as all forms of the window look

// Labels of several forms that stand one below the other get one width, as if the forms were one.
void alignLabels(const std::vector<QFormLayout *> &forms);

} // namespace sandgate
