// SPDX-License-Identifier: Apache-2.0
#include "model/actor/providerchoice.h"
#include <QCoreApplication>
#include <exception>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Result<QString> chosenName(const ProviderChoice &choice, const SandboxKey &key, const QJsonObject &settings)
{
    if (const auto *fixed = std::get_if<FixedProvider>(&choice))
        return fixed->name;
    const QString what = QCoreApplication::translate("ProviderChoice", "No provider could be chosen for the sandbox.");
    try {
        return std::get<ChosenProvider>(choice).choose(key, settings);
    } catch (const std::exception &error) {
        return failure(Error::Kind::InvalidSettings, what, QString::fromUtf8(error.what()));
    } catch (...) {
        return failure(Error::Kind::InvalidSettings, what);
    }
}

AbsentProvider::AbsentProvider(QString name)
    : Provider({name, name})
{
}

tl::unexpected<Error> AbsentProvider::absent() const
{
    return failure(Error::Kind::Missing,
                   QCoreApplication::translate("AbsentProvider", "There is no provider called “%1” in this Sandgate.")
                       .arg(name()));
}

QString AbsentProvider::defaultCwd(const SandboxSpec &spec) const
{
    return spec.settings["workspace"_L1].toString();
}

async::Task<Result<SandboxId>> AbsentProvider::create(SandboxSpec, Progress)
{
    co_return absent();
}

async::Task<Result<Endpoint>> AbsentProvider::ensureServer(SandboxId, Progress)
{
    co_return absent();
}

async::Task<Result<>> AbsentProvider::pause(SandboxId)
{
    co_return absent();
}

async::Task<Result<>> AbsentProvider::destroy(SandboxId)
{
    co_return absent();
}

async::Task<Result<Listing>> AbsentProvider::list()
{
    co_return absent();
}

} // namespace sandgate
