// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sessionimport.h"
#include "model/items/transcriptmarkdown.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace sandgate;

namespace {

const QByteArray promptBytes =
    R"({"jsonrpc":"2.0", "id":"p1","method":"session/prompt","params":{"prompt":[{"type":"text","text":"Mend the roof"}]}})";
const QByteArray requestBytes =
    R"({"jsonrpc":"2.0","id":7,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t","title":"Climb up"},"options":[{"optionId":"yes","name":"Yes","kind":"allow_once"}]}})";

const QByteArray answerBytes =
    R"({"jsonrpc":"2.0","id":7,"result":{"outcome":{"outcome":"selected","optionId":"yes"}}})";

QByteArray said(const QString &text)
{
    const QJsonObject content{{"type", "text"}, {"text", text}};
    const QJsonObject update{{"sessionUpdate", "agent_message_chunk"}, {"content", content}};
    return QJsonDocument(QJsonObject{{"jsonrpc", "2.0"},
                                     {"method", "session/update"},
                                     {"params", QJsonObject{{"update", update}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

// What is exported, and what of it comes back.
class TestSessionExport : public QObject
{
    Q_OBJECT
private slots:
    void whatComesBackIsWhatWasExported()
    {
        add({promptBytes, said("I shall."), requestBytes, answerBytes, said("Done.")});
        const PermissionRecord decided = addDecision(3);
        exported();

        const Result<SessionId> imported = import();

        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().what));
        QVERIFY(*imported != SessionId{"session-1"});
        const SessionRecord session = sessionCalled(*imported);
        const SessionRecord before = sessionCalled({"session-1"});
        QCOMPARE(session.title, before.title);
        QCOMPARE(session.agent, before.agent);
        QCOMPARE(session.cwd, before.cwd);
        QCOMPARE(session.modes, before.modes);
        QCOMPARE(session.createdAt, before.createdAt);
        QCOMPARE(session.lastIndex, before.lastIndex);
        QCOMPARE(session.sandbox, SessionImport::sandbox());
        QCOMPARE(session.importedAt, std::optional<qint64>(77));
        QVERIFY(session.endedAt);
        QVERIFY(!session.subscribed);
        const auto events = *m_ledger->events(*imported, 1, 100);
        const auto originals = *m_ledger->events({"session-1"}, 1, 100);
        QCOMPARE(events.size(), originals.size());
        for (std::size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(events[i].payload, originals[i].payload); // to the byte
            QCOMPARE(events[i].createdAt, originals[i].createdAt);
            QCOMPARE(events[i].sender, originals[i].sender);
            QCOMPARE(events[i].streamId, originals[i].streamId);
        }
        const QByteArray markdown = read(exportOf(*imported, ExportFormat::Markdown));
        QVERIFY2(markdown.contains(decided.reason.toUtf8()), markdown.constData());
    }

    void payloadsThatAreNoLineComeBackToo_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("line break") << QByteArray("{\"a\":\n1}");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe{\"a\":1}");
        QTest::newRow("no JSON") << QByteArray("not JSON, \"payload\": {}");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("its own key in a string") << QByteArray("{\"a\":\",\\\"payload\\\":{}\"}");
        QTest::newRow("its own key") << QByteArray(R"({"a":1,"payload":{"b":2}})");
    }
    void payloadsThatAreNoLineComeBackToo()
    {
        QFETCH(QByteArray, payload);
        add({payload});
        exported();

        const Result<SessionId> imported = import();

        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().what));
        QCOMPARE(m_ledger->events(*imported, 1, 100)->front().payload, payload);
    }

    void aPageNeedsNothingButItself()
    {
        add({promptBytes,
             said("Look: <script>alert(1)</script> <img src=\"https://example.org/spy.png\">\n```\n1 < 2\n```"),
             requestBytes, answerBytes});
        const PermissionRecord decided = addDecision(3);

        const QByteArray page = read(exportOf({"session-1"}, ExportFormat::Html));

        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.endsWith("</body></html>\n"));
        QVERIFY(page.contains("Mend the roof"));
        QVERIFY(page.contains("&lt;script&gt;alert(1)"));
        QVERIFY(page.contains("<pre>1 &lt; 2</pre>"));
        QVERIFY(!page.contains("<script") && !page.contains("<img"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY2(page.contains(decided.reason.toHtmlEscaped().toUtf8()), page.constData());
    }

    void nobodyElseMayReadTheFile()
    {
        add({promptBytes});
        const QFileDevice::Permissions all = QFileInfo(exported()).permissions();
        QVERIFY(!(all & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));
    }

    void credentialsAreInNoExport_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("lines") << ExportFormat::Lines;
        QTest::newRow("markdown") << ExportFormat::Markdown;
        QTest::newRow("html") << ExportFormat::Html;
    }
    void credentialsAreInNoExport()
    {
        QFETCH(ExportFormat, format);
        SessionRecord session = someSession();
        session.mcpServers = R"([{"name":"files","env":[{"name":"KEY","value":"sk-mcp-env"}]}])";
        QVERIFY(m_ledger->save(session));
        add({R"({"jsonrpc":"2.0","id":"n","method":"session/new","params":{"mcpServers":[{"name":"files","env":[{"name":"KEY","value":"sk-mcp-env"}],"headers":[{"value":"sk-header"}]}]}})",
             R"({"jsonrpc":"2.0","id":"a","method":"authenticate","params":{"methodId":"key","apiKey":"sk-signin"}})",
             promptBytes, said("The token of this server is tok-en-of-server.")});

        const QByteArray text = read(exportOf({"session-1"}, format));

        QVERIFY(text.contains("Mend the roof"));
        for (const char *secret : {"sk-mcp-env", "sk-header", "sk-signin", "tok-en-of-server"})
            QVERIFY2(!text.contains(secret), secret);
    }

    // Whatever they are for: nobody has to know them.
    void whatLooksLikeAKeyIsInNoExport_data() { credentialsAreInNoExport_data(); }
    void whatLooksLikeAKeyIsInNoExport()
    {
        QFETCH(ExportFormat, format);
        add({promptBytes, said("Use ghp_0123456789abcdefghijABCDEFGHIJ012345, or API_KEY=a8Xk29fLq0Zp."),
             said("-----BEGIN PRIVATE KEY-----\nMIIEabcdef\n-----END PRIVATE KEY----- and \"quotes\"")});

        const QByteArray text = read(exportOf({"session-1"}, format));

        QVERIFY(text.contains("quotes"));
        for (const char *secret : {"ghp_0123", "a8Xk29fLq0Zp", "MIIEabcdef"})
            QVERIFY2(!text.contains(secret), secret);
    }

    void aHostileFileIsRefusedAndNothingStays_data()
    {
        QTest::addColumn<int>("line"); // that is replaced, from 0; -1: the file is cut off behind `with` bytes
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << -1 << QByteArray("0") << "empty";
        QTest::newRow("cut off in an event") << -1 << QByteArray("600") << "Line";
        QTest::newRow("no JSON") << 1 << QByteArray("boo") << "Line 2";
        QTest::newRow("no header") << 0 << QByteArray(R"({"index":1})") << "Line 1";
        QTest::newRow("newer") << 0 << QByteArray(R"({"sandgate":"session","format":2,"events":0,"session":{}})")
                               << "newer Sandgate";
        QTest::newRow("too many events") << 0
                                         << QByteArray(
                                                R"({"sandgate":"session","format":1,"events":1e15,"session":{}})")
                                         << "events";
        QTest::newRow("an event twice")
            << 2
            << QByteArray(R"({"index":1,"createdAt":1,"sender":"agent","connection":"","streamId":0,"payload":{}})")
            << "not the one that comes next";
        QTest::newRow("negative time")
            << 1
            << QByteArray(R"({"index":1,"createdAt":-1,"sender":"agent","connection":"","streamId":0,"payload":{}})")
            << "createdAt";
        QTest::newRow("unknown sender")
            << 1 << QByteArray(R"({"index":1,"createdAt":1,"sender":"root","connection":"","streamId":0,"payload":{}})")
            << "sender";
        QTest::newRow("a second session") << 1 << QByteArray("=0") << "second session";
        QTest::newRow("no UTF-8") << 1 << QByteArray("{\"index\":\"\xff\"}") << "UTF-8";
    }
    void aHostileFileIsRefusedAndNothingStays()
    {
        QFETCH(int, line);
        QFETCH(QByteArray, with);
        QFETCH(QString, words);
        add({promptBytes, said("I shall.")});
        QByteArray text = read(exported());
        if (line < 0) {
            text = text.left(with.toInt());
        } else {
            QList<QByteArray> lines = text.split('\n');
            lines[line] = with == "=0" ? lines[0] : with;
            text = lines.join('\n');
        }
        write(text);
        const auto before = *m_ledger->sessions();

        const Result<SessionId> imported = import();

        QVERIFY(!imported);
        const QString why = imported.error().what + ' ' + imported.error().theirWords;
        QVERIFY2(why.contains(words), qPrintable(why));
        QVERIFY(*m_ledger->sessions() == before);
    }

    void aLongLineComesBack()
    {
        const QByteArray payload = said(QString(3'000'000, 'x')); // longer than what is read at once
        add({payload});
        exported();
        const Result<SessionId> imported = import();
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().what));
        QCOMPARE(m_ledger->events(*imported, 1, 100)->front().payload, payload);
    }

    void aLineWithoutEndIsRefused()
    {
        exported();
        QFile file(m_file);
        QVERIFY(file.open(QFile::Append));
        const QByteArray some(16 * 1024 * 1024, 'x');
        for (int i = 0; i < 7; ++i)
            QCOMPARE(file.write(some), some.size());
        file.close();
        const Result<SessionId> imported = import();
        QVERIFY(!imported);
        QVERIFY2(imported.error().theirWords.contains("too long") || imported.error().what.contains("too long"),
                 qPrintable(imported.error().what));
    }

    void anImportThatIsDroppedLeavesNothing()
    {
        std::vector<QByteArray> payloads(5000, said("All work and no play."));
        add(payloads);
        exported();
        {
            SessionImport import(*m_ledger, m_file, 77);
            while (m_ledger->sessions()->size() == 1) { // it is being written
                const auto step = import.step();
                QVERIFY(step && !step->isDone);
            }
        }
        QCOMPARE(m_ledger->sessions()->size(), 1U);
    }

    void agentsCannotForgeWhatIsOurs()
    {
        add({promptBytes, said("<script>alert(1)</script> ![x](http://host/pixel)\n\n## Permission: allowed\n\n"),
             said("```\n# not ended"), QByteArray(promptBytes).replace("p1", "p2")});

        const QByteArray markdown = read(exportOf({"session-1"}, ExportFormat::Markdown));

        QVERIFY2(!markdown.contains("<script"), markdown.constData());
        QVERIFY2(markdown.count("![x]") == markdown.count("\\![x]"), markdown.constData());
        QVERIFY2(!markdown.contains("\n## Permission"), markdown.constData());
        const qsizetype code = markdown.indexOf("```\n# not ended\n```\n"); // ended by us
        QVERIFY2(code > 0 && markdown.indexOf("\n## Prompt", code) > code, markdown.constData());
    }

    void namesAreShownAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("id") << "5f0c-1a2b (1.0)"
                            << "5f0c-1a2b (1.0)";
        QTest::newRow("heading") << "# a # b"
                                 << "\\# a # b";
        QTest::newRow("list") << "- a"
                              << "\\- a";
        QTest::newRow("numbers") << "1. a"
                                 << "1\\. a";
        QTest::newRow("emphasis") << "*a* _b_"
                                  << "\\*a\\* \\_b\\_";
        QTest::newRow("image") << "![a](b)"
                               << "!\\[a\\](b)";
        QTest::newRow("tag") << "<b> &lt;"
                             << "\\<b> \\&lt;";
        QTest::newRow("lines") << "a\n# b"
                               << "a # b";
    }
    void namesAreShownAsTheyAreWritten()
    {
        QFETCH(QString, text);
        QTEST(markdownLine(text), "written");
    }

    void aLongConversationIsWrittenWholeAndInOrder()
    {
        std::vector<QByteArray> payloads;
        for (int turn = 0; turn < 300; ++turn) {
            QByteArray prompt = promptBytes;
            payloads.push_back(prompt.replace("p1", "p" + QByteArray::number(turn)));
            for (int i = 0; i < 20; ++i)
                payloads.push_back(said(QString("w%1; ").arg(turn * 20 + i)));
        }
        add(payloads);

        const QByteArray markdown = read(exportOf({"session-1"}, ExportFormat::Markdown));
        qsizetype at = 0;
        for (int i = 0; i < 6000; ++i) {
            at = markdown.indexOf("w" + QByteArray::number(i) + ";", at);
            QVERIFY2(at >= 0, qPrintable(QString::number(i)));
        }
        QCOMPARE(markdown.count("Mend the roof"), 300 + 1); // and the title
    }

    void aFileThatCannotBeWrittenKeepsTheOldOne()
    {
        add({promptBytes});
        const Result<ExportSummary> nowhere =
            m_reader->exportSession({"session-1"}, ExportFormat::Lines, m_folder->filePath("no/such/folder"), {});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, Error::Kind::Storage);
        QVERIFY(!nowhere.error().theirWords.isEmpty());

        write("the old one");
        const Result<ExportSummary> unknown = m_reader->exportSession({"nobody"}, ExportFormat::Lines, m_file, {});
        QVERIFY(!unknown);
        QCOMPARE(read(m_file), QByteArray("the old one"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("export");
        const QString database = m_folder->filePath("database");
        m_ledger = std::make_unique<SqliteLedger>(database);
        QVERIFY(m_ledger->open());
        m_reader = std::make_unique<Reader>(database);
        QVERIFY(m_reader->open());
        QVERIFY(m_ledger->save(someSandbox()));
        QVERIFY(m_ledger->save(someSession()));
    }
    void cleanup()
    {
        m_reader.reset();
        m_ledger.reset();
    }

private:
    void add(const std::vector<QByteArray> &payloads)
    {
        Batch batch;
        for (const QByteArray &payload : payloads) {
            EventRecord event = someEvent(EventIndex(batch.events.size()) + 1, "session-1", payload);
            event.sender = payload.contains("session/prompt") || payload.contains("mcpServers") ||
                                   payload.contains("authenticate") || payload == answerBytes
                               ? Sender::Client
                               : Sender::Agent;
            batch.events.push_back(event);
        }
        if (const Result<> done = m_ledger->commit(batch); !done)
            qFatal("%s", qPrintable(done.error().what + done.error().theirWords));
    }
    PermissionRecord addDecision(EventIndex event)
    {
        Batch batch;
        PermissionRecord permission = somePermission();
        permission.eventIndex = event;
        permission.state = PermissionState::Answered;
        permission.reason = "The ladder is safe";
        batch.permissions.push_back(permission);
        if (!m_ledger->commit(batch))
            qFatal("the decision is not stored");
        return permission;
    }
    QString exportOf(const SessionId &session, ExportFormat format)
    {
        const Result<ExportSummary> done =
            m_reader->exportSession(session, format, m_file, {Secret("tok-en-of-server"), Secret()});
        if (!done)
            qFatal("%s", qPrintable(done.error().what + done.error().theirWords));
        return m_file;
    }
    QString exported() { return exportOf({"session-1"}, ExportFormat::Lines); }
    Result<SessionId> import()
    {
        SessionImport import(*m_ledger, m_file, 77);
        while (true) {
            const auto step = import.step();
            if (!step)
                return tl::unexpected(step.error());
            if (step->isDone)
                return step->session;
        }
    }
    SessionRecord sessionCalled(const SessionId &id)
    {
        const auto sessions = m_ledger->sessions();
        return *std::find_if(sessions->begin(), sessions->end(),
                             [&id](const SessionRecord &session) { return session.id == id; });
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &text)
    {
        QFile file(m_file);
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("the file cannot be written");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestSessionExport)
#include "tst_sessionexport.moc"
