// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowset.h"
#include "model/items/outbox.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/keptsetting.h"
#include "ui/window/outputwindow.h"
#include "ui/window/settingsgroup.h"
#include <QEvent>
#include <QSettings>
#include <QTimer>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr auto openWindows = "windows/open"_L1;
constexpr int mostRestored = 60;

QString groupCalled(int number)
{
    return u"windows/%1"_s.arg(number);
}

// The program goes on when no window is seen any more.
bool staysOn(const QSettings &settings)
{
    return settings.value("desktop/background"_L1, false).toBool();
}

// Only the numbers of groups count, since the file may come from anywhere.
QStringList groupsIn(const QSettings &settings)
{
    QStringList groups;
    const QStringList numbers = settings.value(openWindows).toStringList();
    for (const QString &text : numbers) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        const QString group = groupCalled(number);
        if (isNumber && number > 0 && !groups.contains(group) && groups.size() < mostRestored)
            groups << group;
    }
    return groups;
}

template<typename Window>
std::unique_ptr<Window> takenOut(std::vector<std::unique_ptr<Window>> &windows, const Window &window)
{
    const auto at = std::find_if(windows.begin(), windows.end(), [&](const auto &one) { return one.get() == &window; });
    std::unique_ptr<Window> taken = std::move(*at);
    windows.erase(at);
    return taken;
}

template<typename Window>
void moveToEnd(std::vector<std::unique_ptr<Window>> &windows, const QObject *used)
{
    const auto at = std::find_if(windows.begin(), windows.end(), [&](const auto &one) { return one.get() == used; });
    if (at != windows.end())
        std::rotate(at, at + 1, windows.end());
}

} // namespace

WindowSet::WindowSet(Workbench &workbench, QSettings &settings)
    : m_workbench(workbench)
    , m_settings(settings)
{
    connect(&workbench.outbox(), &Outbox::failed, this, &WindowSet::tellUnsent);
}

WindowSet::~WindowSet()
{
    m_isArranging = true;
    const QWidgetList all = windows();
    for (QWidget *window : all) {
        window->removeEventFilter(this);
        window->disconnect(this);
    }
}

void WindowSet::open()
{
    m_isArranging = true;
    const QStringList groups = groupsIn(m_settings);
    for (const QString &group : groups) {
        if (OutputWindow::processOf(m_settings, group).isEmpty())
            addWindow(group);
        else
            addOutput(group);
    }
    if (m_windows.empty()) {
        const bool isFirst = !m_settings.contains(openWindows);
        const QString group = newGroup();
        if (isFirst)
            takeOver(group);
        addWindow(group);
    }
    const QWidgetList all = windows();
    for (QWidget *window : all)
        window->show();
    m_isArranging = false;
    remember();
}

MainWindow &WindowSet::current() const
{
    const auto seen =
        std::find_if(m_windows.rbegin(), m_windows.rend(), [](const auto &window) { return window->isVisible(); });
    return seen == m_windows.rend() ? *m_windows.back() : **seen;
}

MainWindow &WindowSet::mainWindow()
{
    const auto found =
        std::find_if(m_windows.rbegin(), m_windows.rend(), [](const auto &window) { return window->own().isEmpty(); });
    if (found != m_windows.rend())
        return **found;
    MainWindow &made = addWindow(newGroup());
    made.show();
    return made;
}

MainWindow &WindowSet::windowOf(const SessionId &session)
{
    if (session.isEmpty())
        return mainWindow();
    auto found = std::find_if(m_windows.rbegin(), m_windows.rend(),
                              [&](const auto &window) { return window->own() == session; });
    if (found == m_windows.rend())
        found = std::find_if(m_windows.rbegin(), m_windows.rend(), [&](const auto &window) {
            return window->own().isEmpty() && window->isVisible() && window->shows(session);
        });
    return found == m_windows.rend() ? mainWindow() : **found;
}

bool WindowSet::isSeen() const
{
    const QWidgetList all = windows();
    return std::any_of(all.begin(), all.end(), [](const QWidget *window) { return window->isVisible(); });
}

bool WindowSet::shows(const SessionId &session) const
{
    return std::any_of(m_windows.begin(), m_windows.end(),
                       [&](const auto &window) { return window->isVisible() && window->shows(session); });
}

