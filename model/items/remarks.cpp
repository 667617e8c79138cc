// SPDX-License-Identifier: Apache-2.0
#include "model/items/remarks.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

using Severity = TranscriptEntry::Severity;
constexpr qsizetype MaxWords = 2000;
constexpr qsizetype MaxDetail = 64 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

QString words(const QJsonValue &value)
{
    return value.toString().trimmed().left(MaxWords);
}

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? sentence : sentence + u' ' + reason;
}

Remark gap(const QJsonObject &params)
{
    const auto after = qint64(params["after"_L1].toDouble());
    const auto before = qint64(params["before"_L1].toDouble());
    const bool isKnown = before > after + 1 && before - after - 1 <= std::numeric_limits<int>::max();
    const int missing = isKnown ? int(before - after - 1) : 0;
    return {!isKnown ? Words::tr("Some events of the agent are missing here: the server no longer had them.")
                     : Words::tr("%Ln events of the agent are missing here: the server no longer had them.", nullptr,
                                 missing),
            {},
            Severity::Warning};
}

Remark agentExited(const QJsonObject &params)
{
    const QJsonValue code = params["code"_L1];
    Remark remark{code.isDouble() ? Words::tr("The agent ended unexpectedly, with exit code %1.").arg(code.toInt())
                                  : Words::tr("The agent ended unexpectedly."),
                  params["stderr"_L1].toString().right(MaxDetail).trimmed(), Severity::Failure, true, true};
    if (params["success"_L1].toBool() || (code.isDouble() && code.toInt() == 0)) {
        remark.text = Words::tr("The agent ended.");
        remark.severity = Severity::Warning;
    }
    return remark;
}

Remark resumed(const QString &how)
{
    if (how == "load"_L1)
        return {
            Words::tr("The session was taken up again; the agent loaded its own record of it."), {}, Severity::Quiet};
    if (how == "resume"_L1)
        return {Words::tr("The session was taken up again where it stood."), {}, Severity::Quiet};
    return {Words::tr("A new agent took over. It learns of the conversation so far with your next message."),
            {},
            Severity::Quiet};
}

// What the reader of a conversation did not decide is said where it happened.
Remark answered(const QJsonObject &params)
{
    const QString option = words(params["option"_L1]).left(200);
    const QString title = words(params["toolCall"_L1]).left(200);
    const QString by = params["by"_L1].toString();
    const QString sentence = by == "silence"_L1 ? Words::tr("“%1” was answered with “%2”, because nobody else did.")
                             : by == "built-in"_L1 ? Words::tr("“%1” was answered with “%2”: this is always denied.")
                             : by == "everything"_L1 ? Words::tr("“%1” was answered with “%2”, without asking.")
                                                     : Words::tr("“%1” was answered with “%2” by a rule.");
    return {sentence.arg(title.isEmpty() ? Words::tr("A request") : title, option), words(params["reason"_L1]),
            params["kind"_L1].toString().startsWith("allow"_L1) && by != "everything"_L1 ? Severity::Quiet
                                                                                         : Severity::Warning};
}

} // namespace

std::optional<Remark> remarkOn(const QString &method, const QJsonObject &params)
{
    const QString reason = words(params["reason"_L1]);
    if (method == "_sandgate/gap"_L1)
        return gap(params);
    if (method == "_sandgate/agent_exited"_L1 || method == "_adapter/agent_exited"_L1)
        return agentExited(params);
    if (method == "_sandgate/agent_output"_L1) {
        const QString said = params["words"_L1].toString().right(MaxDetail).trimmed();
        return Remark{Words::tr("What the agent wrote last:"), said, Severity::Warning};
    }
    if (method == "_sandgate/interrupted"_L1)
        return Remark{withReason(Words::tr("The turn was interrupted."), reason), {}, Severity::Warning, true, true};
    if (method == "_sandgate/resumed"_L1)
        return resumed(params["how"_L1].toString());
    if (method == "_sandgate/answer_not_delivered"_L1)
        return Remark{withReason(Words::tr("Your answer did not reach the agent."), reason), {}, Severity::Failure};
    if (method == "_sandgate/prompt_not_delivered"_L1) {
        return Remark{
            withReason(Words::tr("Your message did not reach the agent."), reason), {}, Severity::Failure, false, true};
    }
    if (method == "_sandgate/answered"_L1)
        return answered(params);
    if (method == "_sandgate/everything"_L1) {
        const qint64 endsAt = params["endsAt"_L1].toInteger();
        const QString until = QLocale().toString(QDateTime::fromMSecsSinceEpoch(endsAt), QLocale::ShortFormat);
        const QString on =
            endsAt > 0 ? Words::tr("Until %1 everything that is not denied is allowed without asking.").arg(until)
                       : Words::tr("From here on everything that is not denied is allowed without asking.");
        return Remark{params["on"_L1].toBool() ? on
                                               : withReason(Words::tr("From here on you are asked again."), reason),
                      {},
                      Severity::Warning};
    }
    if (method == "_sandgate/setting_not_kept"_L1) {
        return Remark{withReason(Words::tr("A setting of this session could not be made again."), reason),
                      words(params["words"_L1]), Severity::Warning};
    }
    if (method == "_sandgate/stream_restarted"_L1) {
        return Remark{Words::tr("The server's record of events started anew; what it sent in between may be missing."),
                      {},
                      Severity::Warning,
                      true};
    }
    if (method == "_adapter/invalid_stdout"_L1) {
        return Remark{
            Words::tr("The agent wrote something that is no message: %1").arg(words(params["raw"_L1]).left(200)),
            withReason(words(params["error"_L1]), words(params["raw"_L1])), Severity::Quiet};
    }
    return std::nullopt;
}

Remark turnEnd(const QString &stopReason)
{
    if (stopReason == "end_turn"_L1)
        return {Words::tr("Finished"), {}, Severity::Quiet};
    if (stopReason == "cancelled"_L1)
        return {Words::tr("Cancelled"), {}, Severity::Quiet};
    if (stopReason == "max_tokens"_L1)
        return {Words::tr("Stopped at the model's output limit. Ask the agent to go on."), {}, Severity::Warning};
    if (stopReason == "max_turn_requests"_L1)
        return {
            Words::tr("Stopped at the agent's limit of requests in one turn. Ask it to go on."), {}, Severity::Warning};
    if (stopReason == "refusal"_L1) {
        return {Words::tr("The agent refused. It does not remember this message and what came after it."),
                {},
                Severity::Warning};
    }
    return {stopReason.isEmpty() ? Words::tr("Ended") : Words::tr("Ended: %1").arg(stopReason.left(200)),
            {},
            Severity::Quiet};
}

Remark errorRemark(const QJsonObject &error)
{
    const QJsonObject data = error["data"_L1].toObject();
    QString text = words(data["details"_L1]);
    for (const QJsonValue &other : {data["message"_L1], error["data"_L1], error["message"_L1]}) {
        if (text.isEmpty())
            text = words(other);
    }
    if (text.isEmpty())
        text = Words::tr("No reason was given (code %1).").arg(error["code"_L1].toInt());
    QString detail = data["agentStderr"_L1].toString().right(MaxDetail).trimmed();
    if (detail.isEmpty() && error.contains("data"_L1))
        detail = QString::fromUtf8(QJsonDocument(error).toJson()).left(MaxDetail).trimmed();
    return {text, detail, Severity::Failure, false, true};
}

} // namespace sandgate
