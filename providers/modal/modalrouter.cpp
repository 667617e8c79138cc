// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/modalrouter.h"
#include "providers/modal/grpcerror.h"
#include "providers/modal/modalcalls.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace router = modal::task_command_router;

namespace sandgate {

namespace {

const QString service = u"Modal"_s;
constexpr std::size_t mostParts = 100000; // of a command's output

} // namespace

ModalRouter::ModalRouter(RouterAccess access)
    : m_access(std::move(access))
    , m_channel(m_access.url)
{
}

async::Task<Result<CommandEnd>> ModalRouter::run(std::string execId, QString script, std::chrono::milliseconds limit)
{
    const GrpcMetadata metadata{{"authorization", "Bearer " + m_access.token}};
    router::TaskExecStartRequest start;
    start.set_task_id(m_access.task);
    start.set_exec_id(execId);
    for (const std::string &word : {std::string("sh"), std::string("-c"), script.toStdString()})
        start.add_command_args(word);
    start.set_stdout_config(router::TASK_EXEC_STDOUT_CONFIG_PIPE);
    start.set_stderr_config(router::TASK_EXEC_STDERR_CONFIG_STDOUT);
    start.set_timeout_secs(std::uint32_t(std::max<std::int64_t>(1, limit.count() / 1000)));
    auto started = co_await m_channel.call(modalcalls::taskExecStart, start, metadata, 30s);
    if (!started.status.ok())
        co_return tl::unexpected(grpcError(started.status, service));

    router::TaskExecStdioReadRequest read;
    read.set_task_id(m_access.task);
    read.set_exec_id(execId);
    const std::chrono::milliseconds patience = limit + 15s;
    auto output = co_await m_channel.collect(modalcalls::taskExecStdioRead, read, metadata, patience, mostParts);
    if (!output.status.ok())
        co_return tl::unexpected(grpcError(output.status, service));
    std::string text;
    for (const router::TaskExecStdioReadResponse &part : output.reply)
        text += part.data();

    router::TaskExecWaitRequest wait;
    wait.set_task_id(m_access.task);
    wait.set_exec_id(execId);
    auto ended = co_await m_channel.call(modalcalls::taskExecWait, wait, metadata, 60s);
    if (!ended.status.ok())
        co_return tl::unexpected(grpcError(ended.status, service));
    if (ended.reply.exit_status_case() == router::TaskExecWaitResponse::EXIT_STATUS_NOT_SET)
        co_return failure(Error::Kind::Protocol,
                          QCoreApplication::translate("Modal", "Modal does not say how a command ended."));
    CommandEnd end;
    end.code = ended.reply.has_code() ? ended.reply.code() : 128 + ended.reply.signal();
    end.output = QString::fromStdString(text);
    co_return end;
}

} // namespace sandgate
