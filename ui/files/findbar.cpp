// SPDX-License-Identifier: Apache-2.0
#include "ui/files/findbar.h"
#include "ui/common/accessible.h"
#include "ui/files/texteditor.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

FindBar::FindBar(TextEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    m_text->setObjectName("fileFindText"_L1);
    m_text->setPlaceholderText(tr("Find in this file"));
    m_text->setAccessibleName(tr("Find in this file"));
    addClearButton(*m_text);
    m_result->setTextFormat(Qt::PlainText);
    auto *previous = new QPushButton(tr("Previous"), this);
    auto *next = new QPushButton(tr("Next"), this);
    auto *done = new QPushButton(tr("Close"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_result);
    for (QPushButton *button : {previous, next, done}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_text, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        // What is typed further may still fit where it is.
        QTextCursor start = m_editor.textCursor();
        start.setPosition(start.selectionStart());
        m_editor.setTextCursor(start);
        find(true);
    });
    connect(next, &QPushButton::clicked, this, [this] { find(true); });
    connect(previous, &QPushButton::clicked, this, [this] { find(false); });
    connect(done, &QPushButton::clicked, this, &FindBar::close);
    const auto key = [this](const QKeySequence &sequence, auto what) {
        auto *shortcut = new QShortcut(sequence, this, what);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    key(QKeySequence(Qt::Key_Escape), [this] { close(); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { find(false); });
    hide();
}

void FindBar::open()
{
    show();
    if (const QString chosen = m_editor.textCursor().selectedText(); !chosen.isEmpty() && chosen.size() < 200)
        m_text->setText(chosen);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close()
{
    hide();
    m_editor.setFocus(Qt::OtherFocusReason);
}

void FindBar::find(bool forward)
{
    const bool isThere = m_text->text().isEmpty() || m_editor.findNext(m_text->text(), forward);
    m_result->setText(isThere ? QString() : tr("Not found"));
}

} // namespace sandgate
