// SPDX-License-Identifier: Apache-2.0
#include "model/secretmask.h"
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr QChar dot(0x2022);
constexpr qsizetype shortestKnown = 6;
constexpr qsizetype shortestAssigned = 12;

// How keys of services begin, and how much must follow: enough that no ordinary word does it.
struct Prefix {
    QLatin1String text;
    qsizetype rest;
};
constexpr std::array prefixes{
    Prefix{"sk-"_L1, 20},      Prefix{"pk-"_L1, 24},    Prefix{"ghp_"_L1, 30},     Prefix{"gho_"_L1, 30},
    Prefix{"ghu_"_L1, 30},     Prefix{"ghs_"_L1, 30},   Prefix{"ghr_"_L1, 30},     Prefix{"github_pat_"_L1, 22},
    Prefix{"glpat-"_L1, 18},   Prefix{"xoxb-"_L1, 20},  Prefix{"xoxp-"_L1, 20},    Prefix{"xoxa-"_L1, 20},
    Prefix{"xoxr-"_L1, 20},    Prefix{"xoxs-"_L1, 20},  Prefix{"xapp-"_L1, 20},    Prefix{"AIza"_L1, 30},
    Prefix{"npm_"_L1, 30},     Prefix{"hf_"_L1, 28},    Prefix{"e2b_"_L1, 20},     Prefix{"dtn_"_L1, 20},
    Prefix{"dop_v1_"_L1, 30},  Prefix{"pypi-"_L1, 40},  Prefix{"sk_live_"_L1, 16}, Prefix{"sk_test_"_L1, 16},
    Prefix{"rk_live_"_L1, 16}, Prefix{"whsec_"_L1, 20}, Prefix{"gsk_"_L1, 30},     Prefix{"xai-"_L1, 30},
    Prefix{"sntrys_"_L1, 30},  Prefix{"shpat_"_L1, 30}, Prefix{"tskey-"_L1, 20},   Prefix{"ya29."_L1, 30},
};

constexpr std::array secretNames{"token"_L1,      "secret"_L1,     "passwd"_L1,       "password"_L1,
                                 "passphrase"_L1, "apikey"_L1,     "accesskey"_L1,    "privatekey"_L1,
                                 "secretkey"_L1,  "credential"_L1, "authorization"_L1};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isOfWord(QChar c)
{
    return isLetter(c) || isDigit(c) || c == u'_' || c == u'-';
}

// What values of keys are made of, base64 too.
bool isOfValue(QChar c)
{
    return isOfWord(c) || c == u'.' || c == u'/' || c == u'+' || c == u'=' || c == u'~';
}

template<typename Belongs>
qsizetype endOf(QStringView text, qsizetype from, Belongs belongs)
{
    while (from < text.size() && belongs(text[from]))
        ++from;
    return from;
}

// Letters and digits mixed: no word, no number, no path of words.
bool isRandomLooking(QStringView value)
{
    const auto letters = std::count_if(value.begin(), value.end(), isLetter);
    const auto digits = std::count_if(value.begin(), value.end(), isDigit);
    return value.size() >= shortestAssigned && letters >= 3 && digits >= 2;
}

// An Amazon access key's name: not secret by itself, but never without its other half for long.
bool isAwsKey(QStringView word)
{
    const auto fits = [](QChar c) { return (c >= u'A' && c <= u'Z') || isDigit(c); };
    return word.size() == 20 && (word.startsWith("AKIA"_L1) || word.startsWith("ASIA"_L1)) &&
           std::all_of(word.begin(), word.end(), fits);
}

// The end of the JSON web token that begins here; 0: none does.
qsizetype endOfWebToken(QStringView text, qsizetype start)
{
    qsizetype at = start;
    for (int part = 0; part < 3; ++part) {
        const qsizetype end = endOf(text, at, isOfWord);
        if (end - at < 10 || (part < 2 && !text.sliced(at).startsWith("eyJ"_L1)))
            return 0;
        at = end;
        if (part < 2 && (at >= text.size() || text[at++] != u'.'))
            return 0;
    }
    return at;
}

