// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>

namespace sandgate {

// Reads what the engine tells while it fetches an image: a JSON object a line, split anywhere. Pure.
class PullProgress
{
public:
    void feed(const QByteArray &bytes);

    QString stage() const;                             // a sentence for people: what is done of how much
    const QString &failure() const { return m_error; } // the engine's words; a pull fails by them, never by its status

private:
    struct Layer {
        qint64 current = 0;
        qint64 total = 0;
        bool isDone = false; // fetched; unpacking may still go on
        bool isUnpacked = false;
    };

    void line(const QByteArray &json);

    QByteArray m_rest;
    QHash<QString, Layer> m_layers;
    QString m_error;
};

} // namespace sandgate
