// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifications.h"
#include "model/items/permissionlistmodel.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr size_t mostApart = 3; // of one kind; more are joined

const QString showKey = u"show"_s;
const QString defaultKey = u"default"_s; // the notification itself, by the specification

} // namespace

Notifications::Notifications(Workbench &workbench, NotificationServer &server, ScreenLock lock, Times times,
                             QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_server(server)
    , m_lock(std::move(lock))
    , m_times(std::move(times))
    , m_occasions(workbench, m_times.aheadOfEnd)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(m_times.gather);
    m_quietEnd.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &Notifications::gather);
    connect(&m_quietEnd, &QTimer::timeout, this, &Notifications::gather);
    connect(&m_occasions, &Occasions::came, this, &Notifications::come);
    connect(&m_occasions, &Occasions::over, this, &Notifications::end);
    connect(&m_server, &NotificationServer::actionInvoked, this, &Notifications::press);
    connect(&m_server, &NotificationServer::closed, this, &Notifications::dismiss);
    connect(&m_server, &NotificationServer::serverChanged, this, [this] {
        m_shown.clear();
        keepUp();
    });
}

Notifications::~Notifications()
{
    for (const auto &[card, shown] : m_shown) {
        if (shown.id != 0)
            m_server.withdraw(shown.id);
    }
}

void Notifications::setSettings(const NotificationSettings &settings)
{
    m_settings = settings;
    std::erase_if(m_called, [this](const QString &key) {
        const Occasion *occasion = m_occasions.find(key);
        return !occasion || !m_settings.wants(occasion->kind, occasion->session);
    });
    keepUp();
    gather();
}

void Notifications::setActive(bool active)
{
    m_active = active;
    if (!active)
        return;
    m_called.clear(); // the window has all of it
    keepUp();
    gather();
}

