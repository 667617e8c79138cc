// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCoreApplication;

namespace sandgate {

// Texts in the person's language; in English where there is none of it. English has a file as well: its plurals.
void loadTranslations(QCoreApplication &application);

} // namespace sandgate
