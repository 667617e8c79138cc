// SPDX-License-Identifier: Apache-2.0
#include "model/agent/promptblocks.h"
#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AgentSessions", text);
}

// Longer than any row of backticks in it, so that the text cannot end what it stands in.
QString fenceFor(const QString &text)
{
    qsizetype longest = 2;
    qsizetype row = 0;
    for (const QChar c : text) {
        row = c == u'`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    return QString(longest + 1, u'`');
}

QJsonObject asText(const QJsonObject &file)
{
    const QString text = file["text"_L1].toString();
    const QString fence = fenceFor(text);
    const QString name = file["uri"_L1].toString().section(u'/', -1);
    return {{u"type"_s, u"text"_s}, {u"text"_s, u"%1:\n%2\n%3\n%2"_s.arg(name, fence, text)}};
}

} // namespace

Result<QJsonArray> promptBlocks(const QJsonArray &said, const AgentCapabilities &can)
{
    QJsonArray blocks;
    for (const QJsonValue &item : said) {
        const QJsonObject block = item.toObject();
        const QString type = block["type"_L1].toString();
        const QJsonObject file = block["resource"_L1].toObject();
        if (type == "image"_L1 && !can.images) {
            return failure(Error::Kind::InvalidSettings,
                           tr("This agent takes no images. Remove the image, or upload it to the sandbox and name it "
                              "with @."));
        }
        if (type == "resource"_L1 && !can.files)
            blocks.append(file.contains("text"_L1) ? asText(file) : block);
        else
            blocks.append(block);
    }
    return blocks;
}

} // namespace sandgate
