// SPDX-License-Identifier: Apache-2.0
#include "model/rules/hostpattern.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Result<HostPattern> HostPattern::parse(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$"_s);
    HostPattern pattern;
    pattern.m_name = text.toLower();
    if (text.size() > 253 || !form.match(pattern.m_name).hasMatch())
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("HostPattern", "A host is a name such as “example.org”, or "
                                                                  "“*.example.org” for all below it; without a scheme, "
                                                                  "port or path."));
    pattern.m_below = pattern.m_name.startsWith("*."_L1);
    if (pattern.m_below)
        pattern.m_name.remove(0, 1);
    return pattern;
}

bool HostPattern::matches(const QString &host) const
{
    QString name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    return m_below ? name.endsWith(m_name) && name.size() > m_name.size() : name == m_name;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]"_s);
    return form.match(text).hasMatch();
}

bool HostPattern::allowsAddress(const QString &address) const
{
    // https://known.org@elsewhere.org, https://known.org\@elsewhere.org: programs differ about them
    static const QRegularExpression form(u"^https?://([A-Za-z0-9.-]+)(:[0-9]+)?([/?#][\\x21-\\x5b\\x5d-\\x7e]*)?$"_s);
    const QRegularExpressionMatch match = form.match(address);
    const QUrl url(address, QUrl::StrictMode);
    return match.hasMatch() && url.isValid() && matches(match.captured(1)) && matches(url.host());
}

bool HostPattern::deniesAddress(const QString &address) const
{
    return matches(QUrl(address, QUrl::TolerantMode).host()) || deniesWord(address);
}

bool HostPattern::deniesWord(const QString &word) const
{
    static const QRegularExpression between(u"[^A-Za-z0-9.-]+"_s);
    const QStringList parts = word.split(between, Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [this](const QString &part) { return matches(part); });
}

} // namespace sandgate
