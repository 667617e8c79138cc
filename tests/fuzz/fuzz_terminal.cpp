// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/require.h"
#include "ui/terminal/terminalscreen.h"

using namespace sandgate;

// Whatever a program prints, the screen is the same however the bytes were cut, and stays one through any sizes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const auto cut = qsizetype(size * data[0] / 256);
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    constexpr Scrollback::Limits limits{50, 100000};
    TerminalScreen whole(20, 6, limits);
    TerminalScreen parts(20, 6, limits);

    whole.feed(bytes);
    parts.feed(bytes.first(cut));
    parts.feed(bytes.sliced(cut));

    REQUIRE(whole.text() == parts.text());
    REQUIRE(whole.cursor() == parts.cursor());
    REQUIRE(whole.takeNews().answers == parts.takeNews().answers);
    for (size_t i = 0; i + 1 < size && i < 16; i += 2) {
        whole.resize(data[i] % 50, data[i + 1] % 30);
        whole.feed(bytes);
        REQUIRE(whole.cursor().row >= 0 && whole.cursor().row < whole.rows());
        REQUIRE(whole.cursor().column >= 0 && whole.cursor().column < whole.columns());
    }
    return 0;
}
