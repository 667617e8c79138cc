// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include "providers/transport/http.h"
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <array>
#include <curl/curl.h>
#include <memory>
#include <optional>

namespace sandgate {

class CurlLoop;

// One exchange on a CurlLoop: the easy handle, its options, and what came so far. Runs from the constructor on.
// Destroying it ends the exchange at once and closes its connection.
class CurlTransfer : public QObject
{
    Q_OBJECT
public:
    enum class Reading {
        Whole,  // the body is kept; moved() comes once, at the end
        Stream, // the body is handed out as it comes; the time limit ends with a good head. What waits for
                // takeBytes() is bounded: nothing more is read until resume().
    };
    CurlTransfer(CurlLoop &loop, const Endpoint &endpoint, HttpRequest request, Reading reading);
    ~CurlTransfer() override;
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    bool isOpen() const { return m_headDone && isGood(); } // a 2xx head is there
    bool isFinished() const { return m_finished; }
    const std::optional<Error> &error() const { return m_error; } // once finished; empty: all went well
    const HttpResponse &response() const { return m_response; }
    HttpResponse takeResponse() { return std::move(m_response); }
    QByteArray takeBytes() { return std::exchange(m_response.body, {}); }
    void resume(); // once bytes were taken; what comes then is told by moved(), but for a failure: isFinished()
    void giveBack(QByteArray bytes); // that were taken and are not needed any more: their room is used again

    // For the loop.
    CURL *handle() const { return m_easy.get(); }
    void finish(CURLcode result);
    void abandon();

signals:
    void moved(); // from the event loop; whoever hears it may destroy anything

private:
    struct EasyCleanup {
        void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    };
    struct ListCleanup {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    static size_t onHeader(char *bytes, size_t size, size_t count, void *self);
    static size_t onBody(char *bytes, size_t size, size_t count, void *self);
    static int onSend(void *self, char *, char *, int, int);

    Result<> prepare(const Endpoint &endpoint);
    Result<> setHeaders(const Endpoint &endpoint);
    void setOptions(const Endpoint &endpoint, const QByteArray &url);
    void setMethod();
    bool header(QByteArrayView line);
    bool body(QByteArrayView bytes);
    bool isFull() const;
    bool isGood() const { return m_response.status >= 200 && m_response.status < 300; }
    qint64 contentLength() const;
    Error tooLong() const;
    bool refuse(Error error); // false, always: curl then ends the exchange
    void runOut();
    Error statusError() const;
    Error curlError(CURLcode result) const;
    void finishWith(Error error); // before it has begun
    void log() const;

    QPointer<CurlLoop> m_loop;
    HttpRequest m_request; // curl reads the body from here
    const Reading m_reading;
    Secret m_token;
    QString m_where; // the server, for people
    std::unique_ptr<CURL, EasyCleanup> m_easy;
    std::unique_ptr<curl_slist, ListCleanup> m_sent;
    std::array<char, CURL_ERROR_SIZE> m_words{};
    QTimer m_limit;
    QElapsedTimer m_begun;

    HttpResponse m_response;
    qsizetype m_headBytes = 0;
    int m_sendings = 0;
    bool m_headDone = false;
    bool m_finished = false;
    bool m_paused = false;
    std::optional<Error> m_refusal; // why we ended it ourselves, inside curl
    std::optional<Error> m_error;
};

} // namespace sandgate
