// SPDX-License-Identifier: Apache-2.0
#include "model/archive/stagedfolder.h"
#include "tests/fakes/foldertrees.h"
#include <QTemporaryDir>

using namespace sandgate;
using namespace sandgate::test;

class TestStagedFolder : public QObject
{
    Q_OBJECT
private slots:
    void theFinalNameIsThereOnlyWhenItIsWhole()
    {
        StagedFolder staged(target(), Existing::Refuse);

        QVERIFY(staged.begin());
        write(staged.folder() + "/file", "x");
        QVERIFY(!QFile::exists(target()));
        QVERIFY(staged.place(0750));
        staged.remove();

        QCOMPARE(namesIn(m_folder.path()), QStringList{"target"});
        QCOMPARE(read(target() + "/file"), "x");
    }

    void whatIsThereIsNotReplacedUnlessItIsSaid()
    {
        write(target() + "/old", "old");
        StagedFolder careful(target(), Existing::Refuse);
        QCOMPARE(careful.begin().error().kind, Error::Kind::Conflict);
        QCOMPARE(namesIn(m_folder.path()), QStringList{"target"});

        StagedFolder staged(target(), Existing::Replace);
        QVERIFY(staged.begin());
        write(staged.folder() + "/new", "new");
        QCOMPARE(namesIn(target()), QStringList{"old"});
        QVERIFY(staged.place(0755));
        staged.remove();

        QCOMPARE(namesIn(target()), QStringList{"new"});
        QCOMPARE(namesIn(m_folder.path()), QStringList{"target"});
    }

    void whatTookTheNameMeanwhileStays()
    {
        StagedFolder staged(target(), Existing::Refuse);
        QVERIFY(staged.begin());
        write(target(), "somebody else's");

        QCOMPARE(staged.place(0755).error().kind, Error::Kind::Conflict);
        staged.remove();

        QCOMPARE(read(target()), "somebody else's");
        QCOMPARE(namesIn(m_folder.path()), QStringList{"target"});
    }

    void twoAtATimeDoNotDisturbEachOther()
    {
        StagedFolder first(target(), Existing::Replace);
        StagedFolder second(target(), Existing::Replace);
        QVERIFY(first.begin());
        write(first.folder() + "/file", "x");

        QCOMPARE(second.begin().error().kind, Error::Kind::Conflict);
        second.remove();

        QVERIFY(first.place(0755));
        QCOMPARE(read(target() + "/file"), "x");
        first.remove();
    }

    void whatAKilledRunLeftIsRemovedByTheNext()
    {
        {
            StagedFolder killed(target(), Existing::Replace);
            QVERIFY(killed.begin());
            write(killed.folder() + "/closed/half", "x");
            QCOMPARE(::chmod(QFile::encodeName(killed.folder() + "/closed").constData(), 0), 0);
        }
        StagedFolder staged(target(), Existing::Replace);

        QVERIFY(staged.begin());
        QCOMPARE(namesIn(staged.folder()), QStringList());
        staged.remove();

        QCOMPARE(namesIn(m_folder.path()), QStringList());
    }

    void whatWasMovedAsideWhenItWasKilledComesBack()
    {
        write(target() + "/old", "old");
        StagedFolder staged(target(), Existing::Replace);
        {
            StagedFolder killed(target(), Existing::Replace);
            QVERIFY(killed.begin());
            const QString aside = QFileInfo(killed.folder()).path() + "/old";
            QVERIFY(QDir().rename(target(), aside));
        }

        QVERIFY(staged.begin());
        QCOMPARE(read(target() + "/old"), "old");
        staged.remove();
    }

    void theArchiveIsLeftForTheNextRunAndNothingElse()
    {
        StagedFolder staged(target(), Existing::Replace);
        QVERIFY(staged.begin());
        write(QFile::decodeName(staged.archive()), "half");
        write(staged.folder() + "/file", "x");

        staged.leave();

        const QString beside = QFileInfo(staged.folder()).path();
        QCOMPARE(namesIn(beside), QStringList{"archive"});
        StagedFolder next(target(), Existing::Replace);
        QVERIFY(next.begin());
        QCOMPARE(read(QFile::decodeName(next.archive())), "half");
        next.remove();
        QCOMPARE(namesIn(m_folder.path()), QStringList());
    }

    void aFolderThatSomebodyElsePutThereIsNotUsed()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can make a folder for somebody else.");
        StagedFolder staged(target(), Existing::Replace);
        const QString theirs = QFileInfo(staged.folder()).path();
        QVERIFY(QDir().mkpath(theirs));
        QCOMPARE(::chown(QFile::encodeName(theirs).constData(), 65534, 65534), 0);

        QCOMPARE(staged.begin().error().kind, Error::Kind::Refused);
        staged.remove();

        QCOMPARE(namesIn(m_folder.path()).size(), 1);
        QCOMPARE(namesIn(theirs), QStringList());
    }

    void aPlaceThatIsNotThereIsAnError()
    {
        StagedFolder staged(m_folder.filePath("missing/target"), Existing::Refuse);

        QCOMPARE(staged.begin().error().kind, Error::Kind::Storage);
        staged.remove();
    }

    void cleanup() { empty(m_folder.path()); }

private:
    QString target() const { return m_folder.filePath("target"); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestStagedFolder)
#include "tst_stagedfolder.moc"
