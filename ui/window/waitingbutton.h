// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractButton>

namespace sandgate {

// Says in a word how many requests wait, and opens the inbox. It does not move and does not blink.
class WaitingButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WaitingButton(QWidget *parent = nullptr);

    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = -1;
};

} // namespace sandgate
