// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptmodel.h"
#include "model/secretmask.h"
#include "ui/transcript/entrylayout.h"
#include "ui/transcript/rowsview.h"
#include <QUrl>
#include <map>
#include <memory>
#include <set>

class QMenu;

namespace sandgate {

// The entries of a TranscriptModel, painted. One of them is current: the keyboard moves and unfolds it.
class TranscriptList : public RowsView
{
    Q_OBJECT
public:
    TranscriptList(TranscriptModel &model, QWidget *parent);

    const TranscriptEntry &entry(int row) const { return m_model.entry(row); }
    QModelIndex indexOf(int row) const { return m_model.index(row); }
    int current() const { return m_current; }
    void setCurrent(int row); // makes it visible
    bool isUnfolded(int row) const;
    void setUnfolded(int row, bool unfolded);
    QString entryText(int row) { return rowText(row); }
    void highlight(const QString &text); // wherever it is seen; empty: nothing
    QString selectedMarkdown() const;    // the entries of the selection, or the current one
    void hideValues();                   // also those that a person wanted to see
    void setEmptyText(const QString &text);
    QString emptyText() const { return m_emptyText; }
    int layoutCount() const { return m_layoutCount; } // how many entries were ever laid out

signals:
    void eventActivated(sandgate::EventIndex index);
    void linkClicked(const QUrl &url);

protected:
    int estimatedHeight(int row) const override;
    int measuredHeight(int row) override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    int positionAt(int row, QPoint point) override;
    QString rowText(int row) const override;
    void rowClicked(int row, QPoint point) override;
    Qt::CursorShape cursorAt(int row, QPoint point) override;
    void hovered(int row) override;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Key = std::pair<EventIndex, int>; // of an entry, for good
    struct Cached {
        std::unique_ptr<EntryLayout> layout;
        quint64 usedAt = 0;
    };

    Key keyOf(int row) const;
    const EntryLayout &layoutOf(int row) const;
    void forget(int first, int last);
    void restyle();
    void moveCurrent(int by);
    void addHiddenValues(QMenu &menu, int row);
    void copy();

    TranscriptModel &m_model;
    TranscriptLook m_look;
    mutable std::map<Key, Cached> m_layouts;
    mutable quint64 m_uses = 0;
    mutable int m_layoutCount = 0;
    std::set<Key> m_unfolded;
    SecretMask m_mask; // what is not to be read over a shoulder, or copied unseen
    QString m_emptyText;
    QString m_sought;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace sandgate
