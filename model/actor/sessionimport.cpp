// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sessionimport.h"
#include "model/logging.h"
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto stepTime = 15ms;
constexpr std::size_t batchSize = 200;
constexpr qint64 piecesOf = qint64(64) * 1024;
constexpr qint64 batchBytes = qint64(4) * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionImport)
};

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(Error::Kind::InvalidSettings, what);
}

} // namespace

SessionLines::SessionLines(const QString &file)
    : m_file(file)
{
}

Result<> SessionLines::open()
{
    if (m_file.open(QIODevice::ReadOnly))
        return {};
    return failure(Error::Kind::Missing, Words::tr("The file %1 cannot be read.").arg(m_file.fileName()),
                   m_file.errorString());
}

tl::unexpected<Error> SessionLines::atLine(const Error &error) const
{
    return whileDoing(Words::tr("Nothing was imported. Line %1:").arg(m_line), error);
}

Result<std::optional<ImportedLine>> SessionLines::next()
{
    ++m_line;
    if (m_file.atEnd()) {
        if (!m_events)
            return atLine(wrong(Words::tr("The file is empty.")).value());
        if (m_seen < *m_events)
            return atLine(
                wrong(Words::tr("The file ends after event %1 of %2: it was cut off.").arg(m_seen).arg(*m_events))
                    .value());
        return std::nullopt;
    }
    Result<ImportedLine> line = read();
    if (line) {
        const Result<> fits = fit(*line);
        if (!fits)
            line = tl::unexpected(fits.error());
    }
    if (!line)
        return atLine(line.error());
    return std::optional(std::move(*line));
}

Result<ImportedLine> SessionLines::read()
{
    // In pieces: QFile makes room for all that it may read.
    QByteArray text;
    while (!text.endsWith('\n') && !m_file.atEnd()) {
        const QByteArray piece = m_file.readLine(piecesOf);
        if (piece.isEmpty())
            return failure(Error::Kind::Storage, Words::tr("The file cannot be read."), m_file.errorString());
        text += piece;
        if (text.size() > longestLine)
            return wrong(Words::tr("The line is too long."));
    }
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return parseLine(text);
}

Result<> SessionLines::fit(const ImportedLine &line)
{
    if (const auto *header = std::get_if<ExportHeader>(&line)) {
        if (m_events)
            return wrong(Words::tr("A second session begins. Each file has one."));
        m_events = header->events;
    } else if (!m_events) {
        return wrong(Words::tr("The file does not begin with a session."));
    } else if (const auto *event = std::get_if<EventRecord>(&line)) {
        if (event->index != m_seen + 1 || event->index > *m_events)
            return wrong(Words::tr("Event %1 is not the one that comes next.").arg(event->index));
        m_seen = event->index;
    } else if (const auto *permission = std::get_if<PermissionRecord>(&line)) {
        if (m_seen < *m_events || permission->eventIndex > *m_events || ++m_requests > *m_events)
            return wrong(Words::tr("The permission request is of no event of this session."));
    }
    return {};
}

SessionImport::SessionImport(Ledger &ledger, const QString &file, qint64 now)
    : m_ledger(ledger)
    , m_file(file)
    , m_now(now)
{
}

SessionImport::~SessionImport()
{
    abandon();
}

Result<SessionImport::Progress> SessionImport::step()
{
    if (!m_lines) {
        m_lines.emplace(m_file);
        const Result<> opened = m_lines->open();
        if (!opened)
            return tl::unexpected(opened.error());
    }
    const qint64 size = m_lines->file().size();
    if (!m_isChecked) {
        const Result<bool> checked = check();
        if (!checked)
            return tl::unexpected(checked.error());
        const qint64 read = m_lines->file().pos();
        m_isChecked = *checked;
        if (m_isChecked)
            m_lines.reset();
        return Progress{false, read, 2 * size, {}};
    }
    Result<bool> written = write();
    if (written && *written) {
        const Result<> finished = finish();
        if (!finished)
            written = tl::unexpected(finished.error());
    }
    if (!written) {
        abandon();
        return tl::unexpected(written.error());
    }
    return Progress{*written, size + m_lines->file().pos(), 2 * size, *written ? m_session.id : SessionId()};
}

