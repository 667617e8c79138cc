// SPDX-License-Identifier: Apache-2.0
#include "ui/common/accessible.h"
#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QIcon>
#include <QLineEdit>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Accessible)
};

// Of what is a plain widget to Qt.
class PlainAccess : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessible::Role role() const override
    {
        if (widget()->accessibleName().isEmpty() || widget()->isWindow())
            return QAccessibleWidget::role();
        if (childCount() > 0)
            return QAccessible::Grouping;
        return widget()->focusPolicy() == Qt::NoFocus ? QAccessible::StaticText : QAccessible::Canvas;
    }
};

// Asked for the class of the widget, then for what that is made from: here ends what nobody else has taken.
//
// Scroll areas are among it, since Qt 6.4 reads beyond its list when it is asked for a child that one has not any more:
// a screen reader that counts the children, and then asks for each, would end the program.
QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    const bool isOurs =
        className == "QWidget"_L1 || className == "QScrollArea"_L1 || className == "QAbstractScrollArea"_L1;
    return isOurs ? new PlainAccess(static_cast<QWidget *>(object)) : nullptr;
}

// Qt makes a button of each thing in a field, and names none.
void nameNewButton(QLineEdit &field, const QString &name)
{
    const auto buttons = field.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(name);
    }
}

} // namespace

void installWidgetRoles()
{
    QAccessible::installFactory(makeAccess);
}

void nameChoice(QComboBox &box, const QString &name)
{
    box.setAccessibleName(name);
    box.setAccessibleDescription(name);
}

void letTabIn(QToolBar &bar)
{
    const QList<QAction *> actions = bar.actions();
    for (QAction *action : actions) {
        if (auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action)))
            button->setFocusPolicy(Qt::TabFocus);
    }
}

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    nameNewButton(field, Words::tr("Clear: %1").arg(field.accessibleName()));
}

void addPicture(QLineEdit &field, const QIcon &icon)
{
    field.addAction(icon, QLineEdit::LeadingPosition);
    nameNewButton(field, field.accessibleName());
}

} // namespace sandgate
