// SPDX-License-Identifier: Apache-2.0
#include "ui/session/placeline.h"
#include "ui/common/shortfolder.h"
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void PlaceLine::tell(const QStringList &marks, const QStringList &tags, const QStringList &place, const QString &whole)
{
    m_marks = marks;
    m_tags = tags;
    m_place = place;
    m_whole = whole;
    fit();
}

void PlaceLine::fit()
{
    QString text;
    for (qsizetype shown = m_tags.size(); shown >= 0; --shown) {
        QStringList parts = m_marks + m_tags.first(shown);
        if (shown < m_tags.size())
            parts << tr("+%1", "tags that there is no room for").arg(m_tags.size() - shown);
        text = (parts + m_place).join(u"  ·  "_s);
        if (fontMetrics().horizontalAdvance(text) <= width())
            break;
    }
    tellPlace(*this, text, m_whole);
}

void PlaceLine::resizeEvent(QResizeEvent *event)
{
    ElidedLabel::resizeEvent(event);
    fit();
}

void PlaceLine::changeEvent(QEvent *event)
{
    ElidedLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace sandgate
