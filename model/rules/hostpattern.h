// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/commandpattern.h"

namespace sandgate {

// A pattern for host names: "example.org", or "*.example.org" for all below it, but not for itself.
class HostPattern
{
public:
    static Result<HostPattern> parse(const QString &text); // InvalidSettings: nothing can ever match it, and why

    // The host of an address (https://...); an address that can be read in two ways is not allowed.
    bool allowsAddress(const QString &address) const;
    bool deniesAddress(const QString &address) const;
    // A word of a command that is an address, or could be taken for a host: host/x, user@host:x, --url=https://host.
    bool deniesWord(const QString &word) const;

private:
    bool matches(const QString &host) const;

    QString m_name; // lower case
    bool m_below = false;
};

bool isAddress(const QString &text); // has a scheme and a host

} // namespace sandgate
