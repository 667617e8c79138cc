// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

// What a line of POSIX shell or bash would run, as far as that can be known without running it.
namespace sandgate {

// A word as a program would get it: quotes removed, nothing expanded.
struct ShellWord {
    QString text;           // of an unknown word, the expansion as it was written
    bool isHome = false;    // begins with the home folder, which is "~" in `text`, however it was written
    bool isGlob = false;    // becomes names of files
    bool isUnknown = false; // becomes something that is only known when it runs: $x, $(...), {a,b}
    bool isQuoted = false;  // some of it

    bool isPlain() const { return !isHome && !isGlob && !isUnknown; }
    friend bool operator==(const ShellWord &, const ShellWord &) = default;
};

// In lists of folders: where the line may be is not known.
inline const QString unknownFolder = QStringLiteral("?");

// A command of the line, or one that runs within it: in a substitution, a subshell, behind sudo, in sh -c.
struct SimpleCommand {
    std::vector<ShellWord> assignments; // X=1 in front of it, or alone
    std::vector<ShellWord> words;
    int outer = -1;             // the command that runs it, by its place in ShellLine::commands; -1: the shell itself
    bool isTransparent = false; // does nothing but run the commands that are in it: nohup, timeout 5, sh -c
    QStringList folders;        // to which the line has gone before; not empty: relative paths are from elsewhere

    QString name() const; // of the program, without its folder; empty: not known, or there is none
};

// A file that the shell itself opens, by a redirection.
struct FileUse {
    ShellWord path;
    bool writes = false;
    int outer = -1;
    QStringList folders;
};

struct ShellLine {
    std::vector<SimpleCommand> commands;
    std::vector<FileUse> files;
    QStringList hereDocuments; // their bodies
    QString doubt;             // why the line may run something else; empty: all of it is understood

    bool isUnderstood() const { return doubt.isEmpty(); }
};

// Never fails: what is not understood is said in `doubt`, and what was found of it is there all the same. Bounded in
// depth, size and time, whatever the text is.
ShellLine parseShellLine(const QString &text);

} // namespace sandgate
