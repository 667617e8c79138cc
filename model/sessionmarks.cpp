// SPDX-License-Identifier: Apache-2.0
#include "model/sessionmarks.h"
#include "model/enumnames.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(Marks)
};

constexpr qsizetype longestTag = 40;
constexpr qsizetype mostTags = 20;

// In the order of SessionColour.
const std::array<QString, 6> &colourNames()
{
    static const std::array<QString, 6> names{QString(), u"red"_s, u"amber"_s, u"green"_s, u"blue"_s, u"violet"_s};
    static_assert(int(SessionColour::Violet) == 5);
    return names;
}

QString withoutHash(const QString &tag)
{
    qsizetype begin = 0;
    while (begin < tag.size() && tag[begin] == u'#')
        ++begin;
    return tag.sliced(begin);
}

} // namespace

Result<QStringList> tagsOf(const QString &text)
{
    QString divided = text;
    divided.replace(u',', u' ');
    QStringList tags;
    const QStringList words = divided.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString tag = withoutHash(word);
        if (tag.isEmpty() || tags.contains(tag, Qt::CaseInsensitive))
            continue;
        if (tag.size() > longestTag)
            return failure(Error::Kind::InvalidSettings,
                           Marks::tr("A tag has at most %n characters: “%1”", nullptr, int(longestTag))
                               .arg(visibleLine(tag, longestTag)));
        if (visibleLine(tag) != tag)
            return failure(Error::Kind::InvalidSettings,
                           Marks::tr("A tag has a character that cannot be seen: %1").arg(visibleLine(tag)));
        tags << tag;
    }
    if (tags.size() > mostTags)
        return failure(Error::Kind::InvalidSettings,
                       Marks::tr("A session has at most %n tags.", nullptr, int(mostTags)));
    return tags;
}

Result<SessionMarks> changedMarks(SessionMarks marks, const MarkChange &change, qint64 now)
{
    if (change.tags) {
        const Result<QStringList> tags = tagsOf(change.tags->join(u' '));
        if (!tags)
            return tl::unexpected(tags.error());
        marks.tags = *tags;
    }
    marks.isPinned = change.pinned.value_or(marks.isPinned);
    marks.colour = change.colour.value_or(marks.colour);
    if (change.archived && !*change.archived)
        marks.archivedAt.reset();
    else if (change.archived && !marks.archivedAt)
        marks.archivedAt = now;
    return marks;
}

QString colourName(SessionColour colour)
{
    return colourNames().at(std::size_t(colour));
}

std::optional<SessionColour> colourCalled(const QString &name)
{
    return enumeratorCalled<SessionColour>(colourNames(), name == "none"_L1 ? QString() : name);
}

} // namespace sandgate
