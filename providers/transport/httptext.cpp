// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype longestSocketPath = 107; // sockaddr_un

struct HttpText {
    Q_DECLARE_TR_FUNCTIONS(HttpText)
};

} // namespace

bool isToken(QByteArrayView text)
{
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), fits);
}

bool isHeaderValue(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (uchar(c) < 0x20 && c != '\t') || uchar(c) == 0x7f; });
}

Result<QByteArray> requestUrl(const Endpoint &endpoint, const HttpRequest &request)
{
    QUrl base = endpoint.url;
    if (base.isEmpty() && !endpoint.unixSocket.isEmpty())
        base = QUrl(u"http://localhost"_s);
    if (!base.isValid() || base.host().isEmpty() || (base.scheme() != "http"_L1 && base.scheme() != "https"_L1))
        return failure(Error::Kind::InvalidSettings,
                       HttpText::tr("The server's address must begin with http:// or https:// and a host's name."));
    if (!base.userInfo().isEmpty())
        return failure(
            Error::Kind::InvalidSettings,
            HttpText::tr("The server's address must not hold a user's name or password. Enter the token apart."));
    if (endpoint.unixSocket.toLocal8Bit().size() > longestSocketPath)
        return failure(Error::Kind::InvalidSettings,
                       HttpText::tr("The path of the socket %1 is too long for the system.")
                           .arg(shortened(endpoint.unixSocket, 200)));

    QByteArray url =
        base.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    while (url.endsWith('/'))
        url.chop(1);
    if (!request.path.startsWith(u'/'))
        url += '/';
    static const auto hex = "0123456789ABCDEF";
    for (const char c : request.path.toUtf8()) {
        const auto byte = uchar(c);
        if (byte > 0x20 && byte < 0x7f && !QByteArrayView("\"#<>?\\^`{|}").contains(c))
            url += c;
        else
            (url += '%').append(hex[byte >> 4]).append(hex[byte & 15]);
    }
    QByteArray query = request.query.toString(QUrl::FullyEncoded).toUtf8();
    query.replace('+', "%2B"); // servers read a plus as a blank, and QUrlQuery leaves it alone
    query.replace(' ', "%20");
    if (!query.isEmpty())
        url += '?' + query;
    return url;
}

QString serverName(const Endpoint &endpoint)
{
    if (!endpoint.unixSocket.isEmpty())
        return shortened(endpoint.unixSocket, 200);
    return shortened(endpoint.url.authority(QUrl::PrettyDecoded).section(u'@', -1), 200);
}

std::optional<QUrl> serverUrl(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

int retryAfterOf(QByteArrayView header)
{
    constexpr qint64 day = 24 * 60 * 60;
    bool isNumber = false;
    const QByteArray text = header.toByteArray().trimmed();
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
        seconds = until.isValid() ? QDateTime::currentDateTimeUtc().secsTo(until) : 0;
    }
    return int(std::clamp<qint64>(seconds, 0, day));
}

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype end = longest - 1;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.first(std::max<qsizetype>(end, 0)) + u'…';
}

} // namespace sandgate
