// SPDX-License-Identifier: Apache-2.0
#include "model/agent/replay.h"
#include "model/agent/envelope.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

struct Said {
    QString who;
    QString text;
};

QString promptText(const Envelope &prompt)
{
    QStringList texts;
    const QJsonArray blocks = prompt.params["prompt"_L1].toArray();
    for (const QJsonValue &block : blocks) {
        const QString text = block["text"_L1].toString();
        if (!text.isEmpty() && !text.startsWith(replayMarker))
            texts << text;
    }
    return texts.join(u'\n');
}

// Whole characters only.
QString endOf(const QString &text, qsizetype mostChars)
{
    const QString end = text.right(mostChars);
    return u'…' + (end.isEmpty() || !end.front().isLowSurrogate() ? end : end.mid(1));
}

std::vector<Said> conversation(const std::vector<EventRecord> &events)
{
    std::vector<Said> said;
    bool goesOn = false; // chunks of one message follow each other
    for (const EventRecord &event : events) {
        const Envelope envelope = Envelope::parse(event.payload);
        const QJsonObject update = envelope.params["update"_L1].toObject();
        const bool isChunk = update["sessionUpdate"_L1].toString() == "agent_message_chunk"_L1;
        if (event.sender == Sender::Client && envelope.method == "session/prompt"_L1) {
            said.push_back({u"User"_s, promptText(envelope)});
        } else if (isChunk) {
            const QString text = update["content"_L1].toObject()["text"_L1].toString();
            if (goesOn)
                said.back().text += text;
            else
                said.push_back({u"Assistant"_s, text});
        }
        goesOn = isChunk;
    }
    return said;
}

} // namespace

QString replayText(const std::vector<EventRecord> &events, qsizetype mostChars)
{
    std::vector<Said> said = conversation(events);
    std::erase_if(said, [](const Said &message) { return message.text.trimmed().isEmpty(); });
    QStringList kept;
    qsizetype chars = 0;
    for (auto message = said.rbegin(); message != said.rend(); ++message) {
        const QString text = message->text.trimmed();
        const QString who = message->who + u": "_s;
        const qsizetype size = who.size() + text.size() + 2; // with the empty line before the next one
        const bool fits = chars + size <= mostChars;
        if (!fits && !kept.isEmpty())
            break;
        kept.prepend(who + (fits ? text : endOf(text, mostChars - who.size())));
        chars += size;
    }
    if (kept.isEmpty())
        return {};
    const bool isWhole = kept.size() == static_cast<qsizetype>(said.size()) && chars <= mostChars;
    const QString intro = isWhole ? u"This is the conversation so far. Go on from it."_s
                                  : u"This is the newest part of the conversation so far. Go on from it."_s;
    return replayMarker + u'\n' + intro + u"\n\n"_s + kept.join(u"\n\n"_s);
}

} // namespace sandgate
