// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coredesktops.h"
#include "model/actor/actions/actiontable.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QProcess>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int largestSide = 16384; // pixels
constexpr qsizetype mostListed = 500;
constexpr int longestTitle = 300;
constexpr qsizetype largestClipboard = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("CoreDesktops", text);
}

async::Task<Result<QJsonValue>> performAwake(Core &core, ActionRequest request)
{
    const SandboxActor *actor = core.host().find(SandboxKey{request.sandbox});
    if (!actor)
        co_return failure(Error::Kind::Gone, tr("This sandbox is not known any more."));
    if (actor->row().state != SandboxState::Awake)
        co_return failure(Error::Kind::Conflict, tr("The sandbox is not awake. Wake it to reach its desktop."));
    const Sink nothing;
    const Stages nobody = [](const QString &) {};
    co_return co_await perform(core, request, nothing, nobody);
}

// In the core thread: a file may be large.
async::Task<Result<>> saveBytes(Core &core, ActionRequest request, QString file)
{
    const Result<QJsonValue> answer = co_await performAwake(core, request);
    if (!answer)
        co_return tl::unexpected(answer.error());
    QSaveFile out(file);
    const QByteArray bytes = QByteArray::fromBase64((*answer)["data"_L1].toString().toLatin1());
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        co_return failure(Error::Kind::Storage, tr("The file was not written."), out.errorString());
    co_return Result<>();
}

QString plainText(const QJsonValue &value)
{
    return visibleLine(value.toString(), longestTitle);
}

QJsonObject at(const QPoint &place)
{
    return {{u"x"_s, place.x()}, {u"y"_s, place.y()}};
}

} // namespace

DesktopState desktopStateOf(const QJsonObject &status)
{
    using Kind = DesktopState::Kind;
    static const QHash<QString, Kind> kinds{{u"inactive"_s, Kind::Inactive}, {u"install_required"_s, Kind::Incomplete},
                                            {u"starting"_s, Kind::Starting}, {u"active"_s, Kind::Active},
                                            {u"stopping"_s, Kind::Stopping}, {u"failed"_s, Kind::Failed}};
    DesktopState state;
    state.kind = kinds.value(status["state"_L1].toString(), Kind::Failed);
    const QJsonObject resolution = status["resolution"_L1].toObject();
    const QSize size(resolution["width"_L1].toInt(), resolution["height"_L1].toInt());
    if (!size.isEmpty() && size.width() <= largestSide && size.height() <= largestSide)
        state.size = size;
    const QJsonArray missing = status["missingDependencies"_L1].toArray();
    for (qsizetype i = 0; i < std::min(missing.size(), mostListed); ++i)
        state.missing << plainText(missing[i]);
    state.installCommand = plainText(status["installCommand"_L1]);
    state.problem = plainText(status["lastError"_L1].toObject()["message"_L1]);
    return state;
}

std::vector<DesktopWindow> desktopWindowsOf(const QJsonValue &answer)
{
    std::vector<DesktopWindow> windows;
    const QJsonArray list = answer["windows"_L1].toArray();
    for (qsizetype i = 0; i < std::min(list.size(), mostListed); ++i) {
        const QJsonObject window = list[i].toObject();
        const QString id = window["id"_L1].toString();
        if (!id.isEmpty())
            windows.push_back({id, plainText(window["title"_L1]), window["isActive"_L1].toBool()});
    }
    return windows;
}

std::vector<DesktopRecording> desktopRecordingsOf(const QJsonValue &answer)
{
    std::vector<DesktopRecording> recordings;
    const QJsonArray list = answer["recordings"_L1].toArray();
    for (qsizetype i = 0; i < std::min(list.size(), mostListed); ++i) {
        const QJsonObject one = list[i].toObject();
        DesktopRecording recording;
        recording.id = one["id"_L1].toString();
        recording.fileName = plainText(one["fileName"_L1]);
        recording.isRunning = one["status"_L1] == "recording"_L1;
        recording.hasFailed = one["status"_L1] == "failed"_L1;
        recording.bytes = std::max(qint64(0), one["bytes"_L1].toInteger());
        const QDateTime started = QDateTime::fromString(one["startedAt"_L1].toString(), Qt::ISODateWithMs);
        recording.startedAt = started.isValid() ? started.toMSecsSinceEpoch() : 0;
        if (!recording.id.isEmpty())
            recordings.push_back(recording);
    }
    return recordings;
}

std::pair<QString, QJsonObject> desktopActionFor(const DesktopInput &input)
{
    QJsonObject arguments = at(input.place);
    switch (input.kind) {
    case DesktopInput::Kind::Move:
        return {u"moveDesktopMouse"_s, arguments};
    case DesktopInput::Kind::Press:
        arguments.insert(u"button"_s, input.what);
        return {u"mouseDownDesktop"_s, arguments};
    case DesktopInput::Kind::Release:
        arguments.insert(u"button"_s, input.what);
        return {u"mouseUpDesktop"_s, arguments};
    case DesktopInput::Kind::Scroll:
        arguments.insert(u"deltaX"_s, input.scroll.x());
        arguments.insert(u"deltaY"_s, input.scroll.y());
        return {u"scrollDesktop"_s, arguments};
    case DesktopInput::Kind::Text:
        return {u"typeDesktopText"_s, {{u"text"_s, input.what}}};
    case DesktopInput::Kind::KeyPress:
        break;
    }
    QJsonObject held;
    for (const auto &[name, isHeld] : {std::pair(u"ctrl"_s, input.ctrl),
                                       {u"shift"_s, input.shift},
                                       {u"alt"_s, input.alt},
                                       {u"cmd"_s, input.super}}) {
        if (isHeld)
            held.insert(name, true);
    }
    return {u"pressDesktopKey"_s, {{u"key"_s, input.what}, {u"modifiers"_s, held}}};
}

