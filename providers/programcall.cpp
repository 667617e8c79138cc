// SPDX-License-Identifier: Apache-2.0
#include "providers/programcall.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QProcess>
#include <csignal>
#include <memory>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype mostOutput = 16 * 1024 * 1024;
constexpr qsizetype mostWords = 4096;

QString text(const char *sentence)
{
    return QCoreApplication::translate("ProgramCall", sentence);
}

// Kills what the process has started with it; the object goes when the process has.
struct ProcessEnder {
    void operator()(QProcess *process) const
    {
        process->disconnect();
        if (process->state() == QProcess::NotRunning)
            return process->deleteLater();
        if (const qint64 group = process->processId(); group > 0)
            ::kill(-static_cast<pid_t>(group), SIGKILL);
        QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
};

class Run : public QObject
{
    Q_OBJECT
public:
    explicit Run(const ProgramCall &call)
        : m_process(new QProcess)
        , m_told(call.told)
    {
        QProcess *process = m_process.get();
        process->setChildProcessModifier([] { ::setpgid(0, 0); });
        connect(process, &QProcess::readyReadStandardOutput, this, [this] { readOutput(); });
        connect(process, &QProcess::readyReadStandardError, this, [this] { readWords(); });
        connect(process, &QProcess::stateChanged, this, &Run::moved);
        process->start(call.program, call.arguments);
        process->write(call.input);
        process->closeWriteChannel();
    }

    async::Task<> ended()
    {
        while (m_process->state() != QProcess::NotRunning && !isTooMuch()) {
            co_await async::until(this, &Run::moved);
        }
        readOutput();
        readWords();
    }

    const QProcess &process() const { return *m_process; }
    const QByteArray &output() const { return m_output; }
    const QString &words() const { return m_words; }
    bool isTooMuch() const { return m_output.size() > mostOutput; }

signals:
    void moved();

private:
    void readOutput()
    {
        m_output += m_process->readAllStandardOutput();
        if (isTooMuch())
            emit moved();
    }
    void readWords()
    {
        m_line += m_process->readAllStandardError();
        for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_line.first(end)).trimmed();
            m_line.remove(0, end + 1);
            m_words = (m_words + line + u'\n').right(mostWords);
            if (m_told && !line.isEmpty())
                m_told(line.left(200));
        }
        if (m_line.size() > mostWords)
            m_line.clear(); // no line that people read
    }

    const std::unique_ptr<QProcess, ProcessEnder> m_process;
    const std::function<void(const QString &line)> m_told;
    QByteArray m_output;
    QByteArray m_line;
    QString m_words;
};

} // namespace

async::Task<Result<ProgramAnswer>> runProgram(ProgramCall call)
{
    Run run(call);
    const bool inTime = co_await async::within(call.limit, run.ended());
    const QString words = run.words().trimmed();
    if (run.process().error() == QProcess::FailedToStart)
        co_return failure(Error::Kind::Missing, text("The program %1 cannot be started.").arg(call.program),
                          run.process().errorString());
    if (!inTime)
        co_return failure(Error::Kind::Timeout, text("The program %1 took too long, and was ended.").arg(call.program),
                          words);
    if (run.isTooMuch())
        co_return failure(Error::Kind::TooLarge, text("The program %1 says too much.").arg(call.program));
    if (run.process().exitStatus() != QProcess::NormalExit)
        co_return failure(Error::Kind::Refused, text("The program %1 crashed.").arg(call.program), words);
    co_return ProgramAnswer{run.process().exitCode(), run.output(), words};
}

} // namespace sandgate
#include "programcall.moc"
