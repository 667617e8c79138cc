// SPDX-License-Identifier: Apache-2.0
#include "model/logs/linepattern.h"
#include <QCoreApplication>
#include <algorithm>
#include <array>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxPattern = 4000;        // characters
constexpr quint32 MatchLimit = 200'000;       // steps from one place in the text
constexpr std::size_t MaxStack = 1024 * 1024; // of compiled patterns

// Whether a regex may match a newline, or asks where the text begins or ends. Rather too often than not.
bool looksBeyondLine(const QString &regex)
{
    static constexpr std::array<QStringView, 18> signs = {u"\\p", u"\\P", u"\\v", u"[^",  u"\\s", u"\\W",
                                                          u"\\D", u"\\n", u"\\R", u"\\X", u"\\A", u"\\z",
                                                          u"\\Z", u"\\G", u"\\C", u"\\H", u"\\x", u"(?s"};
    return std::any_of(signs.begin(), signs.end(), [&regex](QStringView sign) { return regex.contains(sign); }) ||
           regex.contains(u"(?"_s + u'<') || regex.contains(u"[["_s) || regex.contains(u"(*"_s);
}

QString messageOf(int code)
{
    std::array<PCRE2_UCHAR, 256> text = {};
    pcre2_get_error_message(code, text.data(), text.size());
    return QString::fromUtf8(reinterpret_cast<const char *>(text.data()));
}

} // namespace

void LinePattern::Freed::operator()(pcre2_real_code_8 *code) const
{
    pcre2_code_free(code);
}
void LinePattern::Freed::operator()(pcre2_real_match_context_8 *context) const
{
    pcre2_match_context_free(context);
}
void LinePattern::Freed::operator()(pcre2_real_match_data_8 *data) const
{
    pcre2_match_data_free(data);
}
void LinePattern::Freed::operator()(pcre2_real_jit_stack_8 *stack) const
{
    pcre2_jit_stack_free(stack);
}

Result<LinePattern> LinePattern::make(const PatternText &text)
{
    if (text.text.size() > MaxPattern)
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("LinePattern", "What is looked for may have at most %n characters.",
                                                   nullptr, int(MaxPattern)));
    quint32 options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    if (!text.isRegex)
        options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_LITERAL;
    if (!text.matchesCase)
        options |= PCRE2_CASELESS;
    const QByteArray bytes = text.text.toUtf8();
    int error = 0;
    std::size_t place = 0;
    LinePattern pattern;
    pattern.m_code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(bytes.constData()), std::size_t(bytes.size()),
                                       options, &error, &place, nullptr));
    if (!pattern.m_code) {
        const qsizetype character = QString::fromUtf8(bytes.left(qsizetype(place))).size();
        return tl::unexpected(
            Error{Error::Kind::InvalidSettings,
                  QCoreApplication::translate("LinePattern", "The regular expression is not right at character %1: %2.")
                      .arg(character + 1)
                      .arg(messageOf(error))});
    }
    pattern.m_isLineByLine = text.isRegex && looksBeyondLine(text.text);
    pattern.m_context.reset(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(pattern.m_context.get(), MatchLimit);
    pcre2_set_depth_limit(pattern.m_context.get(), MatchLimit);
    pcre2_set_heap_limit(pattern.m_context.get(), 4096); // KiB
    pattern.m_data.reset(pcre2_match_data_create(1, nullptr));
    if (pcre2_jit_compile(pattern.m_code.get(), PCRE2_JIT_COMPLETE) == 0) { // else it is interpreted
        pattern.m_stack.reset(pcre2_jit_stack_create(std::size_t(32) * 1024, MaxStack, nullptr));
        pcre2_jit_stack_assign(pattern.m_context.get(), nullptr, pattern.m_stack.get());
    }
    return pattern;
}

LinePattern LinePattern::ofRegex(const char *regex)
{
    Result<LinePattern> made = make({QString::fromLatin1(regex), true, true});
    if (!made)
        qFatal("%s", qPrintable(made.error().what));
    made->m_isLineByLine = false;
    return std::move(*made);
}

LinePattern::Outcome LinePattern::find(std::string_view lines, std::size_t from, Match &match) const
{
    const int code = pcre2_match(m_code.get(), reinterpret_cast<PCRE2_SPTR>(lines.data()), lines.size(), from, 0,
                                 m_data.get(), m_context.get());
    if (code == PCRE2_ERROR_NOMATCH)
        return Outcome::None;
    if (code < 0)
        return Outcome::TooCostly;
    const std::size_t *bounds = pcre2_get_ovector_pointer(m_data.get());
    match = {bounds[0], bounds[1]};
    return Outcome::Found;
}

} // namespace sandgate
