// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/diffview.h"
#include "ui/common/tones.h"
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

DiffView::DiffView(QWidget *parent)
    : CodeView(parent)
{
}

void DiffView::setRows(const std::vector<DiffRow> &rows)
{
    m_kinds.clear();
    VisibleText all;
    for (const DiffRow &line : rows) {
        QString prefix;
        VisibleText text = makeVisible(line.text);
        switch (line.kind) {
        case DiffRow::Kind::Same:
            prefix = u"  "_s;
            break;
        case DiffRow::Kind::Removed:
            prefix = u"- "_s;
            break;
        case DiffRow::Kind::Added:
            prefix = u"+ "_s;
            break;
        case DiffRow::Kind::Skipped:
            prefix = u"\u22EF "_s + tr("%n unchanged lines", nullptr, int(line.skipped));
            break;
        case DiffRow::Kind::NoLineBreak:
            prefix = u"\\ "_s + tr("no line break at the end of the file");
            break;
        case DiffRow::Kind::Blank:
            break;
        }
        if (!m_kinds.empty())
            all.text += u'\n';
        const qsizetype start = all.text.size() + prefix.size();
        for (const VisibleText::Mark &mark : text.marks)
            all.marks.push_back({mark.start + start, mark.length});
        all.text += prefix + text.text;
        m_kinds.push_back(line.kind);
    }
    setVisibleText(all);
}

QColor DiffView::lineSurface(const QTextBlock &block) const
{
    const auto number = size_t(block.blockNumber());
    if (number >= m_kinds.size())
        return {};
    switch (m_kinds[number]) {
    case DiffRow::Kind::Added:
        return toneSurface(palette(), Tone::Good);
    case DiffRow::Kind::Removed:
        return toneSurface(palette(), Tone::Bad);
    case DiffRow::Kind::Skipped:
    case DiffRow::Kind::NoLineBreak:
    case DiffRow::Kind::Blank:
        return toneSurface(palette(), Tone::Quiet);
    case DiffRow::Kind::Same:
        break;
    }
    return {};
}

} // namespace sandgate
