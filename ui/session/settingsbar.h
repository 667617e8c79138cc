// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessiondesk.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QWidget>
#include <set>

class QMenu;

namespace sandgate {

class ProblemBanner;
class TextLabel;

// What the agent of one session is set to, to be changed: its mode, model, thought level, and what else it offers.
//
// It shows what is so, not what was asked for: until the agent has agreed, a selector is waiting and shows the old
// value.
class SettingsBar : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsBar(Workbench &workbench, QWidget *parent = nullptr);
    ~SettingsBar() override;

    void show(const SessionId &session);
    void tellUsage(const QString &words); // beside the choices; empty: nothing
    bool hasChoices() const { return !m_choices.empty(); }
    void fill(QMenu &menu); // with the same

signals:
    void changed(); // whether it has choices

private:
    using Key = std::pair<SessionChoice::By, QString>; // of a choice

    void refresh();
    void rebuild();
    void update(QWidget &selector, const SessionChoice &choice, const QString &whyNot);
    QString whyNot() const;
    const SessionChoice *find(const Key &key) const;
    void choose(const Key &key, const QJsonValue &value);
    async::Task<> change(SessionId session, SessionChoice choice, QJsonValue value);

    Workbench &m_workbench;
    SessionId m_session;
    std::vector<SessionChoice> m_choices; // as shown
    std::map<Key, QWidget *> m_selectors;
    std::map<Key, SessionChoice> m_shown; // in each selector
    std::set<std::pair<SessionId, Key>> m_pending;
    std::map<SessionId, Error> m_failures;

    ProblemBanner *m_problem;
    QWidget *m_row;
    QWidget *m_selectorRow;
    TextLabel *m_usage;
    TextLabel *m_reason;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
