// SPDX-License-Identifier: Apache-2.0
#include "ui/common/emptystate.h"
#include "ui/common/panel.h"
#include "ui/common/textlabel.h"
#include <QHBoxLayout>
#include <QPushButton>

namespace sandgate {

EmptyState::EmptyState(QLatin1String icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(icon, Tone::Quiet, this))
    , m_title(new TextLabel(TextLabel::Role::Title, title, this))
    , m_text(new TextLabel(TextLabel::Role::Secondary, text, this))
    , m_actions(new QWidget(this))
{
    m_icon->setScale(2.6);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWrapping(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWrapping(true);
    auto *buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_actions);
    m_actions->hide();
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addLayout(column, 3);
    across->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(3);
}

void EmptyState::set(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *button = new QPushButton(text, m_actions);
    m_actions->layout()->addWidget(button);
    m_actions->show();
    return button;
}

} // namespace sandgate
