// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/terminal/terminalpainter.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/terminal/terminalselection.h"
#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <memory>

class QMenu;

namespace sandgate {

// A terminal: shows what a program printed, and says what the person types. It knows nothing of where the program runs.
//
// Paints what changed, at most once a frame. Follows the end unless the person scrolls away. All keys are the
// program's, but for those of commandOf() and isOfWindow() (terminalkeys.h); Ctrl+Tab leaves it.
class TerminalView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TerminalView(QWidget *parent = nullptr);
    ~TerminalView() override;

    void feed(QByteArrayView bytes, TerminalScreen::Questions questions);
    void restart(); // forgets all that was printed
    // What is typed goes nowhere, and the cursor is not shown, while there is no program.
    void setHasProgram(bool has);
    bool hasProgram() const { return m_hasProgram; }
    const TerminalScreen &screen() const { return *m_screen; }

    bool hasSelection() const { return !m_selection.isEmpty(); }
    QString selectedText() const { return m_selection.text(*m_screen); }
    void selectAll();
    void copy();
    void paste();
    void paste(const QString &text); // asks first when it could do something by itself

    // Marks what is found from now on; an empty text marks nothing.
    void setSearch(const QString &text);
    bool findNext(bool forward); // selects it; false: there is none

    int fontStep() const { return m_fontStep; } // larger by so many points than usual
    void setFontStep(int step);
    bool isFollowing() const;
    QRect cursorRectangle() const; // in the viewport
    QString shownText() const;     // of the rows in view
    qint64 topLine() const;        // the first of them
    std::optional<TerminalAddress> linkAt(QPoint point) const;

signals:
    void typed(const QByteArray &bytes);
    void sized(int columns, int rows);
    void titleChanged(const QString &title);
    void rang();
    void clipboardOffered(const QString &text); // a program would like to have this in the clipboard
    void linkWanted(const QUrl &url);           // nothing was asked yet
    void findWanted();
    void tooMuch(); // to be pasted at once
    void fontStepChanged(int step);
    void scrolled();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool) override { return false; } // Tab is the program's

private:
    void send(const QByteArray &bytes);
    void afterFeeding();
    void flush();
    void fit();
    void restyle();
    void updateScrolling(bool follow);
    void updateRow(qint64 line, int from, int to);
    void carryOut(int command);
    bool isForProgram(Qt::KeyboardModifiers modifiers) const;
    void beginSelection(QPoint point, TerminalSelection::Unit unit);
    void extendSelection(QPoint point);
    TerminalPlace placeAt(QPoint point, bool nearest) const;
    QRect cellRectangle(qint64 line, int from, int to) const;
    void paintRow(QPainter &painter, qint64 line, const QRect &area);
    void paintCursor(QPainter &painter);
    void hoverLink(QPoint point, Qt::KeyboardModifiers modifiers);
    QMenu *makeMenu(QPoint point);

    std::unique_ptr<TerminalScreen> m_screen;
    TerminalPainter m_painter;
    TerminalSelection m_selection;
    QString m_search;
    QString m_preedit; // of an input method, at the cursor
    bool m_hasProgram = false;
    int m_fontStep = 0;
    qint64 m_firstShown = 0; // number of the line that the scroll bar's 0 is
    QBasicTimer m_frame;
    bool m_flushDue = false;
    TerminalScreen::Cursor m_paintedCursor;
    qint64 m_paintedTop = 0;
    bool m_wasAlternate = false;

    bool m_isSelecting = false;
    QPoint m_dragPoint;
    QBasicTimer m_dragScroll;
    QElapsedTimer m_sinceDoubleClick;
    int m_wheelRest = 0;
    std::optional<std::pair<qint64, TerminalAddress>> m_hovered;
};

} // namespace sandgate
