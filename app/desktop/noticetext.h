// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desktop/occasions.h"
#include "model/secretmask.h"

namespace sandgate {

// What a notification says, as plain text: bounded, nothing in it can hide, nothing in it is secret.
struct NoticeText {
    // One of the agent's answers that may be given from a notification: for this once.
    struct Answer {
        QString optionId;
        QString label;
        friend bool operator==(const Answer &, const Answer &) = default;
    };

    QString title;
    QString body;
    // None unless the title and the body are all that a person must have read to decide.
    std::vector<Answer> answers = {};

    friend bool operator==(const NoticeText &, const NoticeText &) = default;
};

NoticeText noticeOf(const Occasion &occasion, Workbench &workbench, const SecretMask &mask);
NoticeText joinedNotice(NoticeKind kind, int count); // several at once

} // namespace sandgate
