// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filedesk.h"
#include "model/items/prompttrigger.h"
#include "model/items/sessiondesk.h"
#include "providers/async/scope.h"
#include "ui/session/completionlist.h"
#include <QPointer>
#include <QTimer>
#include <map>

class QPlainTextEdit;

namespace sandgate {

// Completes what is written to an agent: its commands, and the files of its sandbox, folder by folder. A folder is
// asked for once while a word is being written.
class PromptCompletion : public QObject
{
    Q_OBJECT
public:
    PromptCompletion(SessionDesk &desk, FileDesk &files, QPlainTextEdit &edit, QObject *parent = nullptr);
    ~PromptCompletion() override;

    void setSession(const SessionId &session);
    void setPlace(const SandboxKey &sandbox, const QString &cwd); // of the session
    bool takeKey(const QKeyEvent &event);
    QString hint() const;                        // what the command that stands there wants to be told; empty: nothing
    QJsonArray links(const QString &text) const; // to the files that were chosen and are named in it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void offerCommands(const QString &word);
    void offerFiles();
    void insert(const QVariant &value);
    async::Task<> list(SandboxKey sandbox, QString folder);

    SessionDesk &m_desk;
    FileDesk &m_fileDesk;
    QPlainTextEdit &m_edit;
    QPointer<CompletionList> m_list; // the window's
    SessionId m_session;
    SandboxKey m_sandbox;
    QString m_cwd;
    PromptTrigger m_trigger;
    PromptTrigger m_closed;          // a person has closed the list for it
    QTimer m_soon;                   // a folder is asked for when a person pauses
    std::optional<QString> m_folder; // that is listed
    std::vector<FileEntry> m_files;
    std::optional<Error> m_failure;
    std::map<SessionId, QStringList> m_chosen; // files, in this run

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