void SessionImport::abandon()
{
    if (!std::exchange(m_isBegun, false))
        return;
    Retention partly;
    partly.session = m_session.id;
    const Result<Removable> removed = m_ledger.removeSome(partly);
    if (!removed)
        qCWarning(lcStore) << "an unfinished import stays:" << removed.error().theirWords;
}

Result<bool> SessionImport::check()
{
    const QDeadlineTimer deadline(stepTime);
    while (!deadline.hasExpired()) {
        const Result<std::optional<ImportedLine>> line = m_lines->next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return true;
    }
    return false;
}

Result<bool> SessionImport::write()
{
    const QDeadlineTimer deadline(stepTime);
    bool isDone = false;
    while (!isDone && !deadline.hasExpired()) {
        Batch batch;
        qint64 bytes = 0;
        while (batch.events.size() + batch.permissions.size() < batchSize && bytes < batchBytes) {
            Result<std::optional<ImportedLine>> line = m_lines->next();
            if (!line)
                return tl::unexpected(line.error());
            if (!*line) {
                isDone = true;
                break;
            }
            if (auto *header = std::get_if<ExportHeader>(&**line)) {
                m_session = std::move(header->session);
                const Result<> begun = begin();
                if (!begun)
                    return tl::unexpected(begun.error());
            } else if (auto *event = std::get_if<EventRecord>(&**line)) {
                event->session = m_session.id;
                bytes += event->payload.size();
                batch.events.push_back(std::move(*event));
            } else if (auto *permission = std::get_if<PermissionRecord>(&**line)) {
                permission->id = RequestId::random();
                permission->session = m_session.id;
                permission->sandbox = sandbox();
                if (permission->state == PermissionState::Pending || permission->state == PermissionState::Sending) {
                    permission->state = PermissionState::Expired;
                    permission->reason = Words::tr("It was still open when the session was exported.");
                }
                batch.permissions.push_back(std::move(*permission));
            }
        }
        const Result<> committed = batch.isEmpty() ? Result<>() : m_ledger.commit(batch);
        if (!committed)
            return tl::unexpected(committed.error());
    }
    return isDone;
}

Result<> SessionImport::addSandbox()
{
    const Result<std::vector<SandboxRecord>> sandboxes = m_ledger.sandboxes();
    if (!sandboxes)
        return tl::unexpected(sandboxes.error());
    if (std::any_of(sandboxes->begin(), sandboxes->end(),
                    [](const SandboxRecord &record) { return record.key == sandbox(); }))
        return {};
    SandboxRecord record;
    record.key = sandbox();
    record.name = Words::tr("Imported sessions");
    record.life = SandboxLife::Destroyed;
    record.createdAt = m_now;
    return m_ledger.save(record);
}

Result<> SessionImport::begin()
{
    const Result<> added = addSandbox();
    if (!added)
        return added;
    m_title = m_session.title;
    m_session.id = SessionId::random();
    m_session.sandbox = sandbox();
    m_session.agentSessionId.clear(); // the agent's memory of it belongs to the session that was exported
    m_session.endedAt = m_session.endedAt.value_or(m_now);
    m_session.importedAt = m_now;
    m_session.title = Words::tr("%1 (import not finished)").arg(m_title);
    const Result<> saved = m_ledger.save(m_session);
    m_isBegun = saved.has_value();
    return saved;
}

Result<> SessionImport::finish()
{
    m_session.title = m_title;
    const Result<> saved = m_ledger.save(m_session);
    m_isBegun = !saved;
    return saved;
}

} // namespace sandgate
