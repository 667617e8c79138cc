// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QUuid>
#include <compare>

namespace sandgate {

// A name that must not be mixed up with another kind of name. `Tag` only tells the kinds apart.
template<typename Tag>
struct Id {
    QString value;

    static Id random() { return {QUuid::createUuid().toString(QUuid::WithoutBraces)}; }
    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using SandboxKey = Id<struct SandboxKeyTag>; // ours: one actor, one sandbox; outlives the sandbox
using SandboxId = Id<struct SandboxIdTag>;   // the provider's: "local/5f0c...", "docker/1a2b..."
using SessionId = Id<struct SessionIdTag>;   // ours: one conversation with an agent, over reconnects and restarts
using RequestId = Id<struct RequestIdTag>;   // ours: one permission request
using ProcessKey = Id<struct ProcessKeyTag>; // ours: one process; a server's own ids start again at each restart

// The name of the provider that has made it, with which an id begins.
inline QString makerOf(const SandboxId &id)
{
    return id.value.section(QLatin1Char('/'), 0, 0);
}

} // namespace sandgate

Q_DECLARE_METATYPE(sandgate::SandboxKey)
Q_DECLARE_METATYPE(sandgate::SandboxId)
Q_DECLARE_METATYPE(sandgate::SessionId)
Q_DECLARE_METATYPE(sandgate::RequestId)
Q_DECLARE_METATYPE(sandgate::ProcessKey)
