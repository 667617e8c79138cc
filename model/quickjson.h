// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArrayView>
#include <initializer_list>
#include <optional>
#include <simdjson.h>
#include <string_view>
#include <variant>

// For the few kinds of messages that come by the thousand: reads what matters of one without making objects of it.
// Whatever is odd in any way is refused, and then a case for Qt's parser, whose word counts; what is accepted here,
// Qt's parser understands alike.
namespace sandgate::quickjson {

// simdjson's DOM, since it checks all of the message (on demand, what is passed over goes unchecked) and chooses its
// instructions by the processor it finds. Of one thread; what it has read is there until it reads again.
class Parser
{
public:
    Parser();

    std::optional<simdjson::dom::object> object(QByteArrayView json);

private:
    simdjson::dom::parser m_parser;
    bool m_ready = false;
};

// A member of an object that matters, and where its value goes; nowhere: it must not be there.
struct Member {
    std::string_view name;
    std::variant<std::monostate, std::optional<std::string_view> *, std::optional<int64_t> *,
                 std::optional<simdjson::dom::object> *>
        place = {};
};

// False: a member is of another type than its place, is there twice, or must not be there. Others are passed over.
bool read(const simdjson::dom::object &object, std::initializer_list<Member> members);

} // namespace sandgate::quickjson
