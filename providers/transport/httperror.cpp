// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype longestWords = 4096;
constexpr qsizetype longestBody = 64 * 1024; // more is not looked at

struct HttpError {
    Q_DECLARE_TR_FUNCTIONS(HttpError)
};

// Text from outside as lines of text: no control characters, no blanks around it.
QString plain(QString text)
{
    text.remove(u'\0');
    text.replace("\r\n"_L1, "\n"_L1);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return text.trimmed();
}

void add(QString &text, const QString &more, QLatin1String between)
{
    const QString words = plain(more);
    if (words.isEmpty() || text.contains(words))
        return;
    if (!text.isEmpty())
        text += between;
    text += words;
}

QString wordsOfProblem(const QJsonObject &problem)
{
    QString words = plain(problem["title"_L1].toString());
    add(words, problem["detail"_L1].toString(), ": "_L1);
    const QJsonObject details = problem["details"_L1].toObject();
    add(words, details["message"_L1].toString(), "\n"_L1);
    add(words, details["stderr"_L1].toString(), "\n"_L1);
    return words;
}

// A message where services put it: text, or an object with a "message".
QString messageIn(const QJsonValue &value)
{
    return value.isObject() ? value["message"_L1].toString() : value.toString();
}

QString wordsOfJson(const QJsonObject &object)
{
    QString words = plain(messageIn(object["error"_L1]));
    add(words, messageIn(object["message"_L1]), ": "_L1);
    add(words, messageIn(object["errors"_L1][0]), ": "_L1);
    add(words, messageIn(object["detail"_L1]), ": "_L1);
    return words;
}

bool isWebPage(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray start = body.left(200).trimmed().toLower();
    return contentType == "text/html" || contentType == "application/xhtml+xml" || start.startsWith("<!doctype html") ||
           start.startsWith("<html");
}

QString titleOfPage(const QByteArray &body)
{
    const QByteArray lower = body.toLower();
    const qsizetype tag = lower.indexOf("<title");
    const qsizetype begin = tag < 0 ? -1 : lower.indexOf('>', tag) + 1;
    const qsizetype end = begin <= 0 ? -1 : lower.indexOf("</title", begin);
    if (end < 0)
        return {};
    QString title = QString::fromUtf8(body.sliced(begin, end - begin)).simplified();
    title.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    title.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
    return plain(title);
}

bool saysGone(const QJsonObject &problem)
{
    return problem["type"_L1].toString().endsWith("not_found"_L1);
}

// Without the query, in which redirects to log-in pages carry their secrets.
QString addressOf(const QByteArray &location)
{
    const QUrl url(QString::fromUtf8(location.left(2000)));
    return shortened(plain(url.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)), 300);
}

std::pair<Error::Kind, QString> meaning(int status, const QJsonObject &problem, const QByteArray &location)
{
    using Kind = Error::Kind;
    switch (status) {
    case 400:
    case 406:
    case 415:
    case 422:
        return {Kind::Refused, HttpError::tr("The server did not accept the request.")};
    case 401:
        return {Kind::Unauthorized, HttpError::tr("The server does not accept the token. Check it in the settings.")};
    case 402:
        return {Kind::QuotaExceeded, HttpError::tr("The account's quota or balance is used up.")};
    case 403:
        return {Kind::Unauthorized, HttpError::tr("The server does not allow this with the token it was given.")};
    case 404:
        if (!saysGone(problem))
            return {Kind::Refused, HttpError::tr("The server does not know the address that was asked for.")};
        [[fallthrough]];
    case 410:
        return {Kind::Gone, HttpError::tr("It does not exist on the server any more.")};
    case 408:
    case 504:
        return {Kind::Timeout, HttpError::tr("The server waited too long and gave up.")};
    case 409:
        return {Kind::Conflict, HttpError::tr("The server says that this is not possible now.")};
    case 413:
        return {Kind::TooLarge, HttpError::tr("The request is too large for the server.")};
    case 429:
        return {Kind::RateLimited, HttpError::tr("The server asks for fewer requests. Try again later.")};
    case 501:
        return {Kind::Refused, HttpError::tr("The server cannot do this.")};
    default:
        break;
    }
    if (status >= 300 && status < 400 && !location.isEmpty())
        return {Kind::Protocol,
                HttpError::tr("The server answered with a redirect to %1. Check the server's address in the settings.")
                    .arg(addressOf(location))};
    if (status >= 400 && status < 500)
        return {Kind::Refused, HttpError::tr("The server refused the request (status %1).").arg(status)};
    if (status >= 500 && status < 600)
        return {Kind::Refused, HttpError::tr("The server failed (status %1).").arg(status)};
    return {Kind::Protocol, HttpError::tr("The server's answer was not expected (status %1).").arg(status)};
}

} // namespace

Error httpError(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &location,
                const QByteArray &requestId)
{
    const QByteArray text = body.left(longestBody);
    const bool page = isWebPage(contentType, text);
    const QJsonObject object = page ? QJsonObject() : QJsonDocument::fromJson(text).object();

    auto [kind, what] = meaning(status, object, location);
    QString words;
    if (page) {
        words = titleOfPage(text);
        what += u' ' + HttpError::tr("The answer is a web page, perhaps a proxy's or a log-in page.");
    } else if (contentType == "application/problem+json") {
        words = wordsOfProblem(object);
    } else {
        words = wordsOfJson(object);
    }
    if (words.isEmpty() && !page)
        words = plain(QString::fromUtf8(text.left(longestWords * 4)));
    return {kind, what, shortened(words, longestWords), shortened(plain(QString::fromUtf8(requestId.left(800))), 200),
            status};
}

} // namespace sandgate
