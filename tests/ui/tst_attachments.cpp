// SPDX-License-Identifier: Apache-2.0
#include "model/attachment.h"
#include "tests/fakes/await.h"
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/session/attachmentbar.h"
#include "ui/session/composer.h"
#include "ui/session/promptedit.h"
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <sys/stat.h>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

QImage noise(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < side; ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), side);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sessions().apply({{rows::session("a", "box"), rows::session("b", "box")}, {}});
        makeComposer();
    }
    void cleanup()
    {
        m_composer.reset();
        m_bench.reset();
    }

    void aTextFileIsSentWithItsName()
    {
        attach("notes with ü.txt", "one\ntwo\n");
        m_edit->setPlainText("Read this.");

        QTest::mouseClick(m_send, Qt::LeftButton);

        QTRY_VERIFY(m_bench->calls.contains("prompt a Read this."));
        const QJsonObject block = m_bench->lastPrompt.attachments.first().toObject();
        QCOMPARE(block["resource"].toObject()["text"].toString(), "one\ntwo\n");
        QCOMPARE(attachment::nameOf(block), "notes with ü.txt");
        QTRY_VERIFY(chips().isEmpty());
        QVERIFY(m_bench->attachments.value(SessionId{"a"}).isEmpty());
    }

    void anImageNeedsNoText()
    {
        QVERIFY(!m_send->isEnabled());
        attach("shot.png", pngOf(noise(20)));

        QTest::mouseClick(m_send, Qt::LeftButton);

        QTRY_VERIFY(m_bench->calls.contains("prompt a "));
        QCOMPARE(QImage::fromData(attachment::imageOf(m_bench->lastPrompt.attachments.first().toObject())), noise(20));
    }

    void whatIsPastedIsAttachedIfItIsAnImage()
    {
        auto *data = new QMimeData;
        data->setImageData(noise(30));
        QApplication::clipboard()->setMimeData(data);

        m_edit->setFocus();
        m_edit->paste();

        QTRY_COMPARE(chips().size(), 1);
        QVERIFY(m_edit->toPlainText().isEmpty());
    }

    void textThatIsPastedStaysText()
    {
        auto *data = new QMimeData;
        data->setImageData(noise(30));
        data->setText("a cell of a table");
        QApplication::clipboard()->setMimeData(data);

        m_edit->paste();

        QCOMPARE(m_edit->toPlainText(), "a cell of a table");
        QVERIFY(m_bench->attachments.isEmpty());
    }

    void aDroppedFileIsAttached()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write("a.txt", "text"))});
        const QPoint place(5, 5);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_edit->viewport(), &enter);
        QVERIFY(enter.isAccepted());

        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_edit->viewport(), &drop);

        QTRY_COMPARE(chips().size(), 1);
        QVERIFY(m_edit->toPlainText().isEmpty());
    }

    void anImageThatIsTooLargeIsMadeSmaller()
    {
        const QString file = write("large.png", pngOf(noise(2600)));
        QVERIFY(QFileInfo(file).size() > attachment::LargestImage);
        AttachmentReader reader;

        const Result<QJsonObject> block = await(reader.read(file));

        QVERIFY(block);
        const QByteArray bytes = attachment::imageOf(*block);
        QVERIFY(bytes.size() <= attachment::LargestImage);
        const QImage image = QImage::fromData(bytes);
        QVERIFY(image.width() > 500);
        QCOMPARE(image.width(), image.height());
        QCOMPARE((*block)["mimeType"].toString(), "image/jpeg");
    }

    void whatCannotBeAttachedIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder") << m_folder.path() << "is a folder";
        QTest::newRow("nothing there") << m_folder.filePath("nothing") << "cannot be read";
        QTest::newRow("bytes") << write("bytes", QByteArray("a\0b", 3)) << "neither text nor an image";
        QTest::newRow("latin1") << write("latin1", "gr\xFCn") << "neither text nor an image";
        QTest::newRow("large") << write("large.log", QByteArray(attachment::LargestFile + 1, 'x')) << "more than";
        const QString pipe = m_folder.filePath("pipe");
        mkfifo(qPrintable(pipe), 0600);
        QTest::newRow("pipe") << pipe << "not a regular file";
        QByteArray broken = pngOf(noise(700));
        QTest::newRow("broken image") << write("broken.png", broken.left(1'000'000)) << "cannot be read as an image";
    }
    void whatCannotBeAttachedIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        m_composer->attach({file});

        auto *problem = m_composer->findChild<ProblemBanner *>();
        QTRY_VERIFY2(problem->isVisible() && problem->text().contains(words), qPrintable(problem->text()));
        QVERIFY(chips().isEmpty());
    }

    void togetherTheyFitIntoAMessage()
    {
        const QByteArray text(attachment::LargestFile, 'x');
        for (int i = 0; i < 8; ++i)
            attach(QString("%1.txt").arg(i), text, qMin(i + 1, 5));

        auto *problem = m_composer->findChild<ProblemBanner *>();
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains("too large for one message"));
        QCOMPARE(chips().size(), 5);
        QVERIFY(attachment::sentSize(m_bench->attachments.value(SessionId{"a"})) <= attachment::MostTogether);
    }

    void oneIsTakenAwayByKeyboard()
    {
        attach("a.txt", "a");
        attach("b.txt", "b", 2);

        chips().first()->setFocus();
        QTest::keyClick(chips().first(), Qt::Key_Space);

        QCOMPARE(chips().size(), 1);
        QVERIFY(chips().first()->hasFocus());
        QVERIFY(chips().first()->accessibleName().contains("b.txt"));
        QTest::keyClick(chips().first(), Qt::Key_Space);
        QVERIFY(m_edit->hasFocus());
    }

    void eachSessionHasItsOwnAndTheyOutliveTheWindow()
    {
        attach("a.txt", "a");

        m_composer->show(SessionId{"b"});
        QVERIFY(chips().isEmpty());
        m_composer->show(SessionId{"a"});
        QCOMPARE(chips().size(), 1);
        makeComposer();

        QTRY_COMPARE(chips().size(), 1);
        QVERIFY(chips().first()->accessibleName().contains("a.txt"));
    }

    void whatWasNotTakenStays()
    {
        attach("a.txt", "a");
        m_bench->outcome = failure(Error::Kind::InvalidSettings, "This agent takes no images.");

        QTest::mouseClick(m_send, Qt::LeftButton);

        auto *problem = m_composer->findChild<ProblemBanner *>();
        QTRY_VERIFY(problem->isVisible());
        QCOMPARE(chips().size(), 1);
    }

    void diesWhileOneIsRead()
    {
        m_composer->attach({write("large.png", pngOf(noise(2000)))});

        m_composer.reset();
    }

private:
    void makeComposer()
    {
        m_composer = std::make_unique<Composer>(*m_bench, 10ms);
        m_composer->show(SessionId{"a"});
        static_cast<QWidget *>(m_composer.get())->show();
        m_composer->activateWindow();
        m_edit = m_composer->findChild<PromptEdit *>("composer");
        m_send = m_composer->findChild<QPushButton *>("sendButton");
    }
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file was not written");
        return file.fileName();
    }
    void attach(const QString &name, const QByteArray &content, int expected = 1)
    {
        m_composer->attach({write(name, content)});
        const bool done = QTest::qWaitFor([&] {
            return chips().size() == expected && m_composer->findChild<QPushButton *>("sendButton")->isEnabled();
        });
        if (!done)
            qFatal("nothing was attached");
    }
    // The buttons that take one away.
    QList<QToolButton *> chips() const
    {
        QList<QToolButton *> visible;
        const auto all = m_composer->findChildren<QToolButton *>("removeAttachmentButton");
        for (QToolButton *button : all) {
            if (button->isVisible())
                visible << button;
        }
        return visible;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<Composer> m_composer;
    PromptEdit *m_edit = nullptr;
    QPushButton *m_send = nullptr;
};

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
