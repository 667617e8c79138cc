// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/everythingdialog.h"
#include "ui/common/textlabel.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

EverythingDialog::EverythingDialog(const QString &session, QWidget *parent)
    : QDialog(parent)
    , m_time(new QComboBox(this))
{
    setObjectName("everythingDialog"_L1);
    setWindowTitle(tr("Allow Everything"));
    auto *question =
        new TextLabel(TextLabel::Role::Heading, tr("Allow everything in “%1” without asking you?").arg(session), this);
    auto *details = new TextLabel(
        TextLabel::Role::Body,
        tr("Whatever the agent of this session asks for is allowed at once: commands, changes of files, the network. "
           "What waits now is allowed, too. Still denied or asked is what your rules deny or always ask about, and "
           "what "
           "destroys a system, a home folder or a disk is denied. It holds for this session only, and is over at the "
           "latest when Sandgate ends."),
        this);
    for (TextLabel *label : {question, details})
        label->setWrapping(true);
    m_time->setObjectName("everythingTime"_L1);
    m_time->setAccessibleName(tr("For how long everything is allowed"));
    const std::pair<QString, int> times[] = {
        {tr("15 minutes"), 15}, {tr("an hour"), 60}, {tr("4 hours"), 240}, {tr("as long as Sandgate runs"), 0}};
    for (const auto &[words, minutes] : times)
        m_time->addItem(words, minutes);
    auto *label = new QLabel(tr("&For:"), this);
    label->setBuddy(m_time);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *confirm = buttons->addButton(tr("&Allow Everything"), QDialogButtonBox::DestructiveRole);
    confirm->setObjectName("confirmEverythingButton"_L1);
    confirm->setProperty("destructive", true);
    confirm->setAutoDefault(false);
    QPushButton *keep = buttons->addButton(tr("&Keep Asking"), QDialogButtonBox::RejectRole);
    keep->setObjectName("keepAskingButton"_L1);
    keep->setDefault(true);

    auto *time = new QHBoxLayout;
    time->addWidget(label);
    time->addWidget(m_time);
    time->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(question);
    layout->addWidget(details);
    layout->addLayout(time);
    layout->addStretch();
    layout->addWidget(buttons);
    const int wide = fontMetrics().averageCharWidth() * 84;
    setMinimumSize(wide, layout->totalHeightForWidth(wide)); // as high as its texts are at this width
    keep->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        emit confirmed(std::chrono::minutes(m_time->currentData().toInt()));
        accept();
    });
}

} // namespace sandgate
