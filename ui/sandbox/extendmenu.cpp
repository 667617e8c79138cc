// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/extendmenu.h"
#include <QCoreApplication>
#include <QMenu>

using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("ExtendMenu", words);
}

QString textOf(std::chrono::minutes time)
{
    if (time < 1h)
        return text("To %1 Minutes From Now").arg(time.count());
    if (time == 1h)
        return text("To One Hour From Now");
    return text("To %1 Hours From Now").arg(time / 1h);
}

} // namespace

QMenu *makeExtendMenu(QWidget *parent, const std::vector<std::chrono::minutes> &times,
                      const std::function<void(std::chrono::minutes)> &chosen)
{
    auto *menu = new QMenu(parent);
    for (const std::chrono::minutes time : times)
        QObject::connect(menu->addAction(textOf(time)), &QAction::triggered, menu, [chosen, time] { chosen(time); });
    return menu;
}

} // namespace sandgate
