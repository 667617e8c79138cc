// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/marks.h"
#include <QPainter>
#include <QPainterPath>

namespace sandgate {
namespace {

// Points of a square from 0 to 1.
QPointF in(const QRectF &rect, qreal x, qreal y)
{
    return {rect.left() + rect.width() * x, rect.top() + rect.height() * y};
}

void tick(QPainter &painter, const QRectF &rect)
{
    painter.drawPolyline(QPolygonF{in(rect, 0.26, 0.53), in(rect, 0.43, 0.70), in(rect, 0.75, 0.32)});
}

void exclamation(QPainter &painter, const QRectF &rect, qreal top, qreal bottom)
{
    painter.drawLine(in(rect, 0.5, top), in(rect, 0.5, bottom - 0.22));
    painter.drawPoint(in(rect, 0.5, bottom));
}

void question(QPainter &painter, const QRectF &rect)
{
    QPainterPath path(in(rect, 0.36, 0.40));
    path.cubicTo(in(rect, 0.36, 0.18), in(rect, 0.66, 0.18), in(rect, 0.64, 0.40));
    path.quadTo(in(rect, 0.62, 0.50), in(rect, 0.5, 0.58));
    painter.drawPath(path);
    painter.drawPoint(in(rect, 0.5, 0.77));
}

} // namespace

void paintMark(QPainter &painter, const QRectF &rect, EntryMark mark, const TranscriptLook &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto pen = [&painter, &rect](const QColor &colour) {
        painter.setPen(QPen(colour, qMax(1.2, rect.width() * 0.105), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    const QRectF ring =
        rect.adjusted(rect.width() * 0.06, rect.width() * 0.06, -rect.width() * 0.06, -rect.width() * 0.06);
    switch (mark) {
    case EntryMark::None:
        break;
    case EntryMark::Pending:
        pen(look.faint);
        painter.drawEllipse(ring);
        break;
    case EntryMark::Running:
        pen(look.border);
        painter.drawEllipse(ring);
        pen(look.accent);
        painter.drawArc(ring, 90 * 16, -240 * 16);
        break;
    case EntryMark::Done:
        pen(look.tone(TranscriptLook::Tone::Good));
        painter.drawEllipse(ring);
        tick(painter, rect);
        break;
    case EntryMark::Failed:
        pen(look.tone(TranscriptLook::Tone::Bad));
        painter.drawEllipse(ring);
        painter.drawLine(in(rect, 0.34, 0.34), in(rect, 0.66, 0.66));
        painter.drawLine(in(rect, 0.66, 0.34), in(rect, 0.34, 0.66));
        break;
    case EntryMark::Asked:
        pen(look.tone(TranscriptLook::Tone::Warning));
        painter.drawEllipse(ring);
        question(painter, rect);
        break;
    case EntryMark::Note:
        pen(look.faint);
        painter.drawEllipse(ring);
        painter.drawLine(in(rect, 0.5, 0.46), in(rect, 0.5, 0.74));
        painter.drawPoint(in(rect, 0.5, 0.27));
        break;
    case EntryMark::Warning:
        pen(look.tone(TranscriptLook::Tone::Warning));
        painter.drawPolygon(QPolygonF{in(rect, 0.5, 0.06), in(rect, 0.97, 0.92), in(rect, 0.03, 0.92)});
        exclamation(painter, rect, 0.38, 0.78);
        break;
    case EntryMark::Box:
        pen(look.faint);
        painter.drawRoundedRect(ring, 2.5, 2.5);
        break;
    case EntryMark::BoxRunning:
        pen(look.accent);
        painter.drawRoundedRect(ring, 2.5, 2.5);
        painter.drawLine(in(rect, 0.32, 0.5), in(rect, 0.68, 0.5));
        break;
    case EntryMark::BoxDone:
        pen(look.tone(TranscriptLook::Tone::Good));
        painter.drawRoundedRect(ring, 2.5, 2.5);
        tick(painter, rect);
        break;
    }
    painter.restore();
}

void paintChevron(QPainter &painter, const QRectF &rect, bool down, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (down)
        painter.drawPolyline(QPolygonF{in(rect, 0.22, 0.38), in(rect, 0.5, 0.66), in(rect, 0.78, 0.38)});
    else
        painter.drawPolyline(QPolygonF{in(rect, 0.38, 0.22), in(rect, 0.66, 0.5), in(rect, 0.38, 0.78)});
    painter.restore();
}

} // namespace sandgate
