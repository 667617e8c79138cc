// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/pullprogress.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype longestLine = 64 * 1024;
constexpr qsizetype mostLayers = 1000;

QString text(const char *sentence, int n = -1)
{
    return QCoreApplication::translate("PullProgress", sentence, nullptr, n);
}

} // namespace

void PullProgress::feed(const QByteArray &bytes)
{
    m_rest += bytes;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        line(m_rest.first(end));
        m_rest.remove(0, end + 1);
    }
    if (m_rest.size() > longestLine)
        m_rest.clear(); // no engine sends this
}

void PullProgress::line(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    // "error" alone is the older form.
    QString error = object["errorDetail"_L1]["message"_L1].toString();
    if (error.isEmpty())
        error = object["error"_L1].toString();
    if (!error.isEmpty()) {
        m_error = error.left(4096);
        return;
    }
    const QString id = object["id"_L1].toString();
    const QString status = object["status"_L1].toString();
    const bool startsLayer = status == "Pulling fs layer"_L1 || status == "Already exists"_L1;
    if (id.isEmpty() || (!startsLayer && !m_layers.contains(id)) || m_layers.size() > mostLayers)
        return;
    Layer &layer = m_layers[id];
    if (status == "Downloading"_L1) {
        layer.current = object["progressDetail"_L1]["current"_L1].toInteger();
        layer.total = object["progressDetail"_L1]["total"_L1].toInteger();
    } else if (status == "Download complete"_L1) {
        layer.current = layer.total;
        layer.isDone = true;
    } else if (status == "Pull complete"_L1 || status == "Already exists"_L1) {
        layer.isDone = layer.isUnpacked = true;
    }
}

QString PullProgress::stage() const
{
    qint64 current = 0;
    qint64 total = 0;
    qsizetype done = 0;
    qsizetype unpacked = 0;
    for (const Layer &layer : m_layers) {
        current += layer.current;
        total += layer.total;
        done += layer.isDone;
        unpacked += layer.isUnpacked;
    }
    if (m_layers.isEmpty())
        return text("Asking for the image");
    const int layers = int(m_layers.size());
    if (done == layers)
        return text("Unpacking the image: %1 of %n layers", layers).arg(unpacked);
    if (total == 0) // before the registry has said how much there is
        return text("Fetching the image: %1 of %n layers", layers).arg(done);
    const QLocale locale;
    return text("Fetching the image: %1 of %2, %3 of %n layers", layers)
        .arg(locale.formattedDataSize(current, 0), locale.formattedDataSize(total, 0))
        .arg(done);
}

} // namespace sandgate
