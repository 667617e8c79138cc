// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/ssereading.h"
#include "tests/fuzz/require.h"

using namespace sandgate;

// However a stream is cut, it holds the same events, also where the limit ends it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArray stream(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const qsizetype cut = size ? bytes[size - 1] % qsizetype(size) + 1 : 1;
    for (const qsizetype limit : {qsizetype(1) << 20, qsizetype(16)}) {
        const SseReading reading = SseReading::whole(stream, limit);

        REQUIRE(SseReading::of(stream, limit, 1, 1) == reading);
        REQUIRE(SseReading::of(stream, limit, cut, stream.size()) == reading);
        REQUIRE(SseReading::of(stream, limit, cut, 3) == reading);
        for (const SseEvent &event : reading.events) {
            REQUIRE(event.data.size() <= limit);
            REQUIRE(!event.type.isEmpty());
            REQUIRE(!event.id.contains('\0'));
            for (const char end : {'\n', '\r'})
                REQUIRE(!event.id.contains(end) && !event.type.contains(end));
            REQUIRE(!event.data.contains('\r'));
        }
        REQUIRE(!reading.retry || reading.retry->count() >= 0);
    }
    return 0;
}
