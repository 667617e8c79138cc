// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/ids.h"
#include <QHash>
#include <QTime>
#include <array>

class QSettings;

namespace sandgate {

// What a person may be called for.
enum class NoticeKind {
    Decision,    // an agent asks for a permission
    Question,    // an agent asks for something else: to be signed in
    Finished,    // a turn has ended
    Failed,      // a session could not go on
    SandboxEnds, // its provider will end it, or pause it, in a few minutes
    NotPrepared, // of a new sandbox a part could not be prepared
};
constexpr std::array allNoticeKinds{NoticeKind::Decision, NoticeKind::Question,    NoticeKind::Finished,
                                    NoticeKind::Failed,   NoticeKind::SandboxEnds, NoticeKind::NotPrepared};

// Which notifications a person wants, kept in the settings file.
struct NotificationSettings {
    std::array<bool, allNoticeKinds.size()> wanted{true, true, true, true, true, true};
    bool urgentDecisions = false; // these are critical: most desktops then show them over everything
    bool quiet = false;
    QTime quietFrom = QTime(22, 0);
    QTime quietUntil = QTime(7, 0);         // on the next day when it is earlier; the same as `quietFrom`: all day
    QHash<SessionId, bool> exceptions = {}; // true: of this session always, false: never

    bool wants(NoticeKind kind, const SessionId &session) const;
    bool isQuiet(QTime now) const;

    static NotificationSettings load(const QSettings &settings);
    void save(QSettings &settings) const;

    friend bool operator==(const NotificationSettings &, const NotificationSettings &) = default;
};

} // namespace sandgate
