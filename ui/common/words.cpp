// SPDX-License-Identifier: Apache-2.0
#include "ui/common/words.h"
#include "model/secretmask.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

QString duration(qint64 minutes)
{
    if (minutes < 60)
        return word("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return word("%1 h %2 min").arg(hours).arg(minutes % 60);
    return word("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

} // namespace

StateLook lookOf(SandboxState state)
{
    switch (state) {
    case SandboxState::Provisioning:
        return {word("Being made"), "working"_L1, Tone::Accent};
    case SandboxState::Connecting:
        return {word("Connecting"), "working"_L1, Tone::Accent};
    case SandboxState::Awake:
        return {word("Awake"), "idle"_L1, Tone::Good};
    case SandboxState::Asleep:
        return {word("Asleep"), "sleep"_L1, Tone::Quiet};
    case SandboxState::Unreachable:
        return {word("Does not answer"), "disconnected"_L1, Tone::Attention};
    case SandboxState::Gone:
        return {word("Gone"), "error"_L1, Tone::Bad};
    case SandboxState::Failed:
        return {word("Failed"), "error"_L1, Tone::Bad};
    case SandboxState::Destroying:
        return {word("Being deleted"), "delete"_L1, Tone::Quiet};
    case SandboxState::Destroyed:
        return {word("Deleted"), "ended"_L1, Tone::Quiet};
    }
    return {};
}

StateLook lookOf(const SessionRow &session)
{
    switch (session.state) {
    case SessionState::Starting:
        return {word("Starting"), "working"_L1, Tone::Accent};
    case SessionState::Idle:
        return session.unread ? StateLook{word("Finished, unread"), "unread"_L1, Tone::Accent}
                              : StateLook{word("Idle"), "idle"_L1, Tone::Quiet};
    case SessionState::Working:
        return {word("Working"), "working"_L1, Tone::Accent};
    case SessionState::WaitingForDecision:
        return {word("Waiting for you"), "request"_L1, Tone::Attention};
    case SessionState::Quiet:
        return {word("Working, nothing heard"), "clock"_L1, Tone::Attention};
    case SessionState::Failed:
        return {word("Failed"), "error"_L1, Tone::Bad};
    case SessionState::Interrupted:
        return {word("Interrupted"), "warning"_L1, Tone::Bad};
    case SessionState::Disconnected:
        return {word("Disconnected"), "disconnected"_L1, Tone::Attention};
    case SessionState::Ended:
        return {word("Ended"), "ended"_L1, Tone::Quiet};
    }
    return {};
}

StateLook lookOf(const ProcessRow &process)
{
    switch (process.state) {
    case ProcessState::Starting:
        return {word("Starting"), "working"_L1, Tone::Accent};
    case ProcessState::Running:
        return {word("Running"), "wake"_L1, Tone::Good};
    case ProcessState::Exited:
        if (!process.exitCode)
            return {word("Stopped"), "stop"_L1, Tone::Quiet};
        return *process.exitCode == 0 ? StateLook{word("Finished"), "allow-once"_L1, Tone::Quiet}
                                      : StateLook{word("Failed"), "error"_L1, Tone::Bad};
    case ProcessState::Lost:
        return {word("Lost"), "disconnected"_L1, Tone::Attention};
    }
    return {};
}

StateLook lookOf(const PermissionRow &request)
{
    switch (request.state) {
    case PermissionState::Pending:
        return {word("Waiting for you"), "request"_L1, Tone::Attention};
    case PermissionState::Sending:
        return {word("Sending the answer"), "working"_L1, Tone::Accent};
    case PermissionState::Answered:
        for (const PermissionOption &option : request.options) {
            if (option.id == request.optionId)
                return {word("Answered"), lookOfOption(option.kind).icon, Tone::Quiet};
        }
        return {word("Answered"), "other-option"_L1, Tone::Quiet};
    case PermissionState::Cancelled:
        return {word("Cancelled"), "ended"_L1, Tone::Quiet};
    case PermissionState::Expired:
        return {word("Expired"), "clock"_L1, Tone::Quiet};
    }
    return {};
}

StateLook lookOfOption(const QString &kind)
{
    if (kind == "allow_once"_L1)
        return {word("Allows this once"), "allow-once"_L1, Tone::Good};
    if (kind == "allow_always"_L1)
        return {word("Allows this from now on"), "allow-always"_L1, Tone::Attention};
    if (kind == "reject_once"_L1)
        return {word("Rejects this once"), "reject-once"_L1, Tone::Bad};
    if (kind == "reject_always"_L1)
        return {word("Rejects this from now on"), "reject-always"_L1, Tone::Bad};
    return {word("The agent does not say what kind of answer this is"), "other-option"_L1, Tone::Neutral};
}

QString toolKindName(const QString &kind)
{
    if (kind == "read"_L1)
        return word("read");
    if (kind == "edit"_L1)
        return word("edit");
    if (kind == "delete"_L1)
        return word("delete");
    if (kind == "move"_L1)
        return word("move");
    if (kind == "search"_L1)
        return word("search");
    if (kind == "execute"_L1)
        return word("run");
    if (kind == "think"_L1)
        return word("think");
    if (kind == "fetch"_L1)
        return word("fetch");
    return kind.isEmpty() ? word("other") : visibleLine(kind, 40);
}

QString titleOf(const SessionRow &session)
{
    return session.title.trimmed().isEmpty() ? word("Untitled session") : visibleLine(session.title, 200);
}

QString titleOf(const PermissionRow &request)
{
    if (!request.toolCall.title.trimmed().isEmpty())
        return visibleLine(request.toolCall.title, 300);
    const QString command = request.toolCall.command();
    return command.trimmed().isEmpty() ? word("A request without a title") : visibleLine(command, 300);
}

QString spokenTitle(const PermissionRow &request)
{
    PermissionRow spoken;
    spoken.toolCall.title = SecretMask().masked(request.toolCall.title);
    if (spoken.toolCall.title.trimmed().isEmpty())
        spoken.toolCall.title = SecretMask().masked(request.toolCall.command());
    return titleOf(spoken);
}

QString spokenRequest(const PermissionRow &request)
{
    return word("%1 asks: %2").arg(visibleLine(request.agent, 60), spokenTitle(request));
}

QString elapsed(qint64 sinceMs, qint64 nowMs)
{
    const qint64 minutes = (nowMs - sinceMs) / 60000;
    return minutes < 1 ? word("just now") : duration(minutes);
}

QString remaining(qint64 untilMs, qint64 nowMs)
{
    const qint64 minutes = (untilMs - nowMs) / 60000;
    return minutes < 1 ? word("less than a minute") : duration(minutes);
}

QString localTime(qint64 ms)
{
    if (ms <= 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const QLocale locale;
    QString clock = locale.timeFormat(QLocale::ShortFormat);
    clock.remove(u":ss"_s); // some locales' short format has seconds
    const QString at = locale.toString(time.time(), clock);
    if (time.date() == QDate::currentDate())
        return at;
    return u"%1 %2"_s.arg(locale.toString(time.date(), QLocale::ShortFormat), at);
}

QString colourWord(SessionColour colour)
{
    switch (colour) {
    case SessionColour::None:
        return {};
    case SessionColour::Red:
        return word("Red");
    case SessionColour::Amber:
        return word("Amber");
    case SessionColour::Green:
        return word("Green");
    case SessionColour::Blue:
        return word("Blue");
    case SessionColour::Violet:
        return word("Violet");
    }
    return {};
}

QStringList markWords(const SessionMarks &marks)
{
    QStringList words;
    if (marks.isPinned)
        words << word("pinned");
    if (marks.archivedAt)
        words << word("archived");
    if (marks.colour != SessionColour::None)
        words << colourWord(marks.colour);
    for (const QString &tag : marks.tags)
        words << u'#' + visibleLine(tag, 60);
    return words;
}

bool isOver(SandboxState state)
{
    return state == SandboxState::Gone || state == SandboxState::Destroying || state == SandboxState::Destroyed;
}

bool turnRuns(SessionState state)
{
    return state == SessionState::Working || state == SessionState::WaitingForDecision || state == SessionState::Quiet;
}

} // namespace sandgate
