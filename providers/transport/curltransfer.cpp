// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/curltransfer.h"
#include "providers/logging.h"
#include "providers/transport/curlloop.h"
#include "providers/transport/httptext.h"
#include <QFile>
#include <QHostAddress>
#include <algorithm>
#include <cerrno>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto connectLimit = 10s;
constexpr auto refusalLimit = 5s; // for the text of a refusal, where the head was all that had a limit
constexpr qsizetype longestHead = 256 * 1024;
constexpr qsizetype longestRefusal = 64 * 1024;
constexpr qsizetype mostAtOnce = 1024 * 1024; // of a stream's body; curl reads a hundred of its buffers in one go
constexpr long streamBuffer = 256 * 1024;
constexpr long wholeBuffer = 64 * 1024;
constexpr qsizetype smallestRoom = 64 * 1024;
constexpr qsizetype largestRoom = 2 * mostAtOnce;

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000);
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

// curl sends a POST again when a kept connection turns out to be cut before the answer began. The server may have
// acted on the first by then.
bool mayBeSentTwice(const QByteArray &method)
{
    return method != "POST" && method != "PATCH";
}

void setFile(CURL *easy, CURLoption option, const QString &path)
{
    if (!path.isEmpty())
        curl_easy_setopt(easy, option, QFile::encodeName(path).constData()); // which curl copies
}

} // namespace

CurlTransfer::CurlTransfer(CurlLoop &loop, const Endpoint &endpoint, HttpRequest request, Reading reading)
    : m_loop(&loop)
    , m_request(std::move(request))
    , m_reading(reading)
    , m_token(endpoint.token)
    , m_where(serverName(endpoint))
{
    m_begun.start();
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &CurlTransfer::runOut);
    const Result<> prepared = prepare(endpoint);
    if (!prepared) {
        finishWith(prepared.error());
        return;
    }
    if (!loop.add(*this)) {
        finishWith({Error::Kind::Unreachable, tr("There is no memory left for a request.")});
        return;
    }
    if (m_request.timeLimit > 0ms)
        m_limit.start(m_request.timeLimit);
}

CurlTransfer::~CurlTransfer()
{
    if (m_loop)
        m_loop->remove(*this);
}

Result<> CurlTransfer::prepare(const Endpoint &endpoint)
{
    if (!isToken(m_request.method))
        return failure(Error::Kind::InvalidSettings, tr("The request's method is not valid."));
    const Result<QByteArray> url = requestUrl(endpoint, m_request);
    if (!url)
        return tl::unexpected(url.error());
    m_easy.reset(curl_easy_init());
    if (!m_easy) // or no memory is left, which would show elsewhere first
        return failure(Error::Kind::Unreachable,
                       tr("libcurl is not installed. Install the package libcurl4 and try again."));
    const Result<> headers = setHeaders(endpoint);
    if (!headers)
        return headers;
    setOptions(endpoint, *url);
    setMethod();
    return {};
}

Result<> CurlTransfer::setHeaders(const Endpoint &endpoint)
{
    const bool hasBody = !m_request.contentType.isEmpty();
    QList<std::pair<QByteArray, QByteArray>> headers = endpoint.headers + m_request.headers;
    if (!endpoint.token.isEmpty())
        headers.append({"Authorization", "Bearer " + endpoint.token.reveal()}); // the only place where a token is sent
    if (!m_request.accept.isEmpty())
        headers.append({"Accept", m_request.accept});
    if (hasBody)
        headers.append({"Content-Type", m_request.contentType});

    QList<QByteArray> lines{"Expect:"};
    if (!hasBody)
        lines.append("Content-Type:");
    for (const auto &[name, value] : std::as_const(headers)) {
        if (!isToken(name) || !isHeaderValue(value))
            return failure(Error::Kind::InvalidSettings,
                           tr("The header \"%1\" holds characters that cannot be sent, such as a line break.")
                               .arg(shortened(QString::fromUtf8(name), 60)));
        lines.append(value.trimmed().isEmpty() ? name + ';' : name + ": " + value); // "name;" is curl for an empty one
    }
    for (const QByteArray &line : std::as_const(lines)) {
        curl_slist *const longer = curl_slist_append(m_sent.get(), line.constData());
        if (!longer)
            return failure(Error::Kind::Unreachable, tr("There is no memory left for a request."));
        (void)m_sent.release();
        m_sent.reset(longer);
    }
    return {};
}

