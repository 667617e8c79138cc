// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/places.h"
#include "model/actor/coreworkbench.h"
#include "ui/window/windowset.h"
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace sandgate::test {

// The real window over the real core, server and agents, in folders of its own, used by clicks and keys. What it does
// fails the test program at once when a control is not there.
class WindowFixture
{
public:
    // `folder`: where another fixture, perhaps of another process, has worked; empty: a fresh one.
    explicit WindowFixture(const QString &folder = {});
    ~WindowFixture(); // ends every server that was started

    void open();
    void close(bool endSandboxes); // as quitting does; otherwise as a crash leaves it
    Workbench &workbench() { return *m_workbench; }
    WindowSet &windows() { return *m_windows; }
    MainWindow &window() { return m_windows->mainWindow(); }
    QString folder() const { return m_path; }

    template<typename Widget = QWidget>
    Widget *find(const QString &name);
    bool isVisible(const QString &name);
    void click(const QString &name);
    void type(const QString &name, const QString &text);

    // The ways through the window that most tests begin with.
    void makeSandbox();
    void installAgent(const QString &script, const QStringList &environment = {});
    void startSession();
    void send(const QString &text);
    void answer(const QString &optionId); // once the window takes answers to the request that it shows
    void cancel();

    SessionRow session();              // the newest
    std::vector<EventRecord> stored(); // of that session
    bool isWhole();                    // indexes count from 1, none twice, none missing
    qint64 serverPid();

    // Of the transcript, all that is loaded.
    QString shownText() { return shownText(window()); }
    static QString shownText(const MainWindow &window);

private:
    QWidget *visible(const QString &name) const;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<CoreWorkbench> m_workbench;
    std::unique_ptr<WindowSet> m_windows;
};

template<typename Widget>
Widget *WindowFixture::find(const QString &name)
{
    if (!QTest::qWaitFor([&] { return visible(name) != nullptr; }, 15000))
        qFatal("no control “%s” that can be used", qPrintable(name));
    return qobject_cast<Widget *>(visible(name));
}

} // namespace sandgate::test
