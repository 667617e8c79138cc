// SPDX-License-Identifier: Apache-2.0
#include "ui/window/lowerpanel.h"
#include "ui/common/keptsetting.h"
#include <QAction>
#include <QSettings>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

LowerPanel::LowerPanel(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName("lowerPanel"_L1);
    setAccessibleName(tr("Lower part of the window"));
    setDocumentMode(true);
    setTabBarAutoHide(true);
    tabBar()->setExpanding(false);
    // The bar is a stop of Tab by itself. Through its parent, Tab would also come to a hidden one, and never go on.
    setFocusProxy(nullptr);
    setFocusPolicy(Qt::NoFocus);
    tabBar()->setAccessibleName(tr("Pages of the lower part"));
}

void LowerPanel::add(QAction &toggle, QWidget &page, const QString &title)
{
    page.setParent(this);
    page.hide();
    m_pages.push_back({&toggle, &page, title});
    const Page added = m_pages.back();
    connect(&toggle, &QAction::toggled, this, [this, added](bool on) { place(added, on); });
    // One that is behind another is wanted in front, not gone.
    connect(&toggle, &QAction::triggered, this, [this, added](bool on) {
        if (!on && std::exchange(m_wasBehind, false))
            added.toggle->setChecked(true);
    });
    place(added, toggle.isChecked());
}

void LowerPanel::place(const Page &page, bool on)
{
    const int at = indexOf(page.page);
    m_wasBehind = !on && at >= 0 && isVisible() && currentWidget() != page.page;
    if (on && at < 0) {
        int before = 0;
        for (const Page &other : m_pages) {
            if (other.page == page.page)
                break;
            before += indexOf(other.page) >= 0 ? 1 : 0;
        }
        insertTab(before, page.page, page.title);
    } else if (!on && at >= 0) {
        removeTab(at);
        page.page->hide();
    }
    if (on)
        setCurrentWidget(page.page);
}

void LowerPanel::save(QSettings &settings) const
{
    keep(settings, "window/lowerPage"_L1, currentWidget() ? currentWidget()->objectName() : QString());
}

void LowerPanel::restore(QSettings &settings)
{
    const QString name = settings.value("window/lowerPage"_L1).toString();
    for (const Page &page : m_pages) {
        if (page.page->objectName() == name && indexOf(page.page) >= 0)
            setCurrentWidget(page.page);
    }
}

} // namespace sandgate
