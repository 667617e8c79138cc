// SPDX-License-Identifier: Apache-2.0
#include "model/rules/pathpattern.h"
#include "model/rules/wildcard.h"
#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PathPattern", text);
}

const QString &anyNames()
{
    static const QString text(2, QChar(anyText));
    return text;
}

bool isWhole(const QString &path)
{
    return path.startsWith(u'/') || path == "~"_L1 || path.startsWith("~/"_L1);
}

// Row by row, so that many `**` take no more than the product of the lengths.
bool namesMatch(const QStringList &pattern, const QStringList &names, Qt::CaseSensitivity cases)
{
    std::vector<bool> reached(std::size_t(names.size()) + 1);
    reached[0] = true;
    for (const QString &part : pattern) {
        std::vector<bool> next(reached.size());
        bool before = false;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (part == anyNames()) {
                before = before || reached[i];
                next[i] = before;
            } else if (reached[i] && i + 1 < reached.size()) {
                next[i + 1] = names[qsizetype(i)] == QString(QChar(anyText)) ||
                              wildcardMatches(part, names[qsizetype(i)], Slashes::Stop, cases);
            }
        }
        reached = std::move(next);
    }
    return reached.back();
}

// The names up to the first wildcard.
QStringList plainBegin(const QStringList &pattern)
{
    QStringList plain;
    for (const QString &part : pattern) {
        if (part.contains(QChar(anyText)))
            break;
        plain << part;
    }
    return plain;
}

// Where a home folder may be, which is not known here.
std::vector<QStringList> withHomes(const QStringList &names)
{
    std::vector<QStringList> all{names};
    if (names.value(0) == "~"_L1) {
        all.push_back(QStringList{u"root"_s} + names.mid(1));
        for (const QString &homes : {u"home"_s, u"Users"_s})
            all.push_back(QStringList{homes, QString(QChar(anyText))} + names.mid(1));
    }
    return all;
}

} // namespace

SandboxPath sandboxPath(const QString &path, const QString &folder)
{
    SandboxPath found;
    const bool isRelative = !isWhole(path);
    found.isCertain = !path.isEmpty() && !path.split(u'/').contains(u".."_s) && !(isRelative && folder.isEmpty());
    found.text = QDir::cleanPath(isRelative ? folder + u'/' + path : path);
    while (found.text.startsWith("//"_L1))
        found.text.remove(0, 1);
    while (found.text.startsWith("/../"_L1))
        found.text.remove(0, 3);
    if (found.text == "/.."_L1)
        found.text = u"/"_s;
    const bool leadsElsewhere = found.text.startsWith("/proc/"_L1) || found.text.startsWith("/dev/fd"_L1);
    found.isCertain = found.isCertain && !leadsElsewhere;
    return found;
}

Result<PathPattern> PathPattern::parse(const QString &text)
{
    const auto bad = [](const QString &why) { return failure(Error::Kind::InvalidSettings, why); };
    if (text.trimmed().isEmpty() || text != text.trimmed())
        return bad(tr("A path pattern is not empty, and neither begins nor ends with a blank."));
    const QStringList parts = text.split(u'/');
    if (parts.contains(u".."_s))
        return bad(tr("“..” is not for patterns: paths that go up are always asked about."));
    if (parts.contains(u"~"_s) && !isWhole(text))
        return bad(tr("“~” stands only at the beginning."));
    for (const QString &part : parts) {
        if (part.contains("**"_L1) && part != "**"_L1)
            return bad(tr("“**” stands for whole names. Within a name there is “*”."));
    }
    PathPattern pattern;
    pattern.m_text = QDir::cleanPath(text).replace(u'*', QChar(anyText));
    return pattern;
}

QStringList PathPattern::from(const QString &folder) const
{
    const bool isElsewhere = isWhole(m_text) || m_text.startsWith(anyNames());
    return (isElsewhere ? m_text : folder + u'/' + m_text).split(u'/', Qt::SkipEmptyParts);
}

bool PathPattern::allows(const SandboxPath &path, const QString &folder) const
{
    const bool isHome = path.text.startsWith(u'~');
    if (!path.isCertain || (folder.isEmpty() && !isWhole(m_text)))
        return false;
    if (isHome != m_text.startsWith(u'~'))
        return false;
    return namesMatch(from(folder), path.text.split(u'/', Qt::SkipEmptyParts), Qt::CaseSensitive);
}

Match PathPattern::denies(const SandboxPath &path, const QString &folder) const
{
    const QStringList names = path.text.split(u'/', Qt::SkipEmptyParts);
    const QStringList pattern = from(folder);
    Match found = Match::No;
    for (const QStringList &wanted : withHomes(pattern)) {
        for (const QStringList &given : withHomes(names)) {
            if (namesMatch(wanted, given, Qt::CaseInsensitive))
                return Match::Yes;
            // a folder in which it lies
            const QStringList plain = plainBegin(wanted);
            const bool isAbove =
                given.size() <= plain.size() &&
                given.join(u'/').compare(plain.mid(0, given.size()).join(u'/'), Qt::CaseInsensitive) == 0;
            if (isAbove && !plain.isEmpty())
                found = Match::Perhaps;
        }
    }
    return found;
}

Match PathPattern::deniesGlob(const QString &glob, const QString &folder) const
{
    QString wild = sandboxPath(glob, folder).text;
    qsizetype first = wild.size();
    for (qsizetype i = wild.size() - 1; i >= 0; --i) {
        if (QStringView(u"*?[").contains(wild[i]))
            first = i;
    }
    const QString begin = wild.left(first);
    QString plain = u'/' + plainBegin(from(folder)).join(u'/');
    if (m_text.startsWith(u'~'))
        plain.remove(0, 1);
    const bool mayMeet = begin.startsWith(plain, Qt::CaseInsensitive) || plain.startsWith(begin, Qt::CaseInsensitive);
    return mayMeet ? Match::Perhaps : Match::No;
}

} // namespace sandgate
