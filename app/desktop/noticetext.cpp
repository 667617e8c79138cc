// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/noticetext.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/preparationdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/words.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// What every notification server shows without cutting it: GNOME folds bodies after six lines, others are narrow.
constexpr qsizetype mostInTitle = 80;
constexpr qsizetype mostInBody = 320;
constexpr qsizetype mostLines = 6;

// translate() has no plain tr() outside of a class.
QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Notifications", text, nullptr, n);
}

QString inSandbox(const SandboxKey &key, Workbench &workbench)
{
    const SandboxRow *sandbox = workbench.sandboxes().find(key);
    if (!sandbox)
        return {};
    const QString name = visibleLine(sandbox->name, 60);
    return sandbox->isolated ? say("Sandbox “%1”").arg(name) : say("Sandbox “%1”, not isolated").arg(name);
}

// Only what allows or rejects this once: nothing that stands is ever given from a notification.
std::vector<NoticeText::Answer> onceAnswers(const PermissionRow &row)
{
    std::vector<NoticeText::Answer> answers;
    for (const QLatin1String kind : {"allow_once"_L1, "reject_once"_L1}) {
        for (const PermissionOption &option : row.options) {
            if (option.kind != kind)
                continue;
            const QString word = kind == "allow_once"_L1 ? say("Allow once") : say("Reject");
            const QString name = visibleLine(option.name, 40);
            // Our word first: an agent could call the one like the other.
            answers.push_back({option.id, name.isEmpty() || name.compare(word, Qt::CaseInsensitive) == 0
                                              ? word
                                              : word + u": "_s + name});
        }
    }
    return answers;
}

// What the input holds beside command, folder and paths, a line each: "description: Runs the tests". Empty: there is
// more than lines can say.
std::optional<QStringList> furtherLines(const PermissionRow &row)
{
    const QByteArray input = row.toolCall.furtherInput().trimmed();
    if (input.isEmpty())
        return QStringList();
    const QJsonDocument document = QJsonDocument::fromJson(input);
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    QStringList lines;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject() || member->isArray())
            return {};
        lines << visibleLine(member.key() + u": "_s + member->toVariant().toString(), mostInBody);
    }
    return lines;
}

NoticeText decision(const PermissionRow &row, Workbench &workbench, const SecretMask &mask)
{
    const QString command = visibleText(row.toolCall.command());
    const QString title = titleOf(row);
    QStringList lines;
    if (!command.isEmpty() && command != title)
        lines << command;
    const QString folder = row.toolCall.workingDirectory();
    lines << say("In %1").arg(visibleLine(folder.isEmpty() ? row.sessionCwd : folder));
    for (const QString &path : row.toolCall.paths())
        lines << visibleLine(path, mostInBody);
    const std::optional<QStringList> further = furtherLines(row);
    lines << further.value_or(QStringList());
    const QString session = row.sessionTitle.isEmpty() ? say("Untitled session") : visibleLine(row.sessionTitle, 60);
    lines << session + u" · "_s + inSandbox(row.sandbox, workbench);

    NoticeText text;
    text.title = say("%1 asks: %2").arg(visibleLine(row.agent, 40), title);
    text.body = lines.join(u'\n');
    const bool fits = text.title.size() <= mostInTitle && text.body.size() <= mostInBody &&
                      text.body.count(u'\n') < mostLines && !mask.hides(text.title) && !mask.hides(text.body);
    // With a difference, or words of the agent's, there is more to read than a notification holds.
    if (fits && further && row.saysWhat() && row.toolCall.content.empty())
        text.answers = onceAnswers(row);
    return text;
}

QString bounded(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : text.left(most - 1).trimmed() + u'…';
}

QString firstLines(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    return lines.size() <= mostLines ? text : lines.first(mostLines).join(u'\n') + u'…';
}

NoticeText aboutSession(const Occasion &occasion, Workbench &workbench)
{
    const SessionRow *session = workbench.sessions().find(occasion.session);
    if (!session)
        return {};
    const QString agent = visibleLine(session->agent, 40);
    QStringList lines{titleOf(*session) + u" · "_s + inSandbox(session->sandbox, workbench)};
    QString title;
    switch (occasion.kind) {
    case NoticeKind::Question:
        title = say("%1 asks to be signed in").arg(agent);
        break;
    case NoticeKind::Finished:
        title = say("%1 has finished").arg(agent);
        break;
    case NoticeKind::Failed:
        title = session->state == SessionState::Failed ? say("%1 could not go on").arg(agent)
                                                       : say("%1 was interrupted").arg(agent);
        if (session->problem)
            lines << visibleLine(session->problem->what, 200);
        break;
    case NoticeKind::Decision:
    case NoticeKind::SandboxEnds:
    case NoticeKind::NotPrepared:
        break;
    }
    return {title, lines.join(u'\n')};
}

NoticeText aboutPreparation(const Occasion &occasion, Workbench &workbench)
{
    const SandboxRow *sandbox = workbench.sandboxes().find(occasion.sandbox);
    const Preparation *preparation = workbench.preparations().find(occasion.sandbox);
    if (!sandbox || !preparation)
        return {};
    QStringList lines;
    for (const PreparationStep &step : preparation->steps) {
        if (step.problem)
            lines << visibleLine(sentenceOf(*preparation, step), 80) + u": "_s + visibleLine(step.problem->what, 200);
    }
    return {say("“%1” could not be prepared").arg(visibleLine(sandbox->name, 50)), lines.join(u'\n')};
}

NoticeText plain(const Occasion &occasion, Workbench &workbench, const SecretMask &mask)
{
    if (occasion.kind == NoticeKind::Decision) {
        const PermissionRow *row = workbench.permissions().find(occasion.request);
        return row ? decision(*row, workbench, mask) : NoticeText();
    }
    if (occasion.kind == NoticeKind::NotPrepared)
        return aboutPreparation(occasion, workbench);
    if (occasion.kind != NoticeKind::SandboxEnds)
        return aboutSession(occasion, workbench);
    const SandboxRow *sandbox = workbench.sandboxes().find(occasion.sandbox);
    if (!sandbox)
        return {};
    return {say("“%1” is about to stop").arg(visibleLine(sandbox->name, 50)),
            say("Its provider stops it at %1. It can be extended in its page.").arg(localTime(sandbox->endsAt))};
}

} // namespace

NoticeText noticeOf(const Occasion &occasion, Workbench &workbench, const SecretMask &mask)
{
    NoticeText text = plain(occasion, workbench, mask);
    text.title = bounded(mask.masked(text.title), mostInTitle);
    text.body = firstLines(bounded(mask.masked(text.body), mostInBody));
    return text;
}

NoticeText joinedNotice(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Decision:
        return {say("%n requests wait for your decision", count), {}};
    case NoticeKind::Question:
        return {say("%n agents ask to be signed in", count), {}};
    case NoticeKind::Finished:
        return {say("%n agents have finished", count), {}};
    case NoticeKind::Failed:
        return {say("%n sessions could not go on", count), {}};
    case NoticeKind::SandboxEnds:
        return {say("%n sandboxes are about to stop", count), {}};
    case NoticeKind::NotPrepared:
        return {say("%n sandboxes could not be prepared", count), {}};
    }
    return {};
}

} // namespace sandgate