async::Task<Result<QJsonValue>> CoreDesktops::ask(SandboxKey sandbox, QString action, QJsonObject arguments)
{
    const ActionRequest request{action, sandbox.value, arguments, decider::window};
    return m_core.ask<QJsonValue>([request](Core &core) { return performAwake(core, request); });
}

async::Task<Result<>> CoreDesktops::tell(SandboxKey sandbox, QString action, QJsonObject arguments)
{
    const Result<QJsonValue> answer = co_await ask(sandbox, action, arguments);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

async::Task<Result<DesktopState>> CoreDesktops::state(SandboxKey sandbox)
{
    const Result<QJsonValue> answer = co_await ask(sandbox, u"getDesktopStatus"_s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return desktopStateOf(answer->toObject());
}

async::Task<Result<DesktopState>> CoreDesktops::start(SandboxKey sandbox, QSize size)
{
    const QJsonObject arguments{{u"width"_s, size.width()}, {u"height"_s, size.height()}};
    const Result<QJsonValue> answer = co_await ask(sandbox, u"startDesktop"_s, arguments);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return desktopStateOf(answer->toObject());
}

async::Task<Result<>> CoreDesktops::stop(SandboxKey sandbox)
{
    return tell(sandbox, u"stopDesktop"_s);
}

async::Task<Result<QByteArray>> CoreDesktops::picture(SandboxKey sandbox, double scale)
{
    const QJsonObject arguments{
        {u"format"_s, u"jpeg"_s}, {u"quality"_s, 80}, {u"scale"_s, scale}, {u"showCursor"_s, true}};
    const Result<QJsonValue> answer = co_await ask(sandbox, u"takeDesktopScreenshot"_s, arguments);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return QByteArray::fromBase64((*answer)["data"_L1].toString().toLatin1());
}

async::Task<Result<>> CoreDesktops::act(SandboxKey sandbox, DesktopInput input)
{
    const auto [action, arguments] = desktopActionFor(input);
    return tell(sandbox, action, arguments);
}

async::Task<Result<std::vector<DesktopWindow>>> CoreDesktops::windows(SandboxKey sandbox)
{
    const Result<QJsonValue> answer = co_await ask(sandbox, u"listDesktopWindows"_s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return desktopWindowsOf(*answer);
}

async::Task<Result<>> CoreDesktops::raise(SandboxKey sandbox, QString window)
{
    return tell(sandbox, u"focusDesktopWindow"_s, {{u"windowId"_s, window}});
}

async::Task<Result<QString>> CoreDesktops::clipboard(SandboxKey sandbox)
{
    const Result<QJsonValue> answer = co_await ask(sandbox, u"getDesktopClipboard"_s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return (*answer)["text"_L1].toString().left(largestClipboard);
}

// Server 0.4.2 sets it and does not answer then; whether it was set is asked.
async::Task<Result<>> CoreDesktops::setClipboard(SandboxKey sandbox, QString text)
{
    const QJsonObject arguments{{u"text"_s, text}};
    const Result<> told = co_await tell(sandbox, u"setDesktopClipboard"_s, arguments);
    if (told)
        co_return told;
    const Result<QString> there = co_await clipboard(sandbox);
    if (there && *there == text)
        co_return Result<>();
    co_return told;
}

async::Task<Result<>> CoreDesktops::launch(SandboxKey sandbox, QString program)
{
    const QStringList parts = QProcess::splitCommand(program);
    if (parts.isEmpty())
        return CoreLink::answered(
            Result<>(failure(Error::Kind::InvalidSettings, tr("Name the program that is to be started."))));
    const QJsonArray arguments = QJsonArray::fromStringList(parts.mid(1));
    return tell(sandbox, u"launchDesktopApp"_s, {{u"app"_s, parts.first()}, {u"args"_s, arguments}});
}

async::Task<Result<std::vector<DesktopRecording>>> CoreDesktops::recordings(SandboxKey sandbox)
{
    const Result<QJsonValue> answer = co_await ask(sandbox, u"listDesktopRecordings"_s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return desktopRecordingsOf(*answer);
}

async::Task<Result<>> CoreDesktops::startRecording(SandboxKey sandbox)
{
    return tell(sandbox, u"startDesktopRecording"_s);
}

async::Task<Result<>> CoreDesktops::stopRecording(SandboxKey sandbox)
{
    return tell(sandbox, u"stopDesktopRecording"_s);
}

async::Task<Result<>> CoreDesktops::removeRecording(SandboxKey sandbox, QString recording)
{
    return tell(sandbox, u"deleteDesktopRecording"_s, {{u"id"_s, recording}});
}

async::Task<Result<>> CoreDesktops::saveRecording(SandboxKey sandbox, QString recording, QString file)
{
    const QJsonObject arguments{{u"id"_s, recording}};
    const ActionRequest request{u"downloadDesktopRecording"_s, sandbox.value, arguments, decider::window};
    return m_core.ask<void>([request, file](Core &core) { return saveBytes(core, request, file); });
}

} // namespace sandgate
