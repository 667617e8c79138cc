// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace sandgate {

// The text of a file as an editor has it, and the way back: what was not edited comes back byte for byte.
class EditableText
{
public:
    EditableText() = default;               // of an empty file
    enum class Extent { Whole, Beginning }; // the latter may end within a character

    // Nothing: these bytes are no text, but something else or text of another encoding than UTF-8.
    static std::optional<EditableText> of(const QByteArray &bytes, Extent extent = Extent::Whole);

    const QString &text() const { return m_text; } // its lines end with '\n', if they all end alike
    // False: an editor would change what nobody edited, since lines end in different ways, or there are characters that
    // it takes for line ends.
    bool canBeEdited() const { return m_canBeEdited; }
    QByteArray bytes(const QString &edited) const;

private:
    QString m_text;
    bool m_hasMark = false; // a byte order mark
    bool m_hasCarriageReturns = false;
    bool m_canBeEdited = true;
};

} // namespace sandgate
