// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QScrollBar>
#include <functional>

namespace sandgate {

// A scroll bar with marks beside its slider, where in the whole something is.
class LogScrollBar : public QScrollBar
{
    Q_OBJECT
public:
    struct Kind {
        QColor colour;
        std::function<bool(double from, double to)> isThere; // in that part of the whole, from 0 to 1
    };

    explicit LogScrollBar(QWidget *parent);
    void setKinds(std::vector<Kind> kinds); // the last are painted over the first

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Kind> m_kinds;
};

} // namespace sandgate
