// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/docker/pullprogress.h"
#include "providers/transport/http.h"
#include <optional>

namespace sandgate {

// One pull of an image, from the request on. Destroying it ends the request, by which the engine ends the pull.
class ImagePull : public QObject
{
    Q_OBJECT
public:
    ImagePull(HttpClient &client, const HttpRequest &request);

    bool isFinished() const { return m_finished; }
    const std::optional<Error> &error() const { return m_error; } // once finished; empty: the image is there
    QString stage() const { return m_progress.stage(); }
    async::Task<> movement(); // until something is heard; only while it is not finished

signals:
    void moved();

private:
    void end(std::optional<Error> error);

    PullProgress m_progress;
    bool m_finished = false;
    std::optional<Error> m_error;
    HttpStream m_stream;
};

} // namespace sandgate
