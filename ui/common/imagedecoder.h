// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/worker.h"
#include "providers/error.h"
#include <QImage>

namespace sandgate {

// Makes images of what comes from a sandbox, in a thread of its own that starts when it is first needed. Only formats
// that hold nothing but pixels. UI thread.
class ImageDecoder
{
public:
    ImageDecoder();
    ~ImageDecoder();
    Q_DISABLE_COPY_MOVE(ImageDecoder)

    // Empty: they are no image of a known format.
    static QByteArray formatOf(const QByteArray &bytes);
    // TooLarge: it would need more memory than is given.
    async::Task<Result<QImage>> decode(QByteArray bytes);

private:
    struct Decoding;
    std::unique_ptr<async::Worker<Decoding>> m_thread;
};

} // namespace sandgate
