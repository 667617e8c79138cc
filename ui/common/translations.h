// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLocale>

class QCoreApplication;

namespace sandgate {

// Texts in the first language of `locale` that there is a translation to, Qt's own texts with them, and windows laid
// out in its direction; English where there is none. English has a file as well: its plurals.
void loadTranslations(QCoreApplication &application, const QLocale &locale = QLocale());

// In which language texts were loaded: "de". English before that.
QString languageOfTexts();

} // namespace sandgate
