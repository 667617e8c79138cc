// SPDX-License-Identifier: Apache-2.0
#include "model/rules/askedtool.h"
#include "model/rules/hostpattern.h"
#include "model/rules/pathpattern.h"
#include "model/rules/suspicioustext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int deepest = 8;
constexpr qsizetype mostAddresses = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("AskedTool", text);
}

void collectAddresses(const QJsonValue &value, QStringList &addresses, int depth)
{
    if (depth > deepest || addresses.size() >= mostAddresses)
        return;
    if (value.isString() && isAddress(value.toString()) && !value.toString().contains(u' '))
        addresses << value.toString();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        collectAddresses(item, addresses, depth + 1);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &item : object)
        collectAddresses(item, addresses, depth + 1);
}

// Beside a command, an agent may say what it is for and how long it may take. All else may change what it does.
QString furtherName(const QByteArray &furtherInput)
{
    static const QSet<QString> harmless{
        u"description"_s,   u"reason"_s,    u"justification"_s, u"explanation"_s,       u"timeout"_s,
        u"timeout_ms"_s,    u"timeoutMs"_s, u"call_id"_s,       u"max_output_tokens"_s, u"run_in_background"_s,
        u"is_background"_s, u"turn_id"_s,   u"parsed_cmd"_s,    u"yield_time_ms"_s};
    const QJsonObject further = QJsonDocument::fromJson(furtherInput).object();
    for (auto input = further.begin(); input != further.end(); ++input) {
        if (!harmless.contains(input.key()))
            return input.key().left(80);
    }
    return {};
}

QString doubtOf(const AskedTool &question, const ToolCall &call)
{
    for (const QString &text : QStringList{question.command, question.folder} + question.paths + question.addresses) {
        if (const QString character = suspiciousCharacter(text); !character.isEmpty())
            return tr("It has a character that cannot be seen, or be told from others: %1.").arg(character);
    }
    if (!question.command.isEmpty()) {
        if (!question.line.isUnderstood())
            return question.line.doubt;
        if (const QString name = furtherName(call.furtherInput()); !name.isEmpty())
            return tr("The command has a further input, “%1”, that rules do not understand.").arg(name);
        const SandboxPath folder = sandboxPath(question.folder, question.project);
        const SandboxPath project = sandboxPath(question.project, {});
        if (!question.folder.isEmpty() && (!folder.isCertain || !(folder.text + u'/').startsWith(project.text + u'/')))
            return tr("The command runs outside of the session's folder.");
    }
    return {};
}

} // namespace

void tellTool(AskedTool &question, const ToolCall &call)
{
    question.kind = call.kind;
    question.command = call.command();
    question.line = parseShellLine(question.command);
    question.folder = call.workingDirectory();
    question.paths = call.paths();
    question.paths.removeAll(question.folder);
    collectAddresses(QJsonDocument::fromJson('[' + call.rawInput + ']').array(), question.addresses, 0);
    question.doubt = doubtOf(question, call);
}

} // namespace sandgate
