// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/permission/setaside.h"
#include "ui/window/mainwindow.h"
#include <memory>
#include <vector>

namespace sandgate {

class OutputWindow;

// All windows of the program: those with the list of sandboxes, those that sessions have of their own, and those of
// single logs and terminals. It knows which are open and which was used last, stores that as it changes, and has them
// there again at the next start. There is always one with a list, or of a session; it may be hidden.
//
// UI thread only. Workbench and settings outlive it.
class WindowSet : public QObject
{
    Q_OBJECT
public:
    WindowSet(Workbench &workbench, QSettings &settings);
    ~WindowSet() override;

    void open(); // all that were open, and one in any case

    MainWindow &current() const; // that was used last
    MainWindow &mainWindow();    // used last of those that show whatever is chosen; made if there is none
    MainWindow &windowOf(const SessionId &session); // that shows it; else mainWindow()
    bool isSeen() const;                            // any of them
    bool shows(const SessionId &session) const;     // one that is seen
    bool showsSandbox(const SandboxKey &sandbox) const;

    void openWindow(const MainWindow &like);
    void openSession(const SessionId &session); // in a window of its own
    void openProcess(const ProcessKey &process);
    void save();
    void hide(); // all of them; they count as open

signals:
    void ended(); // by the person, who has agreed to it
    void settingsChanged();
    void seenChanged(); // a window was shown or hidden

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString freeGroup() const;
    QString newGroup();
    void takeOver(const QString &group);
    QWidgetList windows() const; // as they were used, the last at the end
    MainWindow &addWindow(const QString &group);
    OutputWindow &addOutput(const QString &group);
    OtherWindows besides(const QWidget &window) const;
    bool mayCloseOutput(const QWidget &window);
    void quit();
    void leave(MainWindow &window);
    void leave(OutputWindow &window);
    void afterLeaving(const QString &group);
    void tellOthers(const QObject &who);
    void tellUnsent(const SessionId &session, const Error &error);
    void remember();

    Workbench &m_workbench;
    QSettings &m_settings;
    SetAside m_setAside;
    bool m_isArranging = false;                         // all of them are shown or hidden: none by the person
    std::vector<std::unique_ptr<MainWindow>> m_windows; // as they were used, the last at the end
    std::vector<std::unique_ptr<OutputWindow>> m_outputs;
    std::vector<std::unique_ptr<QWidget>> m_left; // to be deleted when nobody calls from them any more
};

} // namespace sandgate
