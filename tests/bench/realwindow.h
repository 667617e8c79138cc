// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gui/windowfixture.h"
#include "ui/common/accessible.h"
#include "ui/common/style.h"
#include <QApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>
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

inline double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

inline double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

inline void print(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace sandgate::bench
