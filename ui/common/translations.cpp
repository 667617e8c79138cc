// SPDX-License-Identifier: Apache-2.0
#include "ui/common/translations.h"
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr QLatin1String nameOfOurs = "sandgateTexts"_L1;

} // namespace

void loadTranslations(QCoreApplication &application, const QLocale &locale)
{
    auto *ours = new QTranslator(&application);
    ours->setObjectName(nameOfOurs);
    if (!ours->load(locale, u"sandgate"_s, u"_"_s, u":/translations"_s) &&
        !ours->load(u":/translations/sandgate_en.qm"_s)) {
        qWarning("the translations of this program are not in it");
        return;
    }
    const QLocale language(ours->language());
    // Of Qt's dialogs, and of keys; English where they are not installed.
    auto *qts = new QTranslator(&application);
    if (language.language() != QLocale::English &&
        qts->load(language, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
    QCoreApplication::installTranslator(ours);
    if (qobject_cast<QGuiApplication *>(&application))
        QGuiApplication::setLayoutDirection(language.textDirection());
}

QString languageOfTexts()
{
    const auto *ours = QCoreApplication::instance()->findChild<QTranslator *>(nameOfOurs);
    return ours && !ours->language().isEmpty() ? ours->language() : u"en"_s;
}

} // namespace sandgate
