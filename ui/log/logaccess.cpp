// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logaccess.h"
#include "ui/common/accessfactory.h"
#include "ui/common/textaccess.h"
#include "ui/log/logview.h"

namespace sandgate {
namespace {

class LogAccess : public TextAccess
{
public:
    explicit LogAccess(LogView *view)
        : TextAccess(view, QAccessible::EditableText)
    {
    }

protected:
    QString shownText() const override { return static_cast<LogView *>(object())->shownText(); }
};

} // namespace

void installLogAccess()
{
    installAccess<LogView, LogAccess>();
}

} // namespace sandgate
