// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logbar.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>

namespace sandgate {

LogBar::LogBar(const QString &saidName, QWidget *parent)
    : QWidget(parent)
    , m_tools(new QHBoxLayout)
    , m_line(new QHBoxLayout)
    , m_said(new QLabel(this))
{
    m_said->setObjectName(saidName);
    m_said->setTextFormat(Qt::PlainText);
    m_said->hide();
    m_tools->setSpacing(4);
    m_line->setSpacing(8);
    m_line->addLayout(m_tools, 1);
    m_line->addWidget(m_said);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(2);
    column->addLayout(m_line);
}

void LogBar::tell(const QString &text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    placeSaid();
}

QString LogBar::said() const
{
    return m_said->text();
}

int LogBar::toolsWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    return m_tools->sizeHint().width() + margins.left() + margins.right();
}

void LogBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSaid();
}

// What is typed keeps some room, too.
void LogBar::placeSaid()
{
    const int text = m_said->fontMetrics().size(0, m_said->text()).width();
    const int room = width() - toolsWidth() - m_line->spacing() - fontMetrics().averageCharWidth() * 6;
    const bool isBeside = text <= room;
    if (isBeside == m_isBeside)
        return;
    m_isBeside = isBeside;
    m_said->setWordWrap(!isBeside);
    QLayout *to = isBeside ? static_cast<QLayout *>(m_line) : layout();
    to->addWidget(m_said); // out of the other one
}

} // namespace sandgate
