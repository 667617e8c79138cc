// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/eventpages.h"
#include <QAbstractTableModel>

namespace sandgate {

// One session's events as they are stored, as rows. A reset only when another session is shown. UI thread only.
class EventListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { IndexColumn, TimeColumn, SenderColumn, WhatColumn, ColumnCount };
    enum Role { EventIndexRole = Qt::UserRole + 1, PayloadRole };
    Q_ENUM(Role)

    explicit EventListModel(Workbench &workbench, QObject *parent = nullptr);

    void show(const SessionId &session) { m_pages.show(session); }
    void clear() { m_pages.clear(); }
    EventPages &pages() { return m_pages; }

    const EventRecord &event(int row) const { return m_events[size_t(row)]; }
    int rowOf(EventIndex index) const; // -1: not loaded

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    EventPages m_pages;
    std::deque<EventRecord> m_events; // the rows as announced; the payloads are shared with the pages
};

// "session/update: tool_call", "session/prompt", "answer", "error": what a raw message is, in its own words.
QString eventSummary(const QByteArray &payload);

} // namespace sandgate
