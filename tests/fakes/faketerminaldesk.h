// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/terminaldesk.h"
#include <QStringList>

class FakeTerminalDesk;

// A terminal's line that writes down what goes to it.
class FakeTerminalLine : public sandgate::TerminalLine
{
    Q_OBJECT
public:
    FakeTerminalLine(FakeTerminalDesk &desk, const sandgate::ProcessKey &process);
    ~FakeTerminalLine() override;

    State state() const override { return m_state; }
    QString words() const override { return m_words; }
    void type(QByteArray bytes) override { typed += bytes; }
    void resize(int columns, int rows) override { sizes += QString("%1x%2").arg(columns).arg(rows); }
    void redraw() override { ++redraws; }
    void become(State state, const QString &words = {})
    {
        m_state = state;
        m_words = words;
        emit stateChanged();
    }

    const sandgate::ProcessKey process;
    QByteArray typed;
    QStringList sizes;
    int redraws = 0;

private:
    FakeTerminalDesk &m_desk;
    State m_state = State::Waiting;
    QString m_words;
};

class FakeTerminalDesk : public sandgate::TerminalDesk
{
    Q_OBJECT
public:
    QStringList calls;
    sandgate::Result<sandgate::ProcessKey> newShell = sandgate::ProcessKey{"new-shell"};
    FakeTerminalLine *line = nullptr; // the newest that is open

    std::unique_ptr<sandgate::TerminalLine> open(const sandgate::ProcessKey &process) override
    {
        auto made = std::make_unique<FakeTerminalLine>(*this, process);
        line = made.get();
        return made;
    }
    sandgate::async::Task<sandgate::Result<sandgate::ProcessKey>> startShell(sandgate::SandboxKey sandbox,
                                                                             QString cwd) override
    {
        calls << "startShell " + sandbox.value + " in " + cwd;
        co_return newShell;
    }
};

inline FakeTerminalLine::FakeTerminalLine(FakeTerminalDesk &desk, const sandgate::ProcessKey &key)
    : process(key)
    , m_desk(desk)
{
}

inline FakeTerminalLine::~FakeTerminalLine()
{
    if (m_desk.line == this)
        m_desk.line = nullptr;
}
