// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/files.h"
#include "providers/async/scope.h"
#include <QWidget>

class QPushButton;

namespace sandgate {

class BusyBar;
class TextLabel;
class Workbench;

// Offers to copy the files of a sandbox to this computer before they are lost, and says how far it is and what came of
// it. Wakes the sandbox for it. A copy that runs goes on when this is closed.
class DownloadFirst : public QWidget
{
    Q_OBJECT
public:
    DownloadFirst(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);

    bool isBusy() const;
    // To a new folder in this one.
    void copyTo(const QString &folder);

signals:
    void busyChanged();

private:
    void choose();
    void cancel();
    async::Task<> copy(QString target);
    void tellTransfer();
    void tell(const QString &text);

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    QPushButton *m_choose;
    QPushButton *m_cancel;
    BusyBar *m_bar;
    TextLabel *m_text;
    TransferId m_transfer; // empty: none was begun
    bool m_isWaking = false;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
