// SPDX-License-Identifier: Apache-2.0
#include "ui/permission/answerbuttons.h"
#include "model/visibletext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include <QPushButton>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

AnswerButtons::AnswerButtons(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerButtons::offer(const PermissionRow &request)
{
    clear();
    for (const PermissionOption &option : request.options) {
        const StateLook look = lookOfOption(option.kind);
        const QString name = visibleLine(option.name.trimmed().isEmpty() ? option.id : option.name, 120);
        auto *button = new QPushButton(this);
        m_names << QString(name).replace(u'&', u"&&"_s);
        button->setText(m_names.last());
        button->setObjectName(u"optionButton-"_s + option.id);
        button->setIcon(drawnIcon(look.icon));
        button->setAutoDefault(false);
        button->setDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(look.word);
        button->setAccessibleName(tr("%1: %2").arg(name, spokenTitle(request)));
        button->setAccessibleDescription(look.word);
        const QString id = option.id;
        connect(button, &QPushButton::clicked, this, [this, id] { emit chosen(id); });
        layout()->addWidget(button);
        button->show();
        m_buttons.push_back(button);
    }
    fitTexts();
    updateGeometry();
}

void AnswerButtons::clear()
{
    for (QPushButton *button : m_buttons) {
        // It may be the one whose click is being handled.
        button->disconnect(this);
        button->hide();
        layout()->removeWidget(button);
        button->setObjectName(QString());
        button->deleteLater();
    }
    m_buttons.clear();
    m_names.clear();
}

void AnswerButtons::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTexts();
}

// A name that is wider than there is room goes on in further lines: no part of an answer's name is hidden.
void AnswerButtons::fitTexts()
{
    if (!testAttribute(Qt::WA_Resized))
        return; // not laid out yet: its width says nothing
    const int room = qMax(width(), 120) - 60;
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        QTextLayout lines(m_names[qsizetype(i)], m_buttons[i]->font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        lines.setTextOption(option);
        QStringList parts;
        lines.beginLayout();
        for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
            line.setLineWidth(room);
            parts << lines.text().mid(line.textStart(), line.textLength()).trimmed();
        }
        lines.endLayout();
        if (const QString text = parts.join(u'\n'); text != m_buttons[i]->text())
            m_buttons[i]->setText(text);
    }
}

bool AnswerButtons::holdsFocus() const
{
    return std::any_of(m_buttons.begin(), m_buttons.end(),
                       [](const QPushButton *button) { return button->hasFocus(); });
}

} // namespace sandgate
