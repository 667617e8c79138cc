// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/ids.h"
#include <QDialog>
#include <chrono>

class QComboBox;

namespace sandgate {

// Asks whether everything shall be allowed in a session, and for how long. The answer that keys give is no.
class EverythingDialog : public QDialog
{
    Q_OBJECT
public:
    // `session`: its title, for people.
    explicit EverythingDialog(const QString &session, QWidget *parent = nullptr);

signals:
    void confirmed(std::chrono::milliseconds time); // 0: until Sandgate ends

private:
    QComboBox *m_time;
};

} // namespace sandgate
