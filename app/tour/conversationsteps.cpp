// SPDX-License-Identifier: Apache-2.0
#include "app/tour/themes.h"
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace sandgate::tour {

namespace {

// Empty, and not on its way to the agent.
bool takesText(const TourGuide &guide)
{
    const auto *field = qobject_cast<QPlainTextEdit *>(guide.usable(u"composer"_s));
    return field && !field->isReadOnly() && field->document()->isEmpty();
}

} // namespace

TourSteps startSession(TourGuide &guide)
{
    return {guide.click(u"newSessionButton"_s),
            guide.sees(u"agentField"_s, u"Demo agent"_s, TourGuide::Long),
            guide.picture(u"A new session: the sandbox says which agents it has."_s, u"new-session"_s),
            guide.click(u"createSessionButton"_s),
            guide.sees(u"sessionState"_s, u"Idle"_s, TourGuide::Long),
            guide.picture(u"The session is ready. The demo agent is a real agent of the Agent Client Protocol."_s,
                          u"session"_s)};
}

TourSteps answerRequest(TourGuide &guide)
{
    return {guide.type(u"composer"_s, u"Please read the project and change its configuration."_s),
            guide.picture(u"A message is written. It is kept as a draft until it is sent."_s, u"composer"_s),
            guide.click(u"sendButton"_s),
            guide.sees(u"permissionCard"_s, u"Modifying critical configuration file"_s, TourGuide::Long),
            guide.picture(u"The agent has read a file, and asks before it changes one. The request stays in view until "
                          "it is answered."_s,
                          u"permission"_s),
            guide.click(u"waitingButton"_s),
            guide.sees(u"inboxPage"_s, u"Modifying critical configuration file"_s),
            guide.picture(u"The same request in the inbox, which lists what waits in all sandboxes."_s, u"inbox"_s),
            guide.click(u"optionButton-allow"_s),
            guide.clickRow(u"sandboxTree"_s, u"Please read the project"_s),
            guide.sees(u"sessionState"_s, u"Idle"_s, TourGuide::Long),
            guide.sees(u"transcript"_s, u"Finished"_s),
            guide.picture(u"The answer was given with a click; the agent went on and finished. What was allowed is in "
                          "the transcript."_s,
                          u"answered"_s),
            guide.click(u"rawEventsButton"_s),
            guide.sees(u"eventInspector"_s, u"session/prompt"_s),
            guide.picture(u"The raw protocol events beside the conversation."_s, u"raw-events"_s),
            guide.click(u"rawEventsButton"_s)};
}

TourSteps queueMessage(TourGuide &guide)
{
    return {guide.drop(u"composer"_s, projectFolder() + u"/README.md"_s),
            guide.sees(u"attachmentBar"_s, u"README.md"_s),
            guide.type(u"composer"_s, u"Now do what this file says."_s),
            guide.picture(u"A file was dropped on the field: it goes with the message."_s, u"attachment"_s),
            guide.click(u"sendButton"_s),
            guide.sees(u"sendButton"_s, u"Send Next"_s, TourGuide::Long),
            guide.until(u"the next message can be written"_s, [&guide] { return takesText(guide); }),
            guide.type(u"composer"_s, u"And then the same in the other file."_s),
            guide.click(u"sendButton"_s),
            guide.sees(u"queueList"_s, u"And then the same"_s),
            guide.picture(u"The agent works, and the next message waits for the end of its turn. It can be changed, "
                          "moved and removed until then."_s,
                          u"queue"_s)};
}

} // namespace sandgate::tour
