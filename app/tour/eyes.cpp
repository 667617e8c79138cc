// SPDX-License-Identifier: Apache-2.0
#include "app/tour/eyes.h"
#include "ui/terminal/terminalview.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int mostRows = 500;

void addRows(const QAbstractItemView &view, const QModelIndex &parent, QStringList &texts)
{
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < model.rowCount(parent) && texts.size() < mostRows; ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            texts << model.index(row, column, parent).data().toString();
        addRows(view, model.index(row, 0, parent), texts);
    }
}

// Of a conversation only what is in view.
void addEntries(TranscriptView &view, QStringList &texts)
{
    TranscriptList &list = view.list();
    for (int row = 0; row < view.model().rowCount(); ++row) {
        if (list.rowRect(row).intersects(list.viewport()->rect()))
            texts << list.entryText(row);
    }
}

void addTexts(QWidget &control, QStringList &texts)
{
    if (auto *conversation = qobject_cast<TranscriptView *>(&control))
        return addEntries(*conversation, texts);
    if (const auto *terminal = qobject_cast<TerminalView *>(&control)) {
        texts << terminal->shownText();
        return;
    }
    if (const auto *list = qobject_cast<QAbstractItemView *>(&control); list && list->model())
        return addRows(*list, {}, texts);
    for (const char *property : {"text", "plainText", "currentText"}) {
        if (const QVariant text = control.property(property); text.isValid())
            texts << text.toString();
    }
    texts << control.accessibleName(); // of what is painted
    const QObjectList children = control.children();
    for (QObject *child : children) {
        auto *inside = qobject_cast<QWidget *>(child);
        if (inside && inside->isVisible() && !inside->isWindow())
            addTexts(*inside, texts);
    }
}

int depthOf(const QWidget *widget)
{
    return widget ? 1 + depthOf(widget->parentWidget()) : 0;
}

// A dialog stands above its parent.
QWidgetList windowsBefore(const QWidget &window)
{
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([&window](const QWidget *other) {
        return other == &window || !other->isVisible() ||
               (other->windowType() != Qt::Dialog && other->windowType() != Qt::Popup);
    });
    std::sort(windows.begin(), windows.end(),
              [](const QWidget *a, const QWidget *b) { return depthOf(a) < depthOf(b); });
    return windows;
}

void paintDialog(QPainter &painter, const QWidget &window, QWidget &dialog)
{
    QFont font = dialog.font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int bar = metrics.lineSpacing() * 2;
    const QSize whole(dialog.width(), dialog.height() + bar);
    const QRect frame(
        QPoint(qMax(0, (window.width() - whole.width()) / 2), qMax(0, (window.height() - whole.height()) / 3)), whole);
    const QRect title(frame.topLeft(), QSize(frame.width(), bar));
    painter.fillRect(window.rect(), QColor(0, 0, 0, 60));
    painter.fillRect(title, dialog.palette().color(QPalette::Midlight));
    painter.setFont(font);
    painter.setPen(dialog.palette().color(QPalette::WindowText));
    painter.drawText(title, Qt::AlignCenter, metrics.elidedText(dialog.windowTitle(), Qt::ElideRight, title.width()));
    painter.drawPixmap(frame.left(), title.bottom() + 1, dialog.grab());
    painter.setPen(dialog.palette().color(QPalette::Mid));
    painter.drawRect(frame.adjusted(-1, -1, 0, 0));
}

} // namespace

QString seenText(QWidget &control)
{
    QStringList texts;
    addTexts(control, texts);
    return texts.join(u'\n');
}

QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const QWidgetList others = windowsBefore(window);
    for (QWidget *other : others) {
        if (other->windowType() == Qt::Popup)
            painter.drawPixmap(window.mapFromGlobal(other->pos()), other->grab());
        else
            paintDialog(painter, window, *other);
    }
    return picture;
}

} // namespace sandgate
