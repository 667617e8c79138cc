// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/transcriptaccess.h"
#include "ui/common/accessfactory.h"
#include "ui/transcript/transcriptlist.h"
#include <QAccessibleWidget>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

using Kind = TranscriptEntry::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptView)
};

// An entry, with what is else seen by its place and its marks only.
QString spoken(TranscriptList &list, int row)
{
    constexpr qsizetype longest = 4000; // what is said of an entry; the rest is there to be copied
    const TranscriptEntry &entry = list.entry(row);
    QString text = list.entryText(row).left(longest);
    if (entry.kind == Kind::User)
        return Words::tr("You: %1").arg(text);
    if (entry.kind == Kind::Agent)
        return Words::tr("Agent: %1").arg(text);
    if (entry.kind != Kind::Plan)
        return text;
    QStringList lines = text.split(u'\n'); // a title, and an item each
    for (qsizetype i = 1; i < lines.size() && size_t(i) <= entry.plan.size(); ++i) {
        const QString &status = entry.plan[size_t(i - 1)].status;
        if (status == "completed"_L1)
            lines[i] = Words::tr("%1, done").arg(lines[i]);
        else if (status == "in_progress"_L1)
            lines[i] = Words::tr("%1, in progress").arg(lines[i]);
    }
    return lines.join(u'\n');
}

class EntryAccess : public QAccessibleInterface
{
public:
    EntryAccess(TranscriptList *list, const QPersistentModelIndex &entry)
        : m_list(list)
        , m_entry(entry)
    {
    }

    bool isValid() const override { return m_list && m_entry.isValid(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return parent() ? parent()->window() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_list); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text what) const override
    {
        return isValid() && what == QAccessible::Name ? spoken(*m_list, row()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        const QRect place = isValid() ? m_list->rowRect(row()) : QRect();
        return {m_list ? m_list->viewport()->mapToGlobal(place.topLeft()) : QPoint(), place.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.focused = m_list->hasFocus() && m_list->current() == row();
        state.invisible = !m_list->isVisible();
        state.offscreen = m_list->rowRect(row()).isEmpty();
        state.expandable = canUnfold(m_list->entry(row()));
        state.expanded = m_list->isUnfolded(row());
        state.collapsed = state.expandable && !state.expanded;
        return state;
    }

    int row() const { return m_entry.row(); }

private:
    const QPointer<TranscriptList> m_list;
    const QPersistentModelIndex m_entry;
};

class TranscriptAccess : public QAccessibleWidget
{
public:
    explicit TranscriptAccess(TranscriptList *list)
        : QAccessibleWidget(list, QAccessible::List)
    {
    }
    ~TranscriptAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_entries))
            QAccessible::deleteAccessibleInterface(id);
    }

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Description && childCount() == 0)
            return list().emptyText();
        return QAccessibleWidget::text(what);
    }
    int childCount() const override
    {
        const auto [first, end] = list().rowsInView();
        return end - first;
    }
    QAccessibleInterface *child(int index) const override
    {
        const auto [first, end] = list().rowsInView();
        return index >= 0 && first + index < end ? entry(first + index) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *entry = dynamic_cast<const EntryAccess *>(child);
        const auto [first, end] = list().rowsInView();
        return entry && entry->isValid() && entry->row() >= first && entry->row() < end ? entry->row() - first : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const int row = list().rowAtPoint(list().viewport()->mapFromGlobal(QPoint(x, y)));
        return row < 0 ? nullptr : entry(row);
    }
    QAccessibleInterface *focusChild() const override
    {
        return list().hasFocus() && list().current() >= 0 ? entry(list().current()) : nullptr;
    }

    // One for each entry, as long as the entry is there.
    QAccessibleInterface *entry(int row) const
    {
        const QPersistentModelIndex index = list().indexOf(row);
        if (const auto known = m_entries.constFind(index); known != m_entries.cend())
            return QAccessible::accessibleInterface(*known);
        forgetGone(); // not when they go: in the middle of that, nothing may be asked
        auto *made = new EntryAccess(&list(), index);
        m_entries.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }

private:
    TranscriptList &list() const { return *static_cast<TranscriptList *>(object()); }
    void forgetGone() const
    {
        m_entries.removeIf([](const std::pair<const QPersistentModelIndex &, QAccessible::Id &> &known) {
            if (!known.first.isValid())
                QAccessible::deleteAccessibleInterface(known.second);
            return !known.first.isValid();
        });
    }

    mutable QHash<QPersistentModelIndex, QAccessible::Id> m_entries;
};

} // namespace

void installTranscriptAccess()
{
    installAccess<TranscriptList, TranscriptAccess>();
}

void tellCurrentChanged(TranscriptList &list)
{
    if (!QAccessible::isActive() || !list.hasFocus() || list.current() < 0)
        return;
    auto *access = dynamic_cast<TranscriptAccess *>(QAccessible::queryAccessibleInterface(&list));
    if (QAccessibleInterface *entry = access ? access->entry(list.current()) : nullptr) {
        QAccessibleEvent event(entry, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace sandgate
