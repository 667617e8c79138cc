// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchwindow.h"
#include "model/items/providerdesk.h"
#include "model/items/sessionlistmodel.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "providers/remote/remoteprovider.h"
#include "tests/bench/mustbe.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include "ui/common/accessible.h"
#include "ui/common/style.h"
#include <QEventLoop>

using namespace sandgate::test;

namespace sandgate::bench {

namespace {

constexpr int patience = 10 * 60 * 1000;

Result<std::unique_ptr<PageReader>> makeReader(const QString &file)
{
    auto reader = std::make_unique<Reader>(file);
    if (const Result<> opened = reader->open(); !opened)
        return tl::unexpected(opened.error());
    return reader;
}

Result<CoreParts> makeParts(const QString &file)
{
    auto ledger = std::make_unique<SqliteLedger>(file);
    if (const Result<Opened> opened = ledger->open(); !opened)
        return tl::unexpected(opened.error());
    CoreParts parts;
    parts.ledger = std::move(ledger);
    parts.secrets = std::make_unique<MemorySecrets>();
    parts.accounts = std::make_unique<Accounts>(*parts.secrets, QProcessEnvironment());
    parts.providers.push_back(std::make_unique<RemoteProvider>(*parts.accounts));
    parts.makeReader = [file] { return makeReader(file); };
    return parts;
}

} // namespace

BenchApplication::BenchApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    installWidgetRoles();
    setStyle(new Style); // owned by the application
}

// A window paints what has changed in it, and gives it to the display, while it handles one such request.
bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isFrame = type == QEvent::UpdateRequest || type == QEvent::Paint;
    if (!isFrame || !framed)
        return QApplication::notify(receiver, event);
    if (type == QEvent::Paint)
        m_painted.insert(receiver);
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    if (--m_depth == 0 && !m_painted.isEmpty())
        framed(std::exchange(m_painted, {}), now());
    return done;
}

BenchWindow::BenchWindow(const QString &url, const QString &token, const QString &folder,
                         CoreWorkbench::Connect connectCore)
    : m_settings(folder + "/sandgate.ini", QSettings::IniFormat)
{
    const QString file = folder + "/sandgate.db";
    m_workbench = std::make_unique<CoreWorkbench>([file] { return makeParts(file); },
                                                  [file] { return makeReader(file); }, std::move(connectCore));
    m_window = std::make_unique<MainWindow>(*m_workbench, m_settings);
    m_window->resize(1280, 820);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("the window was not shown");

    const QJsonObject account{{"url", url}, {"token", token}};
    mustBe(await(m_workbench->providers().saveAccount("remote", "bench", account)), "the account");
    const NewSandbox wanted{"bench", "remote", {{"account", "bench"}, {"workspace", "/tmp"}}};
    const SandboxKey box = mustBe(await(m_workbench->createSandbox(wanted)), "the sandbox");
    m_session = mustBe(await(m_workbench->createSession(box, "mock", "/tmp", QJsonArray())), "the session");
    m_window->showSession(m_session);
    const auto isIdle = [this] { return m_window->shows(m_session) && row().state == SessionState::Idle; };
    if (!QTest::qWaitFor(isIdle, patience))
        qFatal("the session did not start");
}

BenchWindow::~BenchWindow() = default;

SessionRow BenchWindow::row() const
{
    const SessionRow *row = m_workbench->sessions().find(m_session);
    return row ? *row : SessionRow();
}

void BenchWindow::send(const QString &prompt)
{
    m_before = row().lastIndex;
    mustBe(await(m_workbench->prompt(m_session, Prompt{prompt})), "the prompt");
}

void BenchWindow::untilTurnEnds()
{
    // The row may not show yet that the turn began: more than the prompt must have come.
    const auto isOver = [this] {
        const SessionRow now = row();
        return now.state == SessionState::Idle && now.turnStartedAt == 0 && now.lastIndex > m_before + 1;
    };
    QEventLoop loop; // awake by what comes, not by looking again and again
    QObject::connect(&m_workbench->sessions(), &QAbstractItemModel::dataChanged, &loop, [&] {
        if (isOver())
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, [] { qFatal("the turn did not end"); });
    if (!isOver())
        loop.exec();
}

} // namespace sandgate::bench