qsizetype endOfKey(QStringView text, qsizetype start)
{
    const QStringView rest = text.sliced(start);
    if (rest.startsWith("eyJ"_L1)) {
        if (const qsizetype end = endOfWebToken(text, start))
            return end;
    }
    const qsizetype end = endOf(text, start, isOfWord);
    if (isAwsKey(text.sliced(start, end - start)))
        return end;
    for (const Prefix &prefix : prefixes) {
        if (!rest.startsWith(prefix.text))
            continue;
        const qsizetype body = start + prefix.text.size();
        const qsizetype last = std::max(end, endOf(text, body, isOfWord));
        const QStringView key = text.sliced(body, last - body);
        // Words joined by hyphens are names of files and branches, not keys.
        if (key.size() >= prefix.rest && std::any_of(key.begin(), key.end(), isDigit))
            return last;
    }
    return 0;
}

bool isSecretName(QStringView name)
{
    QString bare;
    for (const QChar c : name) {
        if (isLetter(c) || isDigit(c))
            bare += c.toLower();
    }
    return std::any_of(secretNames.begin(), secretNames.end(),
                       [&](QLatin1String secret) { return bare.contains(secret); });
}

// What is assigned at `sign`, a "=" or ":", to a name that says that it is secret. Length 0: nothing is.
SecretMask::Place assignedAt(QStringView text, qsizetype sign)
{
    qsizetype nameEnd = sign;
    while (nameEnd > 0 && sign - nameEnd < 3 &&
           (text[nameEnd - 1] == u' ' || text[nameEnd - 1] == u'"' || text[nameEnd - 1] == u'\'' ||
            text[nameEnd - 1] == u'\\'))
        --nameEnd;
    qsizetype nameStart = nameEnd;
    while (nameStart > 0 && nameEnd - nameStart < 80 && isOfWord(text[nameStart - 1]))
        --nameStart;
    if (nameStart == nameEnd || !isSecretName(text.sliced(nameStart, nameEnd - nameStart)))
        return {};
    qsizetype start = sign + 1;
    const auto isBetween = [](QChar c) { return c == u' ' || c == u'"' || c == u'\'' || c == u'\\'; };
    start = endOf(text, start, isBetween);
    for (const QLatin1String scheme : {"Bearer "_L1, "Basic "_L1, "token "_L1}) {
        if (text.sliced(start).startsWith(scheme, Qt::CaseInsensitive))
            start += scheme.size();
    }
    const qsizetype end = endOf(text, start, isOfValue);
    if (!isRandomLooking(text.sliced(start, end - start)) || (end < text.size() && text[end] == u'('))
        return {};
    return {start, end - start};
}

// The password of "scheme://user:password@host", from the "//" on.
SecretMask::Place passwordAt(QStringView text, qsizetype slashes)
{
    const auto isOfUser = [](QChar c) { return c > u' ' && c != u'/' && c != u'@' && c != u':' && c != u'"'; };
    const qsizetype colon = endOf(text, slashes + 2, isOfUser);
    if (colon >= text.size() || text[colon] != u':')
        return {};
    const qsizetype end = endOf(text, colon + 1, isOfUser);
    if (end >= text.size() || text[end] != u'@' || end == colon + 1)
        return {};
    return {colon + 1, end - colon - 1};
}

// From the first line's end to the last line; the whole rest when that is missing.
SecretMask::Place privateKeyAt(QStringView text, qsizetype start)
{
    const QStringView rest = text.sliced(start);
    const qsizetype headEnd = rest.indexOf("PRIVATE KEY-----"_L1);
    if (headEnd < 0 || headEnd > 40)
        return {};
    const qsizetype body = headEnd + 16;
    const qsizetype end = rest.indexOf("-----END"_L1, body);
    return {start + body, (end < 0 ? rest.size() : end) - body};
}

