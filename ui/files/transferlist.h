// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filedesk.h"
#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QPushButton;

namespace sandgate {

class TextLabel;

// Draws what is copied: from where to where, how far it is, and what went wrong.
class TransferDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The copies of this run. Its commands are about the chosen ones, or about all when none is chosen.
class TransferList : public QWidget
{
    Q_OBJECT
public:
    explicit TransferList(FileDesk &desk, QWidget *parent = nullptr);

    bool canCancel() const;
    bool canRetry() const;
    bool canForget() const;
    void cancel();
    void retry();
    void forget();

signals:
    void changed(); // what can be done
    void finished(const sandgate::TransferOrder &order);

private:
    using Kind = bool (*)(const TransferRow &);
    std::vector<TransferId> those(Kind kind) const;
    void refresh();
    void noteFinished();

    FileDesk &m_desk;
    QSet<TransferId> m_over; // known to be
    QListView *m_list;
    TextLabel *m_summary;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_forget;
};

QString stateOf(const TransferRow &row); // in words

} // namespace sandgate
