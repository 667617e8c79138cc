// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/setup/sandboxsetup.h"
#include "providers/async/scope.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sandgate {

class ProblemBanner;
class TextLabel;

// Applies a set-up that is kept to several sandboxes, after showing what differs in each; with a result for each.
class ApplySetupDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ApplySetupDialog(Workbench &workbench, QWidget *parent = nullptr);

private:
    void refresh();
    void fillSandboxes();
    void forgetResults();
    std::vector<QTreeWidgetItem *> chosen() const;
    const SetupRecord *setup() const;
    async::Task<> load(QString name);
    async::Task<> compare();
    async::Task<> apply();
    async::Task<> forget();
    void tellDifferences(QTreeWidgetItem *item, const SandboxSetup &there);

    Workbench &m_workbench;
    std::vector<SetupRecord> m_records;
    bool m_isBusy = false;

    QComboBox *m_setup;
    QTreeWidget *m_sandboxes;
    QCheckBox *m_only;
    TextLabel *m_state;
    ProblemBanner *m_problem;
    QPushButton *m_compare;
    QPushButton *m_apply;
    QPushButton *m_forget;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
