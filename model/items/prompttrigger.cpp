// SPDX-License-Identifier: Apache-2.0
#include "model/items/prompttrigger.h"
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

PromptTrigger triggerAt(const QString &text, int cursor)
{
    constexpr int longest = 1000;
    const int end = qBound(0, cursor, int(text.size()));
    int start = end;
    while (start > 0 && end - start < longest && !text[start - 1].isSpace())
        --start;
    const QString token = text.mid(start, end - start);
    if (start == 0 && token.startsWith(u'/'))
        return {PromptTrigger::Kind::Command, start, token.mid(1)};
    // an address such as me@example.org is none: the sign stands first
    if (token.startsWith(u'@'))
        return {PromptTrigger::Kind::File, start, token.mid(1)};
    return {};
}

QString pathIn(const QString &cwd, const QString &path)
{
    return path.startsWith(u'/') ? path : cwd + (cwd.endsWith(u'/') ? QString() : u"/"_s) + path;
}

QJsonArray linksOf(const QString &text, const QStringList &chosen, const QString &cwd)
{
    constexpr qsizetype most = 50;
    QJsonArray links;
    for (const QString &path : chosen) {
        const QString mention = u'@' + path;
        bool isNamed = false;
        for (qsizetype at = text.indexOf(mention); at >= 0 && !isNamed; at = text.indexOf(mention, at + 1)) {
            const qsizetype end = at + mention.size();
            const bool ends = end == text.size() || text[end].isSpace() || text[end].isPunct();
            isNamed = ends && (at == 0 || text[at - 1].isSpace());
        }
        if (!isNamed || links.size() == most)
            continue;
        QUrl url;
        url.setScheme(u"file"_s);
        url.setPath(pathIn(cwd, path));
        links.append(QJsonObject{{u"type"_s, u"resource_link"_s},
                                 {u"uri"_s, url.toString(QUrl::FullyEncoded)},
                                 {u"name"_s, path.section(u'/', -1)}});
    }
    return links;
}

} // namespace sandgate
