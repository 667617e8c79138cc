// SPDX-License-Identifier: Apache-2.0
// terminalflood FOLDER FILE...
//
// Prints files by `cat` in a shell in a terminal of the window, at a real server, and says how long it took from Return
// until the end of each was on the display; and how long libvterm alone takes for the same bytes, on a screen of the
// same size. What a terminal cannot show in time it leaves out, and reads the newest part anew: how often is told, too.
// One line of JSON. Used by terminal.py.
#include "model/items/processlistmodel.h"
#include "tests/bench/realwindow.h"
#include "ui/terminal/terminalview.h"
#include <QElapsedTimer>
#include <QFile>
#include <vterm.h>

using namespace sandgate;
using namespace sandgate::bench;

namespace {

constexpr qsizetype Piece = 8192; // as the server reads

double alone(const QString &path, int columns, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QByteArray bytes = file.readAll().replace("\n", "\r\n"); // as the tty makes it
    VTerm *vterm = vterm_new(rows, columns);
    vterm_set_utf8(vterm, 1);
    VTermScreen *screen = vterm_obtain_screen(vterm);
    vterm_screen_set_damage_merge(screen, VTERM_DAMAGE_SCROLL);
    vterm_screen_reset(screen, 1);
    QElapsedTimer clock;
    clock.start();
    for (qsizetype at = 0; at < bytes.size(); at += Piece) {
        vterm_input_write(vterm, bytes.constData() + at, size_t(std::min(Piece, bytes.size() - at)));
        vterm_screen_flush_damage(screen);
    }
    const double time = double(clock.nsecsElapsed()) / 1e9;
    vterm_free(vterm);
    return time;
}

class ShellWindow
{
public:
    explicit ShellWindow(const QString &folder)
        : m_window(folder)
    {
        m_window.open();
        m_window.makeSandbox();
        trigger(m_window, "newTerminalAction");
        shell(m_window);
        trigger(m_window, "processWindowAction");
        m_window.click("processesButton"); // one view of it is enough
        m_view = shell(m_window);
        m_view->window()->resize(1000, 760);
        QTest::qWait(1500);
        QObject::connect(m_view, &TerminalView::titleChanged, m_view, [this](const QString &title) {
            m_restarts += title.isEmpty() ? 1 : 0; // this shell sets none
        });
        type("PS1='$ '; PROMPT_COMMAND=");
        QTest::qWait(1000);
    }

    // Seconds.
    double show(const QString &file)
    {
        const QString end = QString("the-end-%1").arg(++m_count);
        type(QString("f() { cat '%1'; echo the-''end-%2; }").arg(file).arg(m_count));
        waitFor("the prompt", [this] { return m_view->shownText().trimmed().endsWith("$"); });
        QTest::keyClicks(m_view, "f");
        waitFor("what was typed", [this] { return m_view->shownText().trimmed().endsWith("$ f"); });
        m_restarts = 0;
        Painted painted(*m_view->viewport(), [&] { return m_view->shownText().contains(end); });
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(m_view, Qt::Key_Return);
        painted.wait();
        return double(timer.nsecsElapsed()) / 1e9;
    }
    int restarts() const { return m_restarts; }
    const TerminalScreen &screen() const { return m_view->screen(); }

private:
    void type(const QString &line)
    {
        QTest::keyClicks(m_view, line);
        QTest::keyClick(m_view, Qt::Key_Return);
    }

    test::WindowFixture m_window;
    TerminalView *m_view = nullptr;
    int m_count = 0;
    int m_restarts = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    dress();
    const QStringList words = QApplication::arguments();
    if (words.size() < 3)
        qFatal("terminalflood FOLDER FILE...");
    ShellWindow terminal(words[1]);
    QJsonObject files;
    for (const QString &file : words.mid(2)) {
        const double ours = terminal.show(file);
        const double libvterm = alone(file, terminal.screen().columns(), terminal.screen().rows());
        files.insert(file, QJsonObject{{"ours", ours}, {"libvterm", libvterm}, {"left_out", terminal.restarts()}});
        QTest::qWait(1000);
    }
    print({{"columns", terminal.screen().columns()}, {"rows", terminal.screen().rows()}, {"files", files}});
    return 0;
}
