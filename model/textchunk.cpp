// SPDX-License-Identifier: Apache-2.0
#include "model/textchunk.h"
#include <initializer_list>
#include <simdjson.h>
#include <string_view>
#include <type_traits>
#include <variant>

namespace sandgate {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;

constexpr size_t longest = 64 * 1024; // bytes of a message; the parser keeps some twenty times as much
constexpr size_t smallest = 4 * 1024;
constexpr size_t deepest = 64;

// simdjson's DOM, since it checks all of the message (on demand, what is passed over goes unchecked) and chooses its
// instructions by the processor it finds.
class Reader
{
public:
    Reader()
        : m_parser(longest)
    {
        m_ready = m_parser.allocate(smallest, deepest) == simdjson::SUCCESS;
    }

    std::optional<dom::object> object(QByteArrayView json)
    {
        dom::object read;
        if (!m_ready || m_parser.parse(json.data(), size_t(json.size())).get(read) != simdjson::SUCCESS)
            return std::nullopt;
        return read;
    }

private:
    dom::parser m_parser;
    bool m_ready = false;
};

// A member of an object that matters, and where its value goes; nowhere: it must not be there.
struct Member {
    std::string_view name;
    std::variant<std::monostate, std::optional<std::string_view> *, std::optional<dom::object> *> place = {};
};

// False: a member is of another type than its place, is there twice, or must not be there. Others are passed over.
bool read(const dom::object &object, std::initializer_list<Member> members)
{
    for (const auto &[name, value] : object) {
        for (const Member &member : members) {
            if (member.name != name)
                continue;
            const auto put = [value = value](auto place) {
                if constexpr (std::is_pointer_v<decltype(place)>)
                    return !*place && value.get(place->emplace()) == simdjson::SUCCESS;
                else
                    return false;
            };
            if (!std::visit(put, member.place))
                return false;
        }
    }
    return true;
}

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
    thread_local Reader reader;
    if (size_t(message.size()) > longest)
        return std::nullopt;
    const std::optional<dom::object> envelope = reader.object(message);
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
