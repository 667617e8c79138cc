// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

class QComboBox;
class QIcon;
class QLineEdit;
class QToolBar;

// What Qt leaves out of what screen readers have of its widgets, on Linux.
namespace sandgate {

// Widgets with a name that paint themselves are texts, those that hold others are groups, whose name is said when one
// comes into them. Without this both are nothing, and their names unheard. Once, before there are any widgets.
void installWidgetRoles();

// Its value is what a combo box is called; what the value is of goes into its description.
void nameChoice(QComboBox &box, const QString &name);

// The buttons that the bar has are come to with Tab.
void letTabIn(QToolBar &bar);

// A button in the field that empties it, and a picture at its beginning, with names. The field has its name before.
void addClearButton(QLineEdit &field);
void addPicture(QLineEdit &field, const QIcon &icon);

} // namespace sandgate
