// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/shellline.h"
#include "providers/error.h"

namespace sandgate {

enum class Match {
    No,
    Perhaps, // it could be what the pattern means, written in another way
    Yes,
};

// A pattern for one command: words as they are typed, quoted where they have blanks. `*` stands for any part of a word
// that has no slash in it, or for any whole word but an option; `**` at the end for any further arguments. Examples:
// "git status", "npm run *", "cargo **". A list of commands is no pattern: each of its commands is held against
// patterns by itself.
class CommandPattern
{
public:
    // InvalidSettings: nothing can ever match it, and why.
    static Result<CommandPattern> parse(const QString &text);
    // The pattern that allows a command as it is and nothing else; empty: there is none.
    static QString exactly(const SimpleCommand &command);

    bool hasWildcard() const;
    bool namesProgram() const; // its first word has no wildcard

    // Strict: every word is as the pattern says, and known.
    bool allows(const SimpleCommand &command) const;
    // Generous: the program in any folder, options in any order and joined in any way, further arguments.
    Match denies(const SimpleCommand &command) const;

private:
    bool allowsWord(const QString &pattern, const ShellWord &word, const QString &program) const;
    Match deniesFrom(const SimpleCommand &command, std::size_t first) const;

    QStringList m_words; // without quotes; wildcards and home folders as characters of their own
    bool m_further = false;
};

} // namespace sandgate
