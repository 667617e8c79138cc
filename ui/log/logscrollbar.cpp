// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logscrollbar.h"
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace sandgate {
namespace {

constexpr int MarkHeight = 3;

} // namespace

LogScrollBar::LogScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
}

void LogScrollBar::setKinds(std::vector<Kind> kinds)
{
    m_kinds = std::move(kinds);
    update();
}

void LogScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    const int places = groove.height() / MarkHeight;
    if (m_kinds.empty() || places <= 0)
        return;
    QPainter painter(this);
    const int width = qMax(2, groove.width() / int(m_kinds.size()));
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
        const int left = groove.left() + int(kind) * groove.width() / int(m_kinds.size());
        for (int i = 0; i < places; ++i) {
            if (m_kinds[kind].isThere(double(i) / places, double(i + 1) / places))
                painter.fillRect(left, groove.top() + i * MarkHeight, width, MarkHeight, m_kinds[kind].colour);
        }
    }
}

} // namespace sandgate
