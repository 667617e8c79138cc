// SPDX-License-Identifier: Apache-2.0
#include "model/actor/core.h"
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Core::Core(CoreParts parts, std::function<void(Delivery)> deliver)
    : m_parts(std::move(parts))
    , m_writer(*m_parts.ledger)
    , m_host(*m_parts.ledger, m_writer, std::move(m_parts.providers), m_parts.patience)
    , m_feed(m_host, m_writer, std::move(deliver))
    , m_reader(m_parts.makeReader)
    , m_history(*m_parts.ledger, m_writer, m_host, m_reader)
    , m_files(m_host)
    , m_terminals(m_host, m_parts.patience.backoff)
    , m_rulebook(*m_parts.ledger, m_host, m_reader)
    , m_preparations(*this)
{
    connect(&m_writer, &EventWriter::failed, this, [this](const Error &error) {
        say(u"storage"_s, tr("Events cannot be stored, and are not shown until they are: %1").arg(error.theirWords));
    });
    connect(&m_writer, &EventWriter::recovered, this, [this] { say(u"storage"_s, {}); });
    connect(&m_host, &ActorHost::storageFailed, this, [this](const Error &error) {
        say(u"logs"_s, tr("Logs cannot be stored, and are not shown until they are: %1").arg(error.theirWords));
    });
    connect(&m_host, &ActorHost::logged, this, [this] { say(u"logs"_s, {}); });
}

Result<> Core::start()
{
    const Result<> rules = m_rulebook.start();
    if (!rules)
        return rules;
    const Result<> restored = m_host.restore();
    if (!restored)
        return restored;
    const Result<> prepared = m_preparations.start();
    if (!prepared)
        return prepared;
    m_feed.publishAll();
    m_history.start();
    return {};
}

void Core::say(const QString &topic, const QString &sentence)
{
    if (m_notices.value(topic) == sentence)
        return;
    m_notices[topic] = sentence;
    emit noticeChanged();
}

QString Core::notice() const
{
    QStringList notices = m_notices.values();
    notices.removeAll(QString());
    return notices.join(u' ');
}

} // namespace sandgate
