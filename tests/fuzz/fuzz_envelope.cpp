// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "tests/fuzz/require.h"
#include <QJsonDocument>

using namespace sandgate;

// Whatever an agent writes: a message has a shape and the parts of it, and its id goes back as the id that came.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    using Shape = Envelope::Shape;
    const QByteArray json(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const Envelope envelope = Envelope::parse(json);

    const bool hasId = !envelope.id.isEmpty();
    REQUIRE((envelope.shape != Shape::Request && envelope.shape != Shape::Response) || hasId);
    REQUIRE(envelope.shape != Shape::Notification || !hasId);
    REQUIRE(envelope.shape == Shape::Response || !envelope.failed());
    REQUIRE(!envelope.failed() || rpcError(envelope.error, QString()).theirWords.size() <= 4096);
    if (envelope.shape == Shape::Request) {
        const QByteArray answer = responseEnvelope(envelope.id, {});
        REQUIRE(QJsonDocument::fromJson(answer).isObject());
        REQUIRE(Envelope::parse(answer).id == envelope.id);
        REQUIRE(Envelope::parse(answer).shape == Shape::Response);
        const Envelope refusal = Envelope::parse(errorEnvelope(envelope.id, -32601, envelope.method));
        REQUIRE(refusal.failed() && refusal.id == envelope.id);
    }
    return 0;
}
