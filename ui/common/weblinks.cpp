// SPDX-License-Identifier: Apache-2.0
#include "ui/common/weblinks.h"
#include "model/visibletext.h"
#include "ui/common/question.h"
#include <QCoreApplication>
#include <QDesktopServices>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

static QString tr(const char *words)
{
    return QCoreApplication::translate("WebLinks", words);
}

bool openWebLink(const QUrl &url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && QDesktopServices::openUrl(url);
}

void askToOpenWebLink(QWidget *over, const QUrl &url, const std::function<void()> &agreed)
{
    Question question;
    question.name = "openLinkDialog"_L1;
    question.title = tr("Open Link");
    question.text = tr("Open this address in the web browser? A program in the sandbox has printed it.");
    question.details = visibleText(url.toString(QUrl::FullyEncoded));
    question.confirm = tr("Open");
    question.confirmName = "openLinkButton"_L1;
    question.keep = tr("Do Not Open");
    question.isDestructive = false;
    askFirst(over, question, agreed);
}

QString webLinkProblem(const QUrl &url)
{
    return tr("This link could not be opened: %1").arg(visibleLine(url.toString()));
}

} // namespace sandgate
