// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "ui/settings/notificationsettings.h"
#include <QDialog>

class QCheckBox;
class QPushButton;
class QTimeEdit;
class QTreeWidget;

namespace sandgate {

// What a person is called for, when not, and the sessions for which it is otherwise.
class NotificationsDialog : public QDialog
{
    Q_OBJECT
public:
    NotificationsDialog(const NotificationSettings &settings, Workbench &workbench, QWidget *parent = nullptr);

    NotificationSettings settings() const; // as they are entered

private:
    void addException(const SessionId &session, bool always);
    void refresh();

    Workbench &m_workbench;
    std::array<QCheckBox *, allNoticeKinds.size()> m_kinds{};
    QCheckBox *m_urgent;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QTreeWidget *m_exceptions;
    QPushButton *m_remove;
};

} // namespace sandgate
