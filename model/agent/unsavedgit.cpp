// SPDX-License-Identifier: Apache-2.0
#include "model/agent/unsavedgit.h"
#include "model/agent/serverapi.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype partsOfEach = 4; // folder, files, commits, stashes

QString text(const char *sentence)
{
    return QCoreApplication::translate("UnsavedWork", sentence);
}

// $1 how many seconds it may begin with another repository, then the folders. Prints for each repository four parts, a
// NUL behind each: the folder, and numbers, or "?" where git cannot tell; at last "end", or "late" when time ran out.
// A number of commits of branches that no remote has; HEAD is named for one that is on no branch.
constexpr auto script = R"sh(set -u
LC_ALL=C
export LC_ALL
command -v git >/dev/null || { echo "there is no git" >&2; exit 8; }
SANDGATE_UNTIL=$(($(date +%s) + $1))
export SANDGATE_UNTIL
shift
look='
top=${1%/.git}
[ "$(date +%s)" -le "$SANDGATE_UNTIL" ] || { printf "late\0"; kill "$PPID"; exit 0; }
g() { git --no-optional-locks --no-pager -C "$top" -c core.fsmonitor=false "$@" 2>/dev/null; }
lines() { [ -n "$1" ] && printf "%s\n" "$1" | wc -l || echo 0; }
files="?" commits="?" stashes="?"
if changed=$(g status --porcelain --untracked-files=all); then
    files=$(lines "$changed")
    head=$(g rev-parse --quiet --verify HEAD) || head=
    commits=$(g rev-list --count --branches $head --not --remotes) || commits="?"
    stashed=$(g stash list) && stashes=$(lines "$stashed")
fi
printf "%s\0%s\0%s\0%s\0" "$top" "$files" "$commits" "$stashes"
'
find "$@" -maxdepth 6 \( -name node_modules -prune -o -name .git -prune -exec sh -c "$look" sh {} \; \) 2>/dev/null
printf 'end\0'
)sh";

UnsavedWork unsavedWorkFrom(const QString &output)
{
    QStringList parts = output.split(QChar(0), Qt::SkipEmptyParts);
    UnsavedWork work;
    work.isPartial = parts.removeAll(u"end"_s) == 0;
    work.isPartial |= parts.removeAll(u"late"_s) > 0;
    for (qsizetype at = 0; at + partsOfEach <= parts.size(); at += partsOfEach) {
        UnsavedRepository one{parts[at]};
        const auto number = [&one](const QString &part) {
            bool isNumber = false;
            const int value = part.trimmed().toInt(&isNumber);
            one.isKnown &= isNumber && value >= 0;
            return isNumber ? std::max(0, value) : 0;
        };
        one.files = number(parts[at + 1]);
        one.commits = number(parts[at + 2]);
        one.stashes = number(parts[at + 3]);
        ++work.looked;
        if (one.isUnsaved())
            work.repositories.push_back(one);
    }
    return work;
}

} // namespace

async::Task<Result<UnsavedWork>> unsavedGitWork(HttpClient &http, QStringList folders, std::chrono::milliseconds limit,
                                                std::chrono::seconds beginWithin)
{
    folders.removeIf([](const QString &folder) { return !folder.startsWith(u'/'); });
    if (folders.isEmpty())
        co_return failure(Error::Kind::Refused, text("It is not known where in the sandbox to look."));
    const QStringList arguments =
        QStringList{u"-c"_s, QString::fromLatin1(script), u"sh"_s, QString::number(beginWithin.count())} + folders;
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"sh"_s, arguments, limit);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->exitCode > 0)
        co_return failure(Error::Kind::Refused, text("Git cannot be run in this sandbox."), end->errors.trimmed());
    co_return unsavedWorkFrom(end->output);
}

} // namespace sandgate
