// SPDX-License-Identifier: Apache-2.0
// How a log is looked at, as settings keep it.
#include "ui/common/keptsetting.h"
#include "ui/log/logbars.h"
#include "ui/log/logfilterbar.h"
#include "ui/log/logfindbar.h"
#include "ui/log/logpane.h"
#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void LogPane::save(QSettings &settings) const
{
    keep(settings, "logs/marks"_L1, m_marksText);
    keep(settings, "logs/wraps"_L1, m_wrap->isChecked());
    keep(settings, "logs/times"_L1, m_times->isChecked());
    m_filterBar->save(settings);
    m_findBar->save(settings);
    keep(settings, "logs/finds"_L1, m_bars->isFindOpen());
}

void LogPane::restore(QSettings &settings)
{
    setMarks(settings.value("logs/marks"_L1).toString());
    m_wrap->setChecked(settings.value("logs/wraps"_L1, true).toBool());
    m_times->setChecked(settings.value("logs/times"_L1, false).toBool());
    m_filterBar->restore(settings);
    if (!m_filterBar->isClear()) { // lines are missing: it is seen why
        m_bars->openFilter(true);
        m_filter->setChecked(true);
        filterChanged();
    }
    m_findBar->restore(settings);
    if (settings.value("logs/finds"_L1).toBool()) {
        m_bars->openFind(true);
        findChanged();
        m_findsFirst = false; // places are marked, and the end is followed
    }
}

} // namespace sandgate
