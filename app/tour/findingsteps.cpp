// SPDX-License-Identifier: Apache-2.0
#include "app/tour/themes.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate::tour {

TourSteps searchEverything(TourGuide &guide)
{
    return {guide.choose(u"searchAction"_s),
            guide.type(u"searchField"_s, u"configuration"_s),
            guide.sees(u"searchHits"_s, u"change its configuration"_s, TourGuide::Long),
            guide.picture(u"Search over everything that was said, done and printed, in all sandboxes."_s, u"search"_s),
            guide.clickRow(u"searchHits"_s, u"change its configuration"_s),
            guide.close(u"searchDialog"_s),
            guide.sees(u"transcript"_s, u"change its configuration"_s),
            guide.picture(u"A hit leads to its place in the conversation."_s, u"hit"_s)};
}

TourSteps lookIntoSettings(TourGuide &guide)
{
    return {
        guide.choose(u"accountsAction"_s),
        guide.pick(u"accountProviderField"_s, u"E2B"_s),
        guide.sees(u"accountField"_s, u"Default"_s),
        guide.picture(u"Accounts at providers: keys go into the keychain after the provider has accepted them."_s,
                      u"accounts"_s),
        guide.close(u"accountsDialog"_s),
        guide.choose(u"notificationsAction"_s),
        guide.check(u"quietHours"_s),
        guide.sees(u"notificationsDialog"_s, u"Call me when"_s),
        guide.picture(u"What one is called for while the window is not in front, and when not."_s, u"notifications"_s),
        guide.click(u"saveNotificationsButton"_s)};
}

TourSteps readHelp(TourGuide &guide)
{
    return {guide.choose(u"helpAction"_s), guide.type(u"helpSearch"_s, u"Try on Past Requests"_s),
            guide.sees(u"helpText"_s, u"Try on Past Requests"_s),
            guide.picture(u"Help is in the program, and can be searched."_s, u"help"_s), guide.close(u"helpDialog"_s)};
}

} // namespace sandgate::tour
