// SPDX-License-Identifier: Apache-2.0
#include "model/store/sessionexport.h"
#include "model/actor/sessionlines.h"
#include "model/items/maskedentry.h"
#include "model/items/transcripthtml.h"
#include "model/maskedjson.h"
#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int eventsAtOnce = 500;
constexpr qint64 bytesAtOnce = qint64(8) * 1024 * 1024;
constexpr int permissionsAtOnce = 200;
constexpr std::size_t mostEntries = 2000; // of a turn; a longer one is written in parts
constexpr qint64 mostTurnBytes = qint64(32) * 1024 * 1024;

bool beginsTurn(const EventRecord &event)
{
    return event.sender == Sender::Client && event.payload.contains("session/prompt") &&
           QJsonDocument::fromJson(event.payload)["method"_L1].toString() == "session/prompt"_L1;
}

} // namespace

SessionExport::SessionExport(SessionTable &sessions, EventTable &events, PermissionTable &permissions,
                             const std::vector<Secret> &hidden)
    : m_sessions(sessions)
    , m_events(events)
    , m_permissions(permissions)
    , m_hidden(hidden)
    , m_mask(hidden)
{
}

Result<ExportSummary> SessionExport::write(const SessionId &id, ExportFormat format, QIODevice &to)
{
    m_to = &to;
    m_summary = {};
    m_turn.reset();
    m_turnBytes = 0;
    const Result<qint64> number = m_sessions.storedNumber(id);
    const Result<SessionRecord> session = m_sessions.one(id);
    if (!number || !session)
        return tl::unexpected(number ? session.error() : number.error());
    m_format = format;
    Result<> done = format == ExportFormat::Markdown ? put(markdownHead(*session).toUtf8())
                    : format == ExportFormat::Html   ? put(htmlHead(*session).toUtf8())
                                                     : put(headerLine({*session, session->lastIndex}) + '\n');
    if (done)
        done = writeEvents(*number, *session);
    if (done)
        done = format == ExportFormat::Lines ? writePermissions(*session) : finishTurn(id);
    if (done && format == ExportFormat::Html)
        done = put(htmlEnd().toUtf8());
    if (!done)
        return tl::unexpected(done.error());
    return m_summary;
}

Result<> SessionExport::writeEvents(qint64 number, const SessionRecord &session)
{
    while (m_summary.events < session.lastIndex) {
        const auto most = int(std::min<qint64>(eventsAtOnce, session.lastIndex - m_summary.events));
        Result<std::vector<EventRecord>> events =
            m_events.from(number, session.id, m_summary.events + 1, most, bytesAtOnce);
        if (!events)
            return tl::unexpected(events.error());
        for (EventRecord &event : *events) {
            if (event.index != m_summary.events + 1)
                break;
            bool isRedacted = redact(event, m_hidden);
            if (m_format == ExportFormat::Lines)
                isRedacted = maskJson(event.payload, m_mask) || isRedacted;
            const Result<> done =
                m_format == ExportFormat::Lines ? put(eventLine(event, isRedacted) + '\n') : tell(event);
            if (!done)
                return done;
            ++m_summary.events;
        }
        if (events->empty() || events->back().index != m_summary.events)
            return failure(Error::Kind::Conflict,
                           QCoreApplication::translate("SessionExport",
                                                       "The session was not exported: event %1 is not there any more.")
                               .arg(m_summary.events + 1));
    }
    return {};
}

Result<> SessionExport::writePermissions(const SessionRecord &session)
{
    for (EventIndex next = 1; next <= session.lastIndex;) {
        const Result<std::vector<PermissionRecord>> permissions =
            m_permissions.asked(session.id, next, session.lastIndex, permissionsAtOnce);
        if (!permissions)
            return tl::unexpected(permissions.error());
        for (const PermissionRecord &permission : *permissions) {
            const Result<> done = put(permissionLine(permission) + '\n');
            if (!done)
                return done;
        }
        if (permissions->empty())
            break;
        next = permissions->back().eventIndex + 1;
    }
    return {};
}

Result<> SessionExport::tell(const EventRecord &event)
{
    if (m_turn && (beginsTurn(event) || m_turn->entries().size() > mostEntries || m_turnBytes > mostTurnBytes)) {
        const Result<> done = finishTurn(event.session);
        if (!done)
            return done;
    }
    if (!m_turn)
        m_turn.emplace();
    m_turn->feed(event);
    m_turnBytes += event.payload.size();
    return {};
}

Result<> SessionExport::finishTurn(const SessionId &session)
{
    if (!m_turn)
        return {};
    for (const TranscriptEntry &entry : m_turn->entries()) {
        std::optional<Decision> decision;
        if (entry.kind == TranscriptEntry::Kind::Permission) {
            const Result<std::vector<PermissionRecord>> asked =
                m_permissions.asked(session, entry.firstIndex, entry.firstIndex, 1);
            if (!asked)
                return tl::unexpected(asked.error());
            if (!asked->empty())
                decision = {asked->front().decidedBy, asked->front().reason, asked->front().decidedAt};
        }
        const TranscriptEntry masked = maskedEntry(entry, m_mask);
        const QString told = m_format == ExportFormat::Html ? htmlOf(masked, decision) : markdownOf(masked, decision);
        const Result<> done = put(told.toUtf8());
        if (!done)
            return done;
    }
    m_turn.reset();
    m_turnBytes = 0;
    return {};
}

Result<> SessionExport::put(const QByteArray &bytes)
{
    // Once more, as a whole: an agent's words come in pieces, and a key may be cut by them.
    const QByteArray safe = withoutSecrets(bytes, m_hidden);
    if (m_to->write(safe) != safe.size())
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("SessionExport", "The session could not be written. Check the free "
                                                                    "space and the folder."),
                       m_to->errorString());
    m_summary.bytes += safe.size();
    return {};
}

} // namespace sandgate
