// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/trayicon.h"
#include "ui/common/icons.h"

namespace sandgate {

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , m_icon(programIcon())
{
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayIcon::wanted);
}

void TrayIcon::set(bool wanted, bool windowIsSeen, int waiting)
{
    m_icon.setToolTip(tr("%n requests wait for your decision", nullptr, waiting));
    m_icon.setVisible(wanted && !windowIsSeen && waiting > 0);
}

} // namespace sandgate
