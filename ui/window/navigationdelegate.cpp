// SPDX-License-Identifier: Apache-2.0
#include "ui/window/navigationdelegate.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/tones.h"
#include "ui/common/words.h"
#include "ui/window/navigationmodel.h"
#include <QDateTime>
#include <QPainter>
#include <QSortFilterProxyModel>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qint64 isSoon = qint64(30) * 60 * 1000; // that a sandbox ends, in milliseconds

// A word on a wash of its colour.
struct MarkChip {
    QString word;
    SessionColour colour = SessionColour::None;
};

struct Row {
    QString name;
    QString second;
    QString problem;
    std::vector<MarkChip> chips;
    StateLook look;
    int waiting = 0;
    bool sandbox = false;
    bool tag = false;
    bool pinned = false;
    bool strong = false;
    bool faded = false;
};

struct Source {
    const NavigationModel *model = nullptr;
    QModelIndex index; // in it
};

Source sourceOf(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model());
    const QModelIndex source = proxy ? proxy->mapToSource(index) : index;
    return {qobject_cast<const NavigationModel *>(source.model()), source};
}

Row rowAt(const QModelIndex &index)
{
    const auto [model, source] = sourceOf(index);
    Row row;
    if (!model)
        return row;
    row.waiting = index.data(NavigationModel::WaitingRole).toInt();
    row.name = index.data().toString();
    if (const SandboxRow *sandbox = model->sandboxAt(source)) {
        row.sandbox = true;
        row.strong = true;
        row.look = lookOf(sandbox->state);
        row.faded = isOver(sandbox->state);
        row.second = row.look.word;
        if (!sandbox->isolated && !row.faded)
            row.second += NavigationDelegate::tr("  ·  not isolated");
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (sandbox->endsAt > now && sandbox->endsAt - now < isSoon && !row.faded)
            row.second += NavigationDelegate::tr("  ·  %1 left").arg(remaining(sandbox->endsAt, now));
        if (sandbox->problem)
            row.problem = visibleLine(sandbox->problem->what);
        else if (!sandbox->stage.isEmpty())
            row.problem = visibleLine(sandbox->stage);
        else if (model->isUnprepared(sandbox->key))
            row.problem = NavigationDelegate::tr("Not wholly prepared");
    } else if (const SessionRow *session = model->sessionAt(source)) {
        row.look = lookOf(*session);
        row.strong = session->unread || session->waiting > 0;
        row.faded = session->state == SessionState::Ended;
        row.second = NavigationDelegate::tr("%1  ·  %2").arg(row.look.word, visibleLine(session->agent, 40));
        if (model->grouping() == SessionGrouping::ByTag)
            row.second += u"  ·  "_s + visibleLine(session->sandboxName, 60);
        if (session->marks.archivedAt)
            row.second = NavigationDelegate::tr("Archived  ·  %1").arg(row.second);
        row.pinned = session->marks.isPinned;
        if (session->marks.colour != SessionColour::None)
            row.chips.push_back({colourWord(session->marks.colour), session->marks.colour});
        for (const QString &tag : session->marks.tags)
            row.chips.push_back({visibleLine(tag, 60)});
        if (model->allowsEverything(session->id))
            row.problem = NavigationDelegate::tr("Everything is allowed");
        if (session->problem)
            row.problem = visibleLine(session->problem->what);
    } else if (model->tagAt(source)) {
        row.tag = true;
        row.strong = true;
    }
    return row;
}

constexpr int margin = 5;

int linesOf(const Row &row)
{
    return row.tag ? 1 : 2 + (row.problem.isEmpty() ? 0 : 1) + (row.chips.empty() ? 0 : 1);
}

// A session with two lines. Almost all are so, and a tree with thousands asks each for its height.
bool isPlain(const NavigationModel &model, const QModelIndex &source)
{
    const SessionRow *session = model.sessionAt(source);
    return session && !session->problem && session->marks.colour == SessionColour::None &&
           session->marks.tags.isEmpty() && !model.allowsEverything(session->id);
}

int linesAt(const QModelIndex &index)
{
    const auto [model, source] = sourceOf(index);
    return model && isPlain(*model, source) ? 2 : linesOf(rowAt(index));
}

// In one line: where there is no room for the next one, how many are left is said instead.
class ChipLine
{
public:
    // `place` lies in `row`, as where one reads from left to right.
    ChipLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row, const QRect &place)
        : m_painter(painter)
        , m_option(option)
        , m_font(option.font)
        , m_row(row)
        , m_place(place)
    {
        m_font.setPointSizeF(option.font.pointSizeF() * 0.9);
    }

    void draw(const std::vector<MarkChip> &chips)
    {
        const QFontMetrics metrics(m_font);
        int left = m_place.left();
        for (size_t i = 0; i < chips.size(); ++i) {
            const QString rest = u"+%1"_s.arg(chips.size() - i);
            const int more = i + 1 < chips.size() ? widthOf(metrics, u"+%1"_s.arg(chips.size() - i - 1)) + gap : 0;
            const int room = m_place.right() - left - more;
            const int wanted = widthOf(metrics, chips[i].word);
            if (wanted > room && (i > 0 || room < widthOf(metrics, rest))) {
                one({rest}, left, widthOf(metrics, rest), metrics);
                return;
            }
            one(chips[i], left, std::min(wanted, room), metrics);
            left += std::min(wanted, room) + gap;
        }
    }

