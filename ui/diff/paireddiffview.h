// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/diff/diffview.h"

namespace sandgate {

// A change of one file as two columns that scroll together: what was, and what is. Lines are not wrapped, so that those
// that belong together stay on one line.
class PairedDiffView : public QWidget
{
    Q_OBJECT
public:
    explicit PairedDiffView(QWidget *parent = nullptr);

    void setDiff(const LineDiff &diff);
    void setName(const QString &name); // of what is changed, for who hears the window

private:
    DiffView *m_before;
    DiffView *m_after;
};

} // namespace sandgate
