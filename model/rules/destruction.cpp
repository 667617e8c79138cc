// SPDX-License-Identifier: Apache-2.0
#include "model/rules/destruction.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Destruction", text);
}

// A folder without which a system or its user has nothing left, and all that is in one.
bool isVital(QString path)
{
    static const QRegularExpression otherRoot(u"^/proc/(self|[0-9]+)/root(?=/|$)"_s);
    path.remove(otherRoot);
    while (path.endsWith("/*"_L1) || path.endsWith("/.*"_L1) || path.endsWith("/{*,.*}"_L1))
        path = path.left(path.lastIndexOf(u'/'));
    if (path.isEmpty() || path == "/"_L1 || path == "~"_L1 || path == "/."_L1)
        return true;
    static const QSet<QString> vital{u"/bin"_s,   u"/boot"_s,  u"/dev"_s,    u"/etc"_s,    u"/home"_s, u"/lib"_s,
                                     u"/lib64"_s, u"/proc"_s,  u"/root"_s,   u"/sbin"_s,   u"/sys"_s,  u"/usr"_s,
                                     u"/var"_s,   u"/Users"_s, u"/System"_s, u"/Library"_s};
    static const QRegularExpression home(u"^/(home|Users)/[^/]+$"_s);
    return vital.contains(path) || home.match(path).hasMatch();
}

bool isDisk(const QString &path)
{
    static const QRegularExpression form(
        u"^/dev/"
        u"(sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme[0-9]|mmcblk[0-9]|disk[0-9]|rdisk[0-9]|dm-[0-9]|md[0-9]|loop[0-9]|"
        "mapper/.|disk/.|mem$|kmem$)"_s);
    return form.match(path).hasMatch();
}

struct Arguments {
    QString letters;   // of short options
    QStringList longs; // options with a long name
    std::vector<const ShellWord *> operands;
    bool has(const QString &anyLetter, const QString &longName) const
    {
        return std::any_of(anyLetter.begin(), anyLetter.end(), [this](QChar c) { return letters.contains(c); }) ||
               longs.contains(longName);
    }
};

Arguments argumentsOf(const SimpleCommand &command)
{
    Arguments found;
    bool ended = false;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        const QString &text = command.words[i].text;
        if (!ended && text == "--"_L1)
            ended = true;
        else if (!ended && text.startsWith("--"_L1))
            found.longs << text.mid(2);
        else if (!ended && text.size() > 1 && text.startsWith(u'-'))
            found.letters += text.mid(1);
        else
            found.operands.push_back(&command.words[i]);
    }
    return found;
}

// Wherever the line may be by then.
bool isVitalFrom(const ShellWord &word, const SimpleCommand &command, const QString &folder)
{
    static const QRegularExpression somebody(u"^~[A-Za-z0-9_.-]*(/\\*?)?$"_s);
    if (word.isUnknown && somebody.match(word.text).hasMatch())
        return true;
    if (word.isHome && word.text.split(u'/').contains(u".."_s))
        return true;
    if (word.isUnknown && !word.isHome && !word.text.startsWith(u'/'))
        return false;
    const bool isWhole = word.text.startsWith(u'/') || word.isHome;
    if (isWhole)
        return isVital(sandboxPath(word.text, folder).text);
    QStringList places = command.folders;
    if (places.isEmpty() && !folder.isEmpty())
        places << folder;
    return std::any_of(places.begin(), places.end(), [&](const QString &place) {
        if (place.startsWith(unknownFolder))
            return false;
        const bool isHere = word.text == "*"_L1 || word.text == "."_L1 || word.text == "./*"_L1 || word.text == "./"_L1;
        return isVital(sandboxPath(isHere ? place : word.text, place).text);
    });
}

bool anyVital(const Arguments &arguments, const SimpleCommand &command, const QString &folder)
{
    return std::any_of(arguments.operands.begin(), arguments.operands.end(),
                       [&](const ShellWord *word) { return isVitalFrom(*word, command, folder); });
}

