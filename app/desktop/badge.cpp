// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/badge.h"
#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Badge::Badge(QDBusConnection bus)
    : m_bus(std::move(bus))
{
}

Badge::~Badge()
{
    setCount(0);
}

void Badge::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    tell();
}

void Badge::tell()
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage signal = QDBusMessage::createSignal(u"/io/github/sandgate/Sandgate"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    signal << u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName())
           << QVariantMap{{u"count"_s, qint64(m_count)}, {u"count-visible"_s, m_count > 0}};
    m_bus.send(signal);
}

} // namespace sandgate
