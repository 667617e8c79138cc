// SPDX-License-Identifier: Apache-2.0
#include "model/store/secretstore.h"
#include "providers/async/scope.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <cstdio>
#include <memory>

using namespace sandgate;
using namespace std::chrono_literals;

// On real keychains. One process has one queue of keychain jobs, so each scenario runs in processes of its own: this
// program with "--do", in its core thread, and its output is what is compared.
class TestSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        for (const char *program : {"dbus-run-session", "dbus-send", "gnome-keyring-daemon"})
            QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(),
                     "Not installed: apt-get install dbus gnome-keyring libsecret-1-0");
    }

    void oneProcessReadsWhatAnotherWrote_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a token") << QByteArray("5f0c-token");
        QTest::newRow("spaces and quotes") << QByteArray(" a 'b' \"c\"\n");
        QTest::newRow("not text") << QByteArray("\0\xff\x80 z", 5);
        QTest::newRow("long") << QByteArray(20'000, 'k');
        QTest::newRow("text that looks like base64") << QByteArray("c2VjcmV0");
    }
    void oneProcessReadsWhatAnotherWrote()
    {
        QFETCH(QByteArray, value);
        const QByteArray hex = value.toHex();

        const QStringList said = inKeychain({{"write", "token", hex}, {"read", "token"}});

        QCOMPARE(said, (QStringList{"written", "persistent", "read " + hex, "persistent"}));
    }

    void findsNothingUnderANameThatWasNeverWritten()
    {
        QCOMPARE(inKeychain({{"read", "nothing"}}), (QStringList{"read ", "persistent"}));
    }

    void keepsTheLastValueUnderAName()
    {
        QCOMPARE(inKeychain({{"write", "a", "01", "write", "a", "02", "write", "b", "03"}, {"read", "a", "read", "b"}}),
                 (QStringList{"written", "written", "written", "persistent", "read 02", "read 03", "persistent"}));
    }

    void removesWhatItWroteAndIsContentWithNothing()
    {
        QCOMPARE(inKeychain({{"write", "a", "01"}, {"remove", "a", "remove", "a"}, {"read", "a"}}),
                 (QStringList{"written", "persistent", "removed", "removed", "persistent", "read ", "persistent"}));
    }

    // libsecret calls back into a job whether it still exists or not. It is not instrumented, so that the sanitizers
    // would not see it: freed memory is overwritten instead (see run()).
    void diesQuietlyWithItsOwner()
    {
        QCOMPARE(inKeychain({{"drop", "a", "drop", "b", "write", "c", "01", "read", "c"}}),
                 (QStringList{"dropped", "dropped", "written", "read 01", "persistent"}));
    }

    void keepsSecretsInMemoryWithoutAKeychain_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("reason");
        QTest::addRow("no D-Bus") << "none"
                                  << "Could not connect";
        QTest::addRow("no keyring on the D-Bus") << "bare"
                                                 << "org.freedesktop.secrets was not provided";
        // Nobody gives a password, so that none can be made.
        QTest::addRow("a keyring without a collection") << "locked"
                                                        << "/org/freedesktop/secrets/collection";
    }
    void keepsSecretsInMemoryWithoutAKeychain()
    {
        QFETCH(QString, environment);
        QFETCH(QString, reason);
        QTemporaryDir home;

        const QStringList said = without(
            environment, home, {"write", "a", "736563726574", "read", "a", "read", "b", "remove", "a", "read", "a"});

        QCOMPARE(said.size(), 7); // an empty list: the warning above says why
        QVERIFY2(said[0].startsWith("notice The keychain cannot be used (") && said[0].contains(reason),
                 qPrintable(said[0]));
        QCOMPARE(said.mid(1), (QStringList{"written", "read 736563726574", "read ", "removed", "read ", "in memory"}));
        QDirIterator files(home.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("secret") && !content.contains("c2VjcmV0"), qPrintable(file.fileName()));
        }
    }

    // libsecret says "not found" for what a person did not unlock. An empty answer alone would have a provider's key
    // asked for again, or a server's token replaced.
    void tellsALockedKeyringFromAnEmptyOne_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("read") << QStringList{"read", "a", "write", "a", "02", "read", "a"}
                              << QStringList{"read ", "written", "read 02", "in memory"};
        QTest::newRow("write") << QStringList{"write", "a", "02", "read", "a"}
                               << QStringList{"written", "read 02", "in memory"};
        QTest::newRow("remove") << QStringList{"remove", "a"}
                                << QStringList{"The keychain may still hold \"a\". Remove it there.", "in memory"};
    }
    void tellsALockedKeyringFromAnEmptyOne()
    {
        QFETCH(QStringList, steps);
        QFETCH(QStringList, expected);
        QTemporaryDir home;
        QCOMPARE(without("unlocked", home, {"write", "a", "01"}), (QStringList{"written", "persistent"}));

        const QStringList said = without("locked", home, steps); // the same keyring, and nobody who gives the password

        QVERIFY2(said[0].startsWith("notice The keychain cannot be used (") && said[0].contains("lock"),
                 qPrintable(said[0]));
        QCOMPARE(said.mid(1), expected);
        QCOMPARE(without("unlocked", home, {"read", "a"}), (QStringList{"read 01", "persistent"}));
    }

    void asksThePersonToLookAndThenGoesOnInMemory()
    {
        QTemporaryDir home;

        const QStringList said = without("silent", home, {"write", "a", "01", "read", "a"});

        QCOMPARE(said.size(), 5);
        QVERIFY2(said[0].startsWith("notice The keychain has not answered yet."), qPrintable(said[0]));
        QVERIFY2(said[1].startsWith("notice The keychain cannot be used (it did not answer)"), qPrintable(said[1]));
        QCOMPARE(said.mid(2), (QStringList{"written", "read 01", "in memory"}));
    }

    void takesTheNoticeBackWhenTheOneWhoWaitedIsGone()
    {
        QTemporaryDir home;

        const QStringList said = without("silent", home, {"dropLate", "a"});

        QCOMPARE(said.size(), 4);
        QVERIFY2(said[0].startsWith("notice The keychain has not answered yet."), qPrintable(said[0]));
        QCOMPARE(said.mid(1), (QStringList{"notice ", "dropped", "persistent"}));
    }