private:
    static constexpr int gap = 4;
    static constexpr int padding = 6;

    static int widthOf(const QFontMetrics &metrics, const QString &word)
    {
        return metrics.horizontalAdvance(word) + 2 * padding;
    }
    void one(const MarkChip &chip, int left, int width, const QFontMetrics &metrics)
    {
        const QRect rect = QStyle::visualRect(
            m_option.direction, m_row,
            QRect(left, m_place.top() + (m_place.height() - metrics.height()) / 2, width, metrics.height()));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(labelSurface(m_option.palette, chip.colour));
        m_painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
        m_painter.setFont(m_font);
        m_painter.setPen(chip.colour == SessionColour::None ? secondaryText(m_option.palette)
                                                            : labelText(m_option.palette, chip.colour));
        m_painter.drawText(rect, Qt::AlignCenter,
                           metrics.elidedText(chip.word, Qt::ElideRight, width - 2 * padding + 1));
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    QFont m_font;
    const QRect m_row;
    const QRect m_place;
};

} // namespace

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row = rowAt(index);
    const QPalette &palette = option.palette;
    const QFontMetrics metrics(option.font);
    const Qt::LayoutDirection direction = option.direction;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRect place = option.rect.adjusted(2, 1, -4, -1);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor secondary = selected ? selectedSecondaryText(palette) : secondaryText(palette);
    const QColor ink = row.faded ? secondary : palette.color(QPalette::Text);

    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(direction, place, rect); };
    const int side = qRound(metrics.height() * 1.05);
    const QRect icon(place.left() + 6, place.top() + margin + (metrics.height() - side) / 2, side, side);
    if (row.tag)
        paintIcon(painter, mirrored(icon), "tag"_L1, secondary);
    else
        paintIcon(painter, mirrored(icon), row.sandbox ? "sandbox"_L1 : row.look.icon,
                  row.sandbox ? ink : toneText(palette, row.look.tone));

    int right = place.right() - 6;
    if (row.waiting > 0) {
        QFont small = option.font;
        small.setWeight(QFont::DemiBold);
        const QFontMetrics smallMetrics(small);
        const QString count = QLocale().toString(row.waiting);
        const int height = smallMetrics.height() + 1;
        const int width = qMax(height, smallMetrics.horizontalAdvance(count) + 12);
        const QRect badge(right - width + 1, place.top() + margin, width, height);
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneText(palette, Tone::Attention));
        painter->drawRoundedRect(mirrored(badge), height / 2.0, height / 2.0);
        painter->setFont(small);
        painter->setPen(palette.color(QPalette::Base));
        painter->drawText(mirrored(badge), Qt::AlignCenter, count);
        right = badge.left() - 6;
    }

    if (row.pinned) {
        const int small = qRound(metrics.height() * 0.8);
        const QRect pin(right - small + 1, place.top() + margin + (metrics.height() - small) / 2, small, small);
        paintIcon(painter, mirrored(pin), "pin"_L1, secondary);
        right = pin.left() - 6;
    }

    const int left = icon.right() + 8;
    QFont font = option.font;
    if (row.strong)
        font.setWeight(QFont::DemiBold);
    // In a row from right to left, a name from left to right keeps its order, and its dots at its own end.
    const auto cut = [&](const QFont &lineFont, const QString &text, int width) {
        const QString whole = direction == Qt::RightToLeft ? QChar(0x2068) + text : text;
        return QFontMetrics(lineFont).elidedText(whole, Qt::ElideRight, width);
    };
    const auto line = [&](int number, const QFont &lineFont, const QColor &color, const QString &text, int end) {
        const QRect rect(left, place.top() + margin + number * metrics.lineSpacing(), end - left, metrics.height());
        painter->setFont(lineFont);
        painter->setPen(color);
        painter->drawText(mirrored(rect), int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                          cut(lineFont, text, rect.width()));
    };
    line(0, font, ink, row.name, right);
    if (row.tag) {
        painter->restore();
        return;
    }
    // A sandbox has its box as icon: its state has a drawing of its own beside the word.
    if (row.sandbox) {
        const int small = qRound(metrics.height() * 0.85);
        const QRect state(left, place.top() + margin + metrics.lineSpacing() + (metrics.height() - small) / 2, small,
                          small);
        paintIcon(painter, mirrored(state), row.look.icon, toneText(palette, row.look.tone));
        painter->setFont(option.font);
        painter->setPen(secondary);
        const QRect rect(state.right() + 5, place.top() + margin + metrics.lineSpacing(), right - state.right() - 5,
                         metrics.height());
        painter->drawText(mirrored(rect), int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                          cut(option.font, row.second, rect.width()));
    } else {
        line(1, option.font, secondary, row.second, right);
    }
    if (!row.problem.isEmpty()) {
        const bool bad = row.look.tone == Tone::Bad || row.look.tone == Tone::Attention;
        line(2, option.font, bad && !selected ? toneText(palette, row.look.tone) : secondary, row.problem,
             place.right() - 6);
    }
    if (!row.chips.empty()) {
        const int top = place.top() + margin + (linesOf(row) - 1) * metrics.lineSpacing();
        ChipLine(*painter, option, place, QRect(left, top, place.right() - 6 - left, metrics.height() + 2))
            .draw(row.chips);
    }
    painter->restore();
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = linesAt(index);
    const QFontMetrics metrics(option.font);
    return {metrics.averageCharWidth() * 20, lines * metrics.lineSpacing() + 2 * margin + 2};
}

} // namespace sandgate
