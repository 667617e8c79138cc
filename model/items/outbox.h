// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/prompt.h"
#include "providers/async/scope.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QHash>

namespace sandgate {

class Workbench;

// Messages on their way to agents. A draft is one, in however many windows it is written; so is the sending of it,
// which goes on when the window that began it is closed. What has arrived is taken out of the stored draft.
//
// UI thread only. Part of a workbench, which goes after it.
class Outbox : public QObject
{
    Q_OBJECT
public:
    explicit Outbox(Workbench &workbench);

    // `draft`: the text as it is stored. Nothing happens while another message of this session is on its way.
    void send(const SessionId &session, const Prompt &prompt, const QString &draft);
    bool isSending(const SessionId &session) const { return m_underWay.contains(session); }

signals:
    void changed(const sandgate::SessionId &session);  // whether one is on its way
    void arriving(const sandgate::SessionId &session); // what was written behind it meanwhile is to be stored now
    void failed(const sandgate::SessionId &session, const sandgate::Error &error); // the draft is what it was

private:
    struct Draft {
        QString sent;
        QString now;         // as it is stored
        QJsonArray attached; // likewise
    };

    async::Task<> deliver(SessionId session, Prompt prompt);

    Workbench &m_workbench;
    QHash<SessionId, Draft> m_underWay;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
