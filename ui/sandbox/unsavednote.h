// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/unsavedwork.h"
#include "providers/async/scope.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QWidget>

class QPushButton;

namespace sandgate {

class BusyBar;
class ProblemBanner;
class TextLabel;
class Workbench;

// Says, before files of a sandbox are lost, what git has committed or pushed nowhere. Looks by itself where the sandbox
// is awake; one that sleeps is woken for it only by the person.
class UnsavedNote : public QWidget
{
    Q_OBJECT
public:
    UnsavedNote(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);

    bool isBusy() const { return m_isBusy; } // for some seconds at most, unless it is woken

signals:
    void changed();

private:
    async::Task<> look();
    async::Task<> wakeAndLook();
    void begin(const QString &doing);
    void tell(const Result<UnsavedWork> &found);

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    TextLabel *m_text;
    BusyBar *m_bar;
    ProblemBanner *m_found;
    QPushButton *m_wake;
    bool m_isBusy = false;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
