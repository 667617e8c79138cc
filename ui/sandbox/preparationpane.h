// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/preparation.h"
#include "providers/async/scope.h"
#include "ui/common/panel.h"

class QPushButton;
class QVBoxLayout;

namespace sandgate {

class BusyBar;
class ProblemBanner;
class TextLabel;
class Workbench;

// How far a new sandbox is with what its profile says: each step, with the reason of one that failed. Hidden where
// there is nothing to say.
class PreparationPane : public Panel
{
    Q_OBJECT
public:
    explicit PreparationPane(Workbench &workbench, QWidget *parent = nullptr);

    void show(const SandboxKey &sandbox);

private:
    struct Row {
        QWidget *all = nullptr;
        IconLabel *icon = nullptr;
        TextLabel *step = nullptr;
        ProblemBanner *problem = nullptr;
    };

    void refresh();
    void addRow();
    static void tell(const Row &row, const Preparation &preparation, const PreparationStep &step);
    async::Task<> carryOut(async::Task<Result<>> command);

    Workbench &m_workbench;
    SandboxKey m_sandbox;
    TextLabel *m_title;
    QVBoxLayout *m_steps;
    std::vector<Row> m_rows; // as many as were ever needed; those above are shown
    BusyBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_dismiss;
    ProblemBanner *m_problem; // of what was asked of it

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
