// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QProcess>
#include <QString>
#include <QStringList>

namespace sandgate::test {

// Runs the real git in a folder, for a person of a test; whether it went well.
inline bool git(const QString &folder, const QStringList &arguments)
{
    const QStringList who{"-c", "user.name=t", "-c", "user.email=t@example.org"};
    const QStringList where{"-C", folder, "-c", "init.defaultBranch=main"};
    return QProcess::execute("git", where + who + arguments) == 0;
}

} // namespace sandgate::test
