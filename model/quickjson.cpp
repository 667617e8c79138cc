// SPDX-License-Identifier: Apache-2.0
#include "model/quickjson.h"
#include <type_traits>

namespace sandgate::quickjson {

namespace {

constexpr size_t longest = 64 * 1024; // bytes of a message; the parser keeps some twenty times as much
constexpr size_t smallest = 4 * 1024;
constexpr size_t deepest = 64;

} // namespace

Parser::Parser()
    : m_parser(longest)
{
    m_ready = m_parser.allocate(smallest, deepest) == simdjson::SUCCESS;
}

std::optional<simdjson::dom::object> Parser::object(QByteArrayView json)
{
    simdjson::dom::object read;
    if (!m_ready || json.isEmpty() || size_t(json.size()) > longest ||
        m_parser.parse(json.data(), size_t(json.size())).get(read) != simdjson::SUCCESS)
        return std::nullopt;
    return read;
}

bool read(const simdjson::dom::object &object, std::initializer_list<Member> members)
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

} // namespace sandgate::quickjson
