// SPDX-License-Identifier: Apache-2.0
#include "ui/window/helpdialog.h"
#include <QDialogButtonBox>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

// By the standard of the macro, outside of any namespace.
static void loadHelp()
{
    Q_INIT_RESOURCE(sandgate_help);
}

namespace sandgate {

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    loadHelp();
    setObjectName("helpDialog"_L1);
    setWindowTitle(tr("Places for Sandboxes"));
    auto *page = new QTextBrowser(this);
    page->setObjectName("helpText"_L1);
    page->setOpenLinks(false);
    page->document()->setDocumentMargin(18);
    QFile file(u":/sandgate/help/providers.md"_s);
    if (file.open(QIODevice::ReadOnly))
        page->setMarkdown(QString::fromUtf8(file.readAll()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(page);
    layout->addWidget(buttons);
    connect(page, &QTextBrowser::anchorClicked, this, &HelpDialog::linkWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 36);
}

} // namespace sandgate
