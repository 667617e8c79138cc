// SPDX-License-Identifier: Apache-2.0
#include "ui/session/completionlist.h"
#include "model/visibletext.h"
#include "ui/common/rowheight.h"
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int shownRows = 8;

}

CompletionList::CompletionList(QWidget *field)
    : QListWidget(field->window())
    , m_field(field)
{
    setObjectName("completionList"_L1);
    setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setAutoFillBackground(true);
    hide();
    connect(this, &QListWidget::itemClicked, this, &CompletionList::choose);
}

void CompletionList::offer(const std::vector<Item> &items)
{
    const QVariant before = currentItem() && !isHidden() ? currentItem()->data(Qt::UserRole) : QVariant();
    clear();
    for (const Item &item : items) {
        const QString text = visibleLine(item.text, 200);
        auto *row = new QListWidgetItem(
            item.description.isEmpty() ? text : text + u"   —   "_s + visibleLine(item.description, 200), this);
        row->setData(Qt::UserRole, item.value);
        if (!item.value.isValid())
            row->setFlags(Qt::NoItemFlags);
        else if (item.value == before)
            setCurrentItem(row);
    }
    if (items.empty() || !m_field->isVisible()) {
        hide();
        return;
    }
    if (currentRow() < 0 && items.front().value.isValid())
        setCurrentRow(0);
    place();
    show();
    raise();
}

// Above the field, where there is room: it stands at the window's lower end.
void CompletionList::place()
{
    const QPoint corner = m_field->mapTo(m_field->window(), QPoint(0, 0));
    const int row = qMax(rowHeight(fontMetrics()), sizeHintForRow(0));
    const int height = qMin(count(), shownRows) * row + 2 * frameWidth() + 4;
    const int above = corner.y() - 4;
    const int top = above >= height ? above - height : corner.y() + m_field->height() + 4;
    setGeometry(corner.x(), top, qMin(m_field->width(), fontMetrics().averageCharWidth() * 90), height);
}

bool CompletionList::takeKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    if (isHidden() || with != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrentRow(qBound(0, currentRow() + (event.key() == Qt::Key_Up ? -1 : 1), count() - 1));
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentItem())
            return false;
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionList::choose()
{
    const QVariant value = currentItem() ? currentItem()->data(Qt::UserRole) : QVariant();
    hide();
    if (value.isValid())
        emit chosen(value);
}

} // namespace sandgate
