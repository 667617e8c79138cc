// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/rules/askedtool.h"
#include <QPushButton>

namespace sandgate {

// Makes a rule from a request: opens the dialog in which it is read and changed before it is kept.
class AlwaysButton : public QPushButton
{
    Q_OBJECT
public:
    explicit AlwaysButton(Workbench &workbench, QWidget *parent = nullptr);

    void offer(const PermissionRow &request);
    bool mayMakeRule() const { return m_whyNot.isEmpty(); }
    QString whyNot() const { return m_whyNot; } // a sentence for people; empty: a rule can be made
    void ask();                                 // of the request that was offered, not of one that has come since

private:
    AskedTool question() const;

    Workbench &m_workbench;
    PermissionRow m_request;
    QString m_whyNot;
};

} // namespace sandgate
