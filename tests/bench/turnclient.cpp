// SPDX-License-Identifier: Apache-2.0
// turnclient ours|drain URL TOKEN FOLDER PROMPT
//
// One turn of the chatty agent at a running server, whose chunks are "[i/n] ...": by the program's own core, from the
// wire to committed rows and the item model that a view would show; or by a client that only reads the socket. Prints
// one line of JSON: what came, how long it took, and what this process needed for it. Used by turn.py.
#include "app/composition.h"
#include "model/items/providerdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/transcriptmodel.h"
#include "model/store/reader.h"
#include "tests/bench/mustbe.h"
#include "tests/fakes/await.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTimer>
#include <cstdio>
#include <curl/curl.h>
#include <sys/resource.h>
#include <thread>

using namespace sandgate;
using namespace sandgate::bench;
using namespace sandgate::test;

namespace {

constexpr int patience = 10 * 60 * 1000;

// Seconds of processor that this process has used so far, without the programs that it started.
double processorTime()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// The highest resident size so far, in KiB.
qint64 peakMemory()
{
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    static const QRegularExpression line("VmHWM:\\s+(\\d+) kB");
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

// The chunks' own numbers, of which each may come several times.
void collect(const QByteArray &payload, QSet<int> &seen)
{
    static const QRegularExpression number("\"text\":\"\\[(\\d+)/\\d+\\]");
    const QRegularExpressionMatch match = number.match(QString::fromUtf8(payload));
    if (match.hasMatch())
        seen.insert(match.captured(1).toInt());
}

struct Measured {
    double seconds = 0;
    double cpu = 0;
    qint64 peakKb = 0;
    double indexCpu = 0; // afterwards, until all of it can be searched
};

void print(int chunks, qint64 shownAsMissing, const Measured &measured)
{
    const QJsonObject line{{"chunks", chunks},    {"gaps", shownAsMissing},    {"seconds", measured.seconds},
                           {"cpu", measured.cpu}, {"peakKb", measured.peakKb}, {"indexCpu", measured.indexCpu}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

// What the search takes for what the turn has left to it: it waits for quiet.
double indexEverything(const QString &database)
{
    const double before = processorTime();
    Reader reader(database);
    mustBe(reader.open(), "the reader");
    while (mustBe(reader.index(std::chrono::milliseconds(200)), "the index").pending > 0) {
    }
    return processorTime() - before;
}

void ours(const QUrl &url, const QString &token, const QString &folder, const QString &prompt)
{
    const std::unique_ptr<CoreWorkbench> bench = makeWorkbench({folder, folder, folder + "/sandgate.ini"});
    const QJsonObject account{{"url", url.toString()}, {"token", token}};
    mustBe(await(bench->providers().saveAccount("remote", "bench", account)), "the account");
    const NewSandbox wanted{"bench", "remote", {{"account", "bench"}, {"workspace", "/tmp"}, {"demoAgent", true}}};
    const SandboxKey box = mustBe(await(bench->createSandbox(wanted)), "the sandbox");
    const SessionId session = mustBe(await(bench->createSession(box, "mock", "/tmp", QJsonArray())), "the session");
    TranscriptModel model(*bench);
    model.show(session);
    const auto row = [&] { return bench->sessions().find(session); };
    if (!QTest::qWaitFor([&] { return row() && row()->state == SessionState::Idle; }, patience))
        qFatal("the session did not start");

    const EventIndex opened = row()->lastIndex;
    const double before = processorTime();
    QElapsedTimer timer;
    timer.start();
    mustBe(await(bench->prompt(session, Prompt{prompt})), "the prompt");
    const auto isOver = [&] {
        const SessionRow *now = row();
        // The row may not show yet that the turn began: more than the prompt must have come.
        return now && now->state == SessionState::Idle && now->turnStartedAt == 0 && now->lastIndex > opened + 1 &&
               !model.pages().events().empty() && model.pages().events().back().index == now->lastIndex;
    };
    QEventLoop loop; // awake by what comes, not by looking again and again
    QObject::connect(&bench->sessions(), &QAbstractItemModel::dataChanged, &loop, [&] {
        if (isOver())
            loop.quit();
    });
    QObject::connect(&model.pages(), &EventPages::appended, &loop, [&] {
        if (isOver())
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, [] { qFatal("the turn did not end"); });
    if (!isOver())
        loop.exec();
    // Counting what is stored is not part of the turn.
    Measured measured{double(timer.nsecsElapsed()) * 1e-9, processorTime() - before, peakMemory()};
    measured.indexCpu = indexEverything(folder + "/sandgate.db");

    QSet<int> seen;
    qint64 missing = 0;
    for (EventIndex below = 0; below != 1;) {
        const EventPage page = mustBe(await(bench->events(session, below, 20000)), "the stored events");
        if (page.events.empty())
            break;
        for (const EventRecord &event : page.events) {
            collect(event.payload, seen);
            if (event.payload.contains("\"_sandgate/gap\"")) {
                const QJsonObject told = QJsonDocument::fromJson(event.payload)["params"].toObject();
                missing += qint64(told["before"].toDouble() - told["after"].toDouble()) - 1;
            }
        }
        below = page.events.front().index;
    }
    print(int(seen.size()), missing, measured);
}

// ---- the drain

QByteArray authorization;

size_t append(char *data, size_t, size_t size, void *to)
{
    static_cast<QByteArray *>(to)->append(data, qsizetype(size));
    return size;
}

QByteArray post(const QByteArray &url, const QJsonObject &message)
{
    QByteArray answer;
    const QByteArray body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    CURL *curl = curl_easy_init();
    curl_slist *headers = curl_slist_append(nullptr, authorization.constData());
    headers = curl_slist_append(headers, "Content-Type: application/json");
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_perform(curl); // a prompt's may be cut by the server's own limit
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return answer;
}

struct Drain {
    QByteArray tail;
    int chunks = 0;
    QElapsedTimer timer;
    double seconds = 0;
};

// Counts the chunks by a search for their marks, and knows the answer to the prompt: the least that can be done.
size_t drain(char *data, size_t, size_t size, void *to)
{
    Drain &drain = *static_cast<Drain *>(to);
    const QByteArray bytes = drain.tail + QByteArray::fromRawData(data, qsizetype(size));
    constexpr QByteArrayView mark("\"text\":\"[");
    qsizetype last = 0;
    for (qsizetype at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, last)) {
        ++drain.chunks;
        last = at + mark.size();
    }
    if (bytes.indexOf("\"stopReason\"", last) >= 0) {
        drain.seconds = double(drain.timer.nsecsElapsed()) * 1e-9;
        return 0; // ends the transfer
    }
    drain.tail = bytes.mid(std::max(last, bytes.size() - 16));
    return size;
}

void drainOnly(const QByteArray &url, const QByteArray &token, const QString &prompt)
{
    authorization = "Authorization: Bearer " + token;
    const QByteArray path = url + "/v1/acp/drain-" + QByteArray::number(QCoreApplication::applicationPid());
    const auto call = [](int id, const QString &method, const QJsonObject &params) {
        return QJsonObject{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
    };
    post(path + "?agent=mock", call(1, "initialize", {{"protocolVersion", 1}, {"clientCapabilities", QJsonObject()}}));
    const QByteArray opened = post(path, call(2, "session/new", {{"cwd", "/tmp"}, {"mcpServers", QJsonArray()}}));
    const QString session = QJsonDocument::fromJson(opened)["result"]["sessionId"].toString();
    if (session.isEmpty())
        qFatal("no session: %s", opened.constData());

    Drain reading;
    const double before = processorTime();
    CURL *curl = curl_easy_init();
    curl_slist *headers = curl_slist_append(nullptr, authorization.constData());
    headers = curl_slist_append(headers, "Accept: text/event-stream");
    headers = curl_slist_append(headers, "Last-Event-ID: 2"); // the two answers
    curl_easy_setopt(curl, CURLOPT_URL, path.constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drain);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reading);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, long(patience / 1000));
    reading.timer.start();
    const QJsonArray text{QJsonObject{{"type", "text"}, {"text", prompt}}};
    std::thread asking([&] { post(path, call(3, "session/prompt", {{"sessionId", session}, {"prompt", text}})); });
    curl_easy_perform(curl);
    asking.join();
    if (reading.seconds == 0)
        qFatal("the turn did not end");
    print(reading.chunks, 0, {reading.seconds, processorTime() - before, peakMemory(), 0});
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 6)
        qFatal("turnclient ours|drain URL TOKEN FOLDER PROMPT");
    if (words[1] == "ours")
        ours(QUrl(words[2]), words[3], words[4], words[5]);
    else
        drainOnly(words[2].toLatin1(), words[3].toLatin1(), words[5]);
    return 0;
}
