// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tour/guide.h"
#include "providers/async/scope.h"
#include <QObject>

namespace sandgate {

// The guided tour: what Sandgate does, done through the program's own widgets on a real server with the demo agent.
// Leaves numbered pictures and summary.md in its folder.
//
// UI thread only.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(TourStage &stage, const QString &folder, QObject *parent = nullptr);

    void start(); // once

signals:
    void finished(bool everythingHappened); // summary.md says what did not

private:
    async::Task<> run();
    bool writeSummary(const Result<> &result) const;

    const QString m_folder;
    TourGuide m_guide;
    async::Scope m_tasks;
};

} // namespace sandgate
