// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/secret.h"

namespace sandgate {

// Where tokens and keys are kept: the system's keychain in the program. Core thread only.
class SecretKeeper
{
public:
    virtual ~SecretKeeper() = default;
    virtual async::Task<Result<Secret>> read(QString name) = 0; // not there: an empty Secret
    virtual async::Task<Result<>> write(QString name, Secret secret) = 0;
    virtual async::Task<Result<>> remove(QString name) = 0; // not there: success
};

} // namespace sandgate
