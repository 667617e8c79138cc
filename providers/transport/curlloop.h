// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QTimer>
#include <curl/curl.h>
#include <memory>
#include <unordered_map>
#include <vector>

class QSocketNotifier;

namespace sandgate {

class CurlTransfer;

// Runs the transfers of one HttpClient in Qt's event loop (libcurl's multi-socket interface). One thread only.
//
// curl forbids touching handles inside its callbacks. So callbacks only collect, and what they collected is delivered
// after curl has returned. A delivery may destroy any transfer, and the loop itself.
class CurlLoop : public QObject
{
public:
    CurlLoop();
    ~CurlLoop() override; // transfers that still run end with Unreachable
    Q_DISABLE_COPY_MOVE(CurlLoop)

    bool add(CurlTransfer &transfer);
    void remove(CurlTransfer &transfer); // ends it at once; harmless when it is not there
    void ready(CurlTransfer &transfer);  // it has something to deliver; may be called inside curl

private:
    struct Watch {
        Watch();
        ~Watch();
        Q_DISABLE_COPY_MOVE(Watch)
        QSocketNotifier *readable = nullptr;
        QSocketNotifier *writable = nullptr;
    };

    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *);
    static int onTimer(CURLM *multi, long milliseconds, void *self);
    void watch(curl_socket_t socket, int what);
    void act(curl_socket_t socket, int mask);
    void deliver();

    CURLM *m_multi = nullptr;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, std::unique_ptr<Watch>> m_watches;
    std::vector<CurlTransfer *> m_transfers;
    std::vector<CurlTransfer *> m_ready;
};

} // namespace sandgate
