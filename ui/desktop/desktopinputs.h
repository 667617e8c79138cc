// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/desktopdesk.h"
#include "providers/async/scope.h"
#include <QObject>
#include <deque>

namespace sandgate {

// Carries what a person does to a desktop, one after another, in order. Where the desktop is slow, the way of the mouse
// is shortened to where it is, and text that was typed meanwhile goes as one.
class DesktopInputs : public QObject
{
    Q_OBJECT
public:
    DesktopInputs(DesktopDesk &desk, SandboxKey sandbox, QObject *parent = nullptr);

    void add(const DesktopInput &input);
    void clear(); // what is not under way yet

signals:
    void carriedOut(); // the screen may look different
    void failed(const sandgate::Error &error);

private:
    async::Task<> carry();

    static constexpr std::size_t MostWaiting = 500;

    DesktopDesk &m_desk;
    const SandboxKey m_sandbox;
    std::deque<DesktopInput> m_waiting;
    bool m_isCarrying = false;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
