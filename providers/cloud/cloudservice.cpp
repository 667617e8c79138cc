// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudservice.h"
#include "providers/cloud/serverscript.h"

using namespace std::chrono_literals;

namespace sandgate {

async::Task<Result<>> CloudService::succeed(QString id, QString script, std::chrono::milliseconds limit)
{
    const Result<CommandEnd> end = co_await run(id, script, limit);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->code != 0)
        co_return failure(Error::Kind::Refused, {}, end->output.trimmed().right(4096));
    co_return Result<>();
}

async::Task<Result<>> CloudService::serve(QString id, QString script, quint16)
{
    const QString begin = serverscript::inBackground(script);
    co_return co_await succeed(id, begin, 60s);
}

} // namespace sandgate
