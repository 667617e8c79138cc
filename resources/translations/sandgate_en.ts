<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Clouds</name>
    <message numerus="yes">
        <source>%1 takes nothing more for now. Try again in %n seconds.</source>
        <translation>
            <numerusform>%1 takes nothing more for now. Try again in %n second.</numerusform>
            <numerusform>%1 takes nothing more for now. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes nothing more for now. Try again in %n minutes.</source>
        <translation>
            <numerusform>%1 takes nothing more for now. Try again in %n minute.</numerusform>
            <numerusform>%1 takes nothing more for now. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinePattern</name>
    <message numerus="yes">
        <source>What is looked for may have at most %n characters.</source>
        <translation>
            <numerusform>What is looked for may have at most %n character.</numerusform>
            <numerusform>What is looked for may have at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogStore</name>
    <message numerus="yes">
        <source>… %Ln entries were dropped by the server</source>
        <translation>
            <numerusform>… %Ln entry was dropped by the server</numerusform>
            <numerusform>… %Ln entries were dropped by the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message numerus="yes">
        <source>%n sessions will end.</source>
        <translation>
            <numerusform>%n session will end.</numerusform>
            <numerusform>%n sessions will end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents are at work and will be stopped.</source>
        <translation>
            <numerusform>%n agent is at work and will be stopped.</numerusform>
            <numerusform>%n agents are at work and will be stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running processes will be ended.</source>
        <translation>
            <numerusform>%n running process will be ended.</numerusform>
            <numerusform>%n running processes will be ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>A tag has at most %n characters: “%1”</source>
        <translation>
            <numerusform>A tag has at most %n character: “%1”</numerusform>
            <numerusform>A tag has at most %n characters: “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A session has at most %n tags.</source>
        <translation>
            <numerusform>A session has at most %n tag.</numerusform>
            <numerusform>A session has at most %n tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%n requests wait for your decision</source>
        <translation>
            <numerusform>%n request waits for your decision</numerusform>
            <numerusform>%n requests wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents ask to be signed in</source>
        <translation>
            <numerusform>%n agent asks to be signed in</numerusform>
            <numerusform>%n agents ask to be signed in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents have finished</source>
        <translation>
            <numerusform>%n agent has finished</numerusform>
            <numerusform>%n agents have finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions could not go on</source>
        <translation>
            <numerusform>%n session could not go on</numerusform>
            <numerusform>%n sessions could not go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes are about to stop</source>
        <translation>
            <numerusform>%n sandbox is about to stop</numerusform>
            <numerusform>%n sandboxes are about to stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes could not be prepared</source>
        <translation>
            <numerusform>%n sandbox could not be prepared</numerusform>
            <numerusform>%n sandboxes could not be prepared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message numerus="yes">
        <source>Keep %n rules for it</source>
        <translation>
            <numerusform>Keep %n rule for it</numerusform>
            <numerusform>Keep %n rules for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message numerus="yes">
        <source>A profile needs a name of at most %n characters.</source>
        <translation>
            <numerusform>A profile needs a name of at most %n character.</numerusform>
            <numerusform>A profile needs a name of at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullProgress</name>
    <message numerus="yes">
        <source>Unpacking the image: %1 of %n layers</source>
        <translation>
            <numerusform>Unpacking the image: %1 of %n layer</numerusform>
            <numerusform>Unpacking the image: %1 of %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the image: %1 of %n layers</source>
        <translation>
            <numerusform>Fetching the image: %1 of %n layer</numerusform>
            <numerusform>Fetching the image: %1 of %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the image: %1 of %2, %3 of %n layers</source>
        <translation>
            <numerusform>Fetching the image: %1 of %2, %3 of %n layer</numerusform>
            <numerusform>Fetching the image: %1 of %2, %3 of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message numerus="yes">
        <source>A part of a rule has at most %n characters.</source>
        <translation>
            <numerusform>A part of a rule has at most %n character.</numerusform>
            <numerusform>A part of a rule has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SandboxSetup</name>
    <message numerus="yes">
        <source>A name has at most %n characters, all of which can be seen.</source>
        <translation>
            <numerusform>A name has at most %n character, all of which can be seen.</numerusform>
            <numerusform>A name has at most %n characters, all of which can be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setups</name>
    <message numerus="yes">
        <source>A set-up needs a name of at most %n characters.</source>
        <translation>
            <numerusform>A set-up needs a name of at most %n character.</numerusform>
            <numerusform>A set-up needs a name of at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message numerus="yes">
        <source>
