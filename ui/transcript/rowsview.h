// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/transcript/rowheights.h"
#include <QAbstractScrollArea>
#include <QTimer>
#include <compare>
#include <optional>

class QToolButton;

namespace sandgate {

// A character in one of the rows.
struct TextPosition {
    int row = -1;
    int at = 0;
    friend auto operator<=>(const TextPosition &, const TextPosition &) = default;
};

// A long list of painted rows of text, of which only the visible ones are laid out; the others' heights are guessed.
//
// The truth about the scroll position is an anchor, a row and an offset into it, so that nothing jumps when a guess
// was wrong or rows come in above. While the end is in view it is followed; otherwise a button says that there is more.
// Text can be selected over rows. Subclasses know the rows.
class RowsView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit RowsView(QWidget *parent);

    bool isFollowing() const { return m_following; }
    bool hasNewBelow() const { return m_newBelow; }
    void scrollToEnd();
    void showRow(int row);            // at the top, unless the end comes first
    void showRow(int row, int above); // with so many pixels of it above the top
    void makeVisible(int row);
    int rowAtPoint(QPoint point) const;     // of the viewport; -1: none
    QRect rowRect(int row) const;           // in the viewport; valid for visible rows
    std::pair<int, int> rowsInView() const; // the first, and the one behind the last

    bool hasSelection() const;
    QString selectedText() const;
    void clearSelection();
    void selectAll();

    // Rows above the first can be loaded: `text` says so, above the first row. Empty: this is the beginning.
    void setTopText(const QString &text);

signals:
    void followingChanged(bool following);
    void nearTop(); // whoever has earlier rows may load them
    void selectionChanged();

protected:
    virtual int estimatedHeight(int row) const = 0;
    virtual int measuredHeight(int row) = 0; // lays it out for contentWidth()
    virtual void paintRow(QPainter &painter, int row, const QRect &rect) = 0;
    virtual int positionAt(int row, QPoint point) = 0; // an index into rowText(), nearest to a point in the row
    virtual QString rowText(int row) const = 0;
    virtual void rowClicked(int row, QPoint point) = 0; // pressed and released without selecting
    virtual Qt::CursorShape cursorAt(int row, QPoint point) = 0;
    virtual void hovered(int row) { Q_UNUSED(row) } // -1: none

    void rowsReset(int count);
    void rowsInserted(int row, int count);
    void rowsRemoved(int row, int count);
    void rowsChanged(int first, int last);
    void keepInPlace(int row); // where it is now, when its height changes; ends following
    void layoutChanged();      // all heights are to be measured anew

    int rowCount() const { return m_heights.count(); }
    int contentWidth() const { return viewport()->width(); }
    std::optional<std::pair<int, int>> selectedPart(int row) const; // from, to; to is -1 for the row's end
    TextPosition positionAtPoint(QPoint point);
    void select(TextPosition anchor, TextPosition cursor);
    TextPosition selectionCursor() const { return m_selectionCursor; }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void arrange();
    int above() const; // of the first row
    void arrangeFromEnd();
    void arrangeFromAnchor();
    void updateScrollBar();
    void scheduleArrange();
    void scrolled(int value);
    void setFollowing(bool following);
    void placeButton();
    int measure(int row);

    RowHeights m_heights;
    std::vector<bool> m_measured;
    int m_anchorRow = 0;
    int m_anchorOffset = 0; // how far the row's top is above the viewport's
    int m_width = -1;
    int m_value = 0;
    bool m_following = true;
    bool m_newBelow = false;
    bool m_dirty = false;
    bool m_arranging = false;
    QString m_topText;
    TextPosition m_selectionAnchor;
    TextPosition m_selectionCursor;
    std::optional<QPoint> m_pressedAt;
    bool m_selecting = false;
    QTimer m_autoScroll;
    QPoint m_dragPoint;
    QToolButton *m_newBelowButton;
};

} // namespace sandgate
