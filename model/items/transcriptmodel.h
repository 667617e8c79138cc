// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/eventpages.h"
#include "model/items/transcript.h"
#include <QAbstractListModel>

namespace sandgate {

// One session's conversation as rows. A reset only when another session is shown. UI thread only.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole + 1, FirstIndexRole, LastIndexRole, StartedAtRole, DetailRole };
    Q_ENUM(Role)

    explicit TranscriptModel(Workbench &workbench, QObject *parent = nullptr);

    void show(const SessionId &session) { m_pages.show(session); }
    void clear() { m_pages.clear(); }
    EventPages &pages() { return m_pages; }

    const TranscriptEntry &entry(int row) const { return *m_rows[size_t(row)]; }
    // As the agent has reported it last, in what is loaded.
    const std::optional<SessionInfo::Usage> &usage() const { return m_transcript.info().usage(); }
    QStringList prompts() const; // of the person, in what was loaded, the oldest first
    // The row that an event shows in; -1: it is not loaded, or stands before anything that shows.
    int rowOf(EventIndex index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void usageChanged();

private:
    void reset();
    void tellUsage();
    void append(int count);
    void refold();
    void drop();
    void announceChanged(const std::vector<size_t> &rows);

    EventPages m_pages;
    Transcript m_transcript;
    std::vector<const TranscriptEntry *> m_rows;
    QStringList m_droppedPrompts; // those of rows that are gone, the newest
    std::optional<SessionInfo::Usage> m_toldUsage;
};

} // namespace sandgate
