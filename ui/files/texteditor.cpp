// SPDX-License-Identifier: Apache-2.0
#include "ui/files/texteditor.h"
#include "ui/common/direction.h"
#include "ui/common/textlabel.h"
#include "ui/common/tones.h"
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>

namespace sandgate {

// The numbers beside the lines.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(TextEditor &editor)
        : QWidget(&editor)
        , m_editor(editor)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor.paintNumbers(event); }

private:
    TextEditor &m_editor;
};

TextEditor::TextEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(*this))
{
    setAccessibleName(tr("Text of a file"));
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    keepLeftToRight(*this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TextEditor::makeRoom);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        if (scrolled)
            m_numbers->scroll(0, scrolled);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    follow();
}

void TextEditor::read(const QString &text)
{
    VisibleText visible = makeVisible(text, Blanks::Keep);
    m_marks = std::move(visible.marks);
    put(visible.text, true, true);
}

void TextEditor::readPlain(const QString &text, bool hasLineNumbers)
{
    m_marks.clear();
    put(text, true, hasLineNumbers);
}

void TextEditor::edit(const QString &text)
{
    m_marks.clear();
    put(text, false, true);
}

QString TextEditor::edited() const
{
    // Not toPlainText(): it makes blanks of no-break spaces.
    QString text = document()->toRawText();
    text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    text.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
    return text;
}

bool TextEditor::findNext(const QString &text, bool forward)
{
    if (text.isEmpty())
        return false;
    const QTextDocument::FindFlags flags = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    QTextCursor found = document()->find(text, textCursor(), flags);
    if (found.isNull()) {
        QTextCursor start(document());
        if (!forward)
            start.movePosition(QTextCursor::End);
        found = document()->find(text, start, flags);
    }
    if (found.isNull())
        return false;
    setTextCursor(found);
    return true;
}

void TextEditor::put(const QString &text, bool isReadOnly, bool hasLineNumbers)
{
    m_hasLineNumbers = hasLineNumbers;
    setReadOnly(isReadOnly);
    setTextInteractionFlags(isReadOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::TextEditorInteraction);
    setTabChangesFocus(isReadOnly);
    setPlainText(text);
    document()->setModified(false);
    follow();
}

void TextEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        follow();
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    makeRoom();
}

void TextEditor::follow()
{
    constexpr size_t mostMarks = 2000; // more are still marks by their brackets
    setFont(monospaceFont());
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    QList<QTextEdit::ExtraSelection> selections;
    for (size_t i = 0; i < std::min(m_marks.size(), mostMarks); ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(m_marks[i].start));
        selection.cursor.setPosition(int(m_marks[i].start + m_marks[i].length), QTextCursor::KeepAnchor);
        selection.format.setForeground(toneText(palette(), Tone::Bad));
        selection.format.setBackground(toneSurface(palette(), Tone::Bad));
        selections.append(selection);
    }
    setExtraSelections(selections);
    makeRoom();
}

int TextEditor::widthOfNumbers() const
{
    const auto digits = QString::number(std::max(blockCount(), 100)).size();
    return m_hasLineNumbers ? fontMetrics().horizontalAdvance(QLatin1Char('9')) * int(digits) + 18 : 0;
}

void TextEditor::makeRoom()
{
    const int width = widthOfNumbers();
    setViewportMargins(width, 0, 0, 0);
    m_numbers->setVisible(m_hasLineNumbers);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void TextEditor::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), sunken(palette()));
    painter.setPen(secondaryText(palette()));
    painter.setFont(font());
    const int height = fontMetrics().height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        painter.drawText(QRectF(0, place.top(), m_numbers->width() - 9, height), Qt::AlignRight,
                         QString::number(block.blockNumber() + 1));
    }
}

} // namespace sandgate
