// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudservice.h"
#include "providers/cloud/serverscript.h"
#include <QCoreApplication>

using namespace std::chrono_literals;

namespace sandgate {

Error noWayTo(quint16 port)
{
    return {Error::Kind::Conflict,
            QCoreApplication::translate("Clouds",
                                        "This sandbox was made without a way to its port %1: no server in it can "
                                        "be reached.")
                .arg(port)};
}

QString saysWhen(const QString &service, int seconds)
{
    if (seconds < 120)
        return QCoreApplication::translate("Clouds", "%1 takes nothing more for now. Try again in %n seconds.", nullptr,
                                           seconds)
            .arg(service);
    const int minutes = (seconds + 59) / 60;
    return QCoreApplication::translate("Clouds", "%1 takes nothing more for now. Try again in %n minutes.", nullptr,
                                       minutes)
        .arg(service);
}

async::Task<Result<>> CloudService::succeed(QString id, QString script, std::chrono::milliseconds limit)
{
    const Result<CommandEnd> end = co_await run(id, script, limit);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->code != 0)
        co_return failure(Error::Kind::Refused, {}, end->output.trimmed().right(4096));
    co_return Result<>();
}

async::Task<Result<>> CloudService::pause(QString id)
{
    const Result<CommandEnd> ended = co_await run(id, serverscript::end(), 30s);
    if (!ended && ended.error().kind != Error::Kind::Gone)
        co_return tl::unexpected(ended.error());
    co_return Result<>();
}

async::Task<Result<>> CloudService::serve(QString id, QString script, quint16)
{
    const QString begin = serverscript::inBackground(script);
    co_return co_await succeed(id, begin, 60s);
}

} // namespace sandgate
