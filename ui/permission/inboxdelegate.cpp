// SPDX-License-Identifier: Apache-2.0
#include "ui/permission/inboxdelegate.h"
#include "model/items/permissionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include "ui/permission/inboxpane.h"
#include <QDateTime>
#include <QPainter>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {
constexpr int margin = 9;
}

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *proxy = static_cast<const InboxProxy *>(index.model());
    const auto *model = static_cast<const PermissionListModel *>(proxy->sourceModel());
    const PermissionRow &row = model->at(proxy->mapToSource(index).row());
    const bool pending = row.state == PermissionState::Pending;
    const StateLook look = lookOf(row);
    const QPalette &palette = option.palette;
    const QFontMetrics metrics(option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRect place = option.rect.adjusted(8, 1, -8, -1);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, place, rect); };
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        const QColor base = palette.color(QPalette::Base);
        const bool active = option.widget && option.widget->hasFocus();
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? selectedSurface(palette, base, active)
                                   : blended(base, palette.color(QPalette::Text), 0.06));
        painter->drawRoundedRect(place, 6, 6);
    }
    const QColor secondary = selected ? selectedSecondaryText(palette) : secondaryText(palette);
    const int side = qRound(metrics.height() * 1.1);
    const QRect icon(place.left() + 8, place.top() + margin, side, side);
    paintIcon(painter, mirrored(icon), look.icon, toneText(palette, look.tone));

    const QString when = pending ? elapsed(row.askedAt, QDateTime::currentMSecsSinceEpoch()) : look.word;
    const int whenWidth = metrics.horizontalAdvance(when) + 2;
    const QRect whenRect(place.right() - 8 - whenWidth, place.top() + margin, whenWidth, metrics.height());
    painter->setFont(option.font);
    painter->setPen(secondary);
    painter->drawText(mirrored(whenRect), int(Qt::AlignVCenter | Qt::AlignTrailing), when);

    QFont strong = option.font;
    if (pending)
        strong.setWeight(QFont::DemiBold);
    const int left = icon.right() + 9;
    const QRect title(left, place.top() + margin, whenRect.left() - left - 10, metrics.height());
    painter->setFont(strong);
    painter->setPen(pending ? palette.color(QPalette::Text) : secondary);
    painter->drawText(mirrored(title), int(Qt::AlignVCenter | Qt::AlignLeading),
                      QFontMetrics(strong).elidedText(titleOf(row), Qt::ElideRight, title.width()));

    painter->setFont(option.font);
    painter->setPen(secondary);
    const QString origin = tr("%1  ·  %2").arg(visibleLine(row.agent, 40), visibleLine(row.sandboxName, 40));
    QString session = visibleLine(row.sessionTitle, 100);
    if (proxy->isSetAside(proxy->mapToSource(index)) && pending)
        session = tr("Set aside  ·  %1").arg(session);
    const QStringList lines{origin, session};
    for (int i = 0; i < lines.size(); ++i) {
        const QRect rect(left, place.top() + margin + (i + 1) * (metrics.lineSpacing() + 1), place.right() - 8 - left,
                         metrics.height());
        painter->drawText(mirrored(rect), int(Qt::AlignVCenter | Qt::AlignLeading),
                          metrics.elidedText(lines[i], Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.averageCharWidth() * 30, 3 * (metrics.lineSpacing() + 1) + 2 * margin};
}

} // namespace sandgate
