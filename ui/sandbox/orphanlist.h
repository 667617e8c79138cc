// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/providerdesk.h"
#include "providers/async/scope.h"
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace sandgate {

class BusyBar;
class ProblemBanner;
class TextLabel;

// What exists at the providers, was made by Sandgate, and is on no record here: of a database that was lost, of
// another computer. Each can be taken over, or deleted.
class OrphanList : public QWidget
{
    Q_OBJECT
public:
    explicit OrphanList(ProviderDesk &desk, QWidget *parent = nullptr);

    void look();

signals:
    void adopted(const sandgate::SandboxKey &sandbox);

private:
    void refresh();
    void askToDiscard();
    void tellUnheard(const std::vector<UnheardAccount> &unheard);
    std::vector<SandboxId> chosen() const;
    async::Task<> lookNow();
    async::Task<> adopt(std::vector<SandboxId> sandboxes);
    async::Task<> discard(std::vector<SandboxId> sandboxes);

    ProviderDesk &m_desk;
    bool m_busy = false;
    TextLabel *m_text;
    QTreeWidget *m_list;
    BusyBar *m_progress;
    ProblemBanner *m_problem;
    QPushButton *m_again;
    QPushButton *m_adopt;
    QPushButton *m_discard;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
