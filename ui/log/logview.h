// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/logpages.h"
#include "ui/log/loglayouts.h"
#include <QAbstractScrollArea>
#include <QTimer>
#include <compare>

class QToolButton;

namespace sandgate {

class LogScrollBar;

// The lines of a log, painted: those that the filter lets through. Follows the end while it is in view.
//
// Only visible lines are laid out and measured, however many there are. The truth about the scroll position is an
// anchor, a line and an offset into it; the scroll bar takes every line for one of the usual height.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Direction { Forward, Backward };
    enum class Sought { Found, Error, Marked };

    LogView(LogPages &pages, QWidget *parent);
    ~LogView() override;

    void setWrapping(bool wraps);
    void setShowsTimes(bool shows);
    void takePatterns(); // what the pages look for and mark is another

    bool isFollowing() const { return m_following; }
    qint64 newBelow() const; // lines that came since the end was left
    void scrollToEnd();
    // Selects the line and shows it with what is around it, as soon as what is shown has it.
    void showLine(qint64 line);
    // Shows the next line of that kind, and selects what is found in it; from the end it goes on at the beginning.
    // False: there is none among what is known.
    bool goTo(Sought sought, Direction direction);

    qint64 rowCount() const;
    qint64 lineAt(qint64 row) const;
    QRect lineRect(qint64 line) const;      // in the viewport; valid for visible lines
    qint64 lineAtPoint(QPoint point) const; // -1: none
    qint64 currentLine() const;             // the selected one, else the first that is visible; -1: none

    QString shownText() const; // of the lines in view, with what is beside them; without what is hidden
    bool hasSelection() const;
    QString selectedText() const; // without what is hidden; at most MaxCopied characters and a line
    void clearSelection();
    void selectAll();
    void copy();

    QStringList hiddenValues() const;      // in the lines that are visible
    void showHidden(const QString &value); // until hideValues()
    void hideValues();

    int layoutCount() const { return m_layouts.made(); } // how many lines were ever laid out

    static constexpr qsizetype MaxCopied = qsizetype(32) * 1024 * 1024;

signals:
    void followingChanged(bool following);
    void selectionChanged();
    void copiedInPart(); // there was more selected than is copied

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Position { // a character of a line
        qint64 line = -1;
        int at = 0;
        friend auto operator<=>(const Position &, const Position &) = default;
    };
    struct Row { // of those that are visible
        qint64 line = 0;
        int top = 0;
        int height = 0;
    };

    void takeNews(qint64 moved);
    qint64 rowOf(qint64 line) const; // of the first that is shown from there on
    int heightOf(qint64 row);
    QTextLayout &layoutOf(qint64 line);
    void scheduleArrange();
    void arrange();
    void updateBars(qint64 row, int offset, qint64 endRow, int endOffset);
    qint64 place(qint64 row, int offset);
    void scrolled(int value);
    void reveal(qint64 line);
    void setFollowing(bool following);
    void placeButton();
    void restyle();
    void relayout();
    int textLeft() const;
    int sourceWidth() const;
    const LineSet &setOf(Sought sought) const;
    bool isIn(const LineSet &set, double from, double to) const;

    void paintRow(QPainter &painter, const Row &row);
    void paintGutter(QPainter &painter, const Row &row, const LogLine &line);
    Position positionAt(QPoint point);
    void select(Position anchor, Position cursor);
    std::optional<std::pair<int, int>> selectedPart(qint64 line) const; // from, to; to is -1 for the line's end

    LogPages &m_pages;
    TranscriptLook m_look;
    LogLayouts m_layouts;
    LogScrollBar *m_bar;
    QToolButton *m_newBelowButton;
    std::vector<Row> m_visible;
    qint64 m_anchor = 0;            // a line
    int m_anchorOffset = 0;         // how far the line's top is above the viewport's
    qint64 m_finished = 0;          // lines from here on may be other ones in the next news
    qint64 m_seenEnd = 0;           // the log's end when it was left
    qint64 m_value = 0;             // of the scroll bar, in pixels
    qint64 m_barUnit = 1;           // pixels
    std::optional<qint64> m_wanted; // a line to be shown once the filter is known
    bool m_wraps = true;
    bool m_showsTimes = false;
    bool m_following = true;
    bool m_dirty = false;
    bool m_arranging = false;
    Position m_selectionAnchor;
    Position m_selectionCursor;
    std::optional<QPoint> m_pressedAt;
    QTimer m_autoScroll;
    QPoint m_dragPoint;
};

} // namespace sandgate
