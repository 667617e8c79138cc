// SPDX-License-Identifier: Apache-2.0
// transferclient URL TOKEN FOLDER upload|download FROM TO
//
// Copies one file to or from a running server as the window does, by the program's own core. Prints one line of JSON:
// how many bytes, how long it took from the order to the end, and the memory of this process: before, and the most
// that it had meanwhile. Used by transfer.py.
#include "app/composition.h"
#include "model/items/filedesk.h"
#include "model/items/providerdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/transferlistmodel.h"
#include "tests/bench/mustbe.h"
#include "tests/fakes/await.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <cstdio>

using namespace sandgate;
using namespace sandgate::bench;
using namespace sandgate::test;

namespace {

constexpr int patience = 10 * 60 * 1000;

// In KiB: what is resident, or the most that was since resetPeak().
qint64 memory(const char *field)
{
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    const QRegularExpression line(QString("%1:\\s+(\\d+) kB").arg(field));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

void resetPeak()
{
    QFile file("/proc/self/clear_refs");
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write("5") != 1)
        qFatal("the highest memory cannot be set back");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 7)
        qFatal("transferclient URL TOKEN FOLDER upload|download FROM TO");
    const QString folder = words[3];
    const std::unique_ptr<CoreWorkbench> bench = makeWorkbench({folder, folder, folder + "/sandgate.ini"});
    const QJsonObject account{{"url", words[1]}, {"token", words[2]}};
    mustBe(await(bench->providers().saveAccount("remote", "bench", account)), "the account");
    const NewSandbox wanted{"bench", "remote", {{"account", "bench"}, {"workspace", "/tmp"}}};
    const SandboxKey box = mustBe(await(bench->createSandbox(wanted)), "the sandbox");
    const auto isAwake = [&] {
        const SandboxRow *row = bench->sandboxes().find(box);
        return row && row->state == SandboxState::Awake;
    };
    if (!QTest::qWaitFor(isAwake, patience))
        qFatal("the sandbox did not wake");

    TransferListModel &transfers = bench->files().transfers();
    QEventLoop loop; // awake by what comes, not by looking again and again
    TransferId id;
    const auto leaveAtTheEnd = [&] {
        const TransferRow *row = transfers.find(id);
        if (row && row->isOver())
            loop.quit();
    };
    QObject::connect(&transfers, &QAbstractItemModel::dataChanged, &loop, leaveAtTheEnd);
    QTimer::singleShot(patience, &loop, [] { qFatal("the transfer did not end"); });

    TransferOrder order{box, TransferOrder::Direction::Upload, words[5], words[6]};
    if (words[4] == "download")
        order.direction = TransferOrder::Direction::Download;
    const qint64 before = memory("VmRSS");
    resetPeak();
    QElapsedTimer timer;
    timer.start();
    id = bench->files().begin(order);
    loop.exec();
    const double seconds = double(timer.nsecsElapsed()) * 1e-9;

    const TransferRow row = *transfers.find(id);
    if (row.state != TransferState::Done)
        qFatal("%s",
               row.problem ? qPrintable(row.problem->what + ' ' + row.problem->theirWords) : "it did not end well");
    const QJsonObject said{
        {"bytes", row.bytes}, {"seconds", seconds}, {"beforeKb", before}, {"peakKb", memory("VmHWM")}};
    std::puts(QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    return 0;
}
