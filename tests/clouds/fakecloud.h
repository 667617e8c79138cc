// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"
#include "tests/fakes/memorysecrets.h"
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

namespace sandgate::test {

// The fake of a cloud (tests/fakes/cloud/NAME.mjs) in a process of its own, with real sandbox-agent servers behind it.
// It ends, with all that runs in its machines, when this does, and also when the test's process does.
class FakeCloud
{
public:
    explicit FakeCloud(const QString &name);
    ~FakeCloud();

    QString url() const { return m_url; }
    QString machine(const SandboxId &id) const; // its folder
    QString home(const SandboxId &id) const { return machine(id) + "/home"; }
    QStringList machines() const; // what is left of all sandboxes
    QString newestHome() const;   // of the sandbox that was made last; empty: there is none

    void fault(const QJsonObject &fault); // see service.mjs
    // What the next call of such a kind gets instead, in the terms of HTTP; a cloud that speaks gRPC gets what means
    // the same there.
    enum class Call { Make, Read, Remove };
    void fault(Call call, QJsonObject fault);
    void killAll(const SandboxId &id); // that runs in it
    void vanish(const SandboxId &id);  // the service ends it by itself
    QJsonArray log();                  // of all requests so far

    // How the provider of this cloud is made for the fake.
    std::unique_ptr<CloudProvider> provider(SecretKeeper &secrets, Accounts &accounts);
    QString providerName() const;
    // The right key, and where the fake is, by one of the names of this computer.
    QJsonObject account(const QString &host = "127.0.0.1") const;
    QJsonObject settings() const; // of a sandbox, as far as the fake needs some

private:
    QJsonValue control(const QByteArray &method, const QString &path, const QJsonObject &body = {});

    const QString m_name;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_url;
};

} // namespace sandgate::test
