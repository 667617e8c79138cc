// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace sandgate {

// ACP content, section "Content Blocks" of the protocol; unknown kinds are kept with their name.
struct ContentBlock {
    enum class Kind { Text, Image, Audio, ResourceLink, Resource, Diff, Terminal, Unknown };

    Kind kind = Kind::Text;
    QString text;     // text; the text of an embedded resource; the raw JSON of an unknown kind
    QByteArray bytes; // decoded image or audio
    QString mimeType;
    QString uri;                    // resource, image
    QString name;                   // resource link; the terminal's id; the name of an unknown kind
    QString path;                   // diff
    std::optional<QString> oldText; // diff: empty optional means a new file
    QString newText;                // diff

    friend bool operator==(const ContentBlock &, const ContentBlock &) = default;
};

struct ToolLocation {
    QString path;
    std::optional<int> line; // from 1
    friend bool operator==(const ToolLocation &, const ToolLocation &) = default;
};

// A tool call as the agent reports it (ACP, "Tool Calls"). Kinds and statuses are open enumerations: shown as they are.
struct ToolCall {
    QString id;
    QString title;
    QString kind;   // "" means other
    QString status; // "" means pending
    std::vector<ContentBlock> content;
    std::vector<ToolLocation> locations;
    QByteArray rawInput;  // JSON, indented; empty: none
    QByteArray rawOutput; // likewise

    // An update: fields that are absent or null stay as they were; lists replace.
    void merge(const QJsonObject &update);
    // What a person must see of a command before it may run: rawInput's command, or empty.
    QString command() const;
    QString workingDirectory() const;
    // Everything it says it touches: locations, diffs, and paths in the raw input, without repeats.
    QStringList paths() const;
    // What the raw input holds beside command, folder and paths: what is to be written, a time limit. JSON; empty:
    // none.
    QByteArray furtherInput() const;

    friend bool operator==(const ToolCall &, const ToolCall &) = default;
};

ContentBlock contentBlock(const QJsonObject &json);

} // namespace sandgate
