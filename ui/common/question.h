// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLatin1String>
#include <QString>
#include <functional>

class QMessageBox;
class QWidget;

namespace sandgate {

// What is asked before something is done that cannot be taken back. The answer that keys give is to leave it.
struct Question {
    QLatin1String name; // of the dialog
    QString title;
    QString text;
    QString details;
    QString confirm;
    QLatin1String confirmName; // of its button
    QString keep;
    bool isDestructive = true; // its button looks like it
};

// Asks over `parent`; nothing waits. `confirmed` is not called once `parent` is gone. The dialog is open, and deletes
// itself.
QMessageBox *askFirst(QWidget *parent, const Question &question, const std::function<void()> &confirmed);

} // namespace sandgate
