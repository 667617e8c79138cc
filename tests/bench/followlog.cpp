// SPDX-License-Identifier: Apache-2.0
// followlog URL TOKEN FOLDER COMMAND
//
// Runs a command at a running server and follows its log as the window does: from the wire to stored entries, to lines
// that can be painted. When the process has ended and its lines are there, prints one line of JSON: how many lines
// there are, how many entries are shown as missing, how long it took from the first line to the last. Used by
// follow.py.
#include "app/composition.h"
#include "model/items/logpages.h"
#include "model/items/processlistmodel.h"
#include "model/items/providerdesk.h"
#include "tests/bench/mustbe.h"
#include "tests/fakes/await.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <cstdio>

using namespace sandgate;
using namespace sandgate::bench;
using namespace sandgate::test;

namespace {

constexpr int patience = 10 * 60 * 1000;

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 5)
        qFatal("followlog URL TOKEN FOLDER COMMAND");
    const QString folder = words[3];
    const std::unique_ptr<CoreWorkbench> bench = makeWorkbench({folder, folder, folder + "/sandgate.ini"});
    const QJsonObject account{{"url", words[1]}, {"token", words[2]}};
    mustBe(await(bench->providers().saveAccount("remote", "bench", account)), "the account");
    const NewSandbox wanted{"bench", "remote", {{"account", "bench"}, {"workspace", "/tmp"}}};
    const SandboxKey box = mustBe(await(bench->createSandbox(wanted)), "the sandbox");
    const ProcessKey process = mustBe(await(bench->startProcess(box, words[4], "/tmp")), "the process");
    LogPages pages(*bench, nullptr, folder);
    pages.show(process);

    QEventLoop loop; // awake by what comes, as a window's thread is
    QTimer quiet;
    quiet.setSingleShot(true);
    quiet.setInterval(500);
    QObject::connect(&quiet, &QTimer::timeout, &loop, [&] {
        const ProcessRow *row = bench->processes().find(process);
        if (row && row->state == ProcessState::Exited)
            loop.quit();
        else
            quiet.start();
    });
    QElapsedTimer timer;
    qint64 last = 0;
    qint64 lines = 0;
    QObject::connect(&pages, &LogPages::changed, &pages, [&] {
        if (pages.lines().end() == lines)
            return;
        if (!timer.isValid())
            timer.start();
        lines = pages.lines().end();
        last = timer.nsecsElapsed();
        quiet.start();
    });
    QTimer::singleShot(patience, &loop, [] { qFatal("the process did not end"); });
    loop.exec();
    qint64 missing = 0;
    qint64 gaps = 0;
    for (qint64 i = pages.lines().first(); i < pages.lines().end(); ++i) {
        const LogLine line = pages.lines().line(i);
        if (line.stream != LogStream::Gap)
            continue;
        ++gaps;
        missing += QByteArray(line.text.data(), qsizetype(line.text.size())).toLongLong();
    }
    const QJsonObject said{
        {"lines", lines - gaps}, {"gaps", gaps}, {"missing", missing}, {"seconds", double(last) * 1e-9}};
    std::puts(QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    return 0;
}
