// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalaccess.h"
#include "ui/terminal/terminalview.h"
#include <QAccessibleWidget>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

class TerminalAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit TerminalAccess(TerminalView *view)
        : QAccessibleWidget(view, QAccessible::Terminal)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiLine = true;
        state.readOnly = !view().hasProgram();
        return state;
    }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override
    {
        const TerminalScreen &screen = view().screen();
        const TerminalScreen::Cursor cursor = screen.cursor();
        int position = 0;
        for (qint64 line = view().topLine(); line < screen.top() + cursor.row; ++line)
            position += int(screen.line(line).text().size()) + 1;
        return std::min(position + cursor.column, characterCount());
    }
    void setCursorPosition(int) override {}
    QString text(int from, int to) const override { return view().shownText().mid(from, to - from); }
    int characterCount() const override { return int(view().shownText().size()); }
    QRect characterRect(int offset) const override
    {
        const QString before = view().shownText().left(offset);
        const auto row = int(before.count(u'\n'));
        const auto column = int(before.size() - before.lastIndexOf(u'\n') - 1);
        const QRect cursor = view().cursorRectangle();
        const TerminalScreen::Cursor at = view().screen().cursor();
        const auto cursorRow = int(view().screen().top() + at.row - view().topLine());
        const QRect cell =
            cursor.translated((column - at.column) * cursor.width(), (row - cursorRow) * cursor.height());
        return {view().viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    // What was said last, to tell what is new.
    QString told;

private:
    TerminalView &view() const { return *static_cast<TerminalView *>(object()); }
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    auto *view = className == "sandgate::TerminalView"_L1 ? qobject_cast<TerminalView *>(object) : nullptr;
    return view ? new TerminalAccess(view) : nullptr;
}

} // namespace

void installTerminalAccess()
{
    QAccessible::installFactory(makeAccess); // keeps one of each
}

void tellTerminalChanged(TerminalView &view)
{
    if (!QAccessible::isActive())
        return;
    auto *access = dynamic_cast<TerminalAccess *>(QAccessible::queryAccessibleInterface(&view));
    if (!access)
        return;
    const QString now = view.shownText();
    const QString before = std::exchange(access->told, now);
    if (now != before) {
        const auto [a, b] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
        const auto from = int(a - before.begin());
        QAccessibleTextUpdateEvent event(&view, from, before.mid(from), now.mid(from));
        QAccessible::updateAccessibility(&event);
    }
    QAccessibleTextCursorEvent cursor(&view, access->cursorPosition());
    QAccessible::updateAccessibility(&cursor);
}

} // namespace sandgate
