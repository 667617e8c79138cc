// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QBoxLayout;

namespace sandgate {

class LogFilterBar;
class LogFindBar;

// What is above a log when it is filtered or something is looked for in it. Both are side by side where there is room,
// else one above the other; where too few lines of the log would be left, find stands in the filter's place for as long
// as it is open, and the filter goes on to hold.
class LogBars : public QWidget
{
    Q_OBJECT
public:
    static constexpr int leastLines = 8; // of the log, with both above it

    LogBars(LogFilterBar &filter, LogFindBar &find, QWidget *parent);

    void openFilter(bool open);
    void openFind(bool open);
    bool isFindOpen() const { return m_isFindOpen; }
    bool isFilterCovered() const { return m_isFilterCovered; } // it is open, and not seen

    void setRoom(QSize room); // that the log and what is above it have together

private:
    void arrange();

    LogFilterBar &m_filter;
    LogFindBar &m_find;
    QBoxLayout *m_layout;
    QSize m_room;
    bool m_isFilterOpen = false;
    bool m_isFindOpen = false;
    bool m_isFilterCovered = false;
};

} // namespace sandgate
