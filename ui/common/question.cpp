// SPDX-License-Identifier: Apache-2.0
#include "ui/common/question.h"
#include <QMessageBox>
#include <QPushButton>

namespace sandgate {

QMessageBox *askFirst(QWidget *parent, const Question &question, const std::function<void()> &confirmed)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box->setObjectName(question.name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.details);
    QPushButton *confirm = box->addButton(question.confirm, QMessageBox::DestructiveRole);
    confirm->setObjectName(question.confirmName);
    if (question.isDestructive)
        confirm->setProperty("destructive", true);
    box->setDefaultButton(box->addButton(question.keep, QMessageBox::RejectRole));
    QObject::connect(confirm, &QPushButton::clicked, parent, confirmed);
    box->open();
    return box;
}

} // namespace sandgate
