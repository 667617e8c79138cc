// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <functional>

class QMenu;
class QObject;

namespace sandgate {

// Offers in a menu what looks like a key and is hidden, each value by its beginning only (of a short one, by less of
// it): a person says which one they want to see. `show` is called while `context` lives.
void offerHidden(QMenu &menu, const QStringList &values, const QObject &context,
                 const std::function<void(const QString &value)> &show);

} // namespace sandgate
