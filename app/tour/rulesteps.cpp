// SPDX-License-Identifier: Apache-2.0
#include "app/tour/themes.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/workbench.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate::tour {

TourSteps makeRule(TourGuide &guide)
{
    return {
        guide.clickUntil(u"alwaysButton"_s, u"ruleDialog"_s),
        guide.sees(u"ruleDialog"_s, u"config.json"_s),
        guide.picture(u"“Always…” on a request: what the rule would be, for whom, what exactly it matches, and what "
                      "becomes of this request."_s,
                      u"rule"_s),
        guide.click(u"tryRuleButton"_s),
        guide.sees(u"triedSays"_s, u"it would have allowed 1."_s),
        guide.picture(u"A dry run: what the rule would have done with earlier requests."_s, u"dry-run"_s),
        guide.click(u"keepRuleButton"_s),
        guide.until(
            u"the dialog of the rule closes"_s, [&guide] { return guide.seen(u"ruleDialog"_s) == nullptr; },
            TourGuide::Patience),
        guide.sees(u"transcript"_s, u"by a rule"_s),
        guide.picture(u"The rule has answered the request that waited. Nobody is asked in vain."_s, u"rule-kept"_s)};
}

TourSteps seeRuleDecide(TourGuide &guide)
{
    const auto areAnswered = [&guide] {
        return countRows(guide.workbench().permissions(),
                         [](const PermissionRow &row) { return row.state == PermissionState::Answered; }) >= 3;
    };
    return {guide.until(u"the request of the next turn is decided"_s, areAnswered),
            guide.sees(u"sessionState"_s, u"Idle"_s, TourGuide::Long), guide.sees(u"transcript"_s, u"by a rule"_s),
            guide.click(u"filesButton"_s), // there is more to be read without them
            guide.picture(u"The message that waited was sent, and its request was decided by the rule at once."_s,
                          u"decided-by-rule"_s)};
}

TourSteps lookIntoRecord(TourGuide &guide)
{
    return {guide.choose(u"paletteAction"_s),
            guide.type(u"paletteField"_s, u"record"_s),
            guide.sees(u"paletteList"_s, u"Record of Decisions"_s),
            guide.picture(u"The command palette finds everything that can be done, and says why something cannot."_s,
                          u"palette"_s),
            guide.press(u"paletteField"_s, Qt::Key_Return),
            guide.sees(u"decisionsTable"_s, u"Rule"_s),
            guide.sees(u"decisionsCount"_s, u"3"_s),
            guide.picture(u"The record of decisions: what was asked, what was answered, and who decided."_s,
                          u"decisions"_s),
            guide.close(u"decisionsDialog"_s),
            guide.choose(u"rulesAction"_s),
            guide.sees(u"rulesTable"_s, u"config.json"_s),
            guide.picture(u"All rules, with how often and when each was used. Each can be suspended and revoked."_s,
                          u"rules"_s),
            guide.close(u"rulesDialog"_s)};
}

} // namespace sandgate::tour
