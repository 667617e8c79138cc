// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArrayView>
#include <optional>

namespace sandgate {

// A session/update that brings a further piece of a text, which nearly every message of a long turn is. In UTF-8, as
// it was meant: without JSON's escapes.
struct TextChunk {
    enum class Of { Message, Thought, User };

    QByteArrayView sessionId; // the agent's
    Of of = Of::Message;
    QByteArrayView messageId; // may be empty
    QByteArrayView text;      // likewise
};

// Reads such a message without making objects of it. Nothing: it is something else, too long, or in any way odd (a name
// twice, a value of another type); then it is a case for Qt's parser, whose word counts. What this accepts, Qt's parser
// understands alike. The views are of storage of the calling thread, until the next call in it.
std::optional<TextChunk> textChunk(QByteArrayView message);

} // namespace sandgate
