// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/logpages.h"
#include "ui/log/ansi.h"
#include "ui/transcript/look.h"
#include "ui/transcript/rowsview.h"
#include <map>
#include <memory>

class QTextLayout;

namespace sandgate {

// The lines of a log, painted. Follows the end while it is in view.
class LogView : public RowsView
{
    Q_OBJECT
public:
    enum class Direction { Forward, Backward };

    LogView(LogPages &pages, QWidget *parent);
    ~LogView() override;

    void setWrapping(bool wraps);
    void setShowsTimes(bool shows);
    // Marks what is found from now on; an empty text marks nothing.
    void setSearch(const QString &text);
    // Selects the next place and shows it; from the end it goes on at the beginning. False: there is none.
    bool findNext(Direction direction);

    int layoutCount() const { return m_layoutCount; } // how many lines were ever laid out

protected:
    int estimatedHeight(int row) const override;
    int measuredHeight(int row) override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    int positionAt(int row, QPoint point) override;
    QString rowText(int row) const override;
    void rowClicked(int, QPoint) override {}
    Qt::CursorShape cursorAt(int row, QPoint point) override;

    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cached {
        std::unique_ptr<QTextLayout> layout;
        quint64 usedAt = 0;
    };

    void takeChanges(const LogStore::Changes &changes);
    void takeRefold(qint64 before);
    void relayout();
    void restyle();
    const LogLine &lineOf(int row) const;
    QTextLayout &layoutOf(int row);
    int textLeft() const;
    int lineHeight() const;
    void updateSidewaysScrolling(qreal width);

    LogPages &m_pages;
    TranscriptLook m_look;
    std::map<qint64, Cached> m_layouts; // by line number
    quint64 m_uses = 0;
    int m_layoutCount = 0;
    qint64 m_first = 0; // number of the line in row 0
    qreal m_widest = 0;
    bool m_wraps = true;
    bool m_showsTimes = false;
    QString m_search;
};

} // namespace sandgate
