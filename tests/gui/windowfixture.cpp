// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "app/composition.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "providers/local/localserver.h"
#include "providers/local/serverbinary.h"
#include "tests/fakes/await.h"
#include "ui/transcript/transcriptview.h"
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

namespace sandgate::test {

constexpr int limit = 30000;

WindowFixture::WindowFixture(const QString &folder)
    : m_path(folder.isEmpty() ? m_folder.path() : folder)
{
    const QString packages =
        npmFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate");
    if (!findDemoAgent(packages))
        qFatal("the pinned packages are not in %s: run ./run --install-only first", qPrintable(packages));
    qputenv("SANDGATE_NPM_DIR", packages.toLocal8Bit());
}

WindowFixture::~WindowFixture()
{
    close(false);
    const QDir sandboxes(m_path + "/local");
    for (const QString &key : sandboxes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!await(LocalServer(sandboxes.filePath(key)).end()))
            qFatal("a process of a test sandbox would not end");
    }
}

void WindowFixture::open()
{
    m_settings = std::make_unique<QSettings>(m_path + "/sandgate.ini", QSettings::IniFormat);
    m_workbench = makeWorkbench({m_path, m_path, m_path + "/sandgate.ini"});
    m_windows = std::make_unique<WindowSet>(*m_workbench, *m_settings);
    m_windows->open();
    window().resize(1280, 820);
    if (!QTest::qWaitForWindowExposed(&window()))
        qFatal("the window was not shown");
}

void WindowFixture::close(bool endSandboxes)
{
    if (m_workbench && endSandboxes && !await(m_workbench->shutDown(true)))
        qFatal("the sandboxes were not put to sleep");
    if (m_windows && endSandboxes)
        m_windows->save();
    m_windows.reset();
    m_workbench.reset();
    m_settings.reset();
}

QWidget *WindowFixture::visible(const QString &name) const
{
    for (QWidget *root : QApplication::topLevelWidgets()) {
        QWidgetList found = root->findChildren<QWidget *>(name);
        if (root->objectName() == name)
            found << root;
        for (QWidget *widget : found) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
    }
    return nullptr;
}

bool WindowFixture::isVisible(const QString &name)
{
    return visible(name) != nullptr;
}

void WindowFixture::click(const QString &name)
{
    QTest::mouseClick(find(name), Qt::LeftButton);
}

void WindowFixture::type(const QString &name, const QString &text)
{
    QWidget *widget = find(name);
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

void WindowFixture::makeSandbox()
{
    click("newSandboxButton");
    click("createSandboxButton");
    const auto isAwake = [this] {
        const auto &rows = m_workbench->sandboxes().rows();
        return !rows.empty() && rows.back().state == SandboxState::Awake;
    };
    if (!QTest::qWaitFor(isAwake, limit))
        qFatal("the sandbox did not start");
}

void WindowFixture::installAgent(const QString &script, const QStringList &environment)
{
    const QString data = m_path + "/local/" + m_workbench->sandboxes().rows().back().key.value + "/data";
    const QStringList arguments = QStringList{data, qEnvironmentVariable("SANDGATE_NPM_DIR"), script} + environment;
    if (QProcess::execute(SANDGATE_TESTS "/agents/launcher.sh", arguments) != 0)
        qFatal("the test agent could not be installed");
}

void WindowFixture::startSession()
{
    click("newSessionButton");
    auto *agents = find<QComboBox>("agentField");
    agents->setCurrentIndex(agents->findData("mock"));
    click("createSessionButton");
    const auto isIdle = [this] {
        return !m_workbench->sessions().rows().empty() && session().state == SessionState::Idle;
    };
    if (!QTest::qWaitFor(isIdle, limit))
        qFatal("the session did not start");
}

void WindowFixture::send(const QString &text)
{
    type("composer", text);
    click("sendButton");
}

void WindowFixture::answer(const QString &optionId)
{
    const auto count = [this] {
        const auto &rows = m_workbench->permissions().rows();
        return std::count_if(rows.begin(), rows.end(),
                             [](const PermissionRow &row) { return row.state == PermissionState::Pending; });
    };
    if (!QTest::qWaitFor([&] { return count() > 0; }, limit))
        qFatal("no request came");
    const auto before = count();
    const QString button = "optionButton-" + optionId;
    // A click within the guard time after the request appeared does nothing, on purpose; a person clicks again.
    const bool isAnswered = QTest::qWaitFor(
        [&] {
            if (count() < before)
                return true;
            if (isVisible(button))
                click(button);
            return false;
        },
        limit);
    if (!isAnswered)
        qFatal("the request was not answered");
}

void WindowFixture::cancel()
{
    click("stopButton");
}

SessionRow WindowFixture::session()
{
    return m_workbench->sessions().rows().back();
}

QString WindowFixture::shownText(const MainWindow &window)
{
    TranscriptModel &model = window.findChild<TranscriptView *>()->model();
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.entry(row).text;
    return texts.join('\n');
}

std::vector<EventRecord> WindowFixture::stored()
{
    std::vector<EventRecord> all;
    EventIndex before = 0;
    do {
        const auto page = await(m_workbench->events(session().id, before, 5000));
        if (!page)
            qFatal("%s", qPrintable(page.error().what));
        all.insert(all.begin(), page->events.begin(), page->events.end());
        before = all.empty() ? 1 : all.front().index;
    } while (before > 1);
    return all;
}

bool WindowFixture::isWhole()
{
    EventIndex last = 0;
    for (const EventRecord &event : stored()) {
        if (event.index != ++last)
            return false;
    }
    return last > 0;
}

qint64 WindowFixture::serverPid()
{
    const auto process = LocalServer(m_path + "/local/" + m_workbench->sandboxes().rows().back().key.value).process();
    return process ? process->pid : 0;
}

} // namespace sandgate::test
