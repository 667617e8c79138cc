// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/shellline.h"
#include <QStringView>

namespace sandgate {

// Reads one text of commands into a ShellLine. Lists, pipes, groups, substitutions and here-documents are taken apart;
// for loops, case, functions, arithmetic and all that is rarer is doubt, and is read on behind as well as it can be.
class ShellParser
{
public:
    // `outer`: the command that has the text run. `folders`: where the line has gone before.
    ShellParser(const QString &text, ShellLine &line, int depth, int outer, QStringList folders);

    void readCommands();
    void readExpansions(); // a here-document: only what is expanded in it runs
    const QStringList &folders() const { return m_folders; }

private:
    struct HereDocument {
        QString end;
        bool isQuoted = false;
        bool stripsTabs = false;
    };

    void list(QChar closer);
    void operatorAt(SimpleCommand &now, bool &afterGroup);
    void parenthesis(SimpleCommand &now, bool &afterGroup);
    void comment();
    void wordAt(SimpleCommand &now, bool &afterGroup);
    bool takesReserved(const QString &raw, bool &afterGroup);
    void redirection();
    void hereDocuments();
    void flush(SimpleCommand &now);
    void follow(const SimpleCommand &command);

    ShellWord word();
    void doubleQuoted(ShellWord &word);
    void singleQuoted(ShellWord &word);
    void escaped(ShellWord &word);
    void dollar(ShellWord &word, bool inQuotes);
    void parameter(ShellWord &word);
    void braces(ShellWord &word);
    void backtick(ShellWord &word, bool inQuotes);
    void substitution(ShellWord &word);
    void tilde(ShellWord &word);

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const;
    bool skipBlanks();
    bool isAtRedirection() const;
    void doubt(const QString &why);

    const QString m_text;
    ShellLine &m_line;
    const int m_depth;
    const int m_outer;
    QStringList m_folders;
    qsizetype m_at = 0;
    int m_nesting = 0;
    std::vector<HereDocument> m_hereDocuments; // whose bodies are still to come
};

} // namespace sandgate
