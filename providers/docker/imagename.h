// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QString>

namespace sandgate {

// An image's name in its parts: "registry.example.com:5000/a/b", and "1" or "sha256:...".
struct ImageName {
    QString repository;
    QString reference; // a tag or a digest; never empty, since without one an engine pulls every tag there is
    bool isDigest = false;

    QString full() const;     // as the engine takes it
    QString registry() const; // "registry.example.com:5000"; "docker.io" where the name says none

    static Result<ImageName> parse(const QString &name);
};

} // namespace sandgate
