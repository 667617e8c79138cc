// SPDX-License-Identifier: Apache-2.0
#include "model/items/permissionlistmodel.h"
#include "tests/items/modelwatch.h"
#include <QTest>

using namespace sandgate;

class TestPermissionListModel : public QObject
{
    Q_OBJECT
private slots:
    void countsOnlyWhatNobodyHasDecided()
    {
        PermissionListModel model;
        ModelWatch watch(model);

        model.apply(
            {{row("a", "s1", 30), row("b", "s1", 10), row("c", "s2", 20), row("d", "s1", 5, PermissionState::Answered),
              row("e", "s1", 1, PermissionState::Expired), row("f", "s1", 2, PermissionState::Sending)},
             {}});

        QCOMPARE(model.waitingCount(), 3);
        QCOMPARE(model.waiting(), (std::vector<RequestId>{{"b"}, {"c"}, {"a"}}));
        QCOMPARE(model.waiting({"s1"}), (std::vector<RequestId>{{"b"}, {"a"}}));
        QCOMPARE(watch.reset.size(), 0);
    }

    void followsADecision()
    {
        PermissionListModel model;
        model.apply({{row("a", "s1", 30)}, {}});
        ModelWatch watch(model);

        model.apply({{row("a", "s1", 30, PermissionState::Answered)}, {}});

        QCOMPARE(watch.changed.size(), 1);
        QCOMPARE(model.waitingCount(), 0);
        QCOMPARE(model.indexOf({"a"}).data(PermissionListModel::StateRole).toInt(), int(PermissionState::Answered));
    }

private:
    static PermissionRow row(const char *id, const char *session, qint64 askedAt,
                             PermissionState state = PermissionState::Pending)
    {
        PermissionRow result;
        result.id = {id};
        result.session = {session};
        result.askedAt = askedAt;
        result.state = state;
        return result;
    }
};

QTEST_GUILESS_MAIN(TestPermissionListModel)
#include "tst_permissionlistmodel.moc"
