// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace sandgate;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sandgate"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SANDGATE_VERSION));

    QLoggingCategory::setFilterRules(u"sandgate.*.info=false"_s); // errors say what matters

    const Result<Arguments> arguments = parseArguments(QCoreApplication::arguments().mid(1));
    if (!arguments) {
        printError(arguments.error());
        return exitCodeOf(arguments.error());
    }
    if (!arguments->command) {
        printLine(arguments->text);
        return 0;
    }
    CliProgram program(Places::ofThisUser(), *arguments);
    program.start();
    return QCoreApplication::exec();
}
