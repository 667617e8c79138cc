// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "providers/async/waits.h"
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// The tour is a row of steps, each of which may end it. Written out, a step is four lines; this is one.
#define STEP(...)                                                                                                      \
    do {                                                                                                               \
        const Result<> happened = co_await __VA_ARGS__;                                                                \
        if (!happened)                                                                                                 \
            co_return happened;                                                                                        \
    } while (false)

namespace sandgate {

Tour::Tour(TourStage &stage, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_folder(QDir(folder).absolutePath())
    , m_guide(m_folder)
{
}

void Tour::start()
{
    QDir(m_folder).removeRecursively();
    QDir().mkpath(m_folder);
    m_tasks.start(run());
}

async::Task<> Tour::run()
{
    m_guide.setWindow(m_stage.window());
    Result<> result = co_await doTheJob();
    const bool isWritten = writeSummary(result);
    if (!result)
        qCritical().noquote() << "The guided tour ended:" << result.error().what << result.error().theirWords;
    emit finished(result && isWritten);
}

} // namespace sandgate