void Notifications::come(const Occasion &occasion)
{
    if (!m_settings.wants(occasion.kind, occasion.session))
        return;
    m_fresh.insert(occasion.key);
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Notifications::end(const QString &key)
{
    m_fresh.erase(key);
    if (m_called.erase(key) > 0)
        keepUp();
}

void Notifications::gather()
{
    if (!m_active && m_settings.isQuiet(m_times.now().time())) {
        waitForTheEndOfQuiet();
        return;
    }
    for (const QString &key : std::exchange(m_fresh, {})) {
        const Occasion *occasion = m_occasions.find(key);
        if (!occasion || !m_settings.wants(occasion->kind, occasion->session))
            continue;
        if (m_active)
            emit told(noticeOf(*occasion, m_workbench, m_mask).title, *occasion);
        else
            m_called.insert(key);
    }
    keepUp();
}

void Notifications::waitForTheEndOfQuiet()
{
    // Looked at again after some minutes at most: clocks are set, and computers sleep.
    constexpr std::chrono::milliseconds longest = 5min;
    const int left = m_times.now().time().msecsTo(m_settings.quietUntil);
    const std::chrono::milliseconds time(left > 0 ? left : left + 24 * 3600 * 1000);
    if (!m_fresh.empty())
        m_quietEnd.start(std::min(time, longest));
}

Notifications::Cards Notifications::wantedCards()
{
    std::map<NoticeKind, std::vector<QString>> kinds;
    for (const QString &key : m_called) {
        if (const Occasion *occasion = m_occasions.find(key))
            kinds[occasion->kind].push_back(key);
    }
    Cards cards;
    for (const NoticeKind kind : allNoticeKinds) {
        const std::vector<QString> &keys = kinds[kind];
        // Once joined, they stay it until none is left: what falls apart again would be told twice.
        if (keys.empty() || (keys.size() <= mostApart && m_joined.count(kind) == 0)) {
            if (keys.empty())
                m_joined.erase(kind);
            for (const QString &key : keys) {
                const Occasion occasion = *m_occasions.find(key);
                Shown shown{0, kind, {key}, noticeOf(occasion, m_workbench, m_mask), {}};
                if (const PermissionRow *row = m_workbench.permissions().find(occasion.request))
                    shown.request = *row;
                cards.emplace(key, std::move(shown));
            }
            continue;
        }
        m_joined.insert(kind);
        // The last one of several is one, and not "1 requests".
        NoticeText text = keys.size() > 1 ? joinedNotice(kind, int(keys.size()))
                                          : noticeOf(*m_occasions.find(keys.front()), m_workbench, m_mask);
        text.answers.clear();
        cards.emplace(u"joined/%1"_s.arg(int(kind)), Shown{0, kind, keys, text, {}});
    }
    return cards;
}

void Notifications::keepUp()
{
    if (!std::exchange(m_updating, true))
        m_tasks.start(update());
}

// One step after the other, each from what is true then: much can happen while the server answers.
async::Task<> Notifications::update()
{
    while (true) {
        Cards wanted = wantedCards();
        for (auto shown = m_shown.begin(); shown != m_shown.end();) {
            if (wanted.count(shown->first) > 0) {
                ++shown;
                continue;
            }
            if (shown->second.id != 0)
                m_server.withdraw(shown->second.id);
            shown = m_shown.erase(shown);
        }
        const auto next = std::find_if(wanted.begin(), wanted.end(), [this](const auto &card) {
            const auto shown = m_shown.find(card.first);
            return shown == m_shown.end() || shown->second.occasions != card.second.occasions;
        });
        if (next == wanted.end())
            break;
        const QString card = next->first;
        Shown shown = next->second;
        co_await present(card, std::move(shown));
    }
    m_updating = false;
}

async::Task<> Notifications::present(QString card, Shown wanted)
{
    bool mayAnswer = false;
    if (!wanted.text.answers.empty()) {
        const ScreenLock::State lock = co_await m_lock.state();
        mayAnswer = lock == ScreenLock::State::Unlocked;
    }
    if (!mayAnswer)
        wanted.text.answers.clear();
    const QSet<QString> can = co_await m_server.capabilities();
    if (!can.contains(u"body"_s))
        wanted.text.answers.clear(); // half of it would not be seen
    const auto before = m_shown.find(card);
    const quint32 replaces = before == m_shown.end() ? 0 : before->second.id;
    const Notification notification = notificationOf(wanted, mayAnswer);
    const quint32 id = co_await m_server.show(notification, replaces);
    wanted.id = id;
    m_shown[card] = std::move(wanted);
}

Notification Notifications::notificationOf(const Shown &shown, bool mayAnswer) const
{
    Notification notification{shown.text.title, shown.text.body};
    const bool needsPerson = shown.kind == NoticeKind::Decision || shown.kind == NoticeKind::Question;
    notification.stays = needsPerson;
    if (shown.kind == NoticeKind::Decision && m_settings.urgentDecisions)
        notification.urgency = Notification::Urgency::Critical;
    else if (shown.kind == NoticeKind::Finished)
        notification.urgency = Notification::Urgency::Low;
    notification.actions.push_back({defaultKey, tr("Show")});
    if (mayAnswer) {
        for (size_t i = 0; i < shown.text.answers.size(); ++i)
            notification.actions.push_back({QString::number(i), shown.text.answers[i].label});
    }
    notification.actions.push_back({showKey, tr("Show")});
    return notification;
}

void Notifications::press(quint32 id, const QString &action, const QString &token)
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [id](const auto &card) { return card.second.id != 0 && card.second.id == id; });
    if (found == m_shown.end())
        return; // another program's, or one that is withdrawn already
    const Shown shown = found->second;
    bool isNumber = false;
    const size_t number = action.toUInt(&isNumber);
    const Occasion *occasion = m_occasions.find(shown.occasions.front());
    if (isNumber && number < shown.text.answers.size() && occasion)
        m_tasks.start(answer(*occasion, shown.request, shown.text.answers[number].optionId, token));
    else if (action == defaultKey || action == showKey)
        show(shown, token);
}

void Notifications::show(const Shown &shown, const QString &token)
{
    const Occasion *occasion = m_occasions.find(shown.occasions.front());
    if (shown.occasions.size() == 1 && occasion)
        emit wanted(*occasion, token);
    else
        emit listWanted(shown.kind, token);
}

// It was clicked away, or has faded: the person was called, and the window still has it.
void Notifications::dismiss(quint32 id)
{
    for (auto shown = m_shown.begin(); shown != m_shown.end(); ++shown) {
        if (shown->second.id != id || id == 0)
            continue;
        for (const QString &key : shown->second.occasions)
            m_called.erase(key);
        m_shown.erase(shown);
        return;
    }
}

bool Notifications::isAsItWas(const PermissionRow &asked) const
{
    const PermissionRow *row = m_workbench.permissions().find(asked.id);
    return row && row->state == PermissionState::Pending && row->toolCall == asked.toolCall &&
           row->options == asked.options && row->params == asked.params;
}

async::Task<> Notifications::answer(Occasion occasion, PermissionRow asked, QString optionId, QString token)
{
    const ScreenLock::State lock = co_await m_lock.state();
    if (lock != ScreenLock::State::Unlocked || !isAsItWas(asked)) {
        emit wanted(occasion, token);
        co_return;
    }
    const Result<> answered = co_await m_workbench.answer(asked.id, optionId, AnsweredIn::Notification);
    if (answered)
        co_return;
    emit failed(answered.error());
    emit wanted(occasion, token);
}

} // namespace sandgate
