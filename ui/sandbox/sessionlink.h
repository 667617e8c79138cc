// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QAbstractButton>

namespace sandgate {

// One session as a line that opens it: state, title, agent, how long ago.
class SessionLink : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SessionLink(SessionRow session, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString state() const;

    const SessionRow m_session;
};

} // namespace sandgate
