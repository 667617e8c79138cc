// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QAbstractScrollArea;

namespace sandgate {

// Shows that the keyboard is in a scroll area which has no frame to show it with, and perhaps no current row. A child
// of the area, over all that is in it.
class FocusRing : public QWidget
{
    Q_OBJECT
public:
    explicit FocusRing(QAbstractScrollArea *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QAbstractScrollArea *m_area;
};

} // namespace sandgate
