// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include "providers/ids.h"
#include "ui/session/attachmentreader.h"
#include <QHash>
#include <QWidget>

class QMimeData;

namespace sandgate {

class FlowLayout;
class Workbench;

// What is sent with the message that is being written, of one session at a time: shown, added to, taken away again.
// Each session has its own, stored with its draft.
class AttachmentBar : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentBar(Workbench &workbench, QWidget *parent = nullptr);
    ~AttachmentBar() override;

    void show(const SessionId &session);
    // As stored; before what was added meanwhile. Heeded once for each session.
    void restore(const SessionId &session, const QJsonArray &blocks);
    QJsonArray blocks(const SessionId &session) const { return m_blocks.value(session); }
    bool isReading(const SessionId &session) const { return m_reading.value(session) > 0; }

    // Whether there is anything in it that is attached rather than written: files of this computer, an image alone.
    static bool isFor(const QMimeData &mime);
    void add(const QMimeData &mime);
    void add(const QStringList &files);

signals:
    void changed(const sandgate::SessionId &session);
    void failed(const sandgate::SessionId &session, const sandgate::Error &error);

private:
    void refresh();
    void take(const SessionId &session, const QJsonArray &blocks);
    void remove(qsizetype place);
    void store(const SessionId &session, const QJsonArray &blocks);
    QWidget *chipFor(const QJsonObject &block, qsizetype place);
    async::Task<> take(SessionId session, std::function<async::Task<Result<QJsonObject>>(AttachmentReader &)> read);

    Workbench &m_workbench;
    SessionId m_session;
    QHash<SessionId, QJsonArray> m_blocks;
    QHash<SessionId, bool> m_restored;
    QHash<SessionId, int> m_reading;
    FlowLayout *m_chips;
    std::vector<QWidget *> m_removers;                         // a button of each
    std::unique_ptr<async::Worker<AttachmentReader>> m_reader; // made when it is first needed

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
