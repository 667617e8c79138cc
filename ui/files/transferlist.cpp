// SPDX-License-Identifier: Apache-2.0
#include "ui/files/transferlist.h"
#include "model/items/transferlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/tones.h"
#include "ui/common/watching.h"
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int margin = 6;

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

QLatin1String iconOf(const TransferRow &row)
{
    switch (row.state) {
    case TransferState::Failed:
        return "error"_L1;
    case TransferState::Cancelled:
        return "close"_L1;
    case TransferState::Done:
        return row.warnings.isEmpty() ? "idle"_L1 : "warning"_L1;
    default:
        return row.order.direction == TransferOrder::Direction::Upload ? "up"_L1 : "down"_L1;
    }
}

Tone toneOf(const TransferRow &row)
{
    switch (row.state) {
    case TransferState::Failed:
        return Tone::Bad;
    case TransferState::Done:
        return row.warnings.isEmpty() ? Tone::Good : Tone::Attention;
    case TransferState::Running:
        return Tone::Accent;
    default:
        return Tone::Quiet;
    }
}

bool isUnderWay(const TransferRow &row)
{
    return !row.isOver();
}

bool isRetryable(const TransferRow &row)
{
    return row.state == TransferState::Failed || row.state == TransferState::Cancelled;
}

bool isOver(const TransferRow &row)
{
    return row.isOver();
}

QString titleOf(const TransferRow &row)
{
    const bool isUpload = row.order.direction == TransferOrder::Direction::Upload;
    return (isUpload ? TransferList::tr("%1 to the sandbox, %2") : TransferList::tr("%1 to this computer, %2"))
        .arg(visibleLine(row.order.from.section(u'/', -1), 120), visibleLine(folderOf(row.order.to), 200));
}

} // namespace

QString stateOf(const TransferRow &row)
{
    switch (row.state) {
    case TransferState::Waiting:
        return TransferList::tr("Waiting");
    case TransferState::Cancelled:
        return TransferList::tr("Cancelled");
    case TransferState::Failed: {
        const Error error = row.problem.value_or(Error());
        return visibleLine(error.theirWords.isEmpty() ? error.what : error.what + u' ' + error.theirWords);
    }
    case TransferState::Done:
        if (!row.warnings.isEmpty())
            return TransferList::tr("Done, but: %1").arg(visibleLine(row.warnings.join(u' ')));
        return TransferList::tr("Done, %1").arg(size(row.bytes));
    case TransferState::Running:
        break;
    }
    if (row.totalBytes > 0)
        return TransferList::tr("%1 of %2").arg(size(row.bytes), size(row.totalBytes));
    return row.bytes > 0 ? TransferList::tr("%1 so far").arg(size(row.bytes)) : TransferList::tr("Beginning…");
}

void TransferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TransferRow &row = static_cast<const TransferListModel *>(index.model())->at(index.row());
    const QPalette &palette = option.palette;
    const QFontMetrics metrics(option.font);
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen) {
        const bool isActive = option.widget && option.widget->hasFocus();
        painter->fillRect(option.rect, selectedSurface(palette, palette.color(QPalette::Base), isActive));
    }
    const QRect place = option.rect.adjusted(12, margin, -12, -margin);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int side = metrics.height();
    const QRect icon(place.left(), place.top() + (place.height() - side) / 2, side, side);
    paintIcon(painter, mirrored(icon), iconOf(row), toneText(palette, toneOf(row)));

    const QColor secondary = isChosen ? selectedSecondaryText(palette) : secondaryText(palette);
    const int left = icon.right() + 10;
    const int half = (place.right() - left) / 2;
    const QRect title(left, place.top(), half - 8, metrics.height());
    const QRect state(left + half, place.top(), place.right() - left - half, metrics.height());
    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(mirrored(title), int(Qt::AlignVCenter | Qt::AlignLeading),
                      metrics.elidedText(titleOf(row), Qt::ElideMiddle, title.width()));
    painter->setPen(row.state == TransferState::Failed ? toneText(palette, Tone::Bad) : secondary);
    painter->drawText(mirrored(state), int(Qt::AlignVCenter | Qt::AlignTrailing),
                      metrics.elidedText(stateOf(row), Qt::ElideRight, state.width()));

    if (row.state == TransferState::Running) {
        const QRect line(left, title.bottom() + 4, place.right() - left, 4);
        painter->setPen(Qt::NoPen);
        painter->setBrush(hairline(palette));
        painter->drawRoundedRect(line, 2, 2);
        const double share = row.totalBytes > 0 ? double(row.bytes) / double(row.totalBytes) : 0;
        QRect done = line;
        done.setWidth(int(line.width() * std::clamp(share, 0.0, 1.0)));
        painter->setBrush(palette.color(QPalette::Highlight));
        painter->drawRoundedRect(mirrored(done), 2, 2);
    }
    painter->restore();
}

