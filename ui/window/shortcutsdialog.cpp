// SPDX-License-Identifier: Apache-2.0
#include "ui/window/shortcutsdialog.h"
#include "ui/common/accessible.h"
#include "ui/common/textlabel.h"
#include "ui/window/shortcuts.h"
#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// The menu that the action is in, by its words.
QString menuOf(const QAction &action)
{
    const QList<QObject *> places = action.associatedObjects();
    for (const QObject *place : places) {
        if (const auto *menu = qobject_cast<const QMenu *>(place))
            return plainActionText(*menu->menuAction());
    }
    return {};
}

} // namespace

ShortcutsDialog::ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_remark(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_set(new QPushButton(tr("&Set Key"), this))
    , m_clear(new QPushButton(tr("&No Key"), this))
    , m_reset(new QPushButton(tr("&As It Was"), this))
{
    setObjectName("shortcutsDialog"_L1);
    setWindowTitle(tr("Shortcuts"));
    m_filter->setObjectName("shortcutFilter"_L1);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter actions by name or key"));
    addClearButton(*m_filter);
    m_list->setObjectName("shortcutList"_L1);
    if (auto *inner = m_key->findChild<QLineEdit *>())
        inner->setAccessibleName(tr("New key")); // it has the focus, and none of the name of what it is in
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Menu"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSortIndicator(-1, Qt::AscendingOrder); // as in the menus, until a column is chosen
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_key->setObjectName("shortcutKey"_L1);
    m_key->installEventFilter(this);
    m_key->setAccessibleName(tr("New key"));
    m_remark->setObjectName("shortcutRemark"_L1);
    m_remark->setWrapping(true);
    m_set->setObjectName("setShortcutButton"_L1);
    m_clear->setObjectName("clearShortcutButton"_L1);
    m_reset->setObjectName("resetShortcutButton"_L1);

    auto *keys = new QHBoxLayout;
    auto *label = new QLabel(tr("New &key:"), this);
    label->setBuddy(m_key);
    keys->addWidget(label);
    keys->addWidget(m_key, 1);
    for (QPushButton *button : {m_set, m_clear, m_reset}) {
        button->setAutoDefault(false);
        keys->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *all = buttons->addButton(tr("All As They Were"), QDialogButtonBox::ResetRole);
    all->setObjectName("resetAllShortcutsButton"_L1);
    all->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addLayout(keys);
    layout->addWidget(m_remark);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().lineSpacing() * 32);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::tellChoice);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::refresh);
    connect(m_set, &QPushButton::clicked, this, [this] {
        m_shortcuts.set(current(), m_key->keySequence());
        fill();
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_shortcuts.set(current(), {});
        fill();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_shortcuts.reset(current());
        fill();
    });
    connect(all, &QPushButton::clicked, this, [this] {
        m_shortcuts.resetAll();
        fill();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (size_t i = 0; i < m_shortcuts.actions().size(); ++i) {
        const QAction *action = m_shortcuts.actions()[i];
        auto *item = new QTreeWidgetItem(m_list, {plainActionText(*action), menuOf(*action)});
        item->setData(0, Qt::UserRole, int(i));
    }
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

// What is typed as a key ends when its field loses the focus, at the latest when that goes: nobody is there for it
// then.
ShortcutsDialog::~ShortcutsDialog()
{
    m_key->disconnect(this);
}

// The field would take Escape for a new key, and leave nobody out of the dialog who came there by Tab.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_key || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier)
        return false;
    reject();
    return true;
}

QAction *ShortcutsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_shortcuts.actions()[item->data(0, Qt::UserRole).toUInt()] : nullptr;
}

void ShortcutsDialog::fill()
{
    m_list->setSortingEnabled(false); // rows do not move while they are gone through
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QAction *action = m_shortcuts.actions()[item->data(0, Qt::UserRole).toUInt()];
        QStringList keys;
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &key : shortcuts)
            keys << key.toString(QKeySequence::NativeText);
        QFont font = m_list->font();
        font.setBold(!m_shortcuts.isDefault(action));
        item->setFont(2, font);
        item->setText(2, keys.isEmpty() ? keyText(*action) : keys.join(u", "_s));
    }
    m_list->setSortingEnabled(true);
    tellChoice();
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        bool fits = false;
        for (int column = 0; column < 3; ++column)
            fits = fits || item->text(column).contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
}

void ShortcutsDialog::tellChoice()
{
    m_key->setKeySequence(current() ? current()->shortcut() : QKeySequence());
    refresh();
}

void ShortcutsDialog::refresh()
{
    QAction *action = current();
    const QKeySequence key = m_key->keySequence();
    const QString problem = m_shortcuts.problem(key, action);
    const bool isNew = action && !key.isEmpty() && action->shortcut() != key;
    m_set->setEnabled(isNew && problem.isEmpty());
    m_clear->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && !m_shortcuts.isDefault(action));
    const QAction *other = isNew ? m_shortcuts.owner(key, action) : nullptr;
    if (!problem.isEmpty())
        m_remark->setText(problem);
    else if (other)
        m_remark->setText(tr("“%1” has this key, and would lose it.").arg(plainActionText(*other)));
    else
        m_remark->setText(tr("Keys that differ from what Sandgate came with are bold."));
}

} // namespace sandgate
