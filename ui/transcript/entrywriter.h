// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/visibletext.h"
#include "ui/transcript/entrydocument.h"
#include <QTextCursor>

namespace sandgate {

// Puts pieces of text one below the other into a document, each in the look of its kind.
class EntryWriter
{
public:
    EntryWriter(EntryDocument &document, const TranscriptLook &look, int width);

    // Markdown becomes the whole document so far; what would be a danger to lay out is put in as it is written.
    void markdown(const QString &text);
    void plain(const QString &text);
    // A line of its own; `title` may have `code` in backticks.
    void title(const QString &title, EntryMark mark);
    void item(const QString &text, EntryMark mark, const QColor &colour); // of a plan
    void caption(const QString &text, EntryMark mark = EntryMark::None, const QColor &colour = {});
    void section(const QString &name); // above what follows
    void code(const QString &text, Blanks blanks = Blanks::Keep);
    void diff(const ContentBlock &block);
    void image(const ContentBlock &block);
    void content(const ContentBlock &block);
    void
    output(const ContentBlock &block); // of a tool: the colours of a terminal are shown, not their escape sequences

private:
    void inlineCode(const QString &text, const QFont &font, const QColor &colour);
    void block(QTextBlockFormat format, const QTextCharFormat &text = {});
    QTextCharFormat format(const QFont &font, const QColor &colour) const;
    QTextBlockFormat spaced(int above, int below) const;
    void codeWithColours(const QString &text);
    void endCut(const QString &text, qsizetype lines);
    void codeLine(const QString &line, int diff, const QColor &colour);
    void endCode();

    EntryDocument &m_document;
    QTextCursor m_cursor;
    const TranscriptLook &m_look;
    const int m_width;
    bool m_isEmpty = true;
    int m_codeGroups = 0;
    int m_images = 0;
};

// Whether a text can be given to the Markdown reader: tables with a thousand columns and lists nested a thousand
// deep are valid, and laying them out takes minutes.
bool isHarmlessMarkdown(const QString &text);

// Brings the formats of freshly read Markdown in line with `look`.
void polishMarkdown(QTextDocument &document, const TranscriptLook &look, int &codeGroups);

} // namespace sandgate
