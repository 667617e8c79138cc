// SPDX-License-Identifier: Apache-2.0
#include "ui/common/problembanner.h"
#include "model/visibletext.h"
#include "ui/common/announcement.h"
#include "ui/common/busybar.h"
#include "ui/common/direction.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

ProblemBanner::ProblemBanner(QWidget *parent)
    : Panel(Tone::Bad, parent)
    , m_icon(new IconLabel("error"_L1, Tone::Bad, this))
    , m_what(new TextLabel(TextLabel::Role::Body, {}, this))
    , m_theirs(new TextLabel(TextLabel::Role::Mono, {}, this))
    , m_dismiss(new QToolButton(this))
    , m_actions(new QHBoxLayout)
    , m_install(new QPushButton(tr("Install sandbox-agent"), this))
    , m_progress(new BusyBar(this))
    , m_doing(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("problemBanner"_L1);
    m_what->setWrapping(true);
    m_what->setSelectable(true);
    m_theirs->setWrapping(true);
    m_theirs->setSelectable(true);
    m_install->setObjectName("installServerButton"_L1);
    m_install->setAccessibleDescription(tr("Installs the program sandbox-agent into your data folder"));
    m_install->hide();
    m_progress->hide();
    m_doing->hide();
    m_dismiss->setIcon(drawnIcon("close"_L1));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->hide();
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });

    m_actions->addWidget(m_install);
    m_actions->addWidget(m_progress);
    m_actions->addWidget(m_doing);
    m_actions->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_what);
    words->addWidget(m_theirs);
    words->addLayout(m_actions);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 10);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    hide();
}

void ProblemBanner::tell(const Error &error)
{
    QString theirs = visibleText(error.theirWords.left(4000));
    if (!error.requestId.isEmpty())
        theirs += (theirs.isEmpty() ? QString() : u"\n"_s) + tr("Request id: %1").arg(visibleLine(error.requestId));
    m_install->setVisible(m_offersInstall && error.kind == Error::Kind::Missing);
    show(Tone::Bad,
         error.what.isEmpty() ? tr("Something failed, without a reason given.") : apart(visibleText(error.what)),
         theirs);
}

void ProblemBanner::tell(const QString &what, Tone tone)
{
    m_install->hide();
    show(tone, what, {});
}

void ProblemBanner::show(Tone tone, const QString &what, const QString &theirWords)
{
    const bool isNews = !std::exchange(m_telling, true) || m_what->text() != what;
    setTone(tone);
    m_icon->set(tone == Tone::Bad ? "error"_L1 : tone == Tone::Attention ? "warning"_L1 : "information"_L1, tone);
    m_what->setText(what);
    m_theirs->setText(theirWords);
    m_theirs->setVisible(!theirWords.isEmpty());
    setAccessibleName(what);
    setVisible(true);
    if (isNews && isVisible())
        announce(what);
}

void ProblemBanner::clear()
{
    m_telling = false;
    m_what->clear();
    m_theirs->clear();
    setVisible(false);
}

QString ProblemBanner::text() const
{
    return m_theirs->text().isEmpty() ? m_what->text() : m_what->text() + u'\n' + m_theirs->text();
}

QPushButton *ProblemBanner::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->hide();
    m_actions->insertWidget(m_actions->count() - 3, button);
    return button;
}

void ProblemBanner::setDismissable(bool dismissable)
{
    m_dismiss->setVisible(dismissable);
}

void ProblemBanner::setBusy(const QString &doing)
{
    m_progress->setVisible(!doing.isEmpty());
    m_doing->setVisible(!doing.isEmpty());
    m_doing->setText(doing);
    m_install->setEnabled(doing.isEmpty());
}

} // namespace sandgate
