// SPDX-License-Identifier: Apache-2.0
#include "providers/shelltext.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace sandgate
