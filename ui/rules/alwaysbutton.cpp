// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/alwaysbutton.h"
#include "model/items/ruledesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/rules/ruledialog.h"
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

AlwaysButton::AlwaysButton(Workbench &workbench, QWidget *parent)
    : QPushButton(tr("Always…"), parent)
    , m_workbench(workbench)
{
    setObjectName("alwaysButton"_L1);
    setFlat(true);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
}

AskedTool AlwaysButton::question() const
{
    const SandboxRow *sandbox = m_workbench.sandboxes().find(m_request.sandbox);
    return askedToolOf(m_request, sandbox ? sandbox->provider : QString());
}

void AlwaysButton::offer(const PermissionRow &request)
{
    m_request = request;
    const AskedTool asked = question();
    if (ruleFor(asked))
        m_whyNot.clear();
    else if (!request.saysWhat())
        m_whyNot = tr("No rule can be made from this: it does not say what will be done.");
    else if (asked.doubt.isEmpty())
        m_whyNot =
            tr("No rule can allow exactly this: some of it is only known when it runs, or it is more than one rule "
               "can say.");
    else
        m_whyNot = tr("No rule can allow this. %1").arg(visibleText(asked.doubt));
    setEnabled(mayMakeRule());
    setAccessibleName(tr("Make a rule from: %1").arg(spokenTitle(request)));
    setToolTip(mayMakeRule()
                   ? tr("Makes a rule for requests like this one. You choose for whom, what exactly, and until "
                        "when.")
                   : m_whyNot);
    setAccessibleDescription(toolTip());
}

void AlwaysButton::ask()
{
    const AskedTool asked = question();
    const std::optional<Rule> rule = ruleFor(asked, m_workbench.rules().rules(), QDateTime::currentMSecsSinceEpoch());
    if (!rule)
        return;
    auto *dialog = new RuleDialog(m_workbench, *rule, scopesOf(m_workbench, m_request), window());
    dialog->setRequest(asked);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sandgate
