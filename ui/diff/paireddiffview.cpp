// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/paireddiffview.h"
#include "ui/diff/pairedrows.h"
#include <QHBoxLayout>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

PairedDiffView::PairedDiffView(QWidget *parent)
    : QWidget(parent)
    , m_before(new DiffView(this))
    , m_after(new DiffView(this))
{
    m_before->setObjectName("diffBefore"_L1);
    m_after->setObjectName("diffAfter"_L1);
    for (DiffView *view : {m_before, m_after})
        view->setWrapping(false);
    const auto together = [](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    };
    together(m_before->verticalScrollBar(), m_after->verticalScrollBar());
    together(m_before->horizontalScrollBar(), m_after->horizontalScrollBar());
    setLayoutDirection(Qt::LeftToRight); // what was before stands before
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_before);
    layout->addWidget(m_after);
}

void PairedDiffView::setDiff(const LineDiff &diff)
{
    const PairedRows pairs = paired(diff.lines);
    m_before->setRows(pairs.before);
    m_after->setRows(pairs.after);
}

void PairedDiffView::setName(const QString &name)
{
    m_before->setAccessibleName(tr("%1, before").arg(name));
    m_after->setAccessibleName(tr("%1, after").arg(name));
}

} // namespace sandgate
