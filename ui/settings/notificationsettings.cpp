// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/notificationsettings.h"
#include <QSettings>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString keyOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Decision:
        return u"notifications/decision"_s;
    case NoticeKind::Question:
        return u"notifications/question"_s;
    case NoticeKind::Finished:
        return u"notifications/finished"_s;
    case NoticeKind::Failed:
        return u"notifications/failed"_s;
    case NoticeKind::SandboxEnds:
        return u"notifications/sandboxEnds"_s;
    case NoticeKind::NotPrepared:
        return u"notifications/notPrepared"_s;
    }
    return {};
}

QTime timeOf(const QSettings &settings, const QString &key, QTime otherwise)
{
    const QTime time = QTime::fromString(settings.value(key).toString(), u"HH:mm"_s);
    return time.isValid() ? time : otherwise;
}

} // namespace

// A session's own word is about all kinds.
bool NotificationSettings::wants(NoticeKind kind, const SessionId &session) const
{
    const auto exception = exceptions.constFind(session);
    return exception == exceptions.cend() ? wanted[size_t(kind)] : *exception;
}

bool NotificationSettings::isQuiet(QTime now) const
{
    if (!quiet)
        return false;
    if (quietFrom < quietUntil)
        return now >= quietFrom && now < quietUntil;
    return now >= quietFrom || now < quietUntil;
}

NotificationSettings NotificationSettings::load(const QSettings &settings)
{
    NotificationSettings loaded;
    for (const NoticeKind kind : allNoticeKinds)
        loaded.wanted[size_t(kind)] = settings.value(keyOf(kind), true).toBool();
    loaded.urgentDecisions = settings.value("notifications/urgentDecisions"_L1, false).toBool();
    loaded.quiet = settings.value("notifications/quiet"_L1, false).toBool();
    loaded.quietFrom = timeOf(settings, u"notifications/quietFrom"_s, loaded.quietFrom);
    loaded.quietUntil = timeOf(settings, u"notifications/quietUntil"_s, loaded.quietUntil);
    const QStringList always = settings.value("notifications/always"_L1).toStringList();
    const QStringList never = settings.value("notifications/never"_L1).toStringList();
    for (const QString &session : always)
        loaded.exceptions.insert({session}, true);
    for (const QString &session : never)
        loaded.exceptions.insert({session}, false);
    return loaded;
}

void NotificationSettings::save(QSettings &settings) const
{
    for (const NoticeKind kind : allNoticeKinds)
        settings.setValue(keyOf(kind), wanted[size_t(kind)]);
    settings.setValue("notifications/urgentDecisions"_L1, urgentDecisions);
    settings.setValue("notifications/quiet"_L1, quiet);
    settings.setValue("notifications/quietFrom"_L1, quietFrom.toString(u"HH:mm"_s));
    settings.setValue("notifications/quietUntil"_L1, quietUntil.toString(u"HH:mm"_s));
    QStringList always;
    QStringList never;
    for (auto it = exceptions.cbegin(); it != exceptions.cend(); ++it)
        (*it ? always : never) << it.key().value;
    always.sort();
    never.sort();
    settings.setValue("notifications/always"_L1, always);
    settings.setValue("notifications/never"_L1, never);
}

} // namespace sandgate
