// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logbars.h"
#include "ui/common/textlabel.h"
#include "ui/log/logfilterbar.h"
#include "ui/log/logfindbar.h"
#include <QBoxLayout>

namespace sandgate {

LogBars::LogBars(LogFilterBar &filter, LogFindBar &find, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_find(find)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(&filter, 1, Qt::AlignTop); // side by side, one may have a second line
    m_layout->addWidget(&find, 1, Qt::AlignTop);
    arrange();
}

void LogBars::openFilter(bool open)
{
    m_isFilterOpen = open;
    arrange();
}

void LogBars::openFind(bool open)
{
    m_isFindOpen = open;
    arrange();
}

void LogBars::setRoom(QSize room)
{
    m_room = room;
    arrange();
}

void LogBars::arrange()
{
    const bool areBoth = m_isFilterOpen && m_isFindOpen;
    const bool areBeside = areBoth && m_filter.toolsWidth() + m_find.toolsWidth() <= m_room.width();
    const int lines = leastLines * QFontMetrics(monospaceFont()).lineSpacing();
    const int stacked = m_filter.sizeHint().height() + m_find.sizeHint().height();
    m_isFilterCovered = areBoth && !areBeside && m_room.height() - stacked < lines;
    m_layout->setDirection(areBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_find.setVisible(m_isFindOpen); // before the other goes: the focus may be on its way to it
    m_filter.setVisible(m_isFilterOpen && !m_isFilterCovered);
    setVisible(m_isFilterOpen || m_isFindOpen);
}

} // namespace sandgate
