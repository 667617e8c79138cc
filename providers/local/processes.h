// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QByteArray>
#include <QByteArrayList>
#include <QtGlobal>
#include <chrono>
#include <optional>
#include <vector>

// Processes of this computer, known by more than their number: Linux' /proc and pidfd. Sandgate never looks for a
// process by its name.
namespace sandgate {

// A process number is used again; together with the start time and the boot it is not.
struct ProcessIdentity {
    qint64 pid = 0;
    quint64 startTicks = 0; // /proc/<pid>/stat, field 22
    QByteArray bootId;

    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

// Of a process that runs now; empty when there is none, or only its zombie.
std::optional<ProcessIdentity> identityOf(qint64 pid);
bool isRunning(const ProcessIdentity &identity);

QByteArrayList argumentsOf(qint64 pid);
// Processes, of this user, whose environment has exactly `entry` ("NAME=value"): what a marked process started,
// however deep and whatever it detached from.
std::vector<ProcessIdentity> processesMarkedWith(const QByteArray &entry);

bool isMarkedWith(const ProcessIdentity &identity, const QByteArray &entry);

// The TCP port that the process itself listens on, on 127.0.0.1; empty while there is none.
std::optional<quint16> listeningPortOf(qint64 pid);

// Processes started from now on get none of the files and connections that are open now. Qt closes its own in a child;
// libraries do not, and what a server inherited would stay open as long as it runs.
void keepOpenFilesFromChildren();

// Asks to end (SIGTERM), waits up to `patience`, then forces (SIGKILL). Also done when it does not run any more.
async::Task<> endProcess(ProcessIdentity identity, std::chrono::milliseconds patience);
// The same for all that carry the mark, and for what they start meanwhile. False: some would not go.
async::Task<bool> endProcessesMarkedWith(QByteArray entry, std::chrono::milliseconds patience);

} // namespace sandgate
