// SPDX-License-Identifier: Apache-2.0
// painted URL TOKEN FOLDER PROMPT
//
// One turn of the chatty agent, whose chunks tell when the agent wrote them ("[i/n] @NANOSECONDS ..."), in the real
// window; and, at the same time and of the same stream, a client that only reads and parses. When each chunk was
// parsed there, when its row was committed here, and when the frame was painted that shows it, or, where more lines
// come in a frame than the window has room for, what stands below it. One line of JSON, in milliseconds. Used by
// latency.py.
#include "tests/bench/benchwindow.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <algorithm>
#include <curl/curl.h>
#include <map>
#include <mutex>
#include <thread>

using namespace sandgate;
using namespace sandgate::bench;

namespace {

struct Chunk {
    int number = 0; // 0: it is none
    qint64 written = 0;
};

Chunk chunkOf(QByteArrayView text)
{
    const qsizetype end = text.indexOf('/');
    const qsizetype clock = text.indexOf('@');
    if (!text.startsWith('[') || end < 0 || clock < end)
        return {};
    const qsizetype behind = text.indexOf(' ', clock);
    return {text.sliced(1, end - 1).toInt(), text.sliced(clock + 1, behind - clock - 1).toLongLong()};
}

Chunk chunkIn(QByteArrayView payload)
{
    constexpr QByteArrayView mark("\"text\":\"");
    const qsizetype at = payload.indexOf(mark);
    return at < 0 ? Chunk() : chunkOf(payload.sliced(at + mark.size()));
}

// ---- only reads and parses

class ParseOnly
{
public:
    ParseOnly(const QString &url, const QString &token, const QString &connection, qint64 lastEventId)
        : m_thread([this, address = (url + "/v1/acp/" + QUrl::toPercentEncoding(connection)).toLatin1(),
                    authorization = QByteArray("Authorization: Bearer " + token.toLatin1()),
                    last = "Last-Event-ID: " + QByteArray::number(lastEventId)] { read(address, authorization, last); })
    {
    }
    ~ParseOnly()
    {
        m_isOver = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(ParseOnly)

    // When it has parsed which chunk; by their numbers. Once the turn is over.
    const std::map<int, qint64> &finish()
    {
        m_isOver = true;
        while (!m_hasEnded)
            QTest::qWait(10);
        return m_parsed;
    }

private:
    void read(const QByteArray &address, const QByteArray &authorization, const QByteArray &last)
    {
        CURL *curl = curl_easy_init();
        curl_slist *headers = curl_slist_append(nullptr, authorization.constData());
        headers = curl_slist_append(headers, "Accept: text/event-stream");
        headers = curl_slist_append(headers, last.constData());
        curl_easy_setopt(curl, CURLOPT_URL, address.constData());
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &ParseOnly::receive);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &ParseOnly::goesOn);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_perform(curl);
        curl_slist_free_all(headers);
        curl_easy_cleanup(curl);
        m_hasEnded = true;
    }

    static int goesOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<ParseOnly *>(self)->m_isOver ? 1 : 0;
    }

    static size_t receive(char *data, size_t, size_t size, void *self)
    {
        static_cast<ParseOnly *>(self)->take(QByteArrayView(data, qsizetype(size)));
        return size;
    }

    void take(QByteArrayView bytes)
    {
        m_rest.append(bytes);
        constexpr QByteArrayView name("data:");
        qsizetype line = 0;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', line)) {
            const QByteArrayView text = QByteArrayView(m_rest).sliced(line, end - line);
            line = end + 1;
            if (!text.startsWith(name))
                continue;
            const QJsonObject message = QJsonDocument::fromJson(text.sliced(name.size()).toByteArray()).object();
            const QString said = message["params"]["update"]["content"]["text"].toString();
            if (const Chunk chunk = chunkOf(said.toLatin1()); chunk.number > 0)
                m_parsed.emplace(chunk.number, now());
        }
        m_rest.remove(0, line);
    }

    QByteArray m_rest;
    std::map<int, qint64> m_parsed;
    std::atomic_bool m_isOver = false;
    std::atomic_bool m_hasEnded = false;
    std::thread m_thread; // last: uses the others
};

