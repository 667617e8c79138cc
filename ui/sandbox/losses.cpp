// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/losses.h"
#include "model/items/processlistmodel.h"
#include "model/items/providerdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/words.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence, int count = -1)
{
    return QCoreApplication::translate("Losses", sentence, nullptr, count);
}

// What goes on in a sandbox now.
struct Work {
    int live = 0;  // sessions
    int turns = 0; // of them
    int processes = 0;
};

Work workIn(Workbench &workbench, const SandboxKey &sandbox)
{
    Work work;
    for (const SessionRow &row : workbench.sessions().rows()) {
        if (row.sandbox != sandbox || row.state == SessionState::Ended)
            continue;
        ++work.live;
        work.turns += turnRuns(row.state) ? 1 : 0;
    }
    for (const ProcessRow &row : workbench.processes().rows())
        work.processes += row.sandbox == sandbox && row.state == ProcessState::Running ? 1 : 0;
    return work;
}

QStringList workThatEnds(const Work &work)
{
    QStringList lines;
    if (work.turns > 0)
        lines << (work.turns == 1 ? text("One agent is at work and will be stopped.")
                                  : text("%n agents are at work and will be stopped.", work.turns));
    if (work.processes > 0)
        lines << (work.processes == 1 ? text("One running process will be ended.")
                                      : text("%n running processes will be ended.", work.processes));
    return lines;
}

// What becomes of a sandbox's files when it is deleted.
enum class Fate { Stays, FolderIsDeleted, AllIsDeleted, IsNotOurs };

Fate fateOf(Workbench &workbench, const SandboxRow &row)
{
    const ProviderFacts *facts = workbench.providers().factsOf(row);
    if (facts && facts->isBorrowed)
        return Fate::IsNotOurs;
    if (row.isolated)
        return Fate::AllIsDeleted;
    // A folder of its own carries its key, and goes with it; one that the person chose stays.
    return row.workspace.contains(row.key.value) ? Fate::FolderIsDeleted : Fate::Stays;
}

} // namespace

QStringList lossesOfSleep(Workbench &workbench, const SandboxKey &sandbox)
{
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const ProviderFacts *facts = row ? workbench.providers().factsOf(*row) : nullptr;
    if (!facts || facts->pauseKeepsMemory)
        return {};
    QStringList lines = workThatEnds(workIn(workbench, sandbox));
    if (facts->pauseLosesFiles)
        lines << text("%1 cannot keep it while it sleeps: all files in it are lost. Copy what you want to keep first.")
                     .arg(facts->title);
    return lines;
}

bool sleepLosesFiles(Workbench &workbench, const SandboxKey &sandbox)
{
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const ProviderFacts *facts = row ? workbench.providers().factsOf(*row) : nullptr;
    return facts && facts->pauseLosesFiles;
}

QStringList lossesOfDeletion(Workbench &workbench, const SandboxKey &sandbox)
{
    const Work work = workIn(workbench, sandbox);
    QStringList lines;
    if (work.live > 0)
        lines << (work.live == 1 ? text("One session will end.") : text("%n sessions will end.", work.live));
    lines << workThatEnds(work);
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    if (!row)
        return lines;
    switch (fateOf(workbench, *row)) {
    case Fate::Stays:
        lines << text("Your files in %1 stay as they are.").arg(visibleLine(row->workspace));
        break;
    case Fate::FolderIsDeleted:
        lines << text("Its workspace folder %1 is deleted, with all files in it. Copy what you want to keep first.")
                     .arg(visibleLine(row->workspace));
        break;
    case Fate::AllIsDeleted:
        lines << text("All files in it are deleted. Copy what you want to keep first.");
        break;
    case Fate::IsNotOurs:
        break;
    }
    return lines;
}

bool deletionLosesFiles(Workbench &workbench, const SandboxKey &sandbox)
{
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const bool isThere = row && (row->state == SandboxState::Awake || row->state == SandboxState::Asleep ||
                                 row->state == SandboxState::Unreachable);
    const Fate fate = isThere ? fateOf(workbench, *row) : Fate::IsNotOurs;
    return fate == Fate::FolderIsDeleted || fate == Fate::AllIsDeleted;
}

bool hasFilesToSave(Workbench &workbench, const SandboxKey &sandbox)
{
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const bool canBeRead =
        row && (row->state == SandboxState::Awake || (row->state == SandboxState::Asleep && !row->problem));
    const bool isKnown = canBeRead && row->workspace.size() > 1; // "/" is no place for work alone
    return isKnown && deletionLosesFiles(workbench, sandbox);
}

} // namespace sandgate
