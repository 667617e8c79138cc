// SPDX-License-Identifier: Apache-2.0
#include "app/controlsocket.h"
#include "app/places.h"
#include "app/program.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/translations.h"
#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;
using namespace sandgate;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"sandgate"_s);
    QApplication::setApplicationDisplayName(u"Sandgate"_s);
    QApplication::setApplicationVersion(QStringLiteral(SANDGATE_VERSION));
    QApplication::setDesktopFileName(u"io.github.sandgate.Sandgate"_s);
    loadTranslations(application);
    QApplication::setStyle(new Style); // owned by the application
    QApplication::setWindowIcon(programIcon());
    QApplication::setQuitOnLastWindowClosed(false); // the core is ended first

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Coding agents in sandboxes, and a person who decides."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption newSandbox(u"new-sandbox"_s, QApplication::translate("main", "Begin with a new sandbox."));
    const QCommandLineOption requests(u"requests"_s,
                                      QApplication::translate("main", "Show the waiting permission requests."));
    const QCommandLineOption tour(
        u"tour"_s, QApplication::translate("main", "Do the guided tour and leave its pictures in <folder>."),
        u"folder"_s);
    parser.addOptions({newSandbox, requests, tour});
    parser.process(application);

    QStringList wishes{u"raise"_s};
    for (const QCommandLineOption &option : {newSandbox, requests}) {
        if (parser.isSet(option))
            wishes << option.names().first();
    }
    const Places places = Places::ofThisUser();
    ControlSocket control(places.controlSocket());
    if (control.tellRunning(wishes))
        return 0;
    control.listen();

    Program program(places);
    QObject::connect(&control, &ControlSocket::asked, &program, &Program::fulfil);
    program.open();
    program.fulfil(wishes);
    if (parser.isSet(tour))
        program.beginTour(parser.value(tour));
    return QApplication::exec();
}
