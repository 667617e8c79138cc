// SPDX-License-Identifier: Apache-2.0
#include "ui/process/processdelegate.h"
#include "model/items/processlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/direction.h"
#include "ui/common/icons.h"
#include "ui/common/rowheight.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QPainter>
#include <QWidget>

namespace sandgate {

void ProcessDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        const bool active = option.widget && option.widget->hasFocus();
        painter->fillRect(option.rect, selectedSurface(palette, palette.color(QPalette::Base), active));
    }
    const QRect place = option.rect.adjusted(8, 0, -8, 0);
    QRect text = place;
    QString words;
    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));
    switch (index.column()) {
    case ProcessListModel::CommandColumn:
        painter->setFont(monospaceFont());
        words = leftToRight(visibleLine(index.data().toString()));
        break;
    case ProcessListModel::StateColumn: {
        ProcessRow row;
        row.state = ProcessState(index.data(ProcessListModel::StateRole).toInt());
        const QVariant code = index.siblingAtColumn(ProcessListModel::ExitCodeColumn).data();
        if (code.isValid())
            row.exitCode = code.toInt();
        const StateLook look = lookOf(row);
        const int side = option.fontMetrics.height();
        const QRect icon(place.left(), place.top() + (place.height() - side) / 2, side, side);
        paintIcon(painter, QStyle::visualRect(option.direction, place, icon), look.icon, toneText(palette, look.tone));
        text.setLeft(icon.right() + 7);
        text = QStyle::visualRect(option.direction, place, text);
        words = look.word;
        break;
    }
    case ProcessListModel::StartedColumn:
        painter->setPen(selected ? selectedSecondaryText(palette) : secondaryText(palette));
        words = localTime(index.data().toLongLong());
        break;
    default:
        words = index.data().isValid() ? QLocale().toString(index.data().toInt()) : QString();
        break;
    }
    painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignLeading),
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize ProcessDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 12, rowHeight(option.fontMetrics)};
}

} // namespace sandgate
