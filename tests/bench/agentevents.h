// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"

namespace sandgate::bench {

// What agents say and do, by numbers: fifty events are a turn with its prompt, a plan, tool calls, thoughts, an answer
// in pieces and its end.
constexpr int EventsOfTurn = 50;

struct Said {
    Sender sender;
    QByteArray payload;
};

inline QByteArray update(const QByteArray &body)
{
    return R"({"jsonrpc":"2.0","method":"session/update","params":{"sessionId":"agent-session","update":)" + body +
           "}}";
}

inline QByteArray piece(const char *kind, qint64 turn, const QByteArray &text)
{
    return update(QByteArray(R"({"sessionUpdate":")") + kind + R"(","messageId":"m)" + QByteArray::number(turn) +
                  R"(","content":{"type":"text","text":")" + text + "\"}}");
}

inline QByteArray plan(const char *first, const char *second)
{
    return update(R"({"sessionUpdate":"plan","entries":[{"content":"Read what is there","priority":"high","status":")" +
                  QByteArray(first) + R"("},{"content":"Mend it and run the tests","priority":"medium","status":")" +
                  second + "\"}]}");
}

inline QByteArray toolCall(const char *kind, qint64 turn, const QByteArray &rest)
{
    return update(QByteArray(R"({"sessionUpdate":")") + kind + R"(","toolCallId":"t)" + QByteArray::number(turn) +
                  rest + "}");
}

inline Said agentEvent(qint64 number)
{
    const qint64 turn = number / EventsOfTurn;
    const QByteArray nth = QByteArray::number(number);
    const QByteArray id = QByteArray::number(turn + 3);
    const auto said = [](QByteArray payload) { return Said{Sender::Agent, std::move(payload)}; };
    switch (const int step = int(number % EventsOfTurn)) {
    case 0:
        return {Sender::Client, R"({"jsonrpc":"2.0","id":)" + id +
                                    R"(,"method":"session/prompt","params":{"sessionId":"agent-session","prompt":)" +
                                    R"([{"type":"text","text":"Please mend what was found as number )" + nth +
                                    R"(."}]}})"};
    case 1:
        return said(plan("in_progress", "pending"));
    case 10:
        return said(toolCall("tool_call", turn,
                             R"(-read","title":"Read main.cpp","kind":"read","status":"pending",)"
                             R"("locations":[{"path":"/project/main.cpp","line":12}])"));
    case 11:
        return said(toolCall("tool_call_update", turn,
                             R"(-read","status":"completed","content":[{"type":"content","content":{"type":"text",)"
                             R"("text":"#include <cstdio>\n\nint main()\n{\n    return 0;\n}\n"}}])"));
    case 20:
        return said(
            toolCall("tool_call", turn,
                     R"(-edit","title":"Edit main.cpp","kind":"edit","status":"in_progress","content":[{"type":)"
                     R"("diff","path":"/project/main.cpp","oldText":"    return 0;\n","newText":"    return )" +
                         nth + R"(;\n"}])"));
    case 21:
        return said(toolCall("tool_call_update", turn, R"(-edit","status":"completed")"));
    case 30:
        return said(toolCall("tool_call", turn,
                             R"(-run","title":"npm test","kind":"execute","status":"pending","rawInput":)"
                             R"({"command":"npm test"})"));
    case 31:
        return said(toolCall("tool_call_update", turn,
                             R"(-run","status":"completed","rawOutput":{"passed":)" + nth + R"(,"failed":0})"));
    case 40:
        return said(
            piece("agent_message_chunk", turn, R"(\n\n```cpp\nint main() { return )" + nth + R"(; }\n```\n\n)"));
    case 48:
        return said(plan("completed", "completed"));
    case 49:
        return said(R"({"jsonrpc":"2.0","id":)" + id + R"(,"result":{"stopReason":"end_turn"}})");
    default:
        return said(piece(step < 10 ? "agent_thought_chunk" : "agent_message_chunk", turn,
                          "part " + nth + R"( of what the agent has to say about **the matter** at `hand`. )"));
    }
}

// A session of a stored database that has a given number of events: the first, second, ... that was asked for.
inline SessionId longSession(int number)
{
    return {QString("20000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))};
}

} // namespace sandgate::bench
