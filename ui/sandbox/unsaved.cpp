// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/unsaved.h"
#include "model/items/filedesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr std::size_t mostNamed = 8; // repositories

QString text(const char *sentence, int count = -1)
{
    return QCoreApplication::translate("UnsavedWork", sentence, nullptr, count);
}

QString lineOf(const UnsavedRepository &repository)
{
    QStringList parts;
    if (!repository.isKnown)
        parts << text("its git does not tell");
    if (repository.files > 0)
        parts << text("%n files are not committed", repository.files);
    if (repository.commits > 0)
        parts << text("%n commits are not pushed", repository.commits);
    if (repository.stashes > 0)
        parts << text("%n changes are stashed", repository.stashes);
    return text("%1: %2.").arg(visibleLine(repository.top, 120), parts.join(u", "_s));
}

// Where agents work; what is in a folder that is there already is looked at with it.
QStringList foldersOf(Workbench &workbench, const SandboxRow &sandbox)
{
    QStringList folders{sandbox.workspace};
    for (const SessionRow &session : workbench.sessions().rows()) {
        if (session.sandbox == sandbox.key && sandbox.isolated)
            folders << session.cwd;
    }
    folders.removeIf([](const QString &folder) { return folder.size() < 2; }); // "/" is no place for work
    folders.sort();
    QStringList outer;
    for (const QString &folder : folders) {
        if (outer.isEmpty() || !(folder + u'/').startsWith(outer.last() + u'/'))
            outer << folder;
    }
    return outer;
}

} // namespace

async::Task<Result<UnsavedWork>> lookForUnsaved(Workbench &workbench, SandboxKey sandbox)
{
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    if (!row)
        co_return failure(Error::Kind::Gone, text("It is no longer known here."));
    if (row->state == SandboxState::Asleep)
        co_return failure(Error::Kind::Conflict, text("It sleeps."));
    const QStringList folders = foldersOf(workbench, *row);
    co_return co_await workbench.files().unsavedWork(sandbox, folders);
}

QStringList unsavedLines(const Result<UnsavedWork> &found)
{
    const QString unknown = text("Whether changes in it are neither committed nor pushed is not known.");
    if (!found)
        return {unknown + u' ' + visibleLine(found.error().what)};
    QStringList lines;
    for (const UnsavedRepository &repository : found->repositories) {
        if (std::size_t(lines.size()) < mostNamed)
            lines << lineOf(repository);
    }
    const int more = int(found->repositories.size()) - int(lines.size());
    if (more > 0)
        lines << text("%n more repositories have such changes.", more);
    if (found->isPartial)
        lines << (lines.isEmpty() ? unknown + u' ' : QString()) +
                     text("There was no time to look at all of its git repositories.");
    return lines;
}

} // namespace sandgate
