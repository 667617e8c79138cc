// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/setup/sandboxsetup.h"
#include "providers/async/scope.h"
#include <QDialog>
#include <chrono>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sandgate {

class PathField;
class ProblemBanner;
class TextLabel;

// Applies a set-up that is kept to a folder of several sandboxes, after showing what differs in each; with a result for
// each. Some at once, so that one that is slow holds up no other; what goes on can be stopped.
class ApplySetupDialog : public QDialog
{
    Q_OBJECT
public:
    // `patience` is for each sandbox, its waking included.
    explicit ApplySetupDialog(Workbench &workbench, QWidget *parent = nullptr,
                              std::chrono::milliseconds patience = std::chrono::minutes(5));

private:
    void refresh();
    void fillSandboxes();
    void forgetResults();
    std::vector<QTreeWidgetItem *> chosen() const;
    const SetupRecord *setup() const;
    QString folderIn(const SandboxKey &sandbox) const; // as entered, or where its agents work
    bool isFolderWhole() const;
    async::Task<> load(QString name);
    async::Task<> compare();
    async::Task<bool> compareOne(QTreeWidgetItem *item); // true: it was under way
    async::Task<> apply();
    async::Task<bool> applyOne(QTreeWidgetItem *item, SandboxSetup wanted, bool only); // likewise
    std::vector<QTreeWidgetItem *> beginWithChosen();
    void stop();
    void end();
    QString tooLate() const;
    async::Task<> forget();
    void tellDifferences(QTreeWidgetItem *item, const SandboxSetup &there);

    Workbench &m_workbench;
    const std::chrono::milliseconds m_patience;
    std::vector<SetupRecord> m_records;
    std::vector<QTreeWidgetItem *> m_underWay; // those that have no result yet
    bool m_isBusy = false;

    QComboBox *m_setup;
    PathField *m_folder;
    QTreeWidget *m_sandboxes;
    QCheckBox *m_only;
    TextLabel *m_state;
    ProblemBanner *m_problem;
    QPushButton *m_compare;
    QPushButton *m_apply;
    QPushButton *m_stop;
    QPushButton *m_forget;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
