// SPDX-License-Identifier: Apache-2.0
// switchsession FOLDER [--rounds 9] LENGTH...
//
// The window over a database that fillstore made with --long 0,0,LENGTH,...: how long it takes from a click on a
// session in the side bar until the end of its conversation is on the display, from an empty session each time; and,
// for comparison, from one empty session to the other. The first round, in which nothing was read before, is told by
// itself. One line of JSON. Used by switch.py.
#include "model/items/sessionlistmodel.h"
#include "tests/bench/agentevents.h"
#include "tests/bench/realwindow.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/navigationmodel.h"
#include "ui/window/sidebar.h"
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QTreeView>

using namespace sandgate;
using namespace sandgate::bench;

namespace {

constexpr int rest = 250; // milliseconds, in which what a switch leaves behind is done

class Switching
{
public:
    explicit Switching(MainWindow &window)
        : m_view(*window.findChild<TranscriptView *>())
        , m_sidebar(*window.findChild<Sidebar *>())
        , m_tree(*m_sidebar.findChild<QTreeView *>())
    {
    }

    // Milliseconds from the click to the picture.
    double to(const SessionId &session, int events)
    {
        const auto &navigation = static_cast<const NavigationModel &>(*m_sidebar.rows().sourceModel());
        const QModelIndex index = m_sidebar.rows().mapFromSource(navigation.indexOf(session));
        m_tree.scrollTo(index);
        QTest::qWait(rest);
        EventPages &pages = m_view.model().pages();
        Painted painted(*m_view.list().viewport(),
                        [&] { return pages.session() == session && pages.isReady() && isLoaded(events); });
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(m_tree.viewport(), Qt::LeftButton, {}, m_tree.visualRect(index).center());
        painted.wait();
        const double time = double(timer.nsecsElapsed()) / 1e6;
        if (!m_view.list().isFollowing() || m_view.list().rowsInView().second != m_view.model().rowCount())
            qFatal("what was painted is not the end");
        return time;
    }

private:
    bool isLoaded(int events) const
    {
        const auto &loaded = m_view.model().pages().events();
        return events == 0 ? loaded.empty() : !loaded.empty() && loaded.back().index == events;
    }

    TranscriptView &m_view;
    Sidebar &m_sidebar;
    QTreeView &m_tree;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    dress();
    QCommandLineParser parser;
    parser.addPositionalArgument("folder", "With the database");
    parser.addPositionalArgument("length", "Of each long session behind the two empty ones");
    parser.addOption({"rounds", "", "n", "9"});
    parser.process(application);
    const QStringList lengths = parser.positionalArguments().mid(1);
    const int rounds = parser.value("rounds").toInt();

    test::WindowFixture person(parser.positionalArguments().value(0));
    person.open();
    const auto isThere = [&] { return person.workbench().sessions().find(longSession(int(lengths.size()) + 1)); };
    waitFor("the database's sessions", isThere);
    QTest::qWait(1000); // the window has come to rest

    Switching click(person.window());
    std::vector<double> empty;
    std::vector<std::vector<double>> shown(static_cast<size_t>(lengths.size()));
    click.to(longSession(0), 0);
    for (int round = 0; round <= rounds; ++round) {
        empty.push_back(click.to(longSession(1), 0));
        for (int i = 0; i < int(lengths.size()); ++i) {
            shown[size_t(i)].push_back(click.to(longSession(i + 2), lengths[i].toInt()));
            click.to(longSession(i % 2), 0);
        }
        click.to(longSession(0), 0);
    }
    person.close(false);

    const auto later = [](const std::vector<double> &times) { return median({times.begin() + 1, times.end()}); };
    QJsonObject first;
    QJsonObject usual;
    for (int i = 0; i < int(lengths.size()); ++i) {
        first.insert(lengths[i], shown[size_t(i)].front());
        usual.insert(lengths[i], later(shown[size_t(i)]));
    }
    print({{"bench", "switch"},
           {"rounds", rounds},
           {"empty_ms", later(empty)},
           {"shown_ms", usual},
           {"first_empty_ms", empty.front()},
           {"first_shown_ms", first}});
    return 0;
}
