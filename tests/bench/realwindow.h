// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/numbers.h"
#include "tests/gui/windowfixture.h"
#include "ui/common/accessible.h"
#include "ui/common/style.h"
#include "ui/terminal/terminalview.h"
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QTest>
#include <QTimer>
#include <chrono>
#include <functional>
#include <xcb/xcb.h>

namespace sandgate::bench {

// As main() has it.
inline void dress()
{
    installWidgetRoles();
    QApplication::setStyle(new Style);
}

// Until the display has drawn all that it was told; on another platform than X11 it has by then.
inline void waitForDisplay()
{
    auto *x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        return;
    xcb_connection_t *display = x11->connection();
    std::free(xcb_get_input_focus_reply(display, xcb_get_input_focus(display), nullptr));
}

// Knows when a widget was painted while something was so.
class Painted : public QObject
{
public:
    Painted(QWidget &widget, std::function<bool()> isWanted)
        : m_isWanted(std::move(isWanted))
    {
        widget.installEventFilter(this);
    }
    // Until it is on the display.
    void wait()
    {
        QTimer::singleShot(std::chrono::minutes(5), this, [] { qFatal("it was not painted"); });
        while (!m_seen)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // what is painted is sent in here, too
        waitForDisplay();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isWanted())
            m_seen = true;
        return false;
    }

private:
    const std::function<bool()> m_isWanted;
    bool m_seen = false;
};

constexpr int limit = 60000;

template<typename Condition>
void waitFor(const char *what, Condition isSo)
{
    if (!QTest::qWaitFor(isSo, limit))
        qFatal("%s did not come", what);
}

inline void trigger(test::WindowFixture &window, const char *name)
{
    auto *action = window.window().findChild<QAction *>(name);
    waitFor(name, [action] { return action->isEnabled(); });
    action->trigger();
}

// The terminal in which one can type now, with a shell that has said something.
inline TerminalView *shell(test::WindowFixture &window)
{
    auto *view = window.find<TerminalView>("terminalView");
    waitFor("the shell", [view] { return view->hasProgram() && !view->screen().text().isEmpty(); });
    return view;
}

} // namespace sandgate::bench
