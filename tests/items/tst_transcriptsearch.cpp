// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcriptsearch.h"
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include <QElapsedTimer>
#include <QTest>

using namespace sandgate;

namespace {

const SessionId S{"s"};

QString message(int id, const QString &text)
{
    return QString(
               R"(u {"sessionUpdate":"agent_message_chunk","messageId":"m%1","content":{"type":"text","text":"%2"}})")
        .arg(id)
        .arg(text);
}

} // namespace

class TestTranscriptSearch : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<PagedWorkbench>();
        m_model = std::make_unique<TranscriptModel>(*m_bench);
        m_search = std::make_unique<TranscriptSearch>(*m_model);
    }
    void cleanup()
    {
        m_search.reset();
        m_model.reset();
        m_bench.reset();
    }

    void looksIntoEverythingThatAnEntryHas()
    {
        TranscriptEntry text;
        text.text = "a Needle in the hay";
        TranscriptEntry title;
        title.tool.title = "Find the needle";
        TranscriptEntry input;
        input.tool.rawInput = R"({"command": "grep needle"})";
        TranscriptEntry output;
        output.tool.rawOutput = R"("NEEDLE")";
        TranscriptEntry diff;
        ContentBlock change;
        change.kind = ContentBlock::Kind::Diff;
        change.oldText = "needle";
        diff.tool.content = {change};
        TranscriptEntry path;
        path.tool.locations = {{"/hay/needle.txt", {}}};
        TranscriptEntry plan;
        plan.plan = {{"Look for the needle", "high", "pending"}};
        TranscriptEntry detail;
        detail.detail = "needle";

        for (const TranscriptEntry &entry : {text, title, input, output, diff, path, plan, detail}) {
            QVERIFY(hasText(entry, "needle"));
            QVERIFY(!hasText(entry, "thread"));
            QVERIFY(!hasText(entry, {}));
        }
    }

    void findsRowsAndTheirNeighbours()
    {
        fill({"one", "two", "one more", "two", "One"});

        m_search->seek("one");

        QTRY_VERIFY(m_search->isDone());
        QCOMPARE(m_search->rows(), (std::set<int>{0, 2, 4}));
        QCOMPARE(m_search->nearest(2, 0), 2);
        QCOMPARE(m_search->nearest(2, 1), 4);
        QCOMPARE(m_search->nearest(2, -1), 0);
        QCOMPARE(m_search->nearest(4, 1), -1);
        QCOMPARE(m_search->nearest(0, -1), -1);
    }

    void followsWhatComes()
    {
        fill({"one", "two"});
        m_search->seek("three");
        QTRY_VERIFY(m_search->isDone());
        QVERIFY(m_search->rows().empty());

        m_bench->commit(conversation({message(2, "three"), message(2, " and more"), message(3, "three")}, 3));

        QTRY_COMPARE(m_search->rows(), (std::set<int>{1, 2}));
    }

    void aLongConversationHoldsNothingUp()
    {
        QStringList texts;
        for (int i = 0; i < 4000; ++i)
            texts << QString("line %1 ").arg(i).repeated(60);
        fill(texts);
        int goes = 0;
        connect(m_search.get(), &TranscriptSearch::changed, this, [&goes] { ++goes; });

        m_search->seek("line 3999 ");
        QVERIFY(!m_search->isDone()); // asking takes no time

        QTRY_VERIFY(m_search->isDone());
        QCOMPARE(m_search->rows().size(), std::size_t(1));
        QVERIFY2(goes > 1, "all of it was looked at in one go");
    }

private:
    void fill(const QStringList &texts)
    {
        QStringList lines;
        for (int i = 0; i < texts.size(); ++i)
            lines << message(i + 1, texts[i]);
        m_bench->stored["s"] = conversation(lines, 1);
        m_model->show(S);
        QTRY_VERIFY(m_model->pages().isReady());
        if (m_model->pages().hasEarlier())
            m_model->pages().loadBackTo(1);
        QTRY_VERIFY(!m_model->pages().hasEarlier());
    }

    std::unique_ptr<PagedWorkbench> m_bench;
    std::unique_ptr<TranscriptModel> m_model;
    std::unique_ptr<TranscriptSearch> m_search;
};

QTEST_GUILESS_MAIN(TestTranscriptSearch)
#include "tst_transcriptsearch.moc"