void add(const SecretMask::Place &place, std::vector<SecretMask::Place> &places)
{
    if (place.length > 0)
        places.push_back(place);
}

void findLooks(QStringView text, std::vector<SecretMask::Place> &places)
{
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c == u'=' || c == u':') {
            add(assignedAt(text, at), places);
            if (c == u':' && text.sliced(at).startsWith("://"_L1))
                add(passwordAt(text, at + 1), places);
            ++at;
            continue;
        }
        if (c == u'-' && text.sliced(at).startsWith("-----BEGIN "_L1)) {
            const SecretMask::Place key = privateKeyAt(text, at);
            add(key, places);
            at = std::max(at + 11, key.start + key.length);
            continue;
        }
        if (!isLetter(c)) {
            ++at;
            continue;
        }
        if (const qsizetype end = endOfKey(text, at)) {
            places.push_back({at, end - at});
            at = end;
        } else {
            at = endOf(text, at, isOfWord);
        }
    }
}

} // namespace

SecretMask::SecretMask(const std::vector<Secret> &known)
{
    for (const Secret &secret : known) {
        const QString text = QString::fromUtf8(secret.reveal());
        if (text.size() >= shortestKnown)
            m_known.push_back(text);
    }
    std::sort(m_known.begin(), m_known.end(),
              [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    m_known.erase(std::unique(m_known.begin(), m_known.end()), m_known.end());
    if (m_known.empty())
        return;
    m_firsts.assign(256, false);
    for (const QString &text : m_known)
        m_firsts[text[0].unicode() & 0xff] = true;
}

void SecretMask::findKnown(QStringView text, std::vector<Place> &places) const
{
    if (m_known.empty())
        return;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = 0;
        if (m_firsts[text[at].unicode() & 0xff]) {
            const auto found = std::find_if(m_known.begin(), m_known.end(),
                                            [&](const QString &known) { return text.sliced(at).startsWith(known); });
            length = found == m_known.end() ? 0 : found->size();
        }
        if (length > 0)
            places.push_back({at, length, true});
        at += std::max<qsizetype>(length, 1);
    }
}

std::vector<SecretMask::Place> SecretMask::find(QStringView text) const
{
    std::vector<Place> places;
    findKnown(text, places);
    findLooks(text, places);
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.start < b.start; });
    // What overlaps is one place: a known key with a well-known prefix, an assigned value that is a key.
    std::vector<Place> apart;
    for (const Place &place : places) {
        if (!apart.empty() && place.start < apart.back().start + apart.back().length) {
            Place &before = apart.back();
            before.length = std::max(before.start + before.length, place.start + place.length) - before.start;
            before.known = before.known || place.known;
        } else {
            apart.push_back(place);
        }
    }
    if (!m_shown.isEmpty())
        std::erase_if(apart, [&](const Place &place) {
            return m_shown.contains(text.sliced(place.start, place.length).toString());
        });
    return apart;
}

QString SecretMask::masked(const QString &text) const
{
    const std::vector<Place> places = find(text);
    if (places.empty())
        return text;
    QString result;
    qsizetype from = 0;
    for (const Place &place : places) {
        result += QStringView(text).sliced(from, place.start - from);
        result += dots();
        from = place.start + place.length;
    }
    result += QStringView(text).sliced(from);
    return result;
}

QString SecretMask::covered(const QString &text) const
{
    QString result = text;
    for (const Place &place : find(text))
        result.replace(place.start, place.length, QString(place.length, dot));
    return result;
}

QStringList SecretMask::values(QStringView text) const
{
    QStringList all;
    for (const Place &place : find(text))
        all << text.sliced(place.start, place.length).toString();
    all.removeDuplicates();
    return all;
}

QString SecretMask::dots()
{
    return QString(8, dot);
}

} // namespace sandgate
