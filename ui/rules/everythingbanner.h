// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QWidget>

namespace sandgate {

class ProblemBanner;

// Says, for as long as it is so, that everything is allowed in a session, and takes it back.
class EverythingBanner : public QWidget
{
    Q_OBJECT
public:
    explicit EverythingBanner(Workbench &workbench, QWidget *parent = nullptr);

    void show(const SessionId &session);

private:
    void refresh();
    async::Task<> takeBack();

    Workbench &m_workbench;
    SessionId m_session;
    ProblemBanner *m_banner;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
