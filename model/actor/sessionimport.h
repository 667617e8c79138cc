// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/ledger.h"
#include "model/actor/sessionlines.h"
#include <QFile>
#include <optional>

namespace sandgate {

// The lines of an exported session, one after the other, each checked, and that they fit together: the header, its
// events without gaps, its requests, nothing else. An error names the line.
class SessionLines
{
public:
    explicit SessionLines(const QString &file);

    Result<> open();
    Result<std::optional<ImportedLine>> next(); // nothing: the end, and all was right
    const QFile &file() const { return m_file; }

private:
    Result<ImportedLine> read();
    Result<> fit(const ImportedLine &line);
    tl::unexpected<Error> atLine(const Error &error) const;

    QFile m_file;
    qint64 m_line = 0;
    std::optional<EventIndex> m_events; // as the header says
    EventIndex m_seen = 0;
    EventIndex m_requests = 0;
};

// Brings an exported session back, to be looked at: it has a new id, is ended and marked as imported, and belongs to a
// sandbox of its own that is destroyed from the beginning, so that nothing can be asked of it.
//
// The whole file is checked before anything is written. Then it is written bit by bit; until the last of it the title
// says that it is not finished. What cannot be finished is removed again.
//
// In the ledger's thread, which goes on between the steps.
class SessionImport
{
public:
    static SandboxKey sandbox() { return {QStringLiteral("imported")}; }

    struct Progress {
        bool isDone = false;
        qint64 bytes = 0; // of `total`
        qint64 total = 0;
        SessionId session; // once it is done
    };

    SessionImport(Ledger &ledger, const QString &file, qint64 now);
    ~SessionImport(); // removes what is not finished
    Q_DISABLE_COPY_MOVE(SessionImport)

    Result<Progress> step(); // some milliseconds; after an error or the end no more

private:
    Result<bool> check();
    Result<> begin();
    Result<bool> write();
    Result<> finish();
    void abandon();
    Result<> addSandbox();

    Ledger &m_ledger;
    const QString m_file;
    const qint64 m_now;
    std::optional<SessionLines> m_lines;
    bool m_isChecked = false;
    bool m_isBegun = false; // and not finished
    SessionRecord m_session;
    QString m_title;
};

} // namespace sandgate
