// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include "ui/common/tones.h"
#include <QLatin1String>

namespace sandgate {

// How a state is told: always a word and an icon, the tone only besides.
struct StateLook {
    QString word;
    QLatin1String icon;
    Tone tone = Tone::Quiet;
};

StateLook lookOf(SandboxState state);
StateLook lookOf(const SessionRow &session);
StateLook lookOf(const ProcessRow &process);
StateLook lookOf(const PermissionRow &request);
StateLook lookOfOption(const QString &kind); // the word says what the option's kind means

QString toolKindName(const QString &kind);
QString titleOf(const SessionRow &session);
QString titleOf(const PermissionRow &request);
// A request in words that are said aloud or stand in the name of a control: nothing in them can hide, and what looks
// like a key is no part of them. What is decided on is read in its card, whole.
QString spokenTitle(const PermissionRow &request);
QString spokenRequest(const PermissionRow &request); // "Agent asks: title"
QString elapsed(qint64 sinceMs, qint64 nowMs);       // "just now", "4 min", "2 h 10 min"
QString remaining(qint64 untilMs, qint64 nowMs);     // "less than a minute", "4 min", "2 h 10 min"
QString localTime(qint64 ms);                        // in the person's locale; the day only when it is not today

QString colourWord(SessionColour colour);         // empty: none
QStringList markWords(const SessionMarks &marks); // "pinned", "archived", the colour, "#tag"

bool isOver(SandboxState state); // nothing more can be done in it
bool turnRuns(SessionState state);

} // namespace sandgate
