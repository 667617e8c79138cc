// SPDX-License-Identifier: Apache-2.0
// bench_terminal [MEGABYTES]
//
// How fast output becomes rows: TerminalScreen, and libvterm alone on the same bytes, in turns. Medians of the rounds;
// one line of JSON.
#include "ui/terminal/terminalscreen.h"
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <vector>
#include <vterm.h>

using namespace sandgate;

namespace {

qsizetype Size = 50 * 1024 * 1024;
constexpr qsizetype Piece = 8192; // as the server reads
constexpr int Rounds = 5;

QByteArray repeated(const QByteArray &lines)
{
    return lines.repeated(Size / lines.size() + 1).left(Size);
}

QByteArray plain()
{
    QByteArray lines;
    for (int i = 0; i < 1000; ++i)
        lines += QByteArray::number(i) + " the quick brown fox jumps over the lazy dog, again and again\r\n";
    return repeated(lines);
}

QByteArray coloured()
{
    QByteArray lines;
    for (int i = 0; i < 1000; ++i)
        lines += "\x1b[1;" + QByteArray::number(31 + i % 7) + "mword\x1b[0m \x1b[38;2;10;20;" +
                 QByteArray::number(i % 256) + "mtrue colour\x1b[39m \x1b[38;5;" + QByteArray::number(i % 256) +
                 "mindexed\x1b[m and plain\r\n";
    return repeated(lines);
}

QByteArray unicode()
{
    QByteArray lines;
    for (int i = 0; i < 1000; ++i)
        lines += QByteArray::number(i) + QByteArray(" Grüße 中文字符 \xf0\x9f\x98\x80 e\xcc\x81 αβγδε жзий ─│┌┐\r\n");
    return repeated(lines);
}

qint64 ours(const QByteArray &bytes)
{
    TerminalScreen screen(120, 40);
    QElapsedTimer clock;
    clock.start();
    for (qsizetype at = 0; at < bytes.size(); at += Piece) {
        screen.feed(QByteArrayView(bytes).sliced(at).first(std::min(Piece, bytes.size() - at)));
        screen.takeDamage();
    }
    return clock.nsecsElapsed();
}

qint64 alone(const QByteArray &bytes)
{
    VTerm *vterm = vterm_new(40, 120);
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
    const qint64 time = clock.nsecsElapsed();
    vterm_free(vterm);
    return time;
}

qint64 median(std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double megabytesPerSecond(qint64 nanoseconds)
{
    return double(Size) / 1048576.0 / (double(nanoseconds) / 1e9);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1)
        Size = QByteArray(argv[1]).toLongLong() * 1024 * 1024;
    QJsonObject result{{"bench", "terminal"}, {"megabytes", int(Size / 1048576)}};
    const std::pair<const char *, QByteArray> kinds[] = {
        {"plain", plain()}, {"coloured", coloured()}, {"unicode", unicode()}};
    for (const auto &[name, bytes] : kinds) {
        std::vector<qint64> screen;
        std::vector<qint64> libvterm;
        for (int round = 0; round < Rounds; ++round) {
            const bool isOursFirst = round % 2 == 0;
            if (isOursFirst)
                screen.push_back(ours(bytes));
            libvterm.push_back(alone(bytes));
            if (!isOursFirst)
                screen.push_back(ours(bytes));
        }
        result.insert(QLatin1String(name), QJsonObject{{"screenMBps", megabytesPerSecond(median(screen))},
                                                       {"libvtermMBps", megabytesPerSecond(median(libvterm))},
                                                       {"ratio", double(median(screen)) / double(median(libvterm))}});
    }
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
