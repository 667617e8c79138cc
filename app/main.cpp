// SPDX-License-Identifier: Apache-2.0
#include "app/controlsocket.h"
#include "app/desktop/applicationservice.h"
#include "app/places.h"
#include "app/program.h"
#include "ui/common/accessible.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/translations.h"
#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>

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
    installWidgetRoles();
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
    parser.addPositionalArgument(u"link"_s, QApplication::translate("main", "What to show: sandgate://session/ID."),
                                 u"[link]"_s);
    parser.process(application);

    QStringList wishes{u"raise"_s};
    for (const QCommandLineOption &option : {newSandbox, requests}) {
        if (parser.isSet(option))
            wishes << option.names().first();
    }
    const QStringList links = parser.positionalArguments();
    for (const QString &link : links) {
        const QString wish = ApplicationService::wishOf(link);
        if (wish.isEmpty()) {
            std::fputs(qPrintable(QApplication::translate("main", "This is no link that Sandgate opens: %1").arg(link)),
                       stderr);
            std::fputc('\n', stderr);
            return 2;
        }
        wishes << wish;
    }
    const Places places = Places::ofThisUser();
    // The bus first, since it hands over the right to raise a window; the socket is for where there is none.
    ApplicationService service(QDBusConnection::sessionBus());
    ControlSocket control(places.controlSocket());
    if (service.tellRunning(wishes) || control.tellRunning(wishes))
        return 0;
    if (!service.begin() && service.tellRunning(wishes)) // two were started in the same moment
        return 0;
    control.listen();

    Program program(places);
    QObject::connect(&control, &ControlSocket::asked, &program,
                     [&program](const QStringList &asked) { program.fulfil(asked); });
    QObject::connect(&service, &ApplicationService::asked, &program, &Program::fulfil);
    program.open();
    program.fulfil(wishes);
    if (parser.isSet(tour))
        program.beginTour(parser.value(tour));
    return QApplication::exec();
}
