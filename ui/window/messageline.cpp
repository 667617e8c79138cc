// SPDX-License-Identifier: Apache-2.0
#include "ui/window/messageline.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_show(new QPushButton(tr("Show"), this))
    , m_close(new QToolButton(this))
{
    setObjectName("messageLine"_L1);
    m_text->setObjectName("messageText"_L1);
    m_text->setElideMode(Qt::ElideRight);
    m_show->setObjectName("showMessageButton"_L1);
    m_show->setFlat(true);
    m_show->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName("closeMessageButton"_L1);
    m_close->setIcon(drawnIcon("close"_L1));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->setSpacing(4);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_show);
    layout->addWidget(m_close);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const std::function<void()> wanted = m_wanted;
        clear();
        wanted();
    });
    connect(m_close, &QToolButton::clicked, this, &MessageLine::clear);
    clear();
}

void MessageLine::say(const QString &message, std::function<void()> act, const QString &button)
{
    m_wanted = std::move(act);
    m_text->setText(message);
    m_show->setText(button.isEmpty() ? tr("Show") : button);
    m_show->setAccessibleName(tr("%1: %2").arg(m_show->text(), message));
    setAccessibleName(message);
    for (QWidget *part :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_close)})
        part->show();
}

void MessageLine::clear()
{
    m_wanted = [] {};
    m_text->setText({});
    setAccessibleName({});
    for (QWidget *part :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_close)})
        part->hide();
}

} // namespace sandgate
