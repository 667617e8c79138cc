// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include <QTest>

using namespace sandgate;
using Kind = Error::Kind;

class TestHttpError : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhatEachStatusMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        const std::pair<int, Kind> rows[] = {
            {100, Kind::Protocol},     {101, Kind::Protocol}, {204, Kind::Protocol},     {304, Kind::Protocol},
            {302, Kind::Protocol},     {400, Kind::Refused},  {401, Kind::Unauthorized}, {402, Kind::QuotaExceeded},
            {403, Kind::Unauthorized}, {404, Kind::Refused},  {405, Kind::Refused},      {406, Kind::Refused},
            {408, Kind::Timeout},      {409, Kind::Conflict}, {410, Kind::Gone},         {413, Kind::TooLarge},
            {415, Kind::Refused},      {422, Kind::Refused},  {429, Kind::RateLimited},  {451, Kind::Refused},
            {500, Kind::Refused},      {501, Kind::Refused},  {502, Kind::Refused},      {503, Kind::Refused},
            {504, Kind::Timeout},      {599, Kind::Refused},  {600, Kind::Protocol},     {-1, Kind::Protocol},
        };
        for (const auto &[status, kind] : rows)
            QTest::addRow("%d", status) << status << kind;
    }
    void knowsWhatEachStatusMeans()
    {
        QFETCH(int, status);

        const Error error = httpError(status, {}, {});

        QTEST(error.kind, "kind");
        QCOMPARE(error.status, status);
        QVERIFY(error.what.endsWith('.'));
        QVERIFY(error.theirWords.isEmpty());
    }

    void saysGoneOnlyWhenTheServerDoes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("session") << 404 << QByteArray("urn:sandbox-agent:error:session_not_found") << Kind::Gone;
        QTest::newRow("thing") << 404 << QByteArray("urn:sandbox-agent:error:not_found") << Kind::Gone;
        QTest::newRow("unknown address") << 404 << QByteArray("urn:sandbox-agent:error:invalid_request")
                                         << Kind::Refused;
        QTest::newRow("agent") << 404 << QByteArray("urn:sandbox-agent:error:agent_not_installed") << Kind::Refused;
        QTest::newRow("other status") << 400 << QByteArray("urn:sandbox-agent:error:not_found") << Kind::Refused;
    }
    void saysGoneOnlyWhenTheServerDoes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);

        const Error error = httpError(status, "application/problem+json", "{\"type\":\"" + type + "\"}");

        QTEST(error.kind, "kind");
    }

    void findsTheirWords_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const QByteArray problem = "application/problem+json";
        const QByteArray json = "application/json";
        const QByteArray text = "text/plain";
        const auto row = [](const char *name, const QByteArray &type, const QByteArray &body, const char *words) {
            // with ' for ", since moc 6.4 loses its way in raw strings
            const QString written = QString::fromUtf8(words).replace('\'', '"');
            QTest::newRow(name) << type << QByteArray(body).replace('\'', '"') << written;
        };
        row("problem", problem, "{'title':'Conflict','detail':'conflict: busy','details':{'message':'wait for it'}}",
            "Conflict: conflict: busy\nwait for it");
        row("problem with stderr", problem,
            "{'title':'Agent Exited','detail':'it left','details':{'exitCode':1,'stderr':'no key\\nbye\\n'}}",
            "Agent Exited: it left\nno key\nbye");
        row("problem that repeats itself", problem, "{'title':'Oh','detail':'Oh','details':{'message':'Oh'}}", "Oh");
        row("problem without words", problem, "{'status':500}", "{'status':500}");
        row("broken problem", problem, "{'title':'Conf", "{'title':'Conf");
        row("error", json, "{'error':'no'}", "no");
        row("error object", json, "{'error':{'message':'no','code':3}}", "no");
        row("message", json, "{'message':'No such container: x'}", "No such container: x");
        row("both", json, "{'error':'Not Found','message':'no such thing','statusCode':404}",
            "Not Found: no such thing");
        row("errors", json, "{'errors':[{'message':'first'},{'message':'second'}]}", "first");
        row("errors as text", json, "{'errors':['first']}", "first");
        row("detail", json, "{'detail':'not here'}", "not here");
        row("other types", json, "{'error':7,'message':['x'],'errors':{},'detail':null}",
            "{'error':7,'message':['x'],'errors':{},'detail':null}");
        row("array", json, "['a']", "['a']");
        row("JSON that says it is text", text, "{'message':'hello'}", "hello");
        row("text", text, "Missing request extension\r\nline two\n\n", "Missing request extension\nline two");
        row("not UTF-8", text, "caf\xe9", "caf\xef\xbf\xbd");
        row("escapes", text, "a\x1b[31mb\x07\nc", "a\xef\xbf\xbd[31mb\xef\xbf\xbd\nc");
        row("nothing", text, "  \n", "");
    }
    void findsTheirWords()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);

        const Error error = httpError(500, contentType, body);

        QTEST(error.theirWords, "words");
    }

    void recognizesAWebPage_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("title");
        const QByteArray html = "text/html";
        QTest::newRow("title") << html << QByteArray("<html><Title lang=en>\n Sign in &amp; go </TITLE>much more")
                               << "Sign in & go";
        QTest::newRow("no title") << html << QByteArray("<body>secret script</body>") << QString();
        QTest::newRow("title without end") << html << QByteArray("<title>half") << QString();
        QTest::newRow("tag without end") << html << QByteArray("<title") << QString();
        QTest::newRow("end before the begin") << html << QByteArray("</title><title>") << QString();
        QTest::newRow("another type") << QByteArray("text/plain") << QByteArray("\n <!DOCTYPE html><title>A</title>")
                                      << "A";
    }
    void recognizesAWebPage()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);

        const Error error = httpError(502, contentType, body);

        QTEST(error.theirWords, "title");
        QVERIFY(error.what.contains("web page"));
    }

    void boundsWhatItKeeps()
    {
        const QByteArray long1(1000000, 'x');

        const Error text = httpError(500, "text/plain", long1, {}, long1);
        const Error json = httpError(500, "application/json", "{\"error\":\"" + long1.left(50000) + "\"}");
        const Error page = httpError(500, "text/html", "<title>" + long1.left(50000) + "</title>");
        const Error redirect = httpError(302, {}, {}, "http://" + long1);

        for (const Error &error : {text, json, page, redirect}) {
            QVERIFY(error.theirWords.size() <= 4096);
            QVERIFY(error.requestId.size() <= 200);
            QVERIFY(error.what.size() < 1000);
        }
        QVERIFY(text.theirWords.endsWith(QChar(0x2026)));
    }

    void namesARedirectsAddressWithoutItsSecrets_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("shown");
        QTest::newRow("absolute") << QByteArray("https://a.example/login?state=SECRET#SECRET")
                                  << "https://a.example/login";
        QTest::newRow("with a user") << QByteArray("https://u:SECRET@a.example/") << "https://a.example/";
        QTest::newRow("relative") << QByteArray("/ui/?token=SECRET") << "/ui/";
    }
    void namesARedirectsAddressWithoutItsSecrets()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, shown);

        const Error error = httpError(301, "text/plain", {}, location);

        QVERIFY2(error.what.contains(shown + '.'), qPrintable(error.what));
        QVERIFY(!error.what.contains("SECRET"));
    }
};

QTEST_GUILESS_MAIN(TestHttpError)
#include "tst_httperror.moc"
