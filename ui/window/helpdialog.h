// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDialog>

namespace sandgate {

// The page about the places for sandboxes. Links in it are handed on.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HelpDialog(QWidget *parent = nullptr);

signals:
    void linkWanted(const QUrl &url);
};

} // namespace sandgate
