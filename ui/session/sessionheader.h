// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QWidget>

class QToolButton;

namespace sandgate {

class Chip;
class ElidedLabel;
class PlaceLine;
class TextLabel;

// Which session this is: title, agent, sandbox, folder, state.
class SessionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SessionHeader(QWidget *parent = nullptr);

    void tell(const SessionRow &session, const SandboxRow *sandbox);
    QToolButton *rawButton() { return m_raw; }
    QToolButton *menuButton() { return m_menu; }

private:
    ElidedLabel *m_title;
    PlaceLine *m_place;
    Chip *m_state;
    Chip *m_isolation;
    QToolButton *m_raw;
    QToolButton *m_menu;
};

} // namespace sandgate
