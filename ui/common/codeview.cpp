// SPDX-License-Identifier: Apache-2.0
#include "ui/common/codeview.h"
#include "ui/common/direction.h"
#include "ui/common/textlabel.h"
#include "ui/common/tones.h"
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace sandgate {

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setProperty("sunken", true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    keepLeftToRight(*this);
    follow();
}

void CodeView::setCode(const QString &code)
{
    setVisibleText(makeVisible(code));
}

void CodeView::setVisibleText(const VisibleText &text)
{
    constexpr size_t mostMarks = 2000; // more are still marks by their brackets
    m_marks = text.marks;
    if (m_marks.size() > mostMarks)
        m_marks.resize(mostMarks);
    setPlainText(text.text);
    follow();
    fit();
}

void CodeView::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    fit();
}

void CodeView::setWrapping(bool wraps)
{
    setWordWrapMode(wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    setHorizontalScrollBarPolicy(wraps ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    fit();
}

void CodeView::setFlat(bool flat)
{
    m_flat = flat;
    setFrameShape(flat ? QFrame::NoFrame : QFrame::StyledPanel);
    document()->setDocumentMargin(flat ? 0 : 6);
    viewport()->setAutoFillBackground(!flat);
    fit();
}

QSize CodeView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, height()};
}

QSize CodeView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().lineSpacing()};
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) {
        follow();
        fit();
    }
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!m_flat)
        painter.fillRect(event->rect(), sunken(palette()));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        if (const QColor color = lineSurface(block); color.isValid())
            painter.fillRect(QRectF(0, place.top(), viewport()->width(), place.height()), color);
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void CodeView::wheelEvent(QWheelEvent *event)
{
    // One that shows all of its text leaves the wheel to the area around it.
    if (verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

QColor CodeView::lineSurface(const QTextBlock &) const
{
    return {};
}

void CodeView::follow()
{
    setFont(monospaceFont());
    QList<QTextEdit::ExtraSelection> selections;
    selections.reserve(qsizetype(m_marks.size()));
    for (const VisibleText::Mark &mark : m_marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(mark.start));
        selection.cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
        selection.format.setForeground(toneText(palette(), Tone::Bad));
        selection.format.setBackground(toneSurface(palette(), Tone::Bad));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void CodeView::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= m_maximumLines; block = block.next()) {
        blockBoundingRect(block); // lays the block out for the present width
        lines += block.lineCount();
    }
    const qreal height = qMin(qMax(lines, 1), m_maximumLines) * fontMetrics().lineSpacing() +
                         2 * document()->documentMargin() + 2 * frameWidth() +
                         (wordWrapMode() == QTextOption::NoWrap ? horizontalScrollBar()->sizeHint().height() : 0);
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(qCeil(height) + 1);
}

} // namespace sandgate
