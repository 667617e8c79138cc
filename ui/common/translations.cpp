// SPDX-License-Identifier: Apache-2.0
#include "ui/common/translations.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void loadTranslations(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale(), u"sandgate"_s, u"_"_s, u":/translations"_s) ||
        translator->load(u":/translations/sandgate_en.qm"_s))
        QCoreApplication::installTranslator(translator);
    else
        qWarning("the translations of this program are not in it");
}

} // namespace sandgate
