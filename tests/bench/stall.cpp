// SPDX-License-Identifier: Apache-2.0
// stall FOLDER [--rounds 5] [--seconds 10] [--stalls]
//
// How long an event waits for the window's thread: while the window is idle, and while it shows a turn of 20 000 events
// a second, the log of a process that prints 50 000 lines a second, a terminal in which `yes` runs, and one search
// after the other over what FOLDER has stored. All of it is real: the window, the server, the agent and the processes;
// they share this computer, so it is told how much of the waiting was the window's own work, and the same is measured
// in a thread that does nothing. With --stalls, waits of more than 16 ms are told on the standard error output, with
// the monotonic clock's time, for what `perf record -k CLOCK_MONOTONIC` says of them. One line of JSON. Used by
// stall.py.
#include "model/items/processlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "tests/bench/eventloopprobe.h"
#include "tests/bench/realwindow.h"
#include "ui/search/searchhits.h"
#include "ui/terminal/terminalview.h"
#include <QCommandLineParser>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <ctime>
#include <unistd.h>

using namespace sandgate;
using namespace sandgate::bench;

namespace {

constexpr int warmUp = 2; // seconds

QList<QByteArray> fields(const QString &file)
{
    QFile read(file);
    if (!read.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file));
    return read.readLine().simplified().split(' ');
}

// What was used so far, in seconds.
struct Usage {
    double wall = seconds(CLOCK_MONOTONIC);
    double thread = seconds(CLOCK_THREAD_CPUTIME_ID);
    double process = seconds(CLOCK_PROCESS_CPUTIME_ID);
    double threadWaited = fields(QString("/proc/self/task/%1/schedstat").arg(::gettid())).value(1).toDouble() * 1e-9;
    double machineIdle = fields("/proc/stat").value(4).toDouble() / double(::sysconf(_SC_CLK_TCK));
};

struct Measured {
    std::vector<Waits::Wait> here;
    std::vector<Waits::Wait> elsewhere;
    Usage before;
    Usage after;
};

