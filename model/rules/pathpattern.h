// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/commandpattern.h"

namespace sandgate {

// A path in a sandbox, as a text: what is a link there is not known here.
struct SandboxPath {
    QString text;          // from the root, or from "~"; cleaned
    bool isCertain = true; // false: it goes up, or through a place that leads elsewhere, or where from is not known
};

// `folder`: where relative ones begin; empty: not known.
SandboxPath sandboxPath(const QString &path, const QString &folder);

// A pattern for paths: "/" and "~/" begin where they say, all others in the session's folder. `*` stands for any part
// of a name, `**` for any names, also none. Examples: "src/**", "/etc/*.conf", "**/.env".
class PathPattern
{
public:
    static Result<PathPattern> parse(const QString &text); // InvalidSettings: nothing can ever match it, and why

    // Names as they are written, and no way around: what goes up or through /proc is not allowed.
    bool allows(const SandboxPath &path, const QString &folder) const;
    // Whatever the case of letters; Perhaps: what is meant may lie in it.
    Match denies(const SandboxPath &path, const QString &folder) const;
    Match deniesGlob(const QString &glob, const QString &folder) const;

private:
    QStringList from(const QString &folder) const;

    QString m_text;
};

} // namespace sandgate
