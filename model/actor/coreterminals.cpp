// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coreterminals.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

// Orders go to the link in the core thread; what it says comes back by the mailbox, and is for nobody once this is
// gone.
class CoreTerminalLine : public TerminalLine
{
public:
    CoreTerminalLine(CoreTerminals &desk, quint64 number)
        : m_desk(desk)
        , m_number(number)
    {
        m_desk.m_lines.insert(number, this);
    }
    ~CoreTerminalLine() override
    {
        m_desk.m_lines.remove(m_number);
        m_desk.m_core.tell([number = m_number](Core &core) { core.terminals().close(number); });
    }

    State state() const override { return m_state; }
    QString words() const override { return m_words; }
    void type(QByteArray bytes) override
    {
        tell([bytes](TerminalLink &link) { link.type(bytes); });
    }
    void resize(int columns, int rows) override
    {
        tell([columns, rows](TerminalLink &link) { link.resize(columns, rows); });
    }
    void redraw() override
    {
        tell([](TerminalLink &link) { link.redraw(); });
    }

    void take(State state, const QString &words)
    {
        m_state = state;
        m_words = words;
        emit stateChanged();
    }

private:
    template<typename Order>
    void tell(Order order)
    {
        m_desk.m_core.tell([number = m_number, order](Core &core) {
            if (TerminalLink *link = core.terminals().find(number))
                order(*link);
        });
    }

    CoreTerminals &m_desk;
    const quint64 m_number;
    State m_state = State::Waiting;
    QString m_words;
};

std::unique_ptr<TerminalLine> CoreTerminals::open(const ProcessKey &process)
{
    const quint64 number = ++m_newest;
    auto line = std::make_unique<CoreTerminalLine>(*this, number);
    const auto toLine = [this, number](auto what) { // core thread
        m_home.post([this, number, what] {
            if (CoreTerminalLine *there = m_lines.value(number))
                what(*there);
        });
    };
    m_core.tell([number, process, toLine](Core &core) {
        TerminalLink &link = core.terminals().open(number, process);
        QObject::connect(&link, &TerminalLink::changed, &link,
                         [toLine](TerminalLine::State state, const QString &words) {
                             toLine([state, words](CoreTerminalLine &there) { there.take(state, words); });
                         });
        QObject::connect(&link, &TerminalLink::refused, &link, [toLine](const QString &words) {
            toLine([words](CoreTerminalLine &there) { emit there.refused(words); });
        });
        link.start();
    });
    return line;
}

async::Task<Result<ProcessKey>> CoreTerminals::startShell(SandboxKey sandbox, QString cwd)
{
    return m_core.ask<ProcessKey>([sandbox, cwd](Core &core) {
        SandboxActor *actor = core.host().find(sandbox);
        if (actor)
            return sandgate::startShell(*actor, cwd);
        return CoreLink::answered<ProcessKey>(failure(
            Error::Kind::Gone, QCoreApplication::translate("Terminals", "This sandbox is not known any more.")));
    });
}

} // namespace sandgate
