// SPDX-License-Identifier: Apache-2.0
#include "model/secretmask.h"
#include <QElapsedTimer>
#include <QTest>

using namespace sandgate;

class TestSecretMask : public QObject
{
    Q_OBJECT
private slots:
    void hidesWhatLooksLikeAKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const QString dots = SecretMask::dots();
        const auto row = [&](const char *name, const QString &before, const QString &key, const QString &after) {
            QTest::newRow(name) << before + key + after << before + dots + after;
        };
        row("OpenAI", "use ", "sk-proj-Ab3dEf6hIjKlMnOpQrStUv", " now");
        row("Anthropic", "(", "sk-ant-api03-abcdefgh1234567890ijkl_mn-op", ")");
        row("GitHub", "token: ", "ghp_0123456789abcdefghijABCDEFGHIJ012345", " .");
        row("GitLab", "", "glpat-abcdefghij0123456789", "");
        row("Slack", "", "xoxb-123456789012-abcdefghijkl", "\n");
        row("Amazon", "id ", "AKIAIOSFODNN7EXAMPLE", ",");
        row("Google", "", "AIzaSyA0123456789abcdefghijklmnopqrstuv", "");
        row("web token", "", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
            " end");
        row("assigned", "API_KEY=", "a8Xk29fLq0Zp", "");
        row("quoted", "\"clientSecret\": \"", "p0o9i8u7y6t5r4", "\",");
        row("in JSON in JSON", "\\\"password\\\": \\\"", "p0o9i8u7y6t5r4", "\\\"");
        row("header", "Authorization: Bearer ", "abc123def456ghi789", "'");
        row("address", "postgres://me:", "correct-horse", "@db/x");
        row("private key", "-----BEGIN RSA PRIVATE KEY-----", "\nMIIEabc\n", "-----END RSA PRIVATE KEY-----");
        row("private key without end", "-----BEGIN PRIVATE KEY-----", "\nMIIEabc\n", "");
        row("after an equals sign", "X=", "sk-Ab3dEf6hIjKlMnOpQrStUv01", "");
    }
    void hidesWhatLooksLikeAKey()
    {
        QFETCH(QString, text);

        QTEST(SecretMask().masked(text), "masked");
    }

    void coversWithoutMovingWhatFollows()
    {
        const QString key = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
        const QString text = "a " + key + " b " + key;
        SecretMask mask;

        QCOMPARE(mask.covered(text),
                 "a " + QString(key.size(), QChar(0x2022)) + " b " + QString(key.size(), QChar(0x2022)));
        QCOMPARE(mask.values(text), QStringList{key});
        mask.show(key);
        QCOMPARE(mask.covered(text), text);
        QCOMPARE(mask.values(text), QStringList());
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("prose") << "The token is read from the environment, and the password stays secret.";
        QTest::newRow("code") << "const QString token = readToken(settings);";
        QTest::newRow("call") << "password = getPassword1234567(user)";
        QTest::newRow("name") << "sk-learn-is-a-package-of-python-people";
        QTest::newRow("hash") << "commit 9fceb02d0ae598e95dc970b74767f19372d61af8";
        QTest::newRow("uuid") << "session 6ba7b810-9dad-11d1-80b4-00c04fd430c8";
        QTest::newRow("path") << "/home/user/projects/ghp_short/eyJ.txt";
        QTest::newRow("variable") << "API_KEY=$OTHER_KEY make";
        QTest::newRow("limit") << "maxTokens: 128000000000000";
        QTest::newRow("address") << "https://example.com:8080/a@b";
        QTest::newRow("certificate") << "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----";
        QTest::newRow("empty") << "";
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(QString, text);

        QCOMPARE(SecretMask().masked(text), text);
    }

    void hidesWhatIsKnown()
    {
        const SecretMask mask({Secret("hunter22"), Secret("hunter22andmore"), Secret("abc")});

        QCOMPARE(mask.masked("a hunter22andmore b hunter22 abc"),
                 "a " + SecretMask::dots() + " b " + SecretMask::dots() + " abc");
        const auto places = mask.find(u"x hunter22");
        QCOMPARE(places.size(), 1u);
        QVERIFY(places[0].known);
    }

    void whatOverlapsIsOnePlace()
    {
        const SecretMask mask({Secret("0123456789abcdefghijABCDEFGHIJ012345 and")});

        const auto places = mask.find(u"ghp_0123456789abcdefghijABCDEFGHIJ012345 and");

        QCOMPARE(places.size(), 1u);
        QCOMPARE(places[0], (SecretMask::Place{0, 44, true}));
    }

    void whatAPersonWantsToSeeIsShownAndNothingElse()
    {
        const QString one = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
        const QString other = "ghp_5432109876abcdefghijABCDEFGHIJ012345";
        SecretMask mask;

        mask.show(one);

        QCOMPARE(mask.masked(one + " " + other), one + " " + SecretMask::dots());
    }

    // Wherever a text is cut, what is found lies within it: an index too far is an assertion here.
    void aCutTextIsNoTrap()
    {
        const QString all = "Authorization: Bearer abc123def456ghi789 eyJhbGciOiJI.eyJzdWIiOiIx.abcdefghij0 "
                            "https://me:pass@host -----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- API_KEY=";
        for (qsizetype from = 0; from < all.size(); ++from) {
            for (const qsizetype to : {all.size(), (from + all.size()) / 2, from + 1}) {
                const QString cut = all.mid(from, to - from);
                for (const SecretMask::Place &place : SecretMask().find(cut))
                    QVERIFY(place.length > 0 && place.start + place.length <= cut.size());
            }
        }
    }

    void isFastEnoughForWhatIsShown()
    {
        const QString line = "2026-03-02 12:00:00 INFO server: request /api/items?page=3 took 12 ms (ok)\n";
        const QString text = line.repeated(20000); // 1.5 million characters
        const SecretMask mask({Secret("one-secret-value"), Secret("another-secret-value")});
        QElapsedTimer timer;
        timer.start();

        QVERIFY(!mask.hides(text));

        qInfo() << text.size() << "characters in" << timer.elapsed() << "ms";
        QVERIFY(timer.elapsed() < 3000); // some 50 ms; a quadratic search would take minutes
    }
};

QTEST_GUILESS_MAIN(TestSecretMask)
#include "tst_secretmask.moc"
