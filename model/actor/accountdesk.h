// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/providerdesk.h"

namespace sandgate {

class Core;

// What people enter about their accounts at providers, kept in the keychain as soon as the provider accepts it.
//
// Core thread only; `core` outlives the tasks.
namespace accountdesk {

// The default account first, also when nothing is known of it.
async::Task<Result<std::vector<AccountRow>>> list(Core &core, QString provider);
// Kept only when the provider accepts it; otherwise what was there before is there again. A secret that is not given
// stays as it was, other fields that are not given are forgotten.
async::Task<Result<>> save(Core &core, QString provider, QString name, QJsonObject values);
async::Task<Result<>> check(Core &core, QString provider, QString name);
async::Task<Result<>> remove(Core &core, QString provider, QString name);

} // namespace accountdesk

} // namespace sandgate