bool WindowSet::showsSandbox(const SandboxKey &sandbox) const
{
    return std::any_of(m_windows.begin(), m_windows.end(),
                       [&](const auto &window) { return window->isVisible() && window->showsSandbox(sandbox); });
}

// Beside the one that it is like, so that both are seen.
void WindowSet::openWindow(const MainWindow &like)
{
    const QString group = newGroup();
    const bool isAlike = like.own().isEmpty();
    if (isAlike) {
        like.saveTo(group);
        m_settings.remove(group + u"/beside"_s); // once is enough
    }
    const QPoint place = like.pos();
    MainWindow &made = addWindow(group);
    if (isAlike && !made.isMaximized() && !made.isFullScreen())
        made.move(place + QPoint(32, 32));
    made.reveal();
}

void WindowSet::openSession(const SessionId &session)
{
    const SessionRow *row = m_workbench.sessions().find(session);
    if (!row)
        return;
    const auto there =
        std::find_if(m_windows.begin(), m_windows.end(), [&](const auto &window) { return window->own() == session; });
    if (there != m_windows.end()) {
        (*there)->reveal();
        return;
    }
    const QString group = newGroup();
    {
        const SettingsGroup in(m_settings, group);
        m_settings.setValue("window/own"_L1, session.value);
        m_settings.setValue("window/sandbox"_L1, row->sandbox.value);
        m_settings.setValue("window/session"_L1, session.value);
        m_settings.setValue("view/sidebar"_L1, false);
    }
    addWindow(group).reveal();
}

void WindowSet::openProcess(const ProcessKey &process)
{
    const auto there = std::find_if(m_outputs.begin(), m_outputs.end(),
                                    [&](const auto &window) { return window->process() == process; });
    if (there != m_outputs.end()) {
        (*there)->reveal();
        return;
    }
    const QString group = newGroup();
    MainWindow &from = current();
    from.save();
    for (const QLatin1String key : {"logs/marks"_L1, "logs/wraps"_L1, "logs/times"_L1, "processes/terminalText"_L1}) {
        const QVariant value = m_settings.value(from.group() + u'/' + key); // as it is read there
        if (value.isValid())
            m_settings.setValue(group + u'/' + key, value);
    }
    OutputWindow::prepare(m_settings, group, process);
    addOutput(group).reveal();
}

void WindowSet::save()
{
    for (const auto &window : m_windows)
        window->save();
    for (const auto &window : m_outputs)
        window->save();
}

void WindowSet::hide()
{
    m_isArranging = true; // what is open now was open when the program ended
    const QWidgetList all = windows();
    for (QWidget *window : all)
        window->hide();
}

QWidgetList WindowSet::windows() const
{
    QWidgetList all;
    for (const auto &window : m_outputs)
        all << window.get();
    for (const auto &window : m_windows)
        all << window.get();
    return all;
}

QString WindowSet::freeGroup() const
{
    QStringList taken;
    for (const auto &window : m_windows)
        taken << window->group();
    for (const auto &window : m_outputs)
        taken << window->group();
    int number = 1;
    while (taken.contains(groupCalled(number)))
        ++number;
    return groupCalled(number);
}

// One that was left behind by a window of before has nothing to do with the one that is made now.
QString WindowSet::newGroup()
{
    const QString group = freeGroup();
    m_settings.remove(group);
    return group;
}

// The settings are of a program that had one window, whose state was in no group.
void WindowSet::takeOver(const QString &group)
{
    for (const QLatin1String part :
         {"window"_L1, "view"_L1, "session"_L1, "inbox"_L1, "processes"_L1, "files"_L1, "logs"_L1}) {
        QStringList keys;
        {
            const SettingsGroup in(m_settings, part);
            keys = m_settings.allKeys();
        }
        for (const QString &key : std::as_const(keys)) {
            const QString before = QString(part) + u'/' + key;
            m_settings.setValue(group + u'/' + before, m_settings.value(before));
        }
        m_settings.remove(part);
    }
}

