// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/transcript/entrydocument.h"
#include <QRect>
#include <optional>

class QPainter;
class QTextBlock;

namespace sandgate {

// One entry of a conversation, laid out for a view of a given width. Points are relative to the row's top left corner.
class EntryLayout
{
public:
    enum class Part { Nothing, Text, Link, Fold, Raw };
    struct State {
        std::optional<std::pair<int, int>> selection; // to -1: up to the end
        std::vector<std::pair<int, int>> found = {};  // from, to: what is looked for
        bool current = false;                         // has the keyboard
        bool hovered = false;
    };

    EntryLayout(const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look, int viewWidth);

    int height() const { return m_height; }
    void paint(QPainter &painter, const QRect &row, const State &state) const;
    Part partAt(QPoint point) const;
    QString linkAt(QPoint point) const;
    int positionAt(QPoint point) const; // in text()
    QString text() const { return m_document.toPlainText(); }

private:
    void paintFrame(QPainter &painter, const State &state) const;
    void paintBehindText(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    QRectF blockRect(const QTextBlock &block) const;
    QRect foldRect() const;
    QRect rawRect() const;

    using Kind = TranscriptEntry::Kind;
    const Kind m_kind;
    const bool m_canUnfold;
    const bool m_unfolded;
    const QString m_time;
    const TranscriptLook m_look;
    QRect m_frame;   // of the column's part that belongs to the entry
    QPoint m_origin; // of the document
    int m_height = 0;
    EntryDocument m_document;
};

// The height that an entry has about, without laying it out.
int roughHeight(const TranscriptEntry &entry, const TranscriptLook &look, int viewWidth);

} // namespace sandgate
