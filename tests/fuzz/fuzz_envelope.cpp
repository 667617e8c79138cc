// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "model/textchunk.h"
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
    // What is read the short way is what the whole parse says.
    if (const std::optional<TextChunk> chunk = textChunk(json)) {
        REQUIRE(envelope.shape == Shape::Notification && envelope.method == "session/update");
        REQUIRE(envelope.sessionId == QString::fromUtf8(chunk->sessionId));
        const QJsonObject update = envelope.params["update"].toObject();
        REQUIRE(update["sessionUpdate"].toString().endsWith("_chunk"));
        REQUIRE(update["messageId"].toString() == QString::fromUtf8(chunk->messageId));
        REQUIRE(update["content"]["type"].toString() == "text");
        REQUIRE(update["content"]["text"].toString() == QString::fromUtf8(chunk->text));
    }
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
