// SPDX-License-Identifier: Apache-2.0
#include "model/store/searchintake.h"
#include "model/store/passages.h"
#include "model/store/schema.h"
#include "model/store/searchquery.h"
#include <QDeadlineTimer>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// In large steps: of a message that goes on, what there is of its last part is indexed again in each.
constexpr int eventsAtOnce = 4000;
constexpr qint64 bytesAtOnce = 4 * 1024 * 1024;
constexpr int passagesAtOnce = 500;

} // namespace

SearchIntake::Statements::Statements(const Database &index)
    : transactions(index)
    , known(index, u"SELECT number, id, indexed_to FROM sessions WHERE NOT gone"_s)
    , setGone(index, u"UPDATE sessions SET gone = 1, id = id || ' ' || number WHERE number = ?"_s)
    , oneGone(index, u"SELECT number FROM sessions WHERE gone LIMIT 1"_s)
    , goneWords(index, u"DELETE FROM words WHERE rowid IN "
                       "(SELECT number FROM passages WHERE session = ? ORDER BY event, part LIMIT ?)"_s)
    , gonePassages(index, u"DELETE FROM passages WHERE number IN "
                          "(SELECT number FROM passages WHERE session = ? ORDER BY event, part LIMIT ?)"_s)
    , dropSession(index, u"DELETE FROM sessions WHERE number = ?"_s)
    , session(index, u"SELECT number, indexed_to, state FROM sessions WHERE id = ?"_s)
    , addSession(index, u"INSERT INTO sessions (id, sandbox) VALUES (?, ?)"_s)
    , advance(index, u"UPDATE sessions SET indexed_to = ?, state = ? WHERE number = ?"_s)
    , passage(index, u"SELECT number FROM passages WHERE session = ? AND event = ? AND part = ?"_s)
    , text(index, u"SELECT text FROM words WHERE rowid = "
                  "(SELECT number FROM passages WHERE session = ? AND event = ? AND part = ?)"_s)
    , addPassage(index, u"INSERT INTO passages (session, event, part, kind, at) VALUES (?, ?, ?, ?, ?)"_s)
    , addWords(index, u"INSERT INTO words (rowid, text) VALUES (last_insert_rowid(), ?)"_s)
    , changeWords(index, u"UPDATE words SET text = ? WHERE rowid = ?"_s)
    , dropWords(index, u"DELETE FROM words WHERE rowid = ?"_s)
    , dropPassage(index, u"DELETE FROM passages WHERE number = ?"_s)
{
}

SearchIntake::SearchIntake(const Database &database)
    : m_events(database, u"SELECT place, created_at, payload FROM events WHERE place BETWEEN ? AND ? "
                         "ORDER BY place LIMIT ?"_s)
    , m_stored(database, u"SELECT number, id, sandbox, last_index FROM sessions WHERE NOT removed "
                         "ORDER BY last_event_at DESC"_s)
    , m_version(database, u"PRAGMA data_version"_s)
{
}

Result<IndexProgress> SearchIntake::run(Statements &index, std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    const Result<std::optional<qint64>> version = one(m_version.query(), [](Rows &row) { return row.integer(0); });
    if (!version)
        return tl::unexpected(version.error());
    if (**version == m_seenVersion)
        return IndexProgress{0};
    const Result<std::vector<Stored>> sessions = behind(index);
    if (!sessions)
        return tl::unexpected(sessions.error());
    IndexProgress progress;
    for (const Stored &session : *sessions)
        progress.pending += session.lastIndex - session.indexedTo;

    Result<bool> gone = dropGone(index);
    while (gone && *gone && !deadline.hasExpired())
        gone = dropGone(index);
    if (!gone)
        return tl::unexpected(gone.error());
    // At least one step each time: however little time there is, it gets on.
    for (const Stored &session : *sessions) {
        for (EventIndex indexed = session.indexedTo; indexed < session.lastIndex;) {
            const Result<EventIndex> reached = takeInSome(index, session);
            if (!reached)
                return tl::unexpected(reached.error());
            progress.pending -= *reached - indexed;
            indexed = *reached;
            if (progress.pending > 0 && deadline.hasExpired())
                return progress;
        }
    }
    if (!*gone)
        m_seenVersion = **version;
    return progress;
}

// The sessions with events that are not taken in. Those that the database does not have any more are found no longer.
Result<std::vector<SearchIntake::Stored>> SearchIntake::behind(Statements &index)
{
    struct Known {
        qint64 number = 0;
        QString id;
        EventIndex indexedTo = 0;
    };
    const Result<std::vector<Known>> known = all(index.known.query(), [](Rows &row) {
        return Known{row.integer(0), row.text(1), row.integer(2)};
    });
    Result<std::vector<Stored>> stored = all(m_stored.query(), [](Rows &row) {
        return Stored{row.integer(0), row.text(1), row.text(2), row.integer(3), 0};
    });
    if (!known || !stored)
        return tl::unexpected(known ? stored.error() : known.error());

    QHash<QString, Known> gone;
    for (const Known &session : *known)
        gone.insert(session.id, session);
    for (Stored &session : *stored) {
        const auto entry = gone.find(session.id);
        // A session with fewer events than were indexed is of a database that was put back: it is begun anew.
        if (entry == gone.end() || entry->indexedTo > session.lastIndex)
            continue;
        session.indexedTo = entry->indexedTo;
        gone.erase(entry);
    }
    std::erase_if(*stored, [](const Stored &session) { return session.indexedTo == session.lastIndex; });
    for (const Known &session : std::as_const(gone)) {
        const Result<> set = index.setGone.run(session.number);
        if (!set)
            return tl::unexpected(set.error());
    }
    return stored;
}

