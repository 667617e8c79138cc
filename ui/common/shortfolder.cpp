// SPDX-License-Identifier: Apache-2.0
#include "ui/common/shortfolder.h"
#include "model/visibletext.h"
#include "ui/common/textlabel.h"
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype enough = 44; // characters

} // namespace

QString shortFolder(const QString &path, const SandboxRow *sandbox)
{
    QString shown = path;
    const QString home = QDir::homePath();
    const bool isHere = sandbox && !sandbox->isolated; // else its home is another one
    if (isHere && home != u'/' && (path == home || path.startsWith(home + u'/')))
        shown.replace(0, home.size(), u'~');
    if (shown.size() <= enough)
        return visibleLine(shown);
    const qsizetype end = shown.lastIndexOf(u'/');
    const QString last = u"/…"_s + shown.mid(end);
    qsizetype begin = 0;
    for (qsizetype next = shown.indexOf(u'/', 1); next > 0 && next + last.size() <= enough;
         next = shown.indexOf(u'/', next + 1))
        begin = next;
    return visibleLine(begin > 0 && begin < end ? shown.left(begin) + last : shown);
}

void tellPlace(ElidedLabel &label, const QString &text, const QString &whole)
{
    label.setText(text);
    label.setToolTip(whole);
    label.setAccessibleName(whole);
}

} // namespace sandgate
