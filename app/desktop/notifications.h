// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desktop/noticetext.h"
#include "app/desktop/notificationserver.h"
#include "app/desktop/occasions.h"
#include "app/desktop/screenlock.h"
#include "model/secretmask.h"
#include "providers/async/scope.h"
#include <QDateTime>
#include <functional>
#include <set>

namespace sandgate {

// Calls a person: by the desktop's notifications while no window of the program is active, else by a message in the
// window. What is over is withdrawn. More than a few of a kind are joined into one.
//
// A button answers a request for this once, and only if the very request still waits as it was shown, and the desktop
// says that the screen is not locked; anything else that is pressed shows the request instead.
//
// UI thread only.
class Notifications : public QObject
{
    Q_OBJECT
public:
    struct Times {
        std::chrono::milliseconds gather = std::chrono::milliseconds(300); // what comes together is told together
        std::chrono::milliseconds aheadOfEnd = std::chrono::minutes(10);
        std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
    };

    Notifications(Workbench &workbench, NotificationServer &server, ScreenLock lock, Times times,
                  QObject *parent = nullptr);
    ~Notifications() override; // withdraws all: nobody would hear their buttons

    void setSettings(const NotificationSettings &settings);
    void setActive(bool active); // whether a window of the program is

signals:
    // The person wants to see it. `token`: to raise the window with, where the desktop gave one.
    void wanted(const sandgate::Occasion &occasion, const QString &token);
    void listWanted(sandgate::NoticeKind kind, const QString &token);      // of a joined notification
    void told(const QString &message, const sandgate::Occasion &occasion); // to be shown in the window
    void failed(const sandgate::Error &error);                             // an answer that did not reach the request

private:
    // What is on the screen: one occasion, or all of a kind.
    struct Shown {
        quint32 id = 0; // 0: the server has not taken it
        NoticeKind kind = NoticeKind::Decision;
        std::vector<QString> occasions;
        NoticeText text;
        PermissionRow request; // as it was when it was shown
    };
    using Cards = std::map<QString, Shown>; // by a key of the card

    void come(const Occasion &occasion);
    void end(const QString &key);
    void gather();
    void waitForTheEndOfQuiet();
    Cards wantedCards();
    void keepUp();
    async::Task<> update();
    async::Task<> present(QString card, Shown wanted);
    Notification notificationOf(const Shown &shown, bool mayAnswer) const;
    void press(quint32 id, const QString &action, const QString &token);
    void dismiss(quint32 id);
    async::Task<> answer(Occasion occasion, PermissionRow asked, QString optionId, QString token);
    bool isAsItWas(const PermissionRow &asked) const;
    void show(const Shown &shown, const QString &token);

    Workbench &m_workbench;
    NotificationServer &m_server;
    ScreenLock m_lock;
    const Times m_times;
    Occasions m_occasions;
    NotificationSettings m_settings;
    const SecretMask m_mask;
    bool m_active = false;
    bool m_updating = false;

    std::set<QString> m_fresh;  // nobody was called for them yet
    std::set<QString> m_called; // a notification is, or is to be, on the screen
    std::set<NoticeKind> m_joined;
    Cards m_shown;
    QTimer m_gathering;
    QTimer m_quietEnd;
    async::Scope m_tasks;
};

} // namespace sandgate
