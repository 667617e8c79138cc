// SPDX-License-Identifier: Apache-2.0
#include "model/agent/promptblocks.h"
#include "model/attachment.h"
#include <QTest>

using namespace sandgate;

class TestPromptBlocks : public QObject
{
    Q_OBJECT
private slots:
    void anAgentThatTakesAllGetsAllAsItIs()
    {
        AgentCapabilities can;
        can.images = true;
        can.files = true;
        const QJsonArray said{text("Look"), image(), file("a\nb"), link()};

        QCOMPARE(*promptBlocks(said, can), said);
    }

    void aFileBecomesTextForAnAgentThatTakesNone()
    {
        const Result<QJsonArray> blocks = promptBlocks({text("Look"), file("a\nb"), link()}, {});

        QVERIFY(blocks);
        QCOMPARE(*blocks, (QJsonArray{text("Look"), text("notes.txt:\n```\na\nb\n```"), link()}));
    }

    void aFileCannotEndTheFenceThatItStandsIn()
    {
        const Result<QJsonArray> blocks = promptBlocks({file("````\n%1 `x`")}, {});

        QVERIFY(blocks);
        QCOMPARE(*blocks, QJsonArray{text("notes.txt:\n`````\n````\n%1 `x`\n`````")});
    }

    void anImageForAnAgentThatTakesNoneIsRefused()
    {
        const Result<QJsonArray> blocks = promptBlocks({text("Look"), image()}, {});

        QCOMPARE(blocks.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(blocks.error().what.contains("no images"));
    }

private:
    static QJsonObject text(const QString &text) { return {{"type", "text"}, {"text", text}}; }
    static QJsonObject image() { return attachment::image("shot.png", "image/png", "bytes"); }
    static QJsonObject file(const QByteArray &content) { return *attachment::file("notes.txt", content); }
    static QJsonObject link() { return {{"type", "resource_link"}, {"uri", "file:///a"}, {"name", "a"}}; }
};

QTEST_GUILESS_MAIN(TestPromptBlocks)
#include "tst_promptblocks.moc"
