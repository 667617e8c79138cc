// SPDX-License-Identifier: Apache-2.0
// Renders a conversation and a log to PNG files, to look at: transcriptgallery FOLDER
// Scale 2 with QT_SCALE_FACTOR=2.
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include "tests/ui/galleryconversation.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"
#include "ui/transcript/eventinspector.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace sandgate;

namespace {

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b, 0x2d, 0x30));
    palette.setColor(QPalette::WindowText, QColor(0xe3, 0xe5, 0xe8));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2c));
    palette.setColor(QPalette::Text, QColor(0xe3, 0xe5, 0xe8));
    palette.setColor(QPalette::Button, QColor(0x39, 0x3b, 0x40));
    palette.setColor(QPalette::ButtonText, QColor(0xe3, 0xe5, 0xe8));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x7f, 0xd9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6f, 0xb0, 0xff));
    palette.setColor(QPalette::PlaceholderText, QColor(0x90, 0x93, 0x99));
    return palette;
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void save(QWidget &widget, const QString &path)
{
    settle();
    widget.grab().save(path);
}

void conversationPictures(const QDir &folder, const QString &suffix)
{
    PagedWorkbench workbench;
    workbench.stored["s"] = conversation(galleryConversation());
    TranscriptView view(workbench);
    view.resize(860, 1750);
    view.QWidget::show();
    view.show(SessionId{"s"});
    save(view, folder.filePath("conversation-" + suffix));

    TranscriptList &list = view.list();
    for (int row : {1, 4, 8, 9})
        list.setUnfolded(row, true);
    list.setFocus();
    list.showRow(0);
    list.setCurrent(4);
    save(view, folder.filePath("unfolded-" + suffix));

    view.resize(560, 700);
    list.scrollToEnd();
    settle();
    list.showRow(9);
    workbench.commit(
        conversation({R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"Here"}})"},
                     EventIndex(workbench.stored["s"].size()) + 1));
    save(view, folder.filePath("narrow-" + suffix));

    EventInspector inspector(workbench);
    inspector.resize(760, 620);
    inspector.QWidget::show();
    inspector.show(SessionId{"s"});
    settle();
    inspector.reveal(10);
    save(inspector, folder.filePath("events-" + suffix));
}

// What a test agent sends that knows every kind of update, all of it unfolded.
void recordedPicture(const QDir &folder, const QString &suffix)
{
    PagedWorkbench workbench;
    workbench.stored["s"] = recorded(QStringLiteral(RECORDED));
    TranscriptView view(workbench);
    view.resize(900, 2600);
    view.QWidget::show();
    view.show(SessionId{"s"});
    settle();
    for (int row = 0; row < view.model().rowCount(); ++row)
        view.list().setUnfolded(row, true);
    view.list().showRow(0);
    save(view, folder.filePath("recorded-" + suffix));
}

LogRecord logEntry(qint64 sequence, const QByteArray &data, LogStream stream = LogStream::Out)
{
    return {{"p"}, sequence, stream, 1700000000000 + sequence * 730, data};
}

