// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/records.h"
#include "model/store/transaction.h"
#include <QHash>

namespace sandgate {

struct Passage;
class Passages;

// Brings a search index up to what is stored, the sessions that were last active first, in steps that are one
// transaction each.
class SearchIntake
{
public:
    // On the index.
    struct Statements {
        explicit Statements(const Database &index);
        Transaction::Statements transactions;
        Statement known;
        Statement setGone;
        Statement oneGone;
        Statement goneWords;
        Statement gonePassages;
        Statement dropSession;
        Statement session;
        Statement addSession;
        Statement advance;
        Statement passage;
        Statement text;
        Statement addPassage;
        Statement addWords;
        Statement changeWords;
        Statement dropWords;
        Statement dropPassage;
    };

    explicit SearchIntake(const Database &database); // where the events are

    Result<IndexProgress> run(Statements &index, std::chrono::milliseconds time);

private:
    struct Stored {
        qint64 number = 0; // in the database
        QString id;
        QString sandbox;
        EventIndex lastIndex = 0;
        EventIndex indexedTo = 0;
    };
    struct Row {
        qint64 number = 0; // in the index
        EventIndex indexedTo = 0;
        QByteArray state;
    };

    Result<std::vector<Stored>> behind(Statements &index);
    Result<bool> dropGone(Statements &index);
    Result<EventIndex> takeInSome(Statements &index, const Stored &session);
    Result<Row> row(Statements &index, const Stored &session);
    static Result<> giveTexts(Statements &index, qint64 session, Passages &passages);
    static Result<> write(Statements &index, qint64 session, const std::vector<Passage> &passages);

    Result<EventIndex> feed(Passages &passages, const Stored &session, EventIndex from);

    Statement m_events;
    Statement m_stored;
    Statement m_version;
    qint64 m_seenVersion = -1; // of the database, when all of it was taken in
};

} // namespace sandgate
