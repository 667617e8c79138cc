// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace sandgate {

// Knows whether an input method holds text that is not decided yet, in whichever widget of the program.
class CompositionWatch : public QObject
{
    Q_OBJECT
public:
    explicit CompositionWatch(QObject *parent = nullptr);
    bool isComposing() const { return m_composing; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_composing = false;
};

} // namespace sandgate
