// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace sandgate {

// SIGTERM, SIGINT and SIGHUP as a Qt signal in the main thread: the end of a desktop session is an orderly end.
class UnixSignals : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);

signals:
    void endAsked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace sandgate
