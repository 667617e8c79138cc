// SPDX-License-Identifier: Apache-2.0
#include "model/store/queuetable.h"
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

struct Waiting {
    SessionId session;
    QueuedPrompt prompt;
};

Waiting read(Rows &row)
{
    Waiting waiting;
    waiting.session = {row.text(0)};
    waiting.prompt.id = row.text(1);
    waiting.prompt.prompt.text = row.text(2);
    waiting.prompt.prompt.attachments = QJsonDocument::fromJson(row.bytes(3)).array();
    waiting.prompt.isSending = row.integer(4) != 0;
    return waiting;
}

} // namespace

QueueTable::QueueTable(const Database &database)
    : m_remove(database, u"DELETE FROM queued_prompts WHERE session = ?"_s)
    , m_add(database, u"INSERT INTO queued_prompts (session, place, id, text, attachments, sending) "
                      "VALUES (?, ?, ?, ?, ?, ?)"_s)
    , m_all(database, u"SELECT sessions.id, queued_prompts.id, text, attachments, sending FROM queued_prompts "
                      "JOIN sessions ON number = session WHERE NOT removed ORDER BY session, place"_s)
{
}

Result<> QueueTable::replace(qint64 session, const std::vector<QueuedPrompt> &prompts)
{
    Result<> done = m_remove.run(session);
    qint64 place = 0;
    for (const QueuedPrompt &prompt : prompts) {
        if (!done)
            return done;
        const QJsonArray &attachments = prompt.prompt.attachments;
        const QByteArray bytes =
            attachments.isEmpty() ? QByteArray("") : QJsonDocument(attachments).toJson(QJsonDocument::Compact);
        done = m_add.run(session, place++, prompt.id, prompt.prompt.text, bytes, prompt.isSending);
    }
    return done;
}

Result<std::map<SessionId, std::vector<QueuedPrompt>>> QueueTable::all()
{
    const Result<std::vector<Waiting>> rows = sandgate::all(m_all.query(), read);
    if (!rows)
        return tl::unexpected(rows.error());
    std::map<SessionId, std::vector<QueuedPrompt>> queues;
    for (const Waiting &waiting : *rows)
        queues[waiting.session].push_back(waiting.prompt);
    return queues;
}

} // namespace sandgate
