// SPDX-License-Identifier: Apache-2.0
#include "ui/window/palettedelegate.h"
#include "ui/common/rowheight.h"
#include "ui/common/tones.h"
#include "ui/window/commandpalette.h"
#include <QPainter>

namespace sandgate {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool usable = index.data(PaletteModel::UsableRole).toBool();
    const auto words = [&](const QString &text, QRect place, QPalette::ColorGroup group, bool quiet, int align) {
        const QColor ink = palette.color(group, QPalette::Text);
        const bool isGrey = group == QPalette::Disabled || !quiet;
        painter->setPen(isGrey ? ink : selected ? selectedSecondaryText(palette) : secondaryText(palette));
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          int(QStyle::visualAlignment(option.direction, Qt::Alignment(align))) | int(Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    painter->save();
    painter->setFont(option.font);
    if (selected)
        painter->fillRect(option.rect, selectedSurface(palette, palette.color(QPalette::Base), true));
    const QPalette::ColorGroup group = usable ? QPalette::Active : QPalette::Disabled;
    const QRect all = option.rect.adjusted(10, 0, -10, 0);
    const QString key = index.data(PaletteModel::KeyRole).toString();
    const int keyWidth = key.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(key) + 16;
    const QString place = index.data(PaletteModel::PlaceRole).toString();
    const int placeWidth = qMin(all.width() / 3, option.fontMetrics.horizontalAdvance(place) + 4);
    const QRect text(all.left(), all.top(), all.width() - keyWidth - placeWidth - 12, all.height());
    words(index.data().toString(), text, group, false, Qt::AlignLeft);
    words(place, QRect(text.right() + 12, all.top(), placeWidth, all.height()), group, true, Qt::AlignRight);
    words(key, QRect(all.right() - keyWidth, all.top(), keyWidth, all.height()), group, true, Qt::AlignRight);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 40, rowHeight(option.fontMetrics)};
}

} // namespace sandgate
