// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudservice.h"
#include "providers/cloud/serverscript.h"

using namespace std::chrono_literals;

namespace sandgate {

async::Task<Result<>> CloudService::serve(QString id, QString script, quint16)
{
    const QString begin = serverscript::inBackground(script);
    const Result<CommandEnd> begun = co_await run(id, begin, 60s);
    if (!begun)
        co_return tl::unexpected(begun.error());
    if (begun->code != 0)
        co_return failure(Error::Kind::Refused, {}, begun->output.trimmed().right(4096));
    co_return Result<>();
}

} // namespace sandgate
