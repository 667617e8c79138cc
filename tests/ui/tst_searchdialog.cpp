// SPDX-License-Identifier: Apache-2.0
#include "model/rules/decisionrecord.h"
#include "tests/ui/rows.h"
#include "ui/search/searchdialog.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using namespace std::chrono_literals;

namespace {

SearchHit hitOf(const QString &session, EventIndex index, const QString &snippet = "a \x01walrus\x02 here")
{
    return {{session}, index, PassageKind::Reply, 1000, snippet, -1};
}

// The last page.
SearchPage pageOf(const std::vector<SearchHit> &hits)
{
    SearchPage page;
    page.hits = hits;
    return page;
}

} // namespace

class TestSearchDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("crate")}, {}});
        SessionRow other = rows::session("s2", "crate");
        other.agent = "Claude Code";
        m_bench->sessions().apply({{rows::session("s1", "box"), other}, {}});
        m_dialog = std::make_unique<SearchDialog>(m_bench->searches, *m_bench);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void findsAndOpensAtTheHit()
    {
        m_bench->searches.pages = {pageOf({hitOf("s1", 7), hitOf("s2", 9)})};
        QSignalSpy wanted(m_dialog.get(), &SearchDialog::hitWanted);

        type("walrus");

        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QCOMPARE(m_bench->searches.asked.size(), 1u); // once, and not for each letter
        QCOMPARE(m_bench->searches.asked[0].text, "walrus");
        QCOMPARE(state(), "2 hits.");
        QCOMPARE(list()->model()->index(0, 0).data().toString(), "a walrus here");
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<SessionId>(), SessionId{"s2"});
        QCOMPARE(wanted[0][1].value<EventIndex>(), 9);
    }

    void asksForTheNextPageWhenItIsNeeded()
    {
        SearchPage first;
        first.next = "page-2";
        for (int i = 0; i < 60; ++i)
            first.hits.push_back(hitOf("s1", i));
        m_bench->searches.pages = {first, pageOf({hitOf("s1", 99)})};
        type("walrus");
        QTRY_COMPARE(list()->model()->rowCount(), 60);
        QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy reset(list()->model(), &QAbstractItemModel::modelReset);
        QCOMPARE(state(), "60 hits so far; scroll for more.");

        list()->scrollToBottom();

        QTRY_COMPARE(list()->model()->rowCount(), 61);
        QCOMPARE(m_bench->searches.asked[1].cursor, "page-2");
        QCOMPARE(reset.size(), 0);
        QCOMPARE(state(), "61 hits.");
    }

    void filters()
    {
        type("walrus");
        QTRY_COMPARE(m_bench->searches.asked.size(), 1u);

        choose("searchSandbox", "Sandbox crate");
        choose("searchAgent", "Claude Code");
        choose("searchKind", "Tool output");
        choose("searchTime", "Last 7 days");

        QTRY_COMPARE(m_bench->searches.asked.size(), 5u);
        const SearchWanted wanted = m_bench->searches.asked.back();
        QCOMPARE(wanted.sandbox, SandboxKey{"crate"});
        QCOMPARE(wanted.agent, "claude"); // as it is stored
        QCOMPARE(wanted.kinds, std::vector{PassageKind::ToolOutput});
        const qint64 age = QDateTime::currentMSecsSinceEpoch() - wanted.since;
        QVERIFY(qAbs(age - 7LL * 24 * 3600 * 1000) < 60000);
    }

    // What processes printed comes behind what was said, in steps that may find nothing.
    void findsWhatProcessesPrinted()
    {
        m_bench->processes().apply({{rows::process("p1", "box")}, {}});
        m_bench->searches.pages = {pageOf({hitOf("s1", 7)})};
        LogHit hit{{"p1"}, {"box"}, 12, 2000, "the \x01Walrus\x02 sleeps"};
        m_bench->searches.logPages = {LogSearchPage{{}, "on"}, LogSearchPage{{hit}, "further"}, LogSearchPage{}};
        QSignalSpy wanted(m_dialog.get(), &SearchDialog::logWanted);

        type("walrus");

        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QTRY_COMPARE(state(), "2 hits.");
        QCOMPARE(m_bench->searches.askedLogs.size(), 3u);
        QCOMPARE(m_bench->searches.askedLogs[2].cursor, "further");
        const QModelIndex printed = list()->model()->index(1, 0);
        QCOMPARE(printed.data(SearchHits::KindRole).toString(), "Process output");
        QVERIFY(printed.data(SearchHits::OriginRole).toString().contains("run p1"));
        emit list()->activated(printed);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<ProcessKey>(), ProcessKey{"p1"});
        QCOMPARE(wanted[0][1].toString(), "Walrus");
    }

    void aKindSaysWhereIsSearched()
    {
        type("walrus");
        QTRY_COMPARE(m_bench->searches.askedLogs.size(), 1u);

        choose("searchKind", "Process output");
        QTRY_COMPARE(m_bench->searches.askedLogs.size(), 2u);
        QCOMPARE(m_bench->searches.asked.size(), 1u);
        choose("searchKind", "Reply");
        QTRY_COMPARE(m_bench->searches.asked.size(), 2u);
        QTRY_COMPARE(state(), "Nothing was found.");
        QCOMPARE(m_bench->searches.askedLogs.size(), 2u);
    }

    void aKeyThatIsCutOffIsHiddenToo()
    {
        DecisionRecord record;
        record.request = {"r1"};
        record.decidedAt = 5000;
        const QString key = "sk-" + QString("a1").repeated(200);
        record.toolCall =
            QString(R"({"title":"Run","kind":"execute","rawInput":{"command":"feed %1 walrus %1"}})").arg(key).toUtf8();
        m_bench->ruleDesk.record = {record};

        type("walrus");

        QTRY_COMPARE(list()->model()->rowCount(), 1);
        const QModelIndex hit = list()->model()->index(0, 0);
        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(SearchHits::SnippetRole)})
            QVERIFY2(!hit.data(role).toString().contains("a1"), qPrintable(hit.data(role).toString()));
        QVERIFY(hit.data(SearchHits::SnippetRole).toString().contains("\x01walrus\x02"));
    }

    // Behind what was said, before what was printed.
    void findsWhatWasDecided()
    {
        DecisionRecord record;
        record.request = {"r1"};
        record.decidedAt = 5000;
        record.session = {"s1"};
        record.sandboxName = "Sandbox box";
        record.agent = "Demo";
        record.options = {{"reject", "Reject", "reject_once"}};
        record.optionId = "reject";
        record.by = decider::window;
        record.toolCall = R"({"title":"Run","kind":"execute","rawInput":{"command":"feed walrus"}})";
        DecisionRecord other = record;
        other.request = {"r2"};
        other.toolCall = R"({"title":"Run","kind":"execute","rawInput":{"command":"ls"}})";
        m_bench->ruleDesk.record = {other, record};
        m_bench->searches.pages = {pageOf({hitOf("s1", 7)})};
        QSignalSpy wanted(m_dialog.get(), &SearchDialog::decisionWanted);

        type("walrus");

        QTRY_COMPARE(list()->model()->rowCount(), 2);
        const QModelIndex decided = list()->model()->index(1, 0);
        QCOMPARE(decided.data().toString(), QString::fromUtf8("Run · feed walrus · Reject"));
        QVERIFY(decided.data(SearchHits::SnippetRole).toString().contains("feed \x01walrus\x02"));
        QCOMPARE(decided.data(SearchHits::KindRole).toString(), "Decision");
        QVERIFY(decided.data(SearchHits::OriginRole).toString().startsWith("Denied, by: You, in a window"));
        emit list()->activated(decided);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<DecisionPlace>().request, RequestId{"r1"});
        QCOMPARE(wanted[0][0].value<DecisionPlace>().decidedAt, 5000);

        choose("searchKind", "Decision");
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(m_bench->searches.asked.size(), 1u);
        choose("searchSandbox", "Sandbox crate");
        QTRY_COMPARE(m_bench->ruleDesk.lastFilter.sandbox, SandboxKey{"crate"});
    }

    void saysWhenNothingIsFound()
    {
        type("walrus");

        QTRY_COMPARE(state(), "Nothing was found.");
    }

    void saysWhatFailed()
    {
        m_bench->searches.pages = {failure(Error::Kind::InvalidSettings, "Enter a word.")};

        type("...");

        QTRY_VERIFY(m_dialog->findChild<QLabel *>("searchState")->text().isEmpty());
        bool said = false;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains("Enter a word."));
        QVERIFY(said);
    }

    void looksAgainWhileNotAllIsSearchedYet()
    {
        SearchPage early;
        early.pending = 1000;
        m_bench->searches.pages = {early, pageOf({hitOf("s1", 7)})};

        type("walrus");

        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 1, 6000);
    }

    void hidesSecretsInWhatIsFound()
    {
        m_bench->searches.pages = {pageOf({hitOf("s1", 7, "\x01key\x02 ghp_0123456789abcdefghijABCDEFGHIJ012345")})};

        type("key");

        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(list()->model()->index(0, 0).data().toString(), "key " + SecretMask::dots());
        QVERIFY(!list()->model()->index(0, 0).data(SearchHits::SnippetRole).toString().contains("ghp_"));
    }

    void diesQuietlyWhileItSearches()
    {
        m_bench->searches.pause = 1h;
        type("walrus");
        QTRY_COMPARE(m_bench->searches.asked.size(), 1u);
        QCOMPARE(state(), "Searching…");

        m_dialog.reset();
    }

private:
    QLineEdit *field() const { return m_dialog->findChild<QLineEdit *>("searchField"); }
    QListView *list() const { return m_dialog->findChild<QListView *>("searchHits"); }
    QString state() const { return m_dialog->findChild<QLabel *>("searchState")->text(); }
    void type(const QString &text) { QTest::keyClicks(field(), text); }
    void choose(const char *name, const QString &text)
    {
        auto *box = m_dialog->findChild<QComboBox *>(name);
        const int row = box->findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        box->setCurrentIndex(row);
        emit box->activated(row);
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<SearchDialog> m_dialog;
};

QTEST_MAIN(TestSearchDialog)
#include "tst_searchdialog.moc"
