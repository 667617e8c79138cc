// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/setup/setupentry.h"
#include <QDialog>

class QPushButton;

namespace sandgate {

class ProblemBanner;
class SettingsForm;

// Asks for one entry of a set-up, or for its limits.
class SetupEntryDialog : public QDialog
{
    Q_OBJECT
public:
    SetupEntryDialog(SetupPart part, const QString &name, const QJsonObject &entry, QWidget *parent = nullptr);

signals:
    void entered(const QString &name, const QJsonObject &entry); // limits have no name

private:
    void refresh();
    void enter();

    const SetupPart m_part;
    const QJsonObject m_before;
    SettingsForm *m_form;
    ProblemBanner *m_problem;
    QPushButton *m_accept;
};

} // namespace sandgate
