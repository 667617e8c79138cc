// SPDX-License-Identifier: Apache-2.0
// Shows the window with made-up rows and saves pictures of it: gallery FOLDER [--dark] [--large] [--empty] [--long]
// [--error] [--translated] [--rtl] [--language CODE]. QT_SCALE_FACTOR=2 gives them at twice the size. Says on its
// output what is wrong with them (see lookcheck.h), and ends with 1 then.
#include "tests/ui/gallerypictures.h"
#include "tests/ui/galleryrows.h"
#include "tests/ui/galleryrules.h"
#include "tests/ui/lookcheck.h"
#include "ui/common/style.h"
#include "ui/common/translations.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowset.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPalette>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace sandgate;

namespace {

QPalette darkPalette()
{
    const QColor window(0x24, 0x26, 0x2a);
    const QColor base(0x1b, 0x1d, 0x20);
    const QColor text(0xe6, 0xe7, 0xe9);
    QPalette palette(text, window, window.lighter(150), window.darker(160), window.lighter(120), text, base);
    palette.setColor(QPalette::Button, window.lighter(112));
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x8b, 0xd9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9d, 0xa3));
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb2, 0xf2));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x78, 0x7b, 0x80));
    return palette;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument("folder", "Where the pictures go");
    options.addOptions(
        {{"dark", ""}, {"large", ""}, {"empty", ""}, {"long", ""}, {"error", ""}, {"translated", ""}, {"rtl", ""}});
    options.addOption({"language", "", "code", "en"});
    options.process(app);
    const QString folder = options.positionalArguments().value(0, "gallery");
    QDir().mkpath(folder);
    app.setStyle(new Style);
    loadTranslations(app, QLocale(options.value("language")));
    if (options.isSet("dark"))
        app.setPalette(darkPalette());
    QFont font("Noto Sans");
    font.setPointSizeF(options.isSet("large") ? 14 : 10);
    app.setFont(font);
    if (options.isSet("translated"))
        QCoreApplication::installTranslator(new test::LongTranslation(&app));
    if (options.isSet("rtl"))
        app.setLayoutDirection(Qt::RightToLeft);

    FakeWorkbench bench;
    QTemporaryDir temporary;
    QSettings settings(temporary.filePath("settings.ini"), QSettings::IniFormat);
    MainWindow window(bench, settings);
    window.resize(1280, 820);
    window.show();
    WindowSet windows(bench, settings); // those beside it
    Gallery gallery(bench, window, {folder, options.isSet("long"), options.isSet("error")});
    if (options.isSet("empty")) {
        showWhereNothingIs(gallery);
    } else {
        fillRows(bench, gallery.isLong(), gallery.hasErrors());
        fillRules(bench, gallery.isLong(), gallery.hasErrors());
        emit bench.noticeChanged();
        showSessionsAndSandboxes(gallery);
        showPanes(gallery);
        showRules(gallery);
        showSandboxDialogs(gallery);
        showFinding(gallery);
        showNotices(gallery);
        showSessionDialogs(gallery);
        showWindows(gallery, windows, settings);
    }
    QTimer::singleShot(200, &gallery, [&] { gallery.go(); });
    const int ended = app.exec();
    return gallery.faults() > 0 ? 1 : ended;
}
