// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "tests/fuzz/require.h"
#include <algorithm>

using namespace sandgate;

namespace {

bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != QChar(u'\n') && c != QChar(u'\t');
    });
}

} // namespace

// The first two bytes are the status, the third the content type; the first line that follows is the location and the
// request's id, the rest is the body. Whatever it says, what people see of it is bounded and plain.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    if (size < 3)
        return 0;
    const int status = bytes[0] * 10 + bytes[1];
    static const QByteArray types[] = {"application/problem+json", "application/json", "text/plain", "text/html", {}};
    const QByteArray rest(reinterpret_cast<const char *>(bytes) + 3, qsizetype(size) - 3);
    const qsizetype line = std::max<qsizetype>(rest.indexOf('\n'), 0);

    const Error error = httpError(status, types[bytes[2] % 5], rest.sliced(line), rest.first(line), rest.first(line));

    REQUIRE(error.status == status);
    REQUIRE(!error.what.isEmpty() && error.what.size() < 1000 && isPlain(error.what));
    REQUIRE(error.theirWords.size() <= 4096 && isPlain(error.theirWords));
    REQUIRE(error.requestId.size() <= 200 && isPlain(error.requestId));
    REQUIRE((error.kind == Error::Kind::Gone) <= (status == 404 || status == 410));
    return 0;
}
