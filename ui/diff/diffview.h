// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/common/codeview.h"
#include "ui/diff/linediff.h"

namespace sandgate {

// A change of one file, unified: each line says by its first character whether it comes or goes.
class DiffView : public CodeView
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setDiff(const LineDiff &diff) { setRows(diff.lines); }
    void setRows(const std::vector<DiffRow> &rows);

protected:
    QColor lineSurface(const QTextBlock &block) const override;

private:
    std::vector<DiffRow::Kind> m_kinds; // of each block
};

} // namespace sandgate
