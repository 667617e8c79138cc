// SPDX-License-Identifier: Apache-2.0
#include "ui/window/commandpalette.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include "ui/window/fuzzymatch.h"
#include "ui/window/palettedelegate.h"
#include "ui/window/shortcuts.h"
#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr size_t mostShown = 200; // nobody reads further: they type another letter

void addMenu(QMenu &menu, const QString &place, std::vector<PaletteEntry> &entries)
{
    emit menu.aboutToShow(); // some fill themselves when they are opened
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        // An answer is given where its request is seen, and by a key that is meant.
        if (action->isSeparator() || !action->isVisible() || action->objectName().startsWith("answerAction-"_L1))
            continue;
        if (action->menu()) {
            addMenu(*action->menu(), place + u" › "_s + plainActionText(*action), entries);
            continue;
        }
        PaletteEntry entry;
        entry.action = action;
        entry.text = plainActionText(*action);
        entry.place = place;
        entry.key = keyText(*action);
        entry.isUsable = action->isEnabled();
        if (!entry.isUsable)
            entry.whyNot = action->property("whyNot").toString();
        const bool known = std::any_of(entries.begin(), entries.end(), // some are in two menus
                                       [action](const PaletteEntry &other) { return other.action == action; });
        if (!known)
            entries.push_back(entry);
    }
}

} // namespace

void PaletteModel::set(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    filter({});
}

// Another text is another subject: nothing of the old rows is kept.
void PaletteModel::filter(const QString &typed)
{
    std::vector<std::pair<int, size_t>> found;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        std::optional<int> score = fuzzyMatch(typed, entry.text);
        if (!score) { // "box fix": also where it is may be said
            score = fuzzyMatch(typed, QString(entry.place + u' ' + entry.text));
            score = score ? std::optional(*score - 40) : std::nullopt;
        }
        if (score)
            found.push_back({-*score + (entry.isUsable ? 0 : 6), i});
    }
    if (typed.trimmed().isEmpty())
        std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    else
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    beginResetModel();
    m_fitting.clear();
    for (size_t i = 0; i < std::min(found.size(), mostShown); ++i)
        m_fitting.push_back(found[i].second);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fitting.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &line = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{line.text, line.place, line.key};
        if (!line.isUsable)
            parts << (line.whyNot.isEmpty() ? tr("cannot be chosen now") : line.whyNot);
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case PlaceRole:
        return line.place;
    case KeyRole:
        return line.key;
    case UsableRole:
        return line.isUsable;
    default:
        return {};
    }
}

// What cannot be chosen can be gone to, and the remark says why.
Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

CommandPalette::CommandPalette(QMenuBar &menus, Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_remark(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("commandPalette"_L1);
    setWindowTitle(tr("Commands"));
    std::vector<PaletteEntry> entries;
    const QList<QAction *> tops = menus.actions();
    for (const QAction *top : tops)
        addMenu(*top->menu(), plainActionText(*top), entries);
    for (const SessionRow &row : workbench.sessions().rows()) {
        const QStringList place = QStringList{visibleLine(row.sandboxName, 60)} + markWords(row.marks);
        entries.push_back({nullptr, {}, row.id, titleOf(row), place.join(u"  ·  "_s), {}});
    }
    for (const SandboxRow &row : workbench.sandboxes().rows())
        entries.push_back({nullptr, row.key, {}, visibleLine(row.name, 120), lookOf(row.state).word, {}});
    m_model.set(std::move(entries));

    m_field->setObjectName("paletteField"_L1);
    m_field->setPlaceholderText(tr("A command, a session or a sandbox"));
    m_field->setAccessibleName(tr("A command, a session or a sandbox"));
    addPicture(*m_field, drawnIcon("search"_L1));
    m_field->installEventFilter(this);
    m_list->setObjectName("paletteList"_L1);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remark->setObjectName("paletteRemark"_L1);
    m_remark->setWrapping(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remark);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().lineSpacing() * 24);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellChoice);
    refresh();
    m_field->setFocus();
}

void CommandPalette::refresh()
{
    m_model.filter(m_field->text());
    m_list->setCurrentIndex(m_model.index(0));
    tellChoice();
}

void CommandPalette::tellChoice()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_remark->setText(tr("Nothing fits."));
        return;
    }
    const PaletteEntry &entry = m_model.entry(current.row());
    m_remark->setText(entry.isUsable           ? tr("Enter chooses, Escape closes.")
                      : entry.whyNot.isEmpty() ? tr("This cannot be chosen now.")
                                               : entry.whyNot);
}

void CommandPalette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_model.entry(current.row()).isUsable)
        return;
    const PaletteEntry entry = m_model.entry(current.row());
    accept(); // first: what is chosen may open a dialog of its own
    if (entry.action)
        entry.action->trigger();
    else if (!entry.session.isEmpty())
        emit sessionWanted(entry.session);
    else if (!entry.sandbox.isEmpty())
        emit sandboxWanted(entry.sandbox);
}

// The keys that move in the list go to it while one types.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sandgate