void CurlTransfer::setOptions(const Endpoint &endpoint, const QByteArray &url)
{
    CURL *const easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // a cancelled name look-up is not waited for
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1); // the sandbox server refuses HTTP/2
    curl_easy_setopt(easy, CURLOPT_USERAGENT, SANDGATE_USER_AGENT);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_sent.get());
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(std::chrono::milliseconds(connectLimit).count()));
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, m_reading == Reading::Stream ? streamBuffer : wholeBuffer);
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPIDLE, 30L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPINTVL, 10L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    const QByteArray socket = endpoint.unixSocket.toLocal8Bit();
    if (!socket.isEmpty())
        curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, socket.constData());
    if (!socket.isEmpty() || isLoopback(endpoint.url.host()))
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    setFile(easy, CURLOPT_CAINFO, endpoint.tls.authority);
    setFile(easy, CURLOPT_SSLCERT, endpoint.tls.certificate);
    setFile(easy, CURLOPT_SSLKEY, endpoint.tls.key);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &CurlTransfer::onSend);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
}

void CurlTransfer::setMethod()
{
    CURL *const easy = m_easy.get();
    const QByteArray &method = m_request.method;
    if (method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (m_request.contentType.isEmpty())
        m_request.body.clear();
    if (!m_request.contentType.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH") {
        curl_easy_setopt(easy, CURLOPT_POST, 1L); // also says Content-Length: 0 where there is nothing to send
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
}

size_t CurlTransfer::onHeader(char *bytes, size_t, size_t count, void *self)
{
    return static_cast<CurlTransfer *>(self)->header({bytes, qsizetype(count)}) ? count : CURL_WRITEFUNC_ERROR;
}

size_t CurlTransfer::onBody(char *bytes, size_t, size_t count, void *self)
{
    auto &transfer = *static_cast<CurlTransfer *>(self);
    if (transfer.isFull()) {
        transfer.m_paused = true; // curl keeps these bytes, and reads no more until resume()
        return CURL_WRITEFUNC_PAUSE;
    }
    return transfer.body({bytes, qsizetype(count)}) ? count : CURL_WRITEFUNC_ERROR;
}

int CurlTransfer::onSend(void *self, char *, char *, int, int)
{
    auto &transfer = *static_cast<CurlTransfer *>(self);
    if (++transfer.m_sendings > 1 && !mayBeSentTwice(transfer.m_request.method))
        return CURL_PREREQFUNC_ABORT;
    return CURL_PREREQFUNC_OK;
}

bool CurlTransfer::header(QByteArrayView line)
{
    m_headBytes += line.size();
    if (m_headBytes > longestHead)
        return refuse({Error::Kind::TooLarge, tr("The answer's headers are too long.")});
    if (m_headDone)
        return true; // trailers
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty()) {
        long status = 0;
        curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
        if (status >= 100 && status < 200 && status != 101)
            return true; // only a foretaste
        m_response.status = int(status);
        m_headDone = true;
        m_response.contentType = m_response.header("content-type").split(';').first().trimmed().toLower();
        if (m_reading == Reading::Whole) {
            if (isGood() && m_request.method != "HEAD" && contentLength() > m_request.maxBody)
                return refuse(tooLong());
        } else {
            if (isGood())
                m_limit.stop();
            else
                m_limit.start(refusalLimit);
            m_loop->ready(*this);
        }
        return true;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon < 0 || text.startsWith("HTTP/"))
        m_response.headers.clear(); // a status line: what came before it belonged to a 1xx
    else
        m_response.headers.append(
            {text.first(colon).trimmed().toByteArray().toLower(), text.sliced(colon + 1).trimmed().toByteArray()});
    return true;
}

bool CurlTransfer::body(QByteArrayView bytes)
{
    if (!isGood()) {
        m_response.body.append(bytes.first(std::min(bytes.size(), longestRefusal - m_response.body.size())));
        return m_response.body.size() < longestRefusal; // enough to know why
    }
    if (m_reading == Reading::Stream)
        m_loop->ready(*this);
    else if (m_response.body.size() + bytes.size() > m_request.maxBody)
        return refuse(tooLong());
    m_response.body.append(bytes);
    return true;
}

bool CurlTransfer::isFull() const
{
    return m_reading == Reading::Stream && isGood() && m_response.body.size() >= mostAtOnce;
}

void CurlTransfer::resume()
{
    if (!std::exchange(m_paused, false) || !m_loop || m_finished)
        return;
    const CURLcode result = curl_easy_pause(m_easy.get(), CURLPAUSE_CONT);
    if (result == CURLE_OK)
        return;
    m_loop->remove(*this);
    finish(result);
}

// What is small is had again for nothing; room for much is fetched from the kernel each time, page by page. A stream
// that rests has read little last, and keeps none.
void CurlTransfer::giveBack(QByteArray bytes)
{
    const bool isWorthIt = bytes.size() >= smallestRoom && bytes.capacity() <= largestRoom && bytes.isDetached();
    if (!isWorthIt || !m_response.body.isEmpty())
        return;
    bytes.resize(0);
    m_response.body = std::move(bytes);
}

qint64 CurlTransfer::contentLength() const
{
    return m_response.header("content-length").toLongLong(); // 0 where it is not said
}

Error CurlTransfer::tooLong() const
{
    const QString what = tr("The answer is longer than the limit of %1 bytes.").arg(m_request.maxBody);
    return {Error::Kind::TooLarge, what, {}, {}, m_response.status};
}

bool CurlTransfer::refuse(Error error)
{
    m_refusal = std::move(error);
    return false;
}

void CurlTransfer::finish(CURLcode result)
{
    m_limit.stop();
    m_finished = true;
    if (m_refusal)
        m_error = m_refusal;
    else if (m_headDone && !isGood())
        m_error = statusError(); // however its text ended
    else if (result != CURLE_OK)
        m_error = curlError(result);
    log();
}

void CurlTransfer::finishWith(Error error)
{
    m_finished = true;
    m_error = std::move(error);
    log();
    QMetaObject::invokeMethod(this, &CurlTransfer::moved, Qt::QueuedConnection);
}

void CurlTransfer::abandon()
{
    m_limit.stop();
    finishWith({Error::Kind::Unreachable, tr("The connection to %1 was given up.").arg(m_where)});
}

void CurlTransfer::runOut()
{
    if (m_loop)
        m_loop->remove(*this);
    m_finished = true;
    if (m_headDone && !isGood())
        m_error = statusError();
    else
        m_error = Error{Error::Kind::Timeout,
                        tr("%1 did not answer within %2 seconds.").arg(m_where, seconds(m_request.timeLimit))};
    log();
    emit moved();
}

// A server may repeat what it was sent: the token is taken out before the text is read, and once more afterwards,
// should it have been escaped in JSON.
Error CurlTransfer::statusError() const
{
    const QByteArray &token = m_token.reveal();
    const auto hidden = [&token](QByteArray text) { return token.isEmpty() ? text : text.replace(token, "(secret)"); };
    Error error = httpError(m_response.status, m_response.contentType, hidden(m_response.body),
                            hidden(m_response.header("location")), hidden(m_response.header("x-request-id")));
    if (!token.isEmpty())
        error.theirWords.replace(QString::fromUtf8(token), "(secret)"_L1);
    error.retryAfter = retryAfterOf(m_response.header("retry-after"));
    return error;
}

Error CurlTransfer::curlError(CURLcode result) const
{
    using Kind = Error::Kind;
    QString words = QString::fromLocal8Bit(m_words.data());
    if (words.isEmpty())
        words = QString::fromLatin1(curl_easy_strerror(result));
    long number = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_OS_ERRNO, &number);
    if (result == CURLE_COULDNT_CONNECT && number)
        words += " ("_L1 + qt_error_string(int(number)) + ')'_L1;
    const auto says = [&](Kind kind, const QString &what) {
        return Error{kind, what.arg(m_where), shortened(words, 4096)};
    };
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return says(Kind::Unreachable,
                    tr("The address of %1 was not found. Check the address and the network connection."));
    case CURLE_COULDNT_CONNECT:
        if (number == EACCES || number == EPERM)
            return says(Kind::Unreachable, tr("This user may not connect to %1."));
        return says(Kind::Unreachable, tr("No connection to %1. Is it running?"));
    case CURLE_OPERATION_TIMEDOUT:
        return says(Kind::Unreachable, tr("No connection to %1: it does not answer."));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return says(Kind::Unreachable, tr("The certificate of %1 cannot be trusted. Check the address, the clock and "
                                          "the certificates that this computer trusts."));
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return says(Kind::Unreachable, tr("No secure connection to %1. Is it reached by https at all?"));
    case CURLE_URL_MALFORMAT:
        return says(Kind::InvalidSettings, tr("The address of %1 is not valid."));
    case CURLE_UNSUPPORTED_PROTOCOL: // an answer without a status line
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return says(Kind::Protocol, tr("%1 does not speak HTTP. Check the address and the port."));
    default:
        return says(Kind::Unreachable, tr("The connection to %1 was lost."));
    }
}

void CurlTransfer::log() const
{
    qCDebug(lcTransport).noquote() << m_request.method << m_where << m_request.path.toHtmlEscaped() << m_response.status
                                   << m_begun.elapsed() << "ms" << (m_error ? m_error->what : QString());
}

} // namespace sandgate
