// SPDX-License-Identifier: Apache-2.0
#include "model/archive/exclusions.h"
#include <algorithm>
#include <fnmatch.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Exclusions::Exclusions(const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        QByteArray bytes = pattern.toUtf8();
        while (bytes.endsWith('/'))
            bytes.chop(1);
        if (bytes.startsWith("./"))
            bytes.remove(0, 1);
        if (bytes.contains('/'))
            m_paths << (bytes.startsWith('/') ? bytes.mid(1) : bytes);
        else if (!bytes.isEmpty())
            m_names << bytes;
    }
}

bool Exclusions::matches(const QByteArray &path) const
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    const auto covers = [](const QByteArrayList &patterns, const QByteArray &text) {
        return std::any_of(patterns.begin(), patterns.end(), [&text](const QByteArray &pattern) {
            return ::fnmatch(pattern.constData(), text.constData(), FNM_PATHNAME) == 0;
        });
    };
    return covers(m_names, name) || covers(m_paths, path);
}

bool Exclusions::coverAny(const QByteArrayList &parts) const
{
    if (m_names.isEmpty() && m_paths.isEmpty())
        return false;
    QByteArray path;
    for (const QByteArray &part : parts) {
        path += path.isEmpty() ? part : '/' + part;
        if (matches(path))
            return true;
    }
    return false;
}

// A pattern with wildcards and a slash is left to us: tar lets its wildcards match slashes, and would leave out more.
QStringList Exclusions::asTarOptions() const
{
    QStringList options;
    for (const QByteArray &name : m_names)
        options << u"--exclude="_s + QString::fromUtf8(name);
    for (const QByteArray &path : m_paths) {
        const bool isPlain = !path.contains('*') && !path.contains('?') && !path.contains('[');
        if (isPlain)
            options << u"--exclude=./"_s + QString::fromUtf8(path);
    }
    return options;
}

} // namespace sandgate
