// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace sandgate {

// Has what a window looks like stored soon after it was changed, so that a crash loses no more than a moment: where it
// is and how large, its splitters, columns, tabs, what is shown and what is chosen in its tables.
class StateKeeper : public QObject
{
public:
    // Of a window that owns it, with all that is in it by now.
    StateKeeper(QWidget &window, std::function<void()> save);

    void soon();                // something else has changed
    void listen(QWidget &part); // which came into the window later

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_quiet; // runs out when nothing has changed for a while
};

} // namespace sandgate