void logPictures(const QDir &folder, const QString &suffix)
{
    PagedWorkbench workbench;
    workbench.logs["p"] = {
        logEntry(1, "\x1b[1m$ npm run build\x1b[0m\n\n> shop@2.4.0 build\n> vite build\n\n"),
        logEntry(2, "\x1b[36mvite v5.2.0 \x1b[32mbuilding for production...\x1b[39m\n"),
        logEntry(3, "transforming (12) \x1b[2msrc/main.ts\x1b[22m\rtransforming (240)\r\x1b[32m✓\x1b[39m 412 modules "
                    "transformed.\n"),
        logEntry(4, "\x1b[33mwarning\x1b[0m: src/cart.ts(41): 'total' is deprecated\n", LogStream::Err),
        logEntry(5, "\x1b[2mdist/\x1b[22m\x1b[36massets/index-4f2a.js   \x1b[39m\x1b[1m\x1b[2m182.41 kB\x1b[22m │ "
                    "gzip: 58.70 kB\n"),
        logEntry(6, "12", LogStream::Gap),
        logEntry(7,
                 "\x1b[31mError: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as "
                 "oncomplete]\x1b[0m\n",
                 LogStream::Err),
        logEntry(8, "\x1b[41;97m FAIL \x1b[0m \x1b[2mtests/\x1b[22mcheckout.test.ts \x1b[38;5;208m(3.1 s)\x1b[0m\n"),
        logEntry(9, "\x1b[42;30m PASS \x1b[0m \x1b[2mtests/\x1b[22mcart.test.ts with a name that is rather long, so "
                    "that it has to go on in "
                    "the next line when lines are wrapped, and it does\n"),
        logEntry(10, "\x1b[38;2;255;120;200mtrue\x1b[38;2;120;200;255m colour\x1b[0m, \x1b[4munderlined\x1b[0m, "
                     "\x1b[3mitalic\x1b[0m, "
                     "\x1b[30mblack\x1b[37m white\x1b[34m blue\x1b[35m magenta\x1b[0m\n"),
    };
    LogPane pane(workbench);
    pane.resize(860, 460);
    pane.QWidget::show();
    const auto take = [&](const QString &name) {
        for (int i = 0; i < 30; ++i) { // until the thread of the log has told what it knows
            settle();
            QThread::msleep(5);
        }
        save(pane, folder.filePath(name + suffix));
    };
    take("logempty-");
    pane.show(ProcessKey{"p"});
    ProcessRow row;
    row.key = {"p"};
    row.state = ProcessState::Exited;
    row.exitCode = 1;
    row.startedAt = 1;
    row.exitedAt = 12345;
    pane.setProcess(row);
    take("log-");
    pane.view().setShowsTimes(true);
    pane.openFind();
    pane.findChild<QLineEdit *>("logFindText")->setText("test");
    pane.setMarks("/\\d+ kB/\nmodules");
    take("logfind-");
    pane.openFilter();
    pane.findChild<QLineEdit *>("logFilterText")->setText("no such line (");
    pane.findChild<QToolButton *>("logFilterRegex")->setChecked(true);
    take("logwrong-");
    pane.findChild<QToolButton *>("logFilterRegex")->setChecked(false);
    take("lognothing-");
    pane.findChild<QLineEdit *>("logFilterText")->setText("o");
    take("logfilter-");

    workbench.logs["q"] = {};
    for (int i = 0; i < 20000; ++i) {
        const bool isError = i % 997 == 5;
        workbench.logs["q"].push_back(
            {{"q"},
             i + 1,
             LogStream::Out,
             1700000000000 + i * 37,
             (isError ? "ERROR query " : "query ") + QByteArray::number(i) + " took 12 ms\n"});
    }
    LogPane merged(workbench);
    merged.resize(860, 460);
    merged.QWidget::show();
    merged.show({{{"p"}, "npm run build"}, {{"q"}, "./database --verbose --port 5432"}});
    for (int i = 0; i < 60; ++i) {
        settle();
        QThread::msleep(5);
    }
    QTest::keyClick(&merged.view(), Qt::Key_Home);
    workbench.commitLog({{{"q"}, 20001, LogStream::Out, 1700000900000, "late\n"}});
    for (int i = 0; i < 60; ++i) {
        settle();
        QThread::msleep(5);
    }
    save(merged, folder.filePath("logmerged-" + suffix));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    QFont font("Noto Sans");
    font.setPointSizeF(10);
    QApplication::setFont(font);
    const QDir folder(argc > 1 ? argv[1] : ".");
    const QString scale = QString("%1x.png").arg(app.devicePixelRatio());
    const QPalette light = QApplication::palette();
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? darkPalette() : light);
        conversationPictures(folder, (dark ? "dark-" : "light-") + scale);
        recordedPicture(folder, (dark ? "dark-" : "light-") + scale);
        logPictures(folder, (dark ? "dark-" : "light-") + scale);
    }
    return 0;
}
