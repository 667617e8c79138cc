// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/desktop.h"
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/ids.h"

namespace sandgate {

// The desktops of sandboxes: what windows may ask. UI thread only; nothing here waits. A command ends by itself with
// its result. Nothing here wakes a sandbox: of one that is not awake, everything is a Conflict that says so.
class DesktopDesk
{
public:
    DesktopDesk() = default;
    virtual ~DesktopDesk() = default;
    Q_DISABLE_COPY_MOVE(DesktopDesk)

    virtual async::Task<Result<DesktopState>> state(SandboxKey sandbox) = 0;
    // Ends when it is there, or why not. One that is there already keeps its size.
    virtual async::Task<Result<DesktopState>> start(SandboxKey sandbox, QSize size) = 0;
    virtual async::Task<Result<>> stop(SandboxKey sandbox) = 0;

    // Of the screen, with the mouse: the bytes of an image. `scale`: 0.1 to 1.
    virtual async::Task<Result<QByteArray>> picture(SandboxKey sandbox, double scale) = 0;
    virtual async::Task<Result<>> act(SandboxKey sandbox, DesktopInput input) = 0;

    virtual async::Task<Result<std::vector<DesktopWindow>>> windows(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> raise(SandboxKey sandbox, QString window) = 0;
    virtual async::Task<Result<QString>> clipboard(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> setClipboard(SandboxKey sandbox, QString text) = 0;
    virtual async::Task<Result<>> launch(SandboxKey sandbox, QString program) = 0;

    virtual async::Task<Result<std::vector<DesktopRecording>>> recordings(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> startRecording(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> stopRecording(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> removeRecording(SandboxKey sandbox, QString recording) = 0;
    // Writes a video to a file of this computer; one of that name is replaced.
    virtual async::Task<Result<>> saveRecording(SandboxKey sandbox, QString recording, QString file) = 0;
};

} // namespace sandgate
