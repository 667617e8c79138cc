// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/desktopdesk.h"
#include <QJsonObject>

namespace sandgate {

// The DesktopDesk of the program, over the actions of the desktop. UI thread only.
class CoreDesktops : public DesktopDesk
{
public:
    explicit CoreDesktops(CoreLink &core)
        : m_core(core)
    {
    }

    async::Task<Result<DesktopState>> state(SandboxKey sandbox) override;
    async::Task<Result<DesktopState>> start(SandboxKey sandbox, QSize size) override;
    async::Task<Result<>> stop(SandboxKey sandbox) override;
    async::Task<Result<QByteArray>> picture(SandboxKey sandbox, double scale) override;
    async::Task<Result<>> act(SandboxKey sandbox, DesktopInput input) override;
    async::Task<Result<std::vector<DesktopWindow>>> windows(SandboxKey sandbox) override;
    async::Task<Result<>> raise(SandboxKey sandbox, QString window) override;
    async::Task<Result<QString>> clipboard(SandboxKey sandbox) override;
    async::Task<Result<>> setClipboard(SandboxKey sandbox, QString text) override;
    async::Task<Result<>> launch(SandboxKey sandbox, QString program) override;
    async::Task<Result<std::vector<DesktopRecording>>> recordings(SandboxKey sandbox) override;
    async::Task<Result<>> startRecording(SandboxKey sandbox) override;
    async::Task<Result<>> stopRecording(SandboxKey sandbox) override;
    async::Task<Result<>> removeRecording(SandboxKey sandbox, QString recording) override;
    async::Task<Result<>> saveRecording(SandboxKey sandbox, QString recording, QString file) override;

private:
    async::Task<Result<QJsonValue>> ask(SandboxKey sandbox, QString action, QJsonObject arguments = {});
    async::Task<Result<>> tell(SandboxKey sandbox, QString action, QJsonObject arguments = {});

    CoreLink &m_core;
};

// Reading what a server answers; nothing of it is trusted.
DesktopState desktopStateOf(const QJsonObject &status);
std::vector<DesktopWindow> desktopWindowsOf(const QJsonValue &answer);
std::vector<DesktopRecording> desktopRecordingsOf(const QJsonValue &answer);
// The action for an input, and its arguments.
std::pair<QString, QJsonObject> desktopActionFor(const DesktopInput &input);

} // namespace sandgate
