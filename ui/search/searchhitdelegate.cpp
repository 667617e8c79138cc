// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchhitdelegate.h"
#include "model/visibletext.h"
#include "ui/common/tones.h"
#include "ui/search/searchhits.h"
#include <QPainter>
#include <QTextLayout>

namespace sandgate {
namespace {

// The found words in bold. Lines of text become one line, as what is found is one piece.
void drawSnippet(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, const QString &snippet)
{
    QString text;
    QList<QTextLayout::FormatRange> found;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    QString piece;
    const auto take = [&](bool isFound) {
        const QString shown = visibleLine(QString(piece).replace(u'\n', u' ').replace(u'\t', u' '));
        if (isFound)
            found.push_back({int(text.size()), int(shown.size()), strong});
        text += shown;
        piece.clear();
    };
    for (const QChar c : snippet) {
        if (c == SearchHit::markBegin || c == SearchHit::markEnd)
            take(c == SearchHit::markEnd);
        else
            piece += c;
    }
    take(false);

    QFont widest = option.font; // as if all of it were found
    widest.setBold(true);
    text = QFontMetrics(widest).elidedText(text, Qt::ElideRight, place.width());
    QTextLayout layout(text, option.font);
    QTextOption mode;
    mode.setWrapMode(QTextOption::NoWrap);
    mode.setTextDirection(option.direction);
    layout.setTextOption(mode);
    layout.setFormats(found);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(place.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    layout.draw(painter, place.topLeft());
    painter->restore();
}

} // namespace

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(option.font);
    if (selected) {
        const bool active = option.widget && option.widget->hasFocus();
        painter->fillRect(option.rect, selectedSurface(palette, palette.color(QPalette::Base), active));
    }
    const QRect all = option.rect.adjusted(10, 5, -10, -5);
    const int height = option.fontMetrics.height();
    painter->setPen(palette.color(QPalette::Text));
    drawSnippet(painter, option, QRect(all.left(), all.top(), all.width(), height),
                index.data(SearchHits::SnippetRole).toString());
    painter->setPen(selected ? selectedSecondaryText(palette) : secondaryText(palette));
    const QString time = index.data(SearchHits::TimeRole).toString();
    const int timeWidth = option.fontMetrics.horizontalAdvance(time) + 12;
    const QRect below(all.left(), all.bottom() - height, all.width() - timeWidth, height + 1);
    const QString where = index.data(SearchHits::KindRole).toString() + QStringLiteral(" · ") +
                          index.data(SearchHits::OriginRole).toString();
    painter->drawText(QStyle::visualRect(option.direction, all, below), int(Qt::AlignVCenter | Qt::AlignLeading),
                      option.fontMetrics.elidedText(where, Qt::ElideRight, below.width()));
    const QRect at(below.right() + 1, below.top(), timeWidth, below.height());
    painter->drawText(QStyle::visualRect(option.direction, all, at), int(Qt::AlignVCenter | Qt::AlignTrailing), time);
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 60, option.fontMetrics.height() * 2 + 16};
}

} // namespace sandgate
