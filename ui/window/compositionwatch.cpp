// SPDX-License-Identifier: Apache-2.0
#include "ui/window/compositionwatch.h"
#include <QCoreApplication>
#include <QInputMethodEvent>

namespace sandgate {

CompositionWatch::CompositionWatch(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool CompositionWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    else if (event->type() == QEvent::FocusOut)
        m_composing = false; // what was being composed is committed or gone
    return false;
}

} // namespace sandgate
