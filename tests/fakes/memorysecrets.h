// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/secretkeeper.h"
#include <QHash>

namespace sandgate::test {

// Keeps secrets for as long as it lives.
class MemorySecrets : public SecretKeeper
{
public:
    QHash<QString, QByteArray> secrets;

    async::Task<Result<Secret>> read(QString name) override { co_return Secret(secrets.value(name)); }
    async::Task<Result<>> write(QString name, Secret secret) override
    {
        secrets[name] = secret.reveal();
        co_return Result<>();
    }
    async::Task<Result<>> remove(QString name) override
    {
        secrets.remove(name);
        co_return Result<>();
    }
};

} // namespace sandgate::test