Measured measure(int time, bool telling)
{
    Measured measured;
    EventLoopProbe probe;
    QTest::qWait(10);
    QEventLoop loop; // and not QTest::qWait(), which sleeps
    QTimer::singleShot(time * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    measured.after = {};
    probe.end();
    measured.here = probe.here();
    measured.elsewhere = probe.elsewhere();
    for (const auto &[from, wait, own] : measured.here) {
        if (telling && wait > 16)
            std::fprintf(stderr, "from %.6f for %.1f ms, of which own work %.1f ms\n", from, wait, own);
    }
    return measured;
}

// Of several rounds: the middle of each quantile, and the longest wait of all.
QJsonObject summary(const std::vector<Measured> &rounds, std::vector<Waits::Wait> Measured::*where,
                    double Waits::Wait::*what = &Waits::Wait::milliseconds)
{
    std::vector<double> middles;
    std::vector<double> tails;
    std::vector<double> longest;
    for (const Measured &round : rounds) {
        std::vector<double> all;
        for (const Waits::Wait &wait : round.*where)
            all.push_back(wait.*what);
        middles.push_back(quantile(all, 0.5));
        tails.push_back(quantile(all, 0.99));
        longest.push_back(quantile(all, 1));
    }
    return {{"p50", median(middles)},
            {"p99", median(tails)},
            {"max", quantile(longest, 1)},
            {"usual_max", median(longest)}};
}

// Parts of one processor, or of all.
QJsonObject usage(const std::vector<Measured> &rounds)
{
    std::vector<double> thread;
    std::vector<double> waited;
    std::vector<double> process;
    std::vector<double> machine;
    for (const auto &[here, elsewhere, before, after] : rounds) {
        const double wall = after.wall - before.wall;
        const auto processors = double(::sysconf(_SC_NPROCESSORS_ONLN));
        thread.push_back((after.thread - before.thread) / wall);
        waited.push_back((after.threadWaited - before.threadWaited) / wall);
        process.push_back((after.process - before.process) / wall);
        machine.push_back(1 - (after.machineIdle - before.machineIdle) / wall / processors);
    }
    return {{"thread", median(thread)},
            {"thread_waited_for_processor", median(waited)},
            {"process", median(process)},
            {"machine", median(machine)}};
}

class Person
{
public:
    explicit Person(const QString &folder)
        : m_window(folder)
    {
        m_window.open();
        m_window.makeSandbox();
        m_window.installAgent("chatty");
        m_window.startSession();
        m_session = m_window.session().id;
        trigger(m_window, "newTerminalAction");
        shell(m_window);
        m_terminal = m_window.workbench().processes().rows().back().key;
        trigger(m_window, "processWindowAction"); // the terminal has a window of its own, the log is in the other one
        trigger(m_window, "searchAction");
        m_field = m_window.find<QLineEdit>("searchField");
        m_hits = static_cast<SearchHits *>(m_window.find<QListView>("searchHits")->model());
        QObject::connect(&m_window.workbench(), &Workbench::logCommitted, &m_again,
                         [this](const ProcessKey &process, const std::vector<LogRecord> &entries) {
                             for (const LogRecord &entry : entries)
                                 (process == m_terminal ? m_terminalBytes : m_logLines) +=
                                     process == m_terminal ? entry.data.size() : entry.data.count('\n');
                         });
        QObject::connect(
            &m_window.workbench(), &Workbench::eventsCommitted, &m_again,
            [this](const SessionId &, const std::vector<EventRecord> &events) { m_events += qint64(events.size()); });
        QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { searchOn(); });
        m_window.find<QLineEdit>("processCommand"); // before others of this kind are shown
    }

    // Does its work for so long, and ends by itself.
    void beginLoad(int time)
    {
        const std::size_t before = m_window.workbench().processes().rows().size();
        m_window.find<QLineEdit>("processCommand")->setText(printing(time));
        m_window.click("runProcessButton");
        waitFor("the process", [&] { return m_window.workbench().processes().rows().size() > before; });
        m_printing = m_window.workbench().processes().rows().back().key;
        QTest::keyClicks(terminal(), QString("timeout %1 yes the quick brown fox jumps over the lazy dog").arg(time));
        QTest::keyClick(terminal(), Qt::Key_Return);
        m_window.send(QString("n=%1 size=64 rate=20000").arg(20000 * time));
        m_again.start(20);
    }
    void endLoad()
    {
        m_again.stop();
        if (turnRuns())
            m_window.cancel();
        waitFor("the end of the turn", [this] { return !turnRuns(); });
        waitFor("the end of the process",
                [this] { return m_window.workbench().processes().find(m_printing)->state == ProcessState::Exited; });
        qint64 printed = -1; // the terminal's output may still be on its way
        while (std::exchange(printed, m_terminalBytes) != m_terminalBytes)
            QTest::qWait(2000);
    }

    // So far, as the window was told.
    qint64 events() const { return m_events; }
    qint64 logLines() const { return m_logLines; }
    qint64 terminalBytes() const { return m_terminalBytes; }
    int searches() const { return m_searches; }

private:
    TerminalView *terminal() { return m_window.find<TerminalView>("terminalView"); }
    bool turnRuns() { return m_window.workbench().sessions().find(m_session)->turnStartedAt != 0; }

    static QString printing(int time)
    {
        return QString(
                   "exec python3 -c \"import sys, time\nstart = time.monotonic()\nfor n in range(0, 50000 * %1, 500):\n"
                   " sys.stdout.write(''.join(f'{i} INFO worker: request {i} was answered in {i %% 97} ms\\n' "
                   "for i in range(n, n + 500)))\n sys.stdout.flush()\n"
                   " time.sleep(max(0, start + n / 50000 - time.monotonic()))\"")
            .arg(time)
            .replace("%%", "%");
    }
    void searchOn()
    {
        static const char *const words[] = {"matter", "npm", "mend", "number 4", "agent"};
        if (m_hits->isBusy())
            return;
        m_field->setText(words[++m_searches % 5]);
        QTest::keyClick(m_field, Qt::Key_Return);
    }

    test::WindowFixture m_window;
    SessionId m_session;
    ProcessKey m_terminal;
    ProcessKey m_printing; // that was started last
    QLineEdit *m_field = nullptr;
    SearchHits *m_hits = nullptr;
    QTimer m_again;
    int m_searches = 0;
    qint64 m_events = 0;
    qint64 m_logLines = 0;
    qint64 m_terminalBytes = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    dress();
    QCommandLineParser parser;
    parser.addPositionalArgument("folder", "With a database");
    parser.addOptions({{"rounds", "", "n", "5"}, {"seconds", "", "n", "10"}, {"stalls", ""}});
    parser.process(application);
    const int time = parser.value("seconds").toInt();

    Person person(parser.positionalArguments().value(0));
    std::vector<Measured> idle;
    std::vector<Measured> busy;
    std::vector<double> events;
    std::vector<double> lines;
    std::vector<double> megabytes;
    std::vector<double> searches;
    QTest::qWait(2000);
    for (int round = 0; round < parser.value("rounds").toInt(); ++round) {
        idle.push_back(measure(time / 2, false));
        person.beginLoad(time + 2 * warmUp);
        QTest::qWait(warmUp * 1000);
        const double before[] = {double(person.events()), double(person.logLines()), double(person.terminalBytes()),
                                 double(person.searches())};
        busy.push_back(measure(time, parser.isSet("stalls")));
        const double wall = busy.back().after.wall - busy.back().before.wall;
        events.push_back((double(person.events()) - before[0]) / wall);
        lines.push_back((double(person.logLines()) - before[1]) / wall);
        megabytes.push_back((double(person.terminalBytes()) - before[2]) / wall / 1e6);
        searches.push_back((double(person.searches()) - before[3]) / wall);
        person.endLoad();
    }
    print({{"bench", "stall"},
           {"rounds", int(busy.size())},
           {"idle_ms", summary(idle, &Measured::here)},
           {"busy_ms", summary(busy, &Measured::here)},
           {"busy_own_work_ms", summary(busy, &Measured::here, &Waits::Wait::ownWork)},
           {"idle_bystander_ms", summary(idle, &Measured::elsewhere)},
           {"busy_bystander_ms", summary(busy, &Measured::elsewhere)},
           {"idle_use", usage(idle)},
           {"busy_use", usage(busy)},
           {"shown", QJsonObject{{"events_per_s", median(events)},
                                 {"log_lines_per_s", median(lines)},
                                 {"terminal_mb_per_s", median(megabytes)},
                                 {"searches_per_s", median(searches)}}}});
    return 0;
}
