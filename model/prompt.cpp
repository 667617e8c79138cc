// SPDX-License-Identifier: Apache-2.0
#include "model/prompt.h"
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

QJsonArray contentBlocks(const Prompt &prompt)
{
    QJsonArray blocks;
    if (!prompt.text.trimmed().isEmpty())
        blocks.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, prompt.text}});
    for (const QJsonValue &block : prompt.attachments)
        blocks.append(block);
    return blocks;
}

} // namespace sandgate
