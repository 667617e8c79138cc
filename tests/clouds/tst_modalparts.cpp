// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpcerror.h"
#include "providers/modal/modalconfig.h"
#include <QTest>
#include <limits>
#include <modal.pb.h>

using namespace sandgate;

// What is read of Modal's own formats, also where it is not what they promise.
class TestModalParts : public QObject
{
    Q_OBJECT
private slots:
    void theActiveProfileIsTaken()
    {
        const QByteArray file = "[home]\ntoken_id = \"ak-1\"\ntoken_secret = \"as-1\"\n"
                                "[work]\ntoken_id = \"ak-2\"\ntoken_secret = \"as-2\"\nenvironment = \"main\"\n"
                                "server_url = \"https://example.org\"\nactive = true\n";
        QCOMPARE(*readModalConfig(file, {}), (QJsonObject{{"tokenId", "ak-2"},
                                                          {"tokenSecret", "as-2"},
                                                          {"environment", "main"},
                                                          {"serverUrl", "https://example.org"}}));
        QCOMPARE(*readModalConfig(file, "home"), (QJsonObject{{"tokenId", "ak-1"}, {"tokenSecret", "as-1"}}));
        QCOMPARE(*readModalConfig(file, "nobody"), QJsonObject());
    }

    void whatIsNoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("isReadable");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("no table") << QByteArray("active = true\n") << true;
        QTest::newRow("other types") << QByteArray("[a]\nactive = true\ntoken_id = 5\n") << true;
        QTest::newRow("half") << QByteArray("[a]\ntoken_id = \"ak-") << false;
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3) << false;
    }
    void whatIsNoneIsSaid()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, isReadable);
        const Result<QJsonObject> read = readModalConfig(file, {});
        QCOMPARE(read.has_value(), isReadable);
        if (read)
            QVERIFY(read->isEmpty());
        else
            QCOMPARE(read.error().kind, Error::Kind::InvalidSettings);
    }

    void aStatusIsAnError_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<bool>("passes");
        QTest::newRow("not found") << 5 << Error::Kind::Gone << false;
        QTest::newRow("unauthenticated") << 16 << Error::Kind::Unauthorized << false;
        QTest::newRow("permission denied") << 7 << Error::Kind::Unauthorized << false;
        QTest::newRow("exhausted") << 8 << Error::Kind::QuotaExceeded << false;
        QTest::newRow("invalid argument") << 3 << Error::Kind::InvalidSettings << false;
        QTest::newRow("exists") << 6 << Error::Kind::Conflict << false;
        QTest::newRow("deadline") << 4 << Error::Kind::Timeout << true;
        QTest::newRow("unavailable") << 14 << Error::Kind::Unreachable << true;
        QTest::newRow("internal") << 13 << Error::Kind::Refused << true;
        QTest::newRow("failed precondition") << 9 << Error::Kind::Refused << false;
        QTest::newRow("unimplemented") << 12 << Error::Kind::Refused << false;
    }
    void aStatusIsAnError()
    {
        QFETCH(int, code);
        QFETCH(Error::Kind, kind);
        QFETCH(bool, passes);
        const GrpcStatus status{GrpcCode(code), std::string(10000, 'x'), "no protobuf"};
        const Error error = grpcError(status, "Modal");
        QCOMPARE(error.kind, kind);
        QVERIFY(error.what.startsWith("Modal "));
        QCOMPARE(error.theirWords.size(), 4096);
        QCOMPARE(error.retryAfter, 0);
        QCOMPARE(isPassing(status), passes);
    }

    void aThrottledCallSaysForHowLong_data()
    {
        QTest::addColumn<float>("seconds");
        QTest::addColumn<int>("said");
        QTest::newRow("some") << 2.2F << 3;
        QTest::newRow("none") << 0.0F << 0;
        QTest::newRow("less than none") << -5.0F << 0;
        QTest::newRow("endless") << std::numeric_limits<float>::infinity() << 86400;
        QTest::newRow("no number") << std::numeric_limits<float>::quiet_NaN() << 0;
    }
    void aThrottledCallSaysForHowLong()
    {
        QFETCH(float, seconds);
        QFETCH(int, said);
        modal::client::RPCRetryPolicy policy;
        policy.set_retry_after_secs(seconds);
        modal::client::RPCStatus details;
        modal::client::AnyMessage &any = *details.add_details();
        any.set_type_url("type.googleapis.com/modal.client.RPCRetryPolicy");
        policy.SerializeToString(any.mutable_value());
        const GrpcStatus status{GrpcCode::ResourceExhausted, "slow down", details.SerializeAsString()};
        const Error error = grpcError(status, "Modal");
        QCOMPARE(error.kind, said > 0 ? Error::Kind::RateLimited : Error::Kind::QuotaExceeded);
        QCOMPARE(error.retryAfter, said);
    }
};

QTEST_GUILESS_MAIN(TestModalParts)
#include "tst_modalparts.moc"
