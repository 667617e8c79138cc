// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalaccess.h"
#include "ui/common/accessfactory.h"
#include "ui/common/textaccess.h"
#include "ui/terminal/terminalview.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

class TerminalAccess : public TextAccess
{
public:
    explicit TerminalAccess(TerminalView *view)
        : TextAccess(view, QAccessible::Terminal)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = TextAccess::state();
        state.readOnly = !view().hasProgram();
        return state;
    }
    int cursorPosition() const override
    {
        const TerminalScreen &screen = view().screen();
        const TerminalScreen::Cursor cursor = screen.cursor();
        int position = 0;
        for (qint64 line = view().topLine(); line < screen.top() + cursor.row; ++line)
            position += int(screen.line(line).text().size()) + 1;
        return std::min(position + cursor.column, characterCount());
    }
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

    // What was said last, to tell what is new.
    QString told;

protected:
    QString shownText() const override { return view().shownText(); }

private:
    TerminalView &view() const { return *static_cast<TerminalView *>(object()); }
};

} // namespace

void installTerminalAccess()
{
    installAccess<TerminalView, TerminalAccess>();
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