// ---- ours

struct Committed {
    EventIndex index = 0;
    Chunk chunk;
    qint64 at = 0;
};

// What the core stores; its thread writes this, and it is read when all is over.
struct Commits {
    std::mutex mutex;
    std::vector<Committed> chunks;
    QString connection;
    qint64 lastEventId = 0;
};

std::unique_ptr<QObject> noteCommits(Core &core, Commits &commits)
{
    auto context = std::make_unique<QObject>();
    QObject::connect(&core.writer(), &EventWriter::committed, context.get(), [&commits](const Batch &batch) {
        const qint64 at = now();
        const std::lock_guard lock(commits.mutex);
        for (const EventRecord &event : batch.events) {
            if (event.streamId > 0) {
                commits.connection = event.connection;
                commits.lastEventId = event.streamId;
            }
            if (const Chunk chunk = chunkIn(event.payload); chunk.written > 0)
                commits.chunks.push_back({event.index, chunk, at});
        }
    });
    return context;
}

struct Frame {
    EventIndex last = 0; // that it shows
    qint64 at = 0;
};

// ---- what is told

class Times
{
public:
    void add(qint64 from, qint64 to) { m_times.push_back(double(to - from) * 1e-6); }
    QJsonObject told() const
    {
        return {{"p50", quantile(m_times, 0.5)}, {"p99", quantile(m_times, 0.99)}, {"max", quantile(m_times, 1)}};
    }

private:
    std::vector<double> m_times;
};

} // namespace

int main(int argc, char *argv[])
{
    BenchApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 5)
        qFatal("painted URL TOKEN FOLDER PROMPT");
    Commits commits;
    BenchWindow bench(words[1], words[2], words[3], [&](Core &core) { return noteCommits(core, commits); });
    TranscriptView *view = bench.window().findChild<TranscriptView *>();
    QTest::qWait(1000); // what a start leaves behind

    std::unique_ptr<ParseOnly> parser;
    {
        const std::lock_guard lock(commits.mutex);
        parser = std::make_unique<ParseOnly>(words[1], words[2], commits.connection, commits.lastEventId);
    }
    QTest::qWait(500); // until it listens
    std::vector<Frame> frames;
    application.framed = [&](const QSet<QObject *> &painted, qint64 at) {
        const auto &events = view->model().pages().events();
        if (painted.contains(view->list().viewport()) && view->list().isFollowing() && !events.empty())
            frames.push_back({events.back().index, at});
    };
    bench.send(words[4]);
    bench.untilTurnEnds();
    QTest::qWait(1000); // the last frames
    application.framed = {};
    const std::map<int, qint64> &parsed = parser->finish();

    const std::lock_guard lock(commits.mutex);
    Times toParsed;    // from the agent's words
    Times toCommitted; // likewise
    Times parsedToCommitted;
    Times committedToPainted;
    qint64 unpainted = 0;
    for (const Committed &one : commits.chunks) {
        toCommitted.add(one.chunk.written, one.at);
        if (const auto found = parsed.find(one.chunk.number); found != parsed.end()) {
            toParsed.add(one.chunk.written, found->second);
            parsedToCommitted.add(found->second, one.at);
        }
        const auto frame = std::lower_bound(frames.begin(), frames.end(), one.index,
                                            [](const Frame &seen, EventIndex index) { return seen.last < index; });
        if (frame == frames.end())
            ++unpainted;
        else
            committedToPainted.add(one.at, frame->at);
    }
    print({{"chunks", qint64(commits.chunks.size())},
           {"parsed_chunks", qint64(parsed.size())},
           {"frames", qint64(frames.size())},
           {"unpainted", unpainted},
           {"to_parsed", toParsed.told()},
           {"to_committed", toCommitted.told()},
           {"parsed_to_committed", parsedToCommitted.told()},
           {"committed_to_painted", committedToPainted.told()}});
    return 0;
}
