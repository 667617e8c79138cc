// SPDX-License-Identifier: Apache-2.0
#include "ui/session/promptedit.h"
#include "ui/session/attachmentbar.h"
#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace sandgate {

PromptEdit::PromptEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

QSize PromptEdit::sizeHint() const
{
    const int lines = qBound(2, int(document()->size().height()), 10);
    return {fontMetrics().averageCharWidth() * 40,
            lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) + 2 * frameWidth() + 2};
}

QSize PromptEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

// A tab goes to the next control before it is a key.
bool PromptEdit::event(QEvent *event)
{
    const bool isTab = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
    if (isTab && takes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    if (takes(*event)) {
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
        if (!event->isAutoRepeat() && !m_composing)
            emit sendWanted();
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PromptEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void PromptEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

bool PromptEdit::canInsertFromMimeData(const QMimeData *mime) const
{
    return AttachmentBar::isFor(*mime) || QPlainTextEdit::canInsertFromMimeData(mime);
}

void PromptEdit::insertFromMimeData(const QMimeData *mime)
{
    if (m_takeData && AttachmentBar::isFor(*mime))
        m_takeData(*mime);
    else
        QPlainTextEdit::insertFromMimeData(mime);
}

} // namespace sandgate
