// SPDX-License-Identifier: Apache-2.0
#include "ui/common/hiddenvalues.h"
#include "model/visibletext.h"
#include <QMenu>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype mostListed = 12;
constexpr qsizetype ofBeginning = 4; // characters

} // namespace

void offerHidden(QMenu &menu, const QStringList &values, const QObject &context,
                 const std::function<void(const QString &value)> &show)
{
    const QStringList listed = values.mid(0, mostListed);
    for (const QString &value : listed) {
        const QString begin = value.left(std::min(ofBeginning, value.size() / 3));
        menu.addAction(visibleLine(begin).replace(u'&', u"&&"_s) + u'…', &context, [value, show] { show(value); });
    }
}

} // namespace sandgate
