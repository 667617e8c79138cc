// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>
#include <QPointer>

class QMessageBox;
class QPushButton;
class QTreeView;

namespace sandgate {

class SandboxesModel;

// All sandboxes at all providers: several can be woken, put to sleep, extended or deleted at once, with a result for
// each. Besides, what exists at the providers and is on no record here.
class SandboxesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SandboxesDialog(Workbench &workbench, QWidget *parent = nullptr);

signals:
    void sandboxWanted(const sandgate::SandboxKey &sandbox);

private:
    using Act = std::function<async::Task<Result<>>(const SandboxKey &)>;

    QWidget *makeTable();
    std::vector<SandboxKey> chosen() const;
    std::vector<SandboxKey> those(bool (*lose)(Workbench &, const SandboxKey &)) const; // of the chosen ones
    void refresh();
    void act(const Act &what);
    void askToSleep();
    void askToDelete();
    void ask(const QString &question, const QStringList &losses, const QString &button, const Act &what,
             const std::vector<SandboxKey> &losing);
    async::Task<> tellUnsaved(QPointer<QMessageBox> question, std::vector<SandboxKey> losing);
    async::Task<QString> unsavedIn(SandboxKey sandbox);
    async::Task<> carryOut(SandboxKey sandbox, async::Task<Result<>> command);

    Workbench &m_workbench;
    SandboxesModel *m_table;
    QTreeView *m_view;
    QPushButton *m_wake;
    QPushButton *m_sleep;
    QPushButton *m_extend;
    QPushButton *m_delete;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
