// SPDX-License-Identifier: Apache-2.0
#include "ui/window/statekeeper.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <algorithm>

using namespace std::chrono_literals;

using std::chrono::milliseconds;

namespace sandgate {
namespace {

constexpr milliseconds afterAChange = 400ms; // more may belong to it
constexpr milliseconds atMostEvery = 1s;

} // namespace

StateKeeper::StateKeeper(QWidget &window, std::function<void()> save)
    : QObject(&window)
{
    m_wait.setSingleShot(true);
    m_wait.callOnTimeout(this, [this, save = std::move(save)] {
        save();
        m_stored.start();
    });
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
    const auto lists = part.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *list : lists) {
        if (const QItemSelectionModel *choice = list->selectionModel())
            connect(choice, &QItemSelectionModel::currentChanged, this, &StateKeeper::soon);
    }
    const auto fields = part.findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        connect(field, &QLineEdit::textChanged, this, &StateKeeper::soon);
    const auto boxes = part.findChildren<QComboBox *>();
    for (const QComboBox *box : boxes)
        connect(box, &QComboBox::currentIndexChanged, this, &StateKeeper::soon);
    const auto buttons = part.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        connect(button, &QAbstractButton::toggled, this, &StateKeeper::soon);
    const auto actions = part.findChildren<QAction *>();
    for (const QAction *action : actions)
        connect(action, &QAction::toggled, this, &StateKeeper::soon);
}

void StateKeeper::soon()
{
    if (m_wait.isActive())
        return;
    const milliseconds since(m_stored.isValid() ? m_stored.elapsed() : atMostEvery.count());
    m_wait.start(std::max(afterAChange, atMostEvery - since));
}

bool StateKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange || type == QEvent::Show ||
        type == QEvent::Hide)
        soon();
    return QObject::eventFilter(watched, event);
}

} // namespace sandgate