QSize TransferDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 40, option.fontMetrics.height() + 8 + 2 * margin};
}

TransferList::TransferList(FileDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QListView(this))
    , m_summary(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_cancel(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_forget(new QPushButton(this))
{
    setObjectName("transferPane"_L1);
    m_list->setObjectName("transferList"_L1);
    m_list->setAccessibleName(tr("Copies to and from sandboxes"));
    m_list->setModel(&desk.transfers());
    m_list->setItemDelegate(new TransferDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_cancel->setObjectName("cancelTransferButton"_L1);
    m_retry->setObjectName("retryTransferButton"_L1);
    m_forget->setObjectName("forgetTransferButton"_L1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 12, 4);
    head->setSpacing(8);
    head->addWidget(m_summary, 1);
    for (QPushButton *button : {m_cancel, m_retry, m_forget}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    connect(m_cancel, &QPushButton::clicked, this, &TransferList::cancel);
    connect(m_retry, &QPushButton::clicked, this, &TransferList::retry);
    connect(m_forget, &QPushButton::clicked, this, &TransferList::forget);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransferList::refresh);
    onAnyChange(desk.transfers(), this, [this] {
        noteFinished();
        refresh();
    });
    refresh();
}

std::vector<TransferId> TransferList::those(Kind kind) const
{
    const QItemSelectionModel &selection = *m_list->selectionModel();
    std::vector<TransferId> ids;
    for (const TransferRow &row : m_desk.transfers().rows()) {
        const bool isMeant = !selection.hasSelection() || selection.isSelected(m_desk.transfers().indexOf(row.id));
        if (isMeant && kind(row))
            ids.push_back(row.id);
    }
    return ids;
}

bool TransferList::canCancel() const
{
    return !those(isUnderWay).empty();
}

bool TransferList::canRetry() const
{
    return !those(isRetryable).empty();
}

bool TransferList::canForget() const
{
    return !those(isOver).empty();
}

void TransferList::cancel()
{
    for (const TransferId &id : those(isUnderWay))
        m_desk.cancel(id);
}

void TransferList::retry()
{
    for (const TransferId &id : those(isRetryable))
        m_desk.retry(id);
}

void TransferList::forget()
{
    for (const TransferId &id : those(isOver))
        m_desk.forget(id);
}

void TransferList::noteFinished()
{
    for (const TransferRow &row : m_desk.transfers().rows()) {
        const bool wasOver = m_over.contains(row.id);
        if (row.isOver() && !wasOver) {
            m_over.insert(row.id);
            emit finished(row.order);
        } else if (!row.isOver() && wasOver) {
            m_over.remove(row.id);
        }
    }
}

void TransferList::refresh()
{
    const std::vector<TransferRow> &rows = m_desk.transfers().rows();
    setVisible(!rows.empty());
    const auto open = std::count_if(rows.begin(), rows.end(), isUnderWay);
    const auto failed = std::count_if(rows.begin(), rows.end(),
                                      [](const TransferRow &row) { return row.state == TransferState::Failed; });
    QStringList parts;
    if (open > 0)
        parts << tr("%n under way", nullptr, int(open));
    if (failed > 0)
        parts << tr("%n failed", nullptr, int(failed));
    m_summary->setText(parts.isEmpty() ? tr("Copies") : tr("Copies: %1").arg(parts.join(u", "_s)));
    const bool isChoice = m_list->selectionModel()->hasSelection();
    m_cancel->setText(isChoice ? tr("Cancel") : tr("Cancel All"));
    m_retry->setText(isChoice ? tr("Try Again") : tr("Try All Again"));
    m_forget->setText(isChoice ? tr("Remove from List") : tr("Clear List"));
    m_cancel->setEnabled(canCancel());
    m_retry->setVisible(canRetry());
    m_forget->setEnabled(canForget());
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(std::max(row, 1) * int(std::min<size_t>(rows.size(), 3)) + 4);
    emit changed();
}

} // namespace sandgate
