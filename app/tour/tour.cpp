// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"
#include "app/tour/themes.h"
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// While the agent goes on with what was allowed, the files are looked at: it works by itself.
TourSteps everything(TourGuide &guide)
{
    TourSteps all;
    for (const TourSteps &theme :
         {tour::makeSandbox(guide), tour::useTerminal(guide), tour::startSession(guide), tour::answerRequest(guide),
          tour::queueMessage(guide), tour::makeRule(guide), tour::editFile(guide), tour::seeRuleDecide(guide),
          tour::showChanges(guide), tour::readLog(guide), tour::lookIntoRecord(guide), tour::searchEverything(guide),
          tour::setUpSandbox(guide), tour::useDesktop(guide), tour::lookIntoSettings(guide), tour::readHelp(guide),
          tour::comeBack(guide), tour::deleteSandbox(guide)})
        all.insert(all.end(), theme.begin(), theme.end());
    return all;
}

} // namespace

Tour::Tour(TourStage &stage, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(QDir(folder).absolutePath())
    , m_guide(stage, m_folder)
{
}

void Tour::start()
{
    const QDir folder(m_folder);
    folder.mkpath(u"."_s);
    const QStringList old = folder.entryList({u"*.png"_s, u"summary.md"_s});
    for (const QString &file : old)
        QFile::remove(folder.filePath(file));
    m_tasks.start(run());
}

async::Task<> Tour::run()
{
    const Result<> result = co_await inOrder(everything(m_guide));
    if (!result) {
        qCritical().noquote() << "The guided tour ended early:" << result.error().what << result.error().theirWords;
        const TourStep look = m_guide.picture(u"Here the tour ended early: %1"_s.arg(result.error().what), u"end"_s);
        const Result<> looked = co_await look();
        if (!looked)
            qCritical().noquote() << looked.error().what;
    }
    const bool isWritten = writeSummary(result);
    emit finished(result && isWritten);
}

bool Tour::writeSummary(const Result<> &result) const
{
    QFile file(m_folder + u"/summary.md"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream page(&file);
    page << "# Guided tour of Sandgate\n\n" << (result ? "Every step happened."_L1 : "**The tour ended early.** "_L1);
    if (!result)
        page << result.error().what << "\n\n    " << QString(result.error().theirWords).replace(u'\n', "\n    "_L1);
    page << "\n\n";
    int number = 0;
    for (const TourGuide::Picture &picture : m_guide.pictures()) {
        page << ++number << ". " << picture.title << " (" << picture.milliseconds << " ms)\n\n   ![" << picture.title
             << "](" << picture.file << ")\n\n";
    }
    page.flush();
    return file.error() == QFile::NoError;
}

} // namespace sandgate