… %n more character(s) are only in the raw event.</source>
        <translation>
            <numerusform>
… %n more character is only in the raw event.</numerusform>
            <numerusform>
… %n more characters are only in the raw event.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more part(s) are only in the raw event.</source>
        <translation>
            <numerusform>… %n more part is only in the raw event.</numerusform>
            <numerusform>… %n more parts are only in the raw event.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message numerus="yes">
        <source>%Ln events of the agent are missing here: the server no longer had them.</source>
        <translation>
            <numerusform>%Ln event of the agent is missing here: the server no longer had it.</numerusform>
            <numerusform>%Ln events of the agent are missing here: the server no longer had them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more parts are in the raw event</source>
        <translation>
            <numerusform>… %n more part is in the raw event</numerusform>
            <numerusform>… %n more parts are in the raw event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n times)</source>
        <translation>
            <numerusform> (%n time)</numerusform>
            <numerusform> (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message numerus="yes">
        <source>%n files are not committed</source>
        <translation>
            <numerusform>%n file is not committed</numerusform>
            <numerusform>%n files are not committed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commits are not pushed</source>
        <translation>
            <numerusform>%n commit is not pushed</numerusform>
            <numerusform>%n commits are not pushed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are stashed</source>
        <translation>
            <numerusform>%n change is stashed</numerusform>
            <numerusform>%n changes are stashed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more repositories have such changes.</source>
        <translation>
            <numerusform>%n more repository has such changes.</numerusform>
            <numerusform>%n more repositories have such changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisibleText</name>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n blank</numerusform>
            <numerusform>%n blanks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty lines</source>
        <translation>
            <numerusform>%n empty line</numerusform>
            <numerusform>%n empty lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::AgentSessions</name>
    <message numerus="yes">
        <source>A session&apos;s id has at most %n characters, all of which can be seen.</source>
        <translation>
            <numerusform>A session&apos;s id has at most %n character, all of which can be seen.</numerusform>
            <numerusform>A session&apos;s id has at most %n characters, all of which can be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ApplySetupDialog</name>
    <message numerus="yes">
        <source>It took longer than %n minutes, and was ended.</source>
        <translation>
            <numerusform>It took longer than %n minute, and was ended.</numerusform>
            <numerusform>It took longer than %n minutes, and was ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::AttachmentBar</name>
    <message numerus="yes">
        <source>No more than %n files can be attached.</source>
        <translation>
            <numerusform>No more than %n file can be attached.</numerusform>
            <numerusform>No more than %n files can be attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ChangesDialog</name>
    <message numerus="yes">
        <source>%n commands ran; what they changed is not known from the session.</source>
        <translation>
            <numerusform>%n command ran; what it changed is not known from the session.</numerusform>
            <numerusform>%n commands ran; what they changed is not known from the session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits were begun and not reported as done; they are not shown.</source>
        <translation>
            <numerusform>%n edit was begun and not reported as done; it is not shown.</numerusform>
            <numerusform>%n edits were begun and not reported as done; they are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ConversationFind</name>
    <message numerus="yes">
        <source>In %n entries</source>
        <translation>
            <numerusform>In %n entry</numerusform>
            <numerusform>In %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::CoreFiles</name>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n more.</numerusform>
            <numerusform>%n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionsDialog</name>
    <message numerus="yes">
        <source>The last %n decision(s). There are earlier ones.</source>
        <translation>
            <numerusform>The last %n decision. There are earlier ones.</numerusform>
            <numerusform>The last %n decisions. There are earlier ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are in %1.</source>
        <translation>
            <numerusform>%n decision is in %1.</numerusform>
            <numerusform>%n decisions are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s), the one that was found and earlier ones.</source>
        <translation>
            <numerusform>%n decision, the one that was found.</numerusform>
            <numerusform>%n decisions, the one that was found and earlier ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DeletedSessionsDialog</name>
    <message numerus="yes">
        <source>Remove %n sessions for good?</source>
        <translation>
            <numerusform>Remove %n session for good?</numerusform>
            <numerusform>Remove %n sessions for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n deleted sessions for good?</source>
        <translation>
            <numerusform>Remove the deleted session for good?</numerusform>
            <numerusform>Remove all %n deleted sessions for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A deleted session is kept for %n days, and removed when Sandgate starts after that. Restored ones are in the list again, to be read.</source>
        <translation>
            <numerusform>A deleted session is kept for %n day, and removed when Sandgate starts after that. Restored ones are in the list again, to be read.</numerusform>
            <numerusform>A deleted session is kept for %n days, and removed when Sandgate starts after that. Restored ones are in the list again, to be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::FilesPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n things in the sandbox?</source>
        <translation>
            <numerusform>Delete %n thing in the sandbox?</numerusform>
            <numerusform>Delete %n things in the sandbox?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things of these names are there already. Replace them?</source>
        <translation>
            <numerusform>%n thing of this name is there already. Replace it?</numerusform>
            <numerusform>%n things of these names are there already. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more entries of this folder are not shown.</source>
        <translation>
            <numerusform>%Ln more entry of this folder is not shown.</numerusform>
            <numerusform>%Ln more entries of this folder are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::LogPane</name>
    <message numerus="yes">
        <source>%n logs, merged by time</source>
        <translation>
            <numerusform>%n log, merged by time</numerusform>
            <numerusform>%n logs, merged by time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln lines so far…</source>
        <translation>
            <numerusform>In %Ln line so far…</numerusform>
            <numerusform>In %Ln lines so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln lines</source>
        <translation>
            <numerusform>In %1 of %Ln line</numerusform>
            <numerusform>In %1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines so far…</source>
        <translation>
            <numerusform>%Ln line so far…</numerusform>
            <numerusform>%Ln lines so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 of %Ln line</numerusform>
            <numerusform>%1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving: %Ln lines…</source>
        <translation>
            <numerusform>Saving: %Ln line…</numerusform>
            <numerusform>Saving: %Ln lines…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln lines.</source>
        <translation>
            <numerusform>Saved %Ln line.</numerusform>
            <numerusform>Saved %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::LogView</name>
    <message numerus="yes">
        <source>%n new below ↓</source>
        <translation>
            <numerusform>%n new below ↓</numerusform>
            <numerusform>%n new below ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::MainWindow</name>
    <message numerus="yes">
        <source>%n copies are under way and will be cut short.</source>
        <translation>
            <numerusform>%n copy is under way and will be cut short.</numerusform>
            <numerusform>%n copies are under way and will be cut short.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were edited and not saved; the edits will be lost.</source>
        <translation>
            <numerusform>%n file was edited and not saved; the edits will be lost.</numerusform>
            <numerusform>%n files were edited and not saved; the edits will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents are at work.</source>
        <translation>
            <numerusform>%n agent is at work.</numerusform>
            <numerusform>%n agents are at work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for your decision.</source>
        <translation>
            <numerusform>%n request waits for your decision.</numerusform>
            <numerusform>%n requests wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::NavigationModel</name>
    <message numerus="yes">
        <source>, %n waiting</source>
        <translation>
            <numerusform>, %n waiting</numerusform>
            <numerusform>, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::OrphanList</name>
    <message numerus="yes">
        <source>What exists at %n accounts is not known.</source>
        <translation>
            <numerusform>What exists at %n account is not known.</numerusform>
            <numerusform>What exists at %n accounts is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionDetails</name>
    <message numerus="yes">
        <source>New file %1, %n lines</source>
        <translation>
            <numerusform>New file %1, %n line</numerusform>
            <numerusform>New file %1, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::Preparations</name>
    <message numerus="yes">
        <source>It took longer than %n minutes.</source>
        <translation>
            <numerusform>It took longer than %n minute.</numerusform>
            <numerusform>It took longer than %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::PromptQueue</name>
    <message numerus="yes">
        <source>No more than %n messages can wait.</source>
        <translation>
            <numerusform>No more than %n message can wait.</numerusform>
            <numerusform>No more than %n messages can wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ProposalList</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::QueueList</name>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait.</source>
        <translation>
            <numerusform>%n message waits.</numerusform>
            <numerusform>%n messages wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::RequestAnnouncer</name>
    <message numerus="yes">
        <source>%n requests wait for your decision.</source>
        <translation>
            <numerusform>%n request waits for your decision.</numerusform>
            <numerusform>%n requests wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::Rulebook</name>
    <message numerus="yes">
        <source>Nobody answered for %n minute(s).</source>
        <translation>
            <numerusform>Nobody answered for %n minute.</numerusform>
            <numerusform>Nobody answered for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n rules already. Remove some first.</source>
        <translation>
            <numerusform>There is %n rule already. Remove some first.</numerusform>
            <numerusform>There are %n rules already. Remove some first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::RulesDialog</name>
    <message numerus="yes">
        <source>Revoke %n rule(s), also such as deny or ask?</source>
        <translation>
            <numerusform>Revoke a rule that denies or asks?</numerusform>
            <numerusform>Revoke %n rules, also such as deny or ask?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SearchDialog</name>
    <message numerus="yes">
        <source>%n hits so far; scroll for more.</source>
        <translation>
            <numerusform>%n hit so far; scroll for more.</numerusform>
            <numerusform>%n hits so far; scroll for more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits.</source>
        <translation>
            <numerusform>%n hit.</numerusform>
            <numerusform>%n hits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SessionMarking</name>
    <message numerus="yes">
        <source>The conversation can be restored for %n days, to be read; nothing more can be sent in it.</source>
        <translation>
            <numerusform>The conversation can be restored for %n day, to be read; nothing more can be sent in it.</numerusform>
            <numerusform>The conversation can be restored for %n days, to be read; nothing more can be sent in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was deleted. It is kept for %n days.</source>
        <translation>
            <numerusform>“%1” was deleted. It is kept for %n day.</numerusform>
            <numerusform>“%1” was deleted. It is kept for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SessionPage</name>
    <message numerus="yes">
        <source>%n requests are set aside. The agent waits.</source>
        <translation>
            <numerusform>%n request is set aside. The agent waits.</numerusform>
            <numerusform>%n requests are set aside. The agent waits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::TransferList</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::TrayIcon</name>
    <message numerus="yes">
        <source>%n requests wait for your decision</source>
        <translation>
            <numerusform>%n request waits for your decision</numerusform>
            <numerusform>%n requests wait for your decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::TriedList</name>
    <message numerus="yes">
        <source>Of the last %n request(s)</source>
        <translation>
            <numerusform>Of the last %n request</numerusform>
            <numerusform>Of the last %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you had answered otherwise; they come first.</source>
        <translation>
            <numerusform>%n of them you had answered otherwise; it comes first.</numerusform>
            <numerusform>%n of them you had answered otherwise; they come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::WaitingButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting requests: %n</source>
        <translation>
            <numerusform>Waiting requests: %n</numerusform>
            <numerusform>Waiting requests: %n</numerusform>
        </translation>
    </message>
</context>
</TS>
