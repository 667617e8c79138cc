// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QStringList>

namespace sandgate {

// What is being written at the cursor of a message that can be completed: "/pl" at the very beginning, the name of a
// command; "@src/ma" anywhere, a path.
struct PromptTrigger {
    enum class Kind { None, Command, File };
    Kind kind = Kind::None;
    int start = 0;     // of the sign
    QString word = {}; // behind the sign, up to the cursor

    // Of a path: "src/", and "ma".
    QString folder() const { return word.left(word.lastIndexOf(u'/') + 1); }
    QString name() const { return word.mid(word.lastIndexOf(u'/') + 1); }
    friend bool operator==(const PromptTrigger &, const PromptTrigger &) = default;
};

PromptTrigger triggerAt(const QString &text, int cursor);

QString pathIn(const QString &cwd, const QString &path); // absolute; `path` is seen from `cwd`

// Content blocks of ACP that lead to the files which a message names ("@src/main.cpp"), of those that were chosen from
// a list: another "@word" is only a word. Relative paths are seen from `cwd`.
QJsonArray linksOf(const QString &text, const QStringList &chosen, const QString &cwd);

} // namespace sandgate
