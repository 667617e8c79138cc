// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/composition.h"
#include "providers/local/localserver.h"
#include "tests/fakes/await.h"
#include "tests/fakes/foldertrees.h"
#include "tests/integration/corefixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace sandgate::test {

constexpr int limit = 30000;

struct Said {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

// sandgate-cli itself, in a home of its own.
class CliFixture
{
public:
    CliFixture()
    {
        if (!QDir(m_home.path()).mkpath("sandgate"))
            qFatal("no folder for a test's home");
    }
    ~CliFixture()
    {
        const QDir sandboxes(places().localSandboxes());
        for (const QString &key : sandboxes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!await(LocalServer(sandboxes.filePath(key)).end()))
                qFatal("a process of a test sandbox would not end");
        }
    }
    Q_DISABLE_COPY_MOVE(CliFixture)

    // Once a program: the tests' homes have no packages.
    static void findPackages() { qputenv("SANDGATE_NPM_DIR", npmFolder().toLocal8Bit()); }

    QString path(const QString &name = {}) const { return name.isEmpty() ? m_home.path() : m_home.filePath(name); }
    Places places() const
    {
        const QString folder = m_home.path() + "/sandgate";
        return {folder, folder, folder + "/sandgate.ini"};
    }

    // `errors`: a file, or a terminal, for its standard error; empty: it is read.
    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &errors = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *place : {"XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            environment.insert(place, m_home.path());
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        environment.insert("NODE_OPTIONS", "--require=" SANDGATE_TESTS "/agents/hurry.cjs"); // for the demo agent
        process->setProcessEnvironment(environment);
        if (!errors.isEmpty())
            process->setStandardErrorFile(errors, QIODevice::Append);
        process->start(SANDGATE_CLI, arguments);
        return process;
    }

    Said run(const QStringList &arguments) const
    {
        const auto process = start(arguments);
        const bool ended = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, limit);
        if (!ended)
            qFatal("sandgate-cli %s does not end", qPrintable(arguments.join(' ')));
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }

private:
    QTemporaryDir m_home;
};

} // namespace sandgate::test