bool findDestroys(const SimpleCommand &command, const QString &folder)
{
    bool deletes = false;
    bool isVitalStart = false;
    bool starts = true;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        const QString &text = command.words[i].text;
        starts = starts && (!text.startsWith(u'-') || QStringList{u"-H"_s, u"-L"_s, u"-P"_s}.contains(text));
        if (starts)
            isVitalStart = isVitalStart || isVitalFrom(command.words[i], command, folder);
        const bool runs = text.startsWith("-exec"_L1) || text.startsWith("-ok"_L1);
        static const QSet<QString> removers{u"rm"_s, u"shred"_s, u"unlink"_s, u"chmod"_s, u"chown"_s};
        deletes =
            deletes || text == "-delete"_L1 ||
            (runs && i + 1 < command.words.size() && removers.contains(command.words[i + 1].text.section(u'/', -1)));
    }
    return deletes && isVitalStart;
}

} // namespace

QString destructionBy(const SimpleCommand &command, const QString &folder)
{
    const QString name = command.name().toLower();
    if (name.isEmpty())
        return {};
    const Arguments arguments = argumentsOf(command);
    if (name == "rm"_L1) {
        if (arguments.longs.contains(u"no-preserve-root"_s) ||
            (arguments.has(u"rR"_s, u"recursive"_s) && anyVital(arguments, command, folder)))
            return tr("It deletes the system or a home folder.");
    } else if (name == "find"_L1) {
        if (findDestroys(command, folder))
            return tr("It deletes or changes all of the system or of a home folder.");
    } else if (name == "chmod"_L1 || name == "chown"_L1 || name == "chgrp"_L1) {
        if (arguments.has(u"R"_s, u"recursive"_s) && anyVital(arguments, command, folder))
            return tr("It changes the rights of the system or of a home folder as a whole.");
    } else if (name == "mv"_L1) {
        if (anyVital({arguments.letters, arguments.longs,
                      arguments.operands.size() > 1
                          ? std::vector<const ShellWord *>(arguments.operands.begin(), arguments.operands.end() - 1)
                          : std::vector<const ShellWord *>()},
                     command, folder))
            return tr("It moves the system or a home folder away.");
    } else if (name.startsWith("mkfs"_L1) || name == "mke2fs"_L1 || name == "wipefs"_L1 || name == "blkdiscard"_L1) {
        if (!arguments.operands.empty())
            return tr("It empties a disk.");
    } else if (name == "dd"_L1) {
        for (const ShellWord *word : arguments.operands) {
            if (word->text.startsWith("of="_L1) && isDisk(sandboxPath(word->text.mid(3), folder).text))
                return tr("It writes over a disk.");
        }
    } else if (name == "tee"_L1 || name == "cp"_L1 || name == "shred"_L1) {
        for (const ShellWord *word : arguments.operands) {
            const bool isTarget = name != "cp"_L1 || word == arguments.operands.back();
            if (isTarget && isDisk(sandboxPath(word->text, folder).text))
                return tr("It writes over a disk.");
        }
    }
    return {};
}

bool mayDestroy(const SimpleCommand &command, const QString &folder)
{
    static const QRegularExpression destroyer(
        u"^(rm|find|chmod|chown|chgrp|mv|mkfs.*|mke2fs|wipefs|blkdiscard|dd|tee|cp|shred)$"_s);
    constexpr int most = 32;
    int looked = 0;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        if (!destroyer.match(command.words[i].text.section(u'/', -1)).hasMatch())
            continue;
        if (++looked > most)
            return true;
        SimpleCommand behind;
        behind.words.assign(command.words.begin() + std::ptrdiff_t(i), command.words.end());
        behind.folders = command.folders;
        if (!destructionBy(behind, folder).isEmpty())
            return true;
    }
    return false;
}

QString destructionBy(const FileUse &file)
{
    return file.writes && isDisk(sandboxPath(file.path.text, {}).text) ? tr("It writes over a disk.") : QString();
}

QString destructionOf(const SandboxPath &path)
{
    return isVital(path.text) ? tr("It deletes or moves the system or a home folder.") : QString();
}

} // namespace sandgate
