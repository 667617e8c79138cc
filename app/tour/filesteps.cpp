// SPDX-License-Identifier: Apache-2.0
#include "app/tour/themes.h"
#include <QFile>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace sandgate::tour {

namespace {

QPlainTextEdit *editor(const TourGuide &guide)
{
    return qobject_cast<QPlainTextEdit *>(guide.usable(u"fileText"_s));
}

// As a double click on it does: what is typed then takes its place.
TourStep chooseWord(TourGuide &guide, const QString &word)
{
    const auto choose = [&guide, word] {
        QPlainTextEdit *text = editor(guide);
        return text && !text->isReadOnly() && text->find(word);
    };
    return guide.until(u"“%1” can be changed"_s.arg(word), choose, TourGuide::Patience);
}

bool isSaved(const TourGuide &guide)
{
    const QPlainTextEdit *text = editor(guide);
    QFile file(projectFolder() + u"/config.json"_s);
    return text && !text->document()->isModified() && file.open(QIODevice::ReadOnly) &&
           file.readAll().contains("new-host");
}

} // namespace

TourSteps editFile(TourGuide &guide)
{
    return {guide.click(u"filesButton"_s),
            guide.clickRow(u"fileTree"_s, u"config.json"_s),
            guide.sees(u"fileText"_s, u"old-host"_s),
            guide.picture(u"The files of the sandbox, and what is in the chosen one; meanwhile the agent works on."_s,
                          u"files"_s),
            guide.click(u"editFileButton"_s),
            chooseWord(guide, u"old-host"_s),
            guide.type(u"fileText"_s, u"new-host"_s),
            guide.click(u"saveFileButton"_s),
            guide.until(
                u"the file is saved"_s, [&guide] { return isSaved(guide); }, TourGuide::Patience),
            guide.picture(u"The file was edited and saved. Had the agent changed it meanwhile, nothing would have been "
                          "overwritten."_s,
                          u"file-saved"_s)};
}

TourSteps showChanges(TourGuide &guide)
{
    return {guide.choose(u"showChangesAction"_s),
            guide.pick(u"changesSource"_s, u"git"_s),
            guide.check(u"sideBySideBox"_s),
            guide.sees(u"changedFiles"_s, u"config.json"_s, TourGuide::Long),
            guide.sees(u"changesDialog"_s, u"new-host"_s),
            guide.picture(u"What differs from the last commit, side by side. What the agent reported is the other "
                          "choice."_s,
                          u"changes"_s),
            guide.close(u"changesDialog"_s)};
}

} // namespace sandgate::tour
