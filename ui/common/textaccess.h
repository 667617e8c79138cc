// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAccessibleWidget>

namespace sandgate {

// What screen readers have of a widget that paints lines of text by itself: the text of the lines in view. It has no
// selection of theirs, and cannot be written to.
class TextAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    TextAccess(QWidget *view, QAccessible::Role role);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int from, int to) const override;
    using QAccessibleWidget::text;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int offset, int *start, int *end) const override;

protected:
    virtual QString shownText() const = 0;
};

} // namespace sandgate
