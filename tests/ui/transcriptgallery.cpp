// SPDX-License-Identifier: Apache-2.0
// Renders a conversation and a log to PNG files, to look at: transcriptgallery FOLDER
// Scale 2 with QT_SCALE_FACTOR=2.
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include "tests/ui/galleryconversation.h"
#include "ui/transcript/eventinspector.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QApplication>
#include <QDir>
#include <QStyleFactory>

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
    workbench.commit(conversation({R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"Here"}})"},
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
    }
    return 0;
}
