// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/imagepull.h"
#include "providers/async/waits.h"

namespace sandgate {

ImagePull::ImagePull(HttpClient &client, const HttpRequest &request)
    : m_stream(client)
{
    connect(&m_stream, &HttpStream::received, this, [this](const QByteArray &bytes) {
        m_progress.feed(bytes);
        emit moved();
    });
    connect(&m_stream, &HttpStream::failed, this, [this](const Error &error) { end(error); });
    connect(&m_stream, &HttpStream::ended, this, [this] { end(std::nullopt); });
    m_stream.start(request);
}

async::Task<> ImagePull::movement()
{
    co_await async::until(this, &ImagePull::moved);
}

// Its status is told before the pull begins: 200 is no success.
void ImagePull::end(std::optional<Error> error)
{
    if (!error && !m_progress.failure().isEmpty())
        error = Error{Error::Kind::Refused, {}, m_progress.failure()};
    m_error = std::move(error);
    m_finished = true;
    emit moved();
}

} // namespace sandgate
