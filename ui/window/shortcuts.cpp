// SPDX-License-Identifier: Apache-2.0
#include "ui/window/shortcuts.h"
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr auto answers = "answerAction-"_L1;

QString settingOf(const QAction *action)
{
    return u"shortcuts/"_s + action->objectName();
}

void gather(const QList<QAction *> &from, std::vector<QAction *> &actions)
{
    for (QAction *action : from) {
        if (action->menu())
            gather(action->menu()->actions(), actions);
        else if (!action->isSeparator() && std::find(actions.begin(), actions.end(), action) == actions.end())
            actions.push_back(action);
    }
}

bool overlap(const QKeySequence &one, const QKeySequence &other)
{
    // The beginning of the other, too: neither could be told from the first key.
    return !one.isEmpty() && !other.isEmpty() &&
           (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

// Keys of panes are heard in their pane only; others in the whole window.
QWidgetList panesOf(const QAction *action)
{
    QWidgetList panes;
    if (action->shortcutContext() != Qt::WidgetWithChildrenShortcut)
        return panes;
    const QList<QObject *> places = action->associatedObjects();
    for (QObject *place : places) {
        auto *pane = qobject_cast<QWidget *>(place);
        if (pane && !qobject_cast<QMenu *>(pane))
            panes << pane;
    }
    return panes;
}

// Whether there is a place in the window where both would be heard.
bool meet(const QAction *one, const QAction *other)
{
    const QWidgetList ofOne = panesOf(one);
    const QWidgetList ofOther = panesOf(other);
    if (ofOne.isEmpty() || ofOther.isEmpty())
        return true;
    return std::any_of(ofOne.begin(), ofOne.end(), [&ofOther](const QWidget *pane) {
        return std::any_of(ofOther.begin(), ofOther.end(), [pane](const QWidget *second) {
            return pane == second || pane->isAncestorOf(second) || second->isAncestorOf(pane);
        });
    });
}

bool has(const QAction *action, const QKeySequence &key)
{
    const QList<QKeySequence> keys = action->shortcuts();
    return std::any_of(keys.begin(), keys.end(), [&key](const QKeySequence &own) { return overlap(own, key); });
}

} // namespace

Shortcuts::Shortcuts(QMenuBar &menus, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    std::vector<QAction *> all;
    gather(menus.actions(), all);
    for (QAction *action : all) {
        if (action->objectName().startsWith(answers)) {
            m_fixed.push_back(action);
            continue;
        }
        m_actions.push_back(action);
        m_defaults.insert(action, action->shortcuts());
    }
    const QList<QAction *> inWindow = menus.window()->findChildren<QAction *>();
    for (const QAction *action : inWindow) {
        if (!action->shortcuts().isEmpty() && std::find(all.begin(), all.end(), action) == all.end())
            m_fixed.push_back(action);
    }
    reload();
}

void Shortcuts::reload()
{
    for (QAction *action : m_actions)
        action->setShortcuts(m_defaults.value(action));
    for (QAction *action : m_actions) {
        const QVariant kept = m_settings.value(settingOf(action));
        if (kept.isValid())
            apply(action, QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText));
    }
}

// What a person has chosen goes before what another version of the program came with.
void Shortcuts::apply(QAction *action, QList<QKeySequence> keys)
{
    keys.removeIf([&](const QKeySequence &key) { return key.isEmpty() || !problem(key, action).isEmpty(); });
    for (const QKeySequence &key : std::as_const(keys)) {
        while (QAction *other = owner(key, action))
            take(other, key);
    }
    action->setShortcuts(keys);
}

void Shortcuts::take(QAction *action, const QKeySequence &key)
{
    QList<QKeySequence> left = action->shortcuts();
    left.removeIf([&key](const QKeySequence &own) { return overlap(own, key); });
    action->setShortcuts(left);
}

bool Shortcuts::isDefault(const QAction *action) const
{
    return action->shortcuts() == m_defaults.value(action);
}

QString Shortcuts::problem(const QKeySequence &key, const QAction *action) const
{
    if (key.isEmpty())
        return {};
    const QKeyCombination first = key[0];
    const bool modified = first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool isFunctionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    if (first.keyboardModifiers() & Qt::MetaModifier)
        return tr("Keys with Meta belong to the desktop.");
    if (!modified && !isFunctionKey)
        return tr("This key is needed for writing: take one with Ctrl or Alt.");
    const bool isSend = first.key() == Qt::Key_Return || first.key() == Qt::Key_Enter;
    if (isSend && first.keyboardModifiers() == Qt::ControlModifier)
        return tr("Ctrl+Return sends a message.");
    for (const QAction *fixed : m_fixed) {
        if (!has(fixed, key) || !meet(fixed, action))
            continue;
        return fixed->objectName().startsWith(answers) ? tr("This key answers requests.")
                                                       : tr("“%1” has this key.").arg(plainActionText(*fixed));
    }
    return {};
}

QAction *Shortcuts::owner(const QKeySequence &key, const QAction *besides) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction *action) {
        return action != besides && has(action, key) && (!besides || meet(action, besides));
    });
    return found == m_actions.end() ? nullptr : *found;
}

void Shortcuts::set(QAction *action, const QKeySequence &key)
{
    while (QAction *other = owner(key, action)) {
        take(other, key);
        keep(other);
    }
    action->setShortcut(key);
    keep(action);
    emit changed();
}

// Whoever has one of its keys meanwhile gives it back.
void Shortcuts::reset(QAction *action)
{
    const QList<QKeySequence> keys = m_defaults.value(action);
    for (const QKeySequence &key : keys)
        set(action, key);
    action->setShortcuts(keys);
    keep(action);
    emit changed();
}

void Shortcuts::resetAll()
{
    for (QAction *action : m_actions) {
        action->setShortcuts(m_defaults.value(action));
        keep(action);
    }
    emit changed();
}

void Shortcuts::keep(const QAction *action)
{
    if (isDefault(action))
        m_settings.remove(settingOf(action));
    else
        m_settings.setValue(settingOf(action),
                            QKeySequence::listToString(action->shortcuts(), QKeySequence::PortableText));
}

QString plainActionText(const QAction &action)
{
    QString text = action.text().section(u'\t', 0, 0);
    return text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
}

QString keyText(const QAction &action)
{
    return action.shortcut().isEmpty() ? action.text().section(u'\t', 1, 1)
                                       : action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace sandgate