MainWindow &WindowSet::addWindow(const QString &group)
{
    m_windows.push_back(std::make_unique<MainWindow>(m_workbench, m_settings, group, &m_setAside));
    MainWindow &window = *m_windows.back();
    window.setOthers([this, &window] { return besides(window); });
    window.installEventFilter(this);
    connect(&window, &MainWindow::closed, this, &WindowSet::ended);
    connect(&window, &MainWindow::left, this, [this, &window] { leave(window); });
    connect(&window, &MainWindow::settingsChanged, this, [this, &window] { tellOthers(window); });
    connect(&window, &MainWindow::windowWanted, this, [this, &window] { openWindow(window); });
    connect(&window, &MainWindow::sessionWindowWanted, this, &WindowSet::openSession);
    connect(&window, &MainWindow::processWindowWanted, this, &WindowSet::openProcess);
    connect(&window, &MainWindow::elsewhere, this,
            [this](const SessionId &session, const std::function<void(MainWindow &)> &what) {
                MainWindow &there = windowOf(session);
                there.reveal();
                what(there);
            });
    return window;
}

OutputWindow &WindowSet::addOutput(const QString &group)
{
    m_outputs.push_back(std::make_unique<OutputWindow>(m_workbench, m_settings, group));
    OutputWindow &window = *m_outputs.back();
    window.setMayClose([this, &window] { return mayCloseOutput(window); });
    window.installEventFilter(this);
    connect(&window, &OutputWindow::left, this, [this, &window] { leave(window); });
    connect(&window, &OutputWindow::quitWanted, this, &WindowSet::quit);
    connect(&window, &OutputWindow::listWanted, this, [this](const ProcessKey &process) {
        MainWindow &list = mainWindow();
        list.reveal();
        list.showProcess(process);
    });
    return window;
}

OtherWindows WindowSet::besides(const QWidget &window) const
{
    OtherWindows others;
    const QWidgetList all = windows();
    for (const QWidget *other : all)
        others.seen += other != &window && other->isVisible() ? 1 : 0;
    for (const auto &other : m_windows)
        others.unsavedFiles += other.get() == &window ? 0 : other->unsavedFiles();
    return others;
}

// The last that is seen ends the program, by the same rules as any other.
bool WindowSet::mayCloseOutput(const QWidget &window)
{
    if (besides(window).seen > 0 || staysOn(m_settings) || current().mayQuit())
        return true;
    quit();
    return false;
}

void WindowSet::quit()
{
    MainWindow &main = current();
    if (!main.mayQuit())
        main.reveal(); // it asks
    main.quit();
}

// The last of them stays, hidden: it is what a later start or a notification brings back.
void WindowSet::leave(MainWindow &window)
{
    if (m_windows.size() == 1) {
        remember();
        return;
    }
    const QString &group = window.group();
    window.disconnect(this); // it leaves once
    m_left.push_back(takenOut(m_windows, window));
    afterLeaving(group);
}

void WindowSet::leave(OutputWindow &window)
{
    const bool isLast = !isSeen();
    const QString &group = window.group();
    window.disconnect(this);
    m_left.push_back(takenOut(m_outputs, window));
    afterLeaving(group);
    if (isLast && !staysOn(m_settings))
        emit ended();
}

void WindowSet::afterLeaving(const QString &group)
{
    m_settings.remove(group);
    QTimer::singleShot(0, this, [this] { m_left.clear(); });
    remember();
}

// Where the session is seen, its page says so.
void WindowSet::tellUnsent(const SessionId &session, const Error &error)
{
    if (m_windows.empty() || shows(session))
        return;
    MainWindow &window = current();
    window.say(tr("A message was not sent: %1").arg(visibleLine(error.what, 200)),
               [&window, session] { window.showSession(session); });
}

void WindowSet::tellOthers(const QObject &who)
{
    for (const auto &window : m_windows) {
        if (window.get() != &who)
            window->readChoices();
    }
    for (const auto &window : m_outputs)
        window->readChoices();
    emit settingsChanged();
}

void WindowSet::remember()
{
    if (m_isArranging)
        return;
    QStringList open;
    const auto add = [&open](const QWidget &window, const QString &group) {
        if (window.isVisible())
            open << group.section(u'/', 1);
    };
    for (const auto &window : m_outputs)
        add(*window, window->group());
    for (const auto &window : m_windows)
        add(*window, window->group());
    if (!current().isVisible()) // none of them is seen: a later start brings this one back
        open << current().group().section(u'/', 1);
    keep(m_settings, openWindows, open);
}

bool WindowSet::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::WindowActivate) {
        moveToEnd(m_windows, watched);
        moveToEnd(m_outputs, watched);
        remember();
    } else if (type == QEvent::Show || type == QEvent::Hide) {
        if (type == QEvent::Show)
            remember();
        emit seenChanged();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sandgate