// A part of what belongs to no session any more; false: nothing is left.
Result<bool> SearchIntake::dropGone(Statements &index)
{
    const Result<std::optional<qint64>> gone = one(index.oneGone.query(), [](Rows &row) { return row.integer(0); });
    if (!gone)
        return tl::unexpected(gone.error());
    if (!*gone)
        return false;
    Transaction transaction(index.transactions);
    Result<> done = transaction.begin();
    if (done)
        done = index.goneWords.run(**gone, passagesAtOnce);
    if (done)
        done = index.gonePassages.run(**gone, passagesAtOnce);
    if (done && index.gonePassages.changed() == 0)
        done = index.dropSession.run(**gone);
    if (done)
        done = transaction.commit();
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

Result<EventIndex> SearchIntake::takeInSome(Statements &index, const Stored &session)
{
    Transaction transaction(index.transactions);
    Result<> done = transaction.begin();
    if (!done)
        return tl::unexpected(done.error());
    const Result<Row> before = row(index, session);
    if (!before)
        return tl::unexpected(before.error());
    if (before->indexedTo >= session.lastIndex)
        return session.lastIndex; // another reader was here meanwhile
    Passages passages(QJsonDocument::fromJson(before->state).object());
    done = giveTexts(index, before->number, passages);
    if (!done)
        return tl::unexpected(done.error());
    const Result<EventIndex> reached = feed(passages, session, before->indexedTo + 1);
    if (!reached)
        return tl::unexpected(reached.error());
    if (*reached == 0) // removed since
        return session.lastIndex;
    done = write(index, before->number, passages.take());
    if (done)
        done = index.advance.run(*reached,
                                 QString::fromUtf8(QJsonDocument(passages.state()).toJson(QJsonDocument::Compact)),
                                 before->number);
    if (done)
        done = transaction.commit();
    if (!done)
        return tl::unexpected(done.error());
    return std::min(*reached, session.lastIndex);
}

// The texts are in the index as they are searched, which is as good as how they came.
Result<> SearchIntake::giveTexts(Statements &index, qint64 session, Passages &passages)
{
    for (Passage *passage : passages.open()) {
        Result<std::optional<QString>> text =
            one(index.text.query(session, passage->event, passage->part), [](Rows &row) { return row.text(0); });
        if (!text)
            return tl::unexpected(text.error());
        passage->text = std::move(*text).value_or(QString());
    }
    return {};
}

// The index of the last one that was fed; 0: there is none from there on.
Result<EventIndex> SearchIntake::feed(Passages &passages, const Stored &session, EventIndex from)
{
    Result<Rows> rows = m_events.query(Place::ofEvent(session.number, from),
                                       Place::ofEvent(session.number, Place::lastEvent), eventsAtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    EventRecord event;
    for (qint64 bytes = 0; bytes < bytesAtOnce; bytes += event.payload.size()) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        event.index = Place::eventIndex(rows->integer(0));
        event.createdAt = rows->integer(1);
        event.payload = rows->bytes(2);
        passages.feed(event);
    }
    return event.index;
}

Result<SearchIntake::Row> SearchIntake::row(Statements &index, const Stored &session)
{
    const auto read = [](Rows &row) { return Row{row.integer(0), row.integer(1), row.bytes(2)}; };
    const Result<std::optional<Row>> known = one(index.session.query(session.id), read);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    const Result<> added = index.addSession.run(session.id, session.sandbox);
    if (!added)
        return tl::unexpected(added.error());
    const Result<std::optional<Row>> made = one(index.session.query(session.id), read);
    if (!made)
        return tl::unexpected(made.error());
    return **made;
}

Result<> SearchIntake::write(Statements &index, qint64 session, const std::vector<Passage> &passages)
{
    for (const Passage &passage : passages) {
        const Result<std::optional<qint64>> known =
            one(index.passage.query(session, passage.event, passage.part), [](Rows &row) { return row.integer(0); });
        if (!known)
            return tl::unexpected(known.error());
        const QString text = searchable(passage.text);
        Result<> done;
        if (*known && text.isEmpty()) {
            done = index.dropWords.run(**known);
            if (done)
                done = index.dropPassage.run(**known);
        } else if (*known) {
            done = index.changeWords.run(text, **known);
        } else if (!text.isEmpty()) {
            done = index.addPassage.run(session, passage.event, passage.part, passage.kind, passage.at);
            if (done)
                done = index.addWords.run(text);
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace sandgate
