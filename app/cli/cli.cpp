// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "app/cli/output.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Answer CommandLine::ask(QString action, QString sandbox, QJsonObject arguments, Sink sink) const
{
    if (!sink)
        sink = [](const QJsonObject &) {};
    return core.ask({std::move(action), std::move(sandbox), std::move(arguments)}, std::move(sink), printStage);
}

} // namespace sandgate
