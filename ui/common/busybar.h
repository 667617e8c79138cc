// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QVariantAnimation>
#include <QWidget>

namespace sandgate {

// Something goes on, and nobody knows how long: a slim bar that moves slowly, and rests where animations are off.
// Costs nothing while it is hidden.
class BusyBar : public QWidget
{
    Q_OBJECT
public:
    explicit BusyBar(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QVariantAnimation m_motion;
};

} // namespace sandgate
