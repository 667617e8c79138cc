// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/curlloop.h"
#include "providers/transport/curltransfer.h"
#include <QPointer>
#include <QSocketNotifier>
#include <algorithm>
#include <utility>

namespace sandgate {

CurlLoop::Watch::Watch() = default;

CurlLoop::Watch::~Watch()
{
    // We may be inside activated() of one of them, so they only fall silent now. The socket may be closed and its
    // number used again before they are gone.
    for (QSocketNotifier *notifier : {readable, writable}) {
        if (!notifier)
            continue;
        notifier->setEnabled(false);
        notifier->deleteLater();
    }
}

CurlLoop::CurlLoop()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready == CURLE_OK)
        m_multi = curl_multi_init();
    if (!m_multi)
        return; // add() says so
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlLoop::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlLoop::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlLoop::~CurlLoop()
{
    for (CurlTransfer *transfer : std::exchange(m_transfers, {})) {
        curl_multi_remove_handle(m_multi, transfer->handle());
        transfer->abandon();
    }
    curl_multi_cleanup(m_multi); // closes idle connections, and tells onSocket()
}

bool CurlLoop::add(CurlTransfer &transfer)
{
    if (!m_multi || !transfer.handle() || curl_multi_add_handle(m_multi, transfer.handle()) != CURLM_OK)
        return false;
    m_transfers.push_back(&transfer);
    return true;
}

void CurlLoop::remove(CurlTransfer &transfer)
{
    if (std::erase(m_transfers, &transfer))
        curl_multi_remove_handle(m_multi, transfer.handle());
    std::erase(m_ready, &transfer);
}

void CurlLoop::ready(CurlTransfer &transfer)
{
    if (std::find(m_ready.begin(), m_ready.end(), &transfer) == m_ready.end())
        m_ready.push_back(&transfer);
}

int CurlLoop::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlLoop *>(self)->watch(socket, what);
    return 0;
}

int CurlLoop::onTimer(CURLM *, long milliseconds, void *self)
{
    QTimer &timer = static_cast<CurlLoop *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

void CurlLoop::watch(curl_socket_t socket, int what)
{
    if (what == CURL_POLL_REMOVE) {
        m_watches.erase(socket);
        return;
    }
    std::unique_ptr<Watch> &watch = m_watches[socket];
    if (!watch)
        watch = std::make_unique<Watch>();
    const auto set = [this, socket](QSocketNotifier *&notifier, QSocketNotifier::Type type, int mask, bool wanted) {
        if (!notifier && wanted) {
            notifier = new QSocketNotifier(socket, type); // the watch's, see there
            connect(notifier, &QSocketNotifier::activated, this, [this, socket, mask] { act(socket, mask); });
        } else if (notifier) {
            notifier->setEnabled(wanted);
        }
    };
    set(watch->readable, QSocketNotifier::Read, CURL_CSELECT_IN, what & CURL_POLL_IN);
    set(watch->writable, QSocketNotifier::Write, CURL_CSELECT_OUT, what & CURL_POLL_OUT);
}

void CurlLoop::act(curl_socket_t socket, int mask)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, mask, &running);
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode result = message->data.result; // before the handle goes, and the message with it
        const auto ended =
            std::find_if(m_transfers.begin(), m_transfers.end(), [message](const CurlTransfer *transfer) {
                return transfer->handle() == message->easy_handle;
            });
        if (ended == m_transfers.end())
            continue;
        CurlTransfer &transfer = **ended;
        transfer.finish(result);
        remove(transfer);
        ready(transfer);
    }
    deliver();
}

void CurlLoop::deliver()
{
    const QPointer<CurlLoop> alive(this);
    while (alive && !m_ready.empty()) {
        CurlTransfer *const transfer = m_ready.front();
        m_ready.erase(m_ready.begin());
        emit transfer->moved();
    }
}

} // namespace sandgate
