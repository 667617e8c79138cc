// SPDX-License-Identifier: Apache-2.0
#include "ui/session/sessionheader.h"
#include "model/visibletext.h"
#include "ui/common/direction.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"
#include "ui/common/shortfolder.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include "ui/session/placeline.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SessionHeader::SessionHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_place(new PlaceLine(this))
    , m_state(new Chip(this))
    , m_isolation(new Chip(this))
    , m_raw(new QToolButton(this))
    , m_menu(new QToolButton(this))
{
    setObjectName("sessionHeader"_L1);
    m_title->setObjectName("sessionTitle"_L1);
    m_title->setElideMode(Qt::ElideRight);
    QFont font = m_title->font();
    font.setPointSizeF(QApplication::font().pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName("sessionState"_L1);
    m_isolation->set("unlocked"_L1, tr("Not isolated"), Tone::Attention);
    m_isolation->setToolTip(tr("The agent can reach this computer's own files."));
    m_raw->setObjectName("rawEventsButton"_L1);
    m_raw->setAutoRaise(true);
    m_raw->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_menu->setObjectName("sessionMenuButton"_L1);
    m_menu->setAutoRaise(true);
    m_menu->setIcon(drawnIcon("more"_L1));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Actions of this session"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_place);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 12, 14, 10);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_isolation);
    layout->addWidget(m_state);
    layout->addWidget(m_raw);
    layout->addWidget(m_menu);
}

void SessionHeader::tell(const SessionRow &session, const SandboxRow *sandbox)
{
    m_title->setText(titleOf(session));
    SessionMarks untagged = session.marks;
    untagged.tags.clear();
    const auto each = [](QStringList words) {
        std::transform(words.begin(), words.end(), words.begin(), leftToRight);
        return words;
    };
    // Marks come first: a folder's name may be long.
    const QStringList all = each(markWords(session.marks));
    const QStringList marks = each(markWords(untagged));
    const auto place = [&](const QString &folder) {
        return each({visibleLine(session.agent, 60), visibleLine(session.sandboxName, 80), folder});
    };
    m_place->tell(marks, all.mid(marks.size()), place(shortFolder(session.cwd, sandbox)),
                  (all + place(visibleLine(session.cwd))).join(u"  ·  "_s));
    const StateLook look = lookOf(session);
    m_state->set(look.icon, look.word, look.tone);
    m_isolation->setVisible(sandbox && !sandbox->isolated);
}

} // namespace sandgate
