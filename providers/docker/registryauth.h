// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QByteArray>
#include <QString>

namespace sandgate {

// The value of X-Registry-Auth for a registry ("docker.io" is the Hub), from what `docker login` left in
// `configFolder`/config.json: the entry itself, or the credential helper that it names. Empty: none; what is wrong with
// them is logged, since many images need none. Ends within ten seconds.
async::Task<QByteArray> registryCredentials(QString configFolder, QString registry);

} // namespace sandgate
