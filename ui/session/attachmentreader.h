// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/attachment.h"
#include "providers/async/worker.h"
#include <QImage>

namespace sandgate {

// Makes attachments of files of this computer and of images, in a thread of its own. An image that is too large for a
// message is made smaller; everything else that is too large is refused.
class AttachmentReader
{
public:
    async::Task<Result<QJsonObject>> read(QString file); // its path
    async::Task<Result<QJsonObject>> take(QString name, QImage image);
};

} // namespace sandgate
