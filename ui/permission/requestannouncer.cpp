// SPDX-License-Identifier: Apache-2.0
#include "ui/permission/requestannouncer.h"
#include "ui/common/announcement.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include <QApplication>
#include <QWindow>

namespace sandgate {

RequestAnnouncer::RequestAnnouncer(PermissionListModel &requests, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
{
    onAnyChange(requests, this, [this] { take(); });
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &RequestAnnouncer::tell);
    take();
}

void RequestAnnouncer::take()
{
    QSet<RequestId> waiting;
    for (const RequestId &request : m_requests.waiting()) {
        waiting.insert(request);
        if (!m_known.contains(request))
            m_unsaid.push_back(request);
    }
    m_known = std::move(waiting);
    std::erase_if(m_unsaid, [this](const RequestId &request) { return !m_known.contains(request); });
    tell();
}

// All of it in one sentence: a second one would take the place of the first before it is read.
void RequestAnnouncer::tell()
{
    constexpr size_t mostApart = 3;
    if (m_unsaid.empty() || !QApplication::activeWindow())
        return;
    const std::vector<RequestId> news = std::exchange(m_unsaid, {});
    if (news.size() > mostApart) {
        announce(tr("%n requests wait for your decision.", nullptr, int(news.size())));
        return;
    }
    QStringList sentences;
    for (const RequestId &request : news) {
        if (const PermissionRow *row = m_requests.find(request))
            sentences << spokenRequest(*row);
    }
    announce(sentences.join(u'\n'));
}

} // namespace sandgate
