// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace sandgate {

// Has what a window looks like stored soon after it was changed, so that a crash loses no more than a moment: where it
// is and how large, its splitters, columns, tabs, what is shown, what is chosen in its lists, and what is written into
// its fields. At most once a second, however much is going on.
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
    QTimer m_wait;          // from the first change on
    QElapsedTimer m_stored; // since then; not valid: never
};

} // namespace sandgate
