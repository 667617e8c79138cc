// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pathfield.h"
#include "model/visibletext.h"
#include "ui/common/direction.h"
#include "ui/common/shortfolder.h"
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace sandgate {

PathField::PathField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this](const QString &path) { setToolTip(visibleLine(path)); });
}

void PathField::setSandbox(const SandboxRow *sandbox)
{
    m_sandbox = sandbox ? std::optional(*sandbox) : std::nullopt;
    update();
}

QRect PathField::contentRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int beside = 2; // as a QLineEdit has it
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(beside, 0, -beside, 0);
}

QString PathField::shown() const
{
    const int room = contentRect().width();
    const QFontMetrics metrics = fontMetrics();
    if (metrics.horizontalAdvance(text()) <= room)
        return text();
    const QString path = shortFolder(text(), m_sandbox ? &*m_sandbox : nullptr);
    return metrics.elidedText(path, Qt::ElideMiddle, room);
}

void PathField::paintEvent(QPaintEvent *event)
{
    const QString elided = shown();
    if (hasFocus() || elided == text()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(palette().color(QPalette::Text)); // of its group, which is greyed where it cannot be used
    painter.drawText(contentRect(), int(Qt::AlignLeading | Qt::AlignVCenter), leftToRight(elided));
}

} // namespace sandgate
