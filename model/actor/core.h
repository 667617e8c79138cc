// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actorhost.h"
#include "model/actor/eventwriter.h"
#include "model/actor/filework.h"
#include "model/actor/history.h"
#include "model/actor/ledger.h"
#include "model/actor/preparations.h"
#include "model/actor/readerthread.h"
#include "model/actor/rulebook.h"
#include "model/actor/terminallink.h"
#include "model/actor/uifeed.h"
#include "providers/accounts.h"
#include "providers/secretkeeper.h"
#include <QMap>
#include <memory>

namespace sandgate {

// What the core is made of; app/ chooses the concrete classes.
struct CoreParts {
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<SecretKeeper> secrets;
    std::unique_ptr<Accounts> accounts; // of the providers
    std::vector<std::unique_ptr<Provider>> providers;
    Patience patience;
    std::function<async::Task<Result<>>()> installServer; // the pinned sandbox-agent
    // Without one, what is stored cannot be searched or exported.
    ReaderThread::Make makeReader = [] {
        return Result<std::unique_ptr<PageReader>>(
            failure(Error::Kind::Missing, QObject::tr("There is nothing that could read what is stored.")));
    };
};

// Everything that waits: actors, providers, network, database writer. Lives in the core thread; made, used and
// destroyed there.
class Core : public QObject
{
    Q_OBJECT
public:
    Core(CoreParts parts, std::function<void(Delivery)> deliver);

    Result<> start(); // reads what is stored and goes on from there
    ActorHost &host() { return m_host; }
    UiFeed &feed() { return m_feed; }
    EventWriter &writer() { return m_writer; }
    Ledger &ledger() { return *m_parts.ledger; }
    ReaderThread &reader() { return m_reader; } // for long reads
    Accounts &accounts() { return *m_parts.accounts; }
    History &history() { return m_history; }
    Rulebook &rulebook() { return m_rulebook; }
    const Rulebook &rulebook() const { return m_rulebook; }
    Preparations &preparations() { return m_preparations; }
    FileWork &files() { return m_files; }
    TerminalLinks &terminals() { return m_terminals; }
    async::Task<Result<>> installServer() { return m_parts.installServer(); }

    // Something that concerns the whole program, for people; one sentence a topic, an empty one when it is over.
    void say(const QString &topic, const QString &sentence);
    QString notice() const;

signals:
    void noticeChanged();

private:
    CoreParts m_parts;
    EventWriter m_writer;
    ActorHost m_host;
    UiFeed m_feed;
    ReaderThread m_reader; // for what takes long; windows have their own
    History m_history;
    FileWork m_files;
    TerminalLinks m_terminals;
    Rulebook m_rulebook;
    Preparations m_preparations;
    QMap<QString, QString> m_notices;
};

} // namespace sandgate
