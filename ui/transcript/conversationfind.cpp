// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/conversationfind.h"
#include "ui/common/accessible.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/transcript/transcriptlist.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int longest = 1000;

QToolButton *button(QWidget *parent, QLatin1String icon, const QString &word, QLatin1String name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(drawnIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(word);
    button->setAccessibleName(word);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ConversationFind::ConversationFind(TranscriptModel &model, TranscriptList &list, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_search(model)
    , m_edit(new QLineEdit(this))
    , m_count(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_previous(button(this, "up"_L1, tr("Find Previous"), "findPreviousButton"_L1))
    , m_next(button(this, "down"_L1, tr("Find Next"), "findNextButton"_L1))
{
    setObjectName("findBar"_L1);
    m_edit->setObjectName("findField"_L1);
    m_edit->setPlaceholderText(tr("Find in this conversation"));
    m_edit->setAccessibleName(tr("Find in this conversation"));
    addClearButton(*m_edit);
    m_edit->setMaxLength(longest);
    m_count->setObjectName("findCount"_L1);
    QToolButton *shut = button(this, "close"_L1, tr("Close"), "closeFindButton"_L1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 10, 6);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(shut);
    hide();

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_arrives = true;
        m_search.seek(text);
        m_list.highlight(text);
    });
    connect(&m_search, &TranscriptSearch::changed, this, &ConversationFind::refresh);
    connect(m_previous, &QToolButton::clicked, this, [this] { goTo(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(1); });
    connect(shut, &QToolButton::clicked, this, &ConversationFind::close);
    refresh();
}

void ConversationFind::open()
{
    const QString selected = m_list.selectedText();
    show();
    if (!selected.isEmpty() && selected.size() < 200 && !selected.contains(u'\n'))
        m_edit->setText(selected);
    m_search.seek(m_edit->text());
    m_list.highlight(m_edit->text());
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    emit openChanged();
}

void ConversationFind::close()
{
    if (isHidden())
        return;
    const bool hadKeyboard = isAncestorOf(window()->focusWidget());
    m_search.seek({});
    m_list.highlight({});
    hide();
    if (hadKeyboard)
        m_list.setFocus(Qt::OtherFocusReason);
    emit openChanged();
}

void ConversationFind::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goTo(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ConversationFind::refresh()
{
    const std::set<int> &rows = m_search.rows();
    m_previous->setEnabled(!rows.empty());
    m_next->setEnabled(!rows.empty());
    if (m_arrives && !rows.empty()) {
        // from where one reads; what is typed on narrows it down
        int row = m_search.nearest(qMax(0, m_list.current()), 0);
        if (row < 0 && m_search.isDone())
            row = *rows.begin();
        if (row >= 0) {
            m_arrives = false;
            arrive(row);
        }
    }
    const auto at = rows.find(m_list.current());
    const QLocale locale;
    if (m_search.text().isEmpty())
        m_count->setText({});
    else if (rows.empty())
        m_count->setText(m_search.isDone() ? tr("Not found") : tr("Looking…"));
    else if (at == rows.end())
        m_count->setText(tr("In %n entries", nullptr, int(rows.size())));
    else
        m_count->setText(
            tr("%1 of %2")
                .arg(locale.toString(int(std::distance(rows.begin(), at)) + 1), locale.toString(int(rows.size()))));
}

void ConversationFind::goTo(int by)
{
    const std::set<int> &rows = m_search.rows();
    if (rows.empty())
        return;
    int row = m_search.nearest(m_list.current(), by);
    if (row < 0 && by < 0)
        emit earlierWanted();
    if (row < 0)
        row = by < 0 ? *rows.rbegin() : *rows.begin();
    arrive(row);
    refresh();
}

void ConversationFind::arrive(int row)
{
    if (!m_list.entryText(row).contains(m_search.text(), Qt::CaseInsensitive))
        m_list.setUnfolded(row, true); // what is sought may be in there
    m_list.setCurrent(row);
}

} // namespace sandgate
