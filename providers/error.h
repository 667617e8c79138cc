// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace sandgate {

// What went wrong, as a value. Every call that can fail returns one; none throws.
struct Error {
    enum class Kind {
        Gone,            // the other side says that the thing no longer exists
        Unreachable,     // no answer at all; says nothing about whether the thing exists
        Unauthorized,    // the other side wants other credentials
        QuotaExceeded,   // the other side will not give more
        RateLimited,     // the other side wants to be asked later
        InvalidSettings, // what the person entered cannot work
        Conflict,        // not possible in the present state
        Timeout,         // our own limit ran out
        TooLarge,        // over a limit of ours or of theirs
        Refused,         // the other side understood and said no
        Protocol,        // an answer came that we do not understand
        Storage,         // our own disk or database
        Missing,         // a program or file that is needed is not installed
    };

    Kind kind = Kind::Protocol;
    QString what;            // what failed and what to do, as sentences for people
    QString theirWords = {}; // the other side's text, bounded, shown as text; never a secret
    QString requestId = {};  // what their support will ask for
    int status = 0;          // HTTP status or JSON-RPC code where there is one, else 0
    int retryAfter = 0;      // seconds for which the other side wants to be left alone; 0: it did not say

    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString what, QString theirWords = {})
{
    return tl::unexpected(Error{kind, std::move(what), std::move(theirWords)});
}

// Says what was being tried when `error` came; the other side's words stay.
inline tl::unexpected<Error> whileDoing(const QString &what, Error error)
{
    error.what = error.what.isEmpty() ? what : what + QLatin1Char(' ') + error.what;
    return tl::unexpected(std::move(error));
}

} // namespace sandgate

Q_DECLARE_METATYPE(sandgate::Error)
