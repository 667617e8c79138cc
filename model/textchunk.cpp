// SPDX-License-Identifier: Apache-2.0
#include "model/textchunk.h"
#include "model/quickjson.h"

namespace sandgate {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;
using quickjson::read;

std::optional<TextChunk::Of> ofName(std::string_view update)
{
    if (update == "agent_message_chunk"sv)
        return TextChunk::Of::Message;
    if (update == "agent_thought_chunk"sv)
        return TextChunk::Of::Thought;
    if (update == "user_message_chunk"sv)
        return TextChunk::Of::User;
    return std::nullopt;
}

QByteArrayView view(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

std::optional<TextChunk> textChunk(QByteArrayView message)
{
    thread_local quickjson::Parser parser;
    const std::optional<dom::object> envelope = parser.object(message);
    if (!envelope)
        return std::nullopt;

    std::optional<std::string_view> method;
    std::optional<dom::object> params;
    const bool isRead = read(*envelope, {{"method"sv, &method}, {"params"sv, &params}, {"id"sv}}); // an id: a request
    if (!isRead || method != "session/update"sv || !params)
        return std::nullopt;

    std::optional<std::string_view> session;
    std::optional<dom::object> update;
    if (!read(*params, {{"sessionId"sv, &session}, {"update"sv, &update}}) || !session || !update)
        return std::nullopt;

    std::optional<std::string_view> name;
    std::optional<std::string_view> messageId;
    std::optional<dom::object> content;
    if (!read(*update, {{"sessionUpdate"sv, &name}, {"messageId"sv, &messageId}, {"content"sv, &content}}))
        return std::nullopt;
    const std::optional<TextChunk::Of> of = name ? ofName(*name) : std::nullopt;
    if (!of || !content)
        return std::nullopt;

    std::optional<std::string_view> type;
    std::optional<std::string_view> text;
    if (!read(*content, {{"type"sv, &type}, {"text"sv, &text}}) || type != "text"sv || !text)
        return std::nullopt;
    return TextChunk{view(*session), *of, view(messageId.value_or(""sv)), view(*text)};
}

} // namespace sandgate
