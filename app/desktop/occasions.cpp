// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/occasions.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/preparationdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/words.h"
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Occasions::Occasions(Workbench &workbench, std::chrono::milliseconds ahead, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_ahead(ahead)
{
    m_nextEnd.setSingleShot(true);
    connect(&m_nextEnd, &QTimer::timeout, this, &Occasions::lookForEnds);
    watch(
        m_workbench.permissions(), [this](const PermissionRow &row) { lookAt(row); },
        [this](PermissionRow row) {
            row.state = PermissionState::Expired;
            lookAt(row);
        });
    watch(
        m_workbench.sessions(), [this](const SessionRow &row) { lookAt(row); },
        [this](SessionRow row) {
            row.state = SessionState::Ended;
            row.signIn.clear();
            lookAt(row);
            m_states.remove(row.id);
        });
    watch(
        m_workbench.sandboxes(), [this](const SandboxRow &row) { lookAt(row); },
        [this](SandboxRow row) {
            row.state = SandboxState::Destroyed;
            lookAt(row);
        });
    connect(&m_workbench.preparations(), &PreparationDesk::changed, this, &Occasions::lookAtPreparation);
    for (const SandboxRow &row : m_workbench.sandboxes().rows())
        lookAtPreparation(row.key);
}

template<typename Model, typename Look, typename Forget>
void Occasions::watch(Model &model, Look look, Forget forget)
{
    const auto lookAtAll = [&model, look](int first, int last) {
        for (int row = first; row <= last; ++row) {
            const auto seen = model.at(row);
            look(seen);
        }
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [lookAtAll](const QModelIndex &, int first, int last) { lookAtAll(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [lookAtAll](const QModelIndex &from, const QModelIndex &to) { lookAtAll(from.row(), to.row()); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [&model, forget](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    forget(model.at(row));
            });
    lookAtAll(0, model.rowCount() - 1);
}

const Occasion *Occasions::find(const QString &key) const
{
    const auto open = m_open.find(key);
    return open == m_open.end() ? nullptr : &open->second;
}

void Occasions::lookAt(const PermissionRow &row)
{
    set({NoticeKind::Decision, u"request/"_s + row.id.value, row.id, row.session, row.sandbox},
        row.state == PermissionState::Pending);
}

void Occasions::lookAt(const SessionRow &row)
{
    const bool isNew = !m_states.contains(row.id);
    const SessionState before = m_states.value(row.id, row.state);
    m_states.insert(row.id, row.state);
    const auto occasion = [&row](NoticeKind kind, const QString &what) {
        return Occasion{kind, what + row.id.value, {}, row.id, row.sandbox};
    };
    set(occasion(NoticeKind::Question, u"question/"_s), !row.signIn.empty() && row.state != SessionState::Ended);

    const bool failed = row.state == SessionState::Failed || row.state == SessionState::Interrupted;
    const bool hadFailed = before == SessionState::Failed || before == SessionState::Interrupted;
    const Occasion failure = occasion(NoticeKind::Failed, u"failed/"_s);
    if (!failed || (!isNew && !hadFailed))
        set(failure, failed);

    // A turn goes on behind a connection that is cut.
    const Occasion finish = occasion(NoticeKind::Finished, u"finished/"_s);
    if (row.state != SessionState::Idle)
        set(finish, false);
    if (turnRuns(row.state))
        m_working.insert(row.id);
    else if (row.state != SessionState::Disconnected && m_working.remove(row.id) && row.state == SessionState::Idle)
        set(finish, true);
}

void Occasions::lookAt(const SandboxRow &row)
{
    const qint64 ends = row.state == SandboxState::Awake ? row.endsAt : 0;
    const qint64 before = m_ends.value(row.key);
    if (ends == before)
        return;
    if (ends == 0)
        m_ends.remove(row.key);
    else
        m_ends.insert(row.key, ends);
    lookForEnds();
    if (ends == 0)
        set({NoticeKind::SandboxEnds, u"ends/"_s + row.key.value, {}, {}, row.key}, false);
}

// One that had failed when the program started is told by the sandbox's row and page alone.
void Occasions::lookAtPreparation(const SandboxKey &sandbox)
{
    const Preparation *preparation = m_workbench.preparations().find(sandbox);
    const Occasion occasion{NoticeKind::NotPrepared, u"prepared/"_s + sandbox.value, {}, {}, sandbox};
    if (!preparation || !preparation->hasFailed())
        set(occasion, false);
    if (preparation && preparation->isRunning)
        m_preparing.insert(sandbox);
    else if (m_preparing.remove(sandbox) && preparation && preparation->hasFailed())
        set(occasion, true);
}

void Occasions::lookForEnds()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    qint64 next = 0;
    const QHash<SandboxKey, qint64> all = m_ends; // those who hear of one may change it
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const qint64 due = *it - m_ahead.count();
        set({NoticeKind::SandboxEnds, u"ends/"_s + it.key().value, {}, {}, it.key()}, due <= now && now < *it);
        const qint64 change = now < due ? due : *it;
        if (change > now && (next == 0 || change < next))
            next = change;
    }
    // Looked at again after an hour at most: a computer that slept does not count the time.
    constexpr qint64 longest = 3600 * 1000;
    if (next > 0)
        m_nextEnd.start(int(qMin(next - now, longest)) + 1);
    else
        m_nextEnd.stop();
}

void Occasions::set(const Occasion &occasion, bool holds)
{
    if (holds == (m_open.count(occasion.key) > 0))
        return;
    if (holds) {
        m_open.emplace(occasion.key, occasion);
        emit came(occasion);
    } else {
        m_open.erase(occasion.key);
        emit over(occasion.key);
    }
}

} // namespace sandgate
