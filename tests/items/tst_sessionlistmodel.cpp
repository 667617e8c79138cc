// SPDX-License-Identifier: Apache-2.0
#include "model/items/sessionlistmodel.h"
#include "tests/items/modelwatch.h"
#include <QTest>

using namespace sandgate;

class TestSessionListModel : public QObject
{
    Q_OBJECT
private slots:
    void tellsStateAndWaitingRequestsOfEachSession()
    {
        SessionListModel model;
        ModelWatch watch(model);
        SessionRow row;
        row.id = {"s1"};
        row.sandbox = {"box"};
        row.title = "Fix the build";
        row.state = SessionState::WaitingForDecision;
        row.waiting = 2;

        model.apply({{row}, {}});

        const QModelIndex index = model.indexOf({"s1"});
        QCOMPARE(index.data().toString(), "Fix the build");
        QCOMPARE(index.data(SessionListModel::SandboxRole).value<SandboxKey>(), SandboxKey{"box"});
        QCOMPARE(index.data(SessionListModel::StateRole).toInt(), int(SessionState::WaitingForDecision));
        QCOMPARE(index.data(SessionListModel::WaitingRole).toInt(), 2);
        QCOMPARE(watch.reset.size(), 0);
    }

    void isSilentWhenNothingChanged()
    {
        SessionListModel model;
        SessionRow row;
        row.id = {"s1"};
        model.apply({{row}, {}});
        ModelWatch watch(model);

        model.apply({{row}, {}});

        QCOMPARE(watch.changed.size(), 0);
        QCOMPARE(watch.inserted.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionListModel)
#include "tst_sessionlistmodel.moc"
