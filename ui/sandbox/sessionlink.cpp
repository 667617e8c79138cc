// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sessionlink.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SessionLink::SessionLink(SessionRow session, QWidget *parent)
    : QAbstractButton(parent)
    , m_session(std::move(session))
{
    setObjectName(u"sessionLink-"_s + m_session.id.value);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Open the session %1, %2").arg(titleOf(m_session), state()));
}

QString SessionLink::state() const
{
    const QString word = lookOf(m_session).word;
    return m_session.marks.archivedAt ? tr("Archived  ·  %1").arg(word) : word;
}

QSize SessionLink::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() + 14};
}

void SessionLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateLook look = lookOf(m_session);
    if (underMouse() || hasFocus()) {
        QColor wash = palette().color(QPalette::Text);
        wash.setAlphaF(0.06F);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(wash);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int side = fontMetrics().height();
    const QRect icon(8, (height() - side) / 2, side, side);
    paintIcon(&painter, mirrored(icon), look.icon, toneText(palette(), look.tone));

    const QString words = tr("%1  ·  %2").arg(state(), visibleLine(m_session.agent, 40));
    const int stateWidth = qMin(fontMetrics().horizontalAdvance(words) + 4, width() / 2);
    const QRect stateRect(width() - stateWidth - 8, 0, stateWidth, height());
    const QRect titleRect(icon.right() + 9, 0, stateRect.left() - icon.right() - 24, height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(mirrored(titleRect), int(Qt::AlignVCenter | Qt::AlignLeading),
                     fontMetrics().elidedText(titleOf(m_session), Qt::ElideRight, titleRect.width()));
    painter.setPen(secondaryText(palette()));
    painter.drawText(mirrored(stateRect), int(Qt::AlignVCenter | Qt::AlignTrailing),
                     fontMetrics().elidedText(words, Qt::ElideRight, stateRect.width()));
}

} // namespace sandgate
