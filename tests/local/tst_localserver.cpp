// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localserver.h"
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

// As the program itself: listens as a server would, and does nothing else.
int serve()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? QCoreApplication::exec() : 1;
}

// What a process has open that another one could have got only from it: files, sockets and pipes, not devices.
QStringList openIn(qint64 pid)
{
    QStringList open;
    const QDir descriptors("/proc/" + QString::number(pid) + "/fd");
    const QStringList names = descriptors.entryList(QDir::Files | QDir::System);
    for (const QString &name : names) {
        char target[4096];
        const QByteArray path = QFile::encodeName(descriptors.filePath(name));
        const ssize_t length = readlink(path.constData(), target, sizeof target);
        const QString link = QFile::decodeName(QByteArray(target, std::max<ssize_t>(length, 0)));
        if (!link.isEmpty() && !link.startsWith("/dev/") && !link.startsWith("anon_inode:"))
            open << link;
    }
    return open;
}

} // namespace

// One server process, with programs of our own in the server's place.
class TestLocalServer : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        m_folder = m_root->filePath(m_key);
        m_server = std::make_unique<LocalServer>(m_folder);
        QVERIFY(QDir().mkpath(m_server->dataFolder()));
        QVERIFY(QDir().mkpath(m_server->ownWorkspace()));
    }
    void cleanup()
    {
        QVERIFY(await(m_server->end()));
        QVERIFY(marked().empty());
    }

    void itIsStartedInItsWorkspaceWithItsOwnData()
    {
        const Result<LocalServer::Running> running = await(start(self()));

        QVERIFY(running);
        const QString proc = "/proc/" + QString::number(running->process.pid);
        QCOMPARE(QFileInfo(proc + "/cwd").symLinkTarget(), QFileInfo(m_server->ownWorkspace()).canonicalFilePath());
        QFile environment(proc + "/environ");
        QVERIFY(environment.open(QIODevice::ReadOnly));
        const QByteArrayList variables = environment.readAll().split('\0');
        QVERIFY(variables.contains("XDG_DATA_HOME=" + QFile::encodeName(m_server->dataFolder())));
        QVERIFY(variables.contains("SANDGATE_SANDBOX=" + m_key));
    }

    void itIsToldToUseLoopbackATokenAndNoTelemetry()
    {
        const Result<LocalServer::Running> running = await(start(self()));

        QVERIFY(running);
        const QByteArrayList arguments = argumentsOf(running->process.pid).mid(1);
        QCOMPARE(arguments, (QByteArrayList{"server", "--host", "127.0.0.1", "--port", "0", "--token", "t0ken",
                                            "--no-telemetry"}));
        QCOMPARE(m_server->tokenOf(running->process).reveal(), "t0ken");
    }

    void itGetsNoneOfOurOpenFiles()
    {
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress::LocalHost));
        HttpClient client({QUrl(QString("http://127.0.0.1:%1").arg(peer.serverPort()))});
        const Running<Result<HttpResponse>> request(client.send({"GET", "/"}));
        QTRY_VERIFY(peer.hasPendingConnections());
        QFile file(m_root->filePath("database"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const int careless = open(QFile::encodeName(file.fileName()).constData(), O_RDONLY); // as a library would
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);

        const Result<LocalServer::Running> running = await(start(self()));

        QVERIFY(running);
        const QStringList ours = openIn(getpid());
        QVERIFY(ours.contains(QFileInfo(file).canonicalFilePath()));
        for (const QString &theirs : openIn(running->process.pid))
            QVERIFY2(!ours.contains(theirs), qPrintable(theirs));
        ::close(careless);
        ::close(socket);
    }

    void theWordsOfAServerThatEndsAtOnceAreInTheError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("on stderr") << QByteArray("echo 'no such option' >&2; exit 2") << "no such option";
        QTest::newRow("on stdout") << QByteArray("echo 'out of order'") << "out of order";
        QTest::newRow("killed") << QByteArray("echo 'last words'; kill -9 $$") << "last words";
        QTest::newRow("without a word") << QByteArray("exit 1") << "";
        QTest::newRow("on both, in turn")
            << QByteArray("echo one; echo two >&2; echo three; echo four >&2") << "one\ntwo\nthree\nfour";
        QTest::newRow("too many") << QByteArray("yes 0123456 | head -n 100000; printf end") << "...end";
    }
    void theWordsOfAServerThatEndsAtOnceAreInTheError()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, words);

        const Result<LocalServer::Running> running = await(start(program(script)));

        QVERIFY(!running);
        QCOMPARE(running.error().kind, Error::Kind::Refused);
        if (words.startsWith("...")) {
            QVERIFY(running.error().theirWords.endsWith(words.mid(3)));
            QVERIFY(running.error().theirWords.size() <= 4096);
        } else {
            QCOMPARE(running.error().theirWords, words);
        }
        QVERIFY(!m_server->process());
    }

    void aServerThatNeverListensIsEndedAndItsWordsAreInTheError()
    {
        const QString slow = program("echo 'waiting for something'; exec sleep 300");

        const Result<LocalServer::Running> running = await(start(slow, 300ms));

        QVERIFY(!running);
        QCOMPARE(running.error().kind, Error::Kind::Timeout);
        QCOMPARE(running.error().theirWords, "waiting for something");
        QVERIFY(marked().empty());
    }

    void aProgramThatCannotBeStartedIsNamed()
    {
        const Result<LocalServer::Running> running = await(start("/nowhere/sandbox-agent"));

        QVERIFY(!running);
        QCOMPARE(running.error().kind, Error::Kind::Missing);
        QVERIFY(running.error().what.contains("/nowhere/sandbox-agent"));
    }

    void itIsFoundAgainByAnotherObject()
    {
        const Result<LocalServer::Running> running = await(start(self()));
        QVERIFY(running);

        const LocalServer later(m_folder);

        QCOMPARE(later.process(), std::optional(running->process));
        QCOMPARE(later.tokenOf(running->process).reveal(), "t0ken");
    }

    void aRecordThatNamesAnotherProcessIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("record");
        const auto ours = *identityOf(getpid());
        const auto record = [](qint64 pid, quint64 ticks, const QByteArray &boot) {
            return QJsonDocument(QJsonObject{{"pid", pid},
                                             {"startTicks", QString::number(ticks)},
                                             {"bootId", QString::fromLatin1(boot)}})
                .toJson();
        };
        QTest::newRow("a process without the mark") << record(ours.pid, ours.startTicks, ours.bootId);
        QTest::newRow("started at another time") << record(ours.pid, ours.startTicks + 1, ours.bootId);
        QTest::newRow("started before this boot") << record(ours.pid, ours.startTicks, "other");
        QTest::newRow("no such process") << record(-1, 0, ours.bootId);
        QTest::newRow("of another shape") << QByteArray("[1, 2, 3]");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("nothing") << QByteArray();
    }
    void aRecordThatNamesAnotherProcessIsNotBelieved()
    {
        QFETCH(QByteArray, record);
        QFile file(m_folder + "/server.json");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(record) == record.size());
        file.close();

        QVERIFY(!m_server->process());
        QVERIFY(await(m_server->end())); // and this test program lives on
    }

    void aStartThatWasCutShortIsEndedByTheNext_data()
    {
        QTest::addColumn<bool>("recorded");
        QTest::newRow("before the record was written") << false;
        QTest::newRow("after it") << true;
    }
    void aStartThatWasCutShortIsEndedByTheNext()
    {
        QFETCH(bool, recorded);
        {
            const Running<Result<LocalServer::Running>> cutShort(start(program("exec sleep 300")));
            QTRY_COMPARE(marked().size(), std::size_t(1));
        }
        const ProcessIdentity stray = marked().front();
        if (!recorded)
            QVERIFY(QFile::remove(m_folder + "/server.json"));

        const Result<LocalServer::Running> running = await(start(self()));

        QVERIFY(running);
        QVERIFY(!isRunning(stray));
        QCOMPARE(marked(), std::vector{running->process});
    }

    void aStartThatWasCutShortCanBeEnded()
    {
        {
            const Running<Result<LocalServer::Running>> cutShort(start(program("setsid sleep 300 & exec sleep 300")));
            QTRY_COMPARE(marked().size(), std::size_t(2));
        }

        QVERIFY(await(m_server->end()));

        QVERIFY(marked().empty());
    }

    void itIsEndedWithAllThatItStarted()
    {
        const QString parent =
            program("setsid sleep 300 &\n(trap '' TERM; sleep 300) &\nexec '" + self().toUtf8() + "' \"$@\"");
        QVERIFY(await(start(parent)));
        QTRY_VERIFY(marked().size() >= 3);

        QVERIFY(await(m_server->end()));

        QVERIFY(marked().empty());
        QVERIFY(!m_server->process());
    }

    void theOutputOfTheLastStartIsKept()
    {
        QVERIFY(!await(start(program("echo first; exit 1"))));
        QVERIFY(!await(start(program("echo second; exit 1"))));

        QCOMPARE(m_server->output(), "second");
    }

private:
    static QString self() { return QCoreApplication::applicationFilePath(); }
    QString program(const QByteArray &script)
    {
        QFile file(m_root->filePath("program"));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script + '\n') < 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("a test program cannot be written");
        return file.fileName();
    }
    async::Task<Result<LocalServer::Running>> start(QString binary, std::chrono::milliseconds patience = 20s)
    {
        return m_server->start(binary, m_server->ownWorkspace(), Secret("t0ken"), patience);
    }
    std::vector<ProcessIdentity> marked() const { return processesMarkedWith("SANDGATE_SANDBOX=" + m_key); }

    std::unique_ptr<QTemporaryDir> m_root;
    QByteArray m_key;
    QString m_folder;
    std::unique_ptr<LocalServer> m_server;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "server")
        return serve();
    TestLocalServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localserver.moc"
