// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <vector>

class QAction;
class QMenuBar;
class QSettings;

namespace sandgate {

// The keys of the menus' actions, as a person wants them. What differs from what the program came with is kept in the
// settings file, by the actions' names.
//
// The keys that answer requests are none of these: they are the same wherever a request is shown.
class Shortcuts : public QObject
{
    Q_OBJECT
public:
    Shortcuts(QMenuBar &menus, QSettings &settings, QObject *parent = nullptr); // applies what is kept

    const std::vector<QAction *> &actions() const { return m_actions; } // in the menus' order
    QList<QKeySequence> defaults(const QAction *action) const { return m_defaults.value(action); }
    bool isDefault(const QAction *action) const;

    // Why this key cannot be given to the action; empty: it can. One that another action has is no reason.
    QString problem(const QKeySequence &key, const QAction *action) const;
    // Who has it where `besides` would hear it; null: nobody.
    QAction *owner(const QKeySequence &key, const QAction *besides) const;

    // Who had the key has it no longer. An empty key takes the action's away.
    void set(QAction *action, const QKeySequence &key);
    void reset(QAction *action);
    void resetAll();
    void reload(); // what is kept now: another window may have changed it

signals:
    void changed(); // here, by the person

private:
    void apply(QAction *action, QList<QKeySequence> keys);
    static void take(QAction *action, const QKeySequence &key);
    void keep(const QAction *action);

    QSettings &m_settings;
    std::vector<QAction *> m_actions;
    std::vector<const QAction *> m_fixed; // that answer, and those that only panes have
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
};

QString plainActionText(const QAction &action); // without the mark of its mnemonic, and without a key
QString keyText(const QAction &action);         // its first key, as people read it; empty: none

} // namespace sandgate
