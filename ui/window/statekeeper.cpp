// SPDX-License-Identifier: Apache-2.0
#include "ui/window/statekeeper.h"
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

using namespace std::chrono_literals;

namespace sandgate {

StateKeeper::StateKeeper(QWidget &window, std::function<void()> save)
    : QObject(&window)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(400ms);
    m_quiet.callOnTimeout(this, std::move(save));
    window.installEventFilter(this);
    listen(window);
}

void StateKeeper::listen(QWidget &part)
{
    const auto splitters = part.findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters)
        connect(splitter, &QSplitter::splitterMoved, this, &StateKeeper::soon);
    const auto headers = part.findChildren<QHeaderView *>();
    for (const QHeaderView *header : headers) {
        connect(header, &QHeaderView::sectionResized, this, &StateKeeper::soon);
        connect(header, &QHeaderView::sectionMoved, this, &StateKeeper::soon);
        connect(header, &QHeaderView::sortIndicatorChanged, this, &StateKeeper::soon);
    }
    const auto tabs = part.findChildren<QTabWidget *>();
    for (const QTabWidget *pages : tabs)
        connect(pages, &QTabWidget::currentChanged, this, &StateKeeper::soon);
    const auto tables = part.findChildren<QTableView *>();
    for (const QTableView *table : tables) {
        if (const QItemSelectionModel *choice = table->selectionModel())
            connect(choice, &QItemSelectionModel::currentChanged, this, &StateKeeper::soon);
    }
    const auto actions = part.findChildren<QAction *>();
    for (const QAction *action : actions)
        connect(action, &QAction::toggled, this, &StateKeeper::soon);
}

void StateKeeper::soon()
{
    m_quiet.start();
}

bool StateKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange)
        soon();
    return QObject::eventFilter(watched, event);
}

} // namespace sandgate
