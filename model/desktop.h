// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPoint>
#include <QSize>
#include <QString>
#include <QStringList>
#include <vector>

namespace sandgate {

// The virtual desktop of a sandbox, as its server tells of it.
struct DesktopState {
    enum class Kind { Inactive, Incomplete, Starting, Active, Stopping, Failed }; // Incomplete: programs are missing

    Kind kind = Kind::Inactive;
    QSize size = {};             // pixels; of an active one
    QStringList missing = {};    // programs
    QString installCommand = {}; // for these
    QString problem = {};        // why it failed, in the server's words

    friend bool operator==(const DesktopState &, const DesktopState &) = default;
};

struct DesktopWindow {
    QString id;
    QString title;
    bool isActive = false;

    friend bool operator==(const DesktopWindow &, const DesktopWindow &) = default;
};

struct DesktopRecording {
    QString id;
    QString fileName;
    bool isRunning = false;
    bool hasFailed = false;
    qint64 bytes = 0;
    qint64 startedAt = 0; // milliseconds since the epoch; 0: not told

    friend bool operator==(const DesktopRecording &, const DesktopRecording &) = default;
};

// What a person does to it.
struct DesktopInput {
    enum class Kind { Move, Press, Release, Scroll, KeyPress, Text };

    Kind kind = Kind::Move;
    QPoint place = {};  // pixels of the desktop; of the mouse
    QString what = {};  // the button: left, middle, right; the key, by xdotool's name; the text
    QPoint scroll = {}; // steps to the right, and down
    bool ctrl = false;  // held while the key is pressed, as the next three
    bool shift = false;
    bool alt = false;
    bool super = false;

    friend bool operator==(const DesktopInput &, const DesktopInput &) = default;
};

} // namespace sandgate