private:
    using Steps = QStringList;

    // One process for each list of steps, one after the other, at one keyring.
    static QStringList inKeychain(const QList<Steps> &processes)
    {
        QStringList script;
        for (const Steps &steps : processes)
            script << QString("'%1' --do 60000 60000 %2").arg(QCoreApplication::applicationFilePath(), steps.join(' '));
        return run(QProcessEnvironment::systemEnvironment(), QFINDTESTDATA("../fakes/with-keychain.sh"),
                   {"sh", "-c", script.join(" && ")});
    }

    static QStringList without(const QString &environment, const QTemporaryDir &home, const Steps &steps)
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            variables.insert(name, home.path());
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "GNOME_KEYRING_CONTROL"})
            variables.remove(name);
        const QString self = QCoreApplication::applicationFilePath();
        // An answer that never comes is "silent"'s alone; the others are given the time that they take.
        const QStringList patience =
            environment == "silent" ? QStringList{"200", "600"} : QStringList{"60000", "60000"};
        const QStringList command = QStringList{self, "--do"} + patience + steps;
        if (environment == "none") {
            variables.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.filePath("nothing"));
            return run(variables, self, command.mid(1));
        }
        if (environment == "locked" || environment == "unlocked") {
            variables.insert("KEYCHAIN_HOME", home.path());
            const QStringList locked = environment == "locked" ? QStringList{"--locked"} : QStringList{};
            return run(variables, QFINDTESTDATA("../fakes/with-keychain.sh"), locked + command);
        }
        QFile configuration(home.filePath("bus.conf")); // a bus that starts nothing by itself
        if (!configuration.open(QIODevice::WriteOnly))
            return {};
        configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context='default'>"
                            "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
                            "<allow own='*'/></policy></busconfig>");
        configuration.close();
        QStringList arguments = {"--config-file=" + configuration.fileName(), "--"};
        if (environment == "silent")
            variables.insert("SILENT_KEYRING", "1");
        return run(variables, "dbus-run-session", arguments + command);
    }

    static QStringList run(const QProcessEnvironment &variables, const QString &program, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment perturbed = variables;
        perturbed.insert("MALLOC_PERTURB_", "165");
        process.setProcessEnvironment(perturbed);
        process.start(program, arguments);
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 100'000);
        const QByteArray errors = process.readAllStandardError();
        if (!ended || process.error() != QProcess::UnknownError || process.exitCode() != 0) {
            qWarning("%s failed with %d: %s", qPrintable(program), process.exitCode(), errors.constData());
            return {};
        }
        return QString::fromUtf8(process.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    }
};

// Owns the keyring's name and takes every call without ever answering.
class SilentKeyring : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

static void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

static async::Task<> readAndForget(SecretStore &store, QString name)
{
    const Result<Secret> secret = co_await store.read(name);
    say("never said" + QString::number(secret.has_value()));
}

static async::Task<> perform(SecretStore &store, QStringList steps)
{
    while (!steps.isEmpty()) {
        const QString step = steps.takeFirst();
        const QString name = steps.takeFirst();
        if (step == "write") {
            const Result<> done = co_await store.write(name, Secret(QByteArray::fromHex(steps.takeFirst().toLatin1())));
            say(done ? "written" : done.error().what);
        } else if (step == "read") {
            const Result<Secret> secret = co_await store.read(name);
            say(secret ? "read " + QString(secret->reveal().toHex()) : secret.error().what);
        } else if (step == "remove") {
            const Result<> done = co_await store.remove(name);
            say(done ? "removed" : done.error().what);
        } else {
            {
                async::Scope scope;
                scope.start(readAndForget(store, name));
                const std::chrono::milliseconds time = step == "dropLate" ? 400ms : 1ms;
                co_await async::sleepFor(time);
            }
            say("dropped");
        }
    }
    say(store.isPersistent() ? "persistent" : "in memory");
    QCoreApplication::quit();
}

// As in the program: the store lives in a thread of its own.
class CoreThread : public QThread
{
public:
    explicit CoreThread(QStringList arguments)
        : m_arguments(std::move(arguments))
    {
    }

protected:
    void run() override
    {
        SecretStore store(SecretStore::Patience{std::chrono::milliseconds(m_arguments[0].toInt()),
                                                std::chrono::milliseconds(m_arguments[1].toInt())});
        connect(&store, &SecretStore::noticeChanged, &store, [&store] { say("notice " + store.notice()); });
        async::Scope tasks;
        tasks.start(perform(store, m_arguments.mid(2)));
        exec();
    }

private:
    const QStringList m_arguments;
};

static int doSteps(const QStringList &arguments)
{
    SilentKeyring keyring;
    if (qEnvironmentVariableIsSet("SILENT_KEYRING")) {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, "silent");
        bus.registerVirtualObject("/", &keyring, QDBusConnection::SubPath);
        if (!bus.registerService("org.freedesktop.secrets"))
            return 3;
    }
    CoreThread core(arguments);
    core.start();
    const int code = QCoreApplication::exec();
    core.quit();
    core.wait();
    return code;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 4 && arguments[1] == "--do")
        return doSteps(arguments.mid(2));
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_secretstore.moc"
