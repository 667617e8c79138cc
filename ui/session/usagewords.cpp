// SPDX-License-Identifier: Apache-2.0
#include "ui/session/usagewords.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(UsageWords)
};

QString costWords(const SessionInfo::Usage &usage)
{
    const double cost = *usage.cost;
    const int decimals = cost > 0 && cost < 0.01 ? 4 : 2;
    return (visibleLine(usage.currency, 10) + u' ' + QLocale().toString(cost, 'f', decimals)).trimmed();
}

} // namespace

QString usageWords(const std::optional<SessionInfo::Usage> &usage)
{
    if (!usage)
        return Words::tr("Use and cost: not reported");
    const QLocale locale;
    QStringList parts;
    if (usage->size > 0) {
        const qint64 share = qMin<qint64>(999, usage->used * 100 / usage->size);
        parts << Words::tr("Context %1 of %2 (%3 %)")
                     .arg(locale.toString(usage->used), locale.toString(usage->size), locale.toString(share));
    } else if (usage->used > 0) {
        parts << Words::tr("Context %1").arg(locale.toString(usage->used));
    }
    parts << (usage->cost ? costWords(*usage) : Words::tr("Cost: not reported"));
    return parts.join(u"  ·  "_s);
}

} // namespace sandgate
