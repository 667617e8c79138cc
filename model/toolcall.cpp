// SPDX-License-Identifier: Apache-2.0
#include "model/toolcall.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxText = 4 * 1024 * 1024;    // characters of one text
constexpr qsizetype MaxBase64 = 16 * 1024 * 1024; // of one image
constexpr qsizetype MaxUnknown = 64 * 1024;       // of a kind that is only named
constexpr qsizetype MaxBlocks = 500;
constexpr qsizetype MaxLocations = 5000;
constexpr qsizetype MaxPaths = 1000;
constexpr int MaxDepth = 6;

// What is left out is said where it is missed: nobody decides on a text without knowing that it goes on.
QString bounded(const QString &text, qsizetype limit = MaxText)
{
    if (text.size() <= limit)
        return text;
    const int left = int(qMin<qsizetype>(text.size() - limit, INT_MAX));
    return text.left(limit) + QCoreApplication::translate(
                                  "ToolCall", "\n… %n more character(s) are only in the raw event.", nullptr, left);
}

QByteArray jsonText(const QJsonValue &value, QJsonDocument::JsonFormat format)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(format).trimmed();
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(format).trimmed();
    // Qt writes only objects and arrays: a lone value travels in an array
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonValue jsonValue(const QByteArray &text)
{
    if (text.isEmpty())
        return QJsonValue::Undefined;
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

QByteArray decoded(const QJsonValue &base64)
{
    const QString text = base64.toString();
    return text.size() > MaxBase64 ? QByteArray() : QByteArray::fromBase64(text.toLatin1());
}

ContentBlock unknownBlock(const QJsonObject &json, const QString &type)
{
    ContentBlock block;
    block.kind = ContentBlock::Kind::Unknown;
    block.name = bounded(type, 200);
    block.text = bounded(QString::fromUtf8(jsonText(json, QJsonDocument::Indented)), MaxUnknown);
    return block;
}

ContentBlock resourceBlock(const QJsonObject &resource)
{
    ContentBlock block;
    block.kind = ContentBlock::Kind::Resource;
    block.uri = bounded(resource["uri"_L1].toString());
    block.mimeType = resource["mimeType"_L1].toString().left(200);
    block.text = bounded(resource["text"_L1].toString());
    block.bytes = decoded(resource["blob"_L1]);
    return block;
}

ContentBlock diffBlock(const QJsonObject &json)
{
    ContentBlock block;
    block.kind = ContentBlock::Kind::Diff;
    block.path = json["path"_L1].toString();
    if (json["oldText"_L1].isString())
        block.oldText = bounded(json["oldText"_L1].toString());
    block.newText = bounded(json["newText"_L1].toString());
    return block;
}

std::vector<ContentBlock> contentBlocks(const QJsonArray &array)
{
    std::vector<ContentBlock> blocks;
    for (const QJsonValue &value : array) {
        if (qsizetype(blocks.size()) == MaxBlocks) {
            ContentBlock rest;
            rest.text = QCoreApplication::translate("ToolCall", "… %n more part(s) are only in the raw event.", nullptr,
                                                    int(array.size() - MaxBlocks));
            blocks.push_back(rest);
            break;
        }
        blocks.push_back(contentBlock(value.toObject()));
    }
    return blocks;
}

std::vector<ToolLocation> toolLocations(const QJsonArray &array)
{
    std::vector<ToolLocation> locations;
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        const QString path = json["path"_L1].toString();
        if (path.isEmpty())
            continue;
        if (qsizetype(locations.size()) == MaxLocations)
            break;
        ToolLocation location{path, std::nullopt};
        if (const int line = json["line"_L1].toInt(0); line > 0)
            location.line = line;
        locations.push_back(location);
    }
    return locations;
}

// As a person would type it in a shell: what is more than one plain word is quoted.
QString shellWord(const QString &word)
{
    static const QString plain = u"_-./=:@%+,"_s;
    bool quote = word.isEmpty();
    for (const QChar c : word) {
        if (!c.isLetterOrNumber() && !plain.contains(c))
            quote = true;
    }
    return quote ? u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'' : word;
}

QString words(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array)
        list +=
            value.isString() ? shellWord(value.toString()) : QString::fromUtf8(jsonText(value, QJsonDocument::Compact));
    return list.join(u' ');
}

using Keys = std::initializer_list<QLatin1String>;

// By which agents name things in a tool call's input; ACP leaves that to them.
constexpr Keys commandKeys{"command"_L1, "cmd"_L1, "script"_L1};
constexpr Keys argumentKeys{"args"_L1, "arguments"_L1};
constexpr Keys folderKeys{"cwd"_L1, "workdir"_L1, "workingDirectory"_L1, "working_directory"_L1};

// The key of the command; empty: there is none.
QLatin1String commandKey(const QJsonObject &json)
{
    for (const QLatin1String key : commandKeys) {
        const QJsonValue value = json[key];
        if (!(value.isArray() ? words(value.toArray()) : value.toString()).isEmpty())
            return key;
    }
    return {};
}

QString firstText(const QJsonObject &json, Keys keys)
{
    for (const QLatin1String key : keys) {
        if (const QString text = json[key].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

bool namesAPath(const QString &key)
{
    static const QSet<QString> names = {
        u"path"_s,         u"paths"_s,           u"filepath"_s,   u"filepaths"_s,    u"file"_s,
        u"files"_s,        u"filename"_s,        u"filenames"_s,  u"dir"_s,          u"dirpath"_s,
        u"directory"_s,    u"folder"_s,          u"oldpath"_s,    u"newpath"_s,      u"sourcepath"_s,
        u"targetpath"_s,   u"destinationpath"_s, u"targetfile"_s, u"notebookpath"_s, u"abspath"_s,
        u"absolutepath"_s, u"relativepath"_s,    u"movepath"_s,   u"sourcefile"_s,   u"outputpath"_s,
        u"outputfile"_s,   u"targetdirectory"_s,
    };
    return names.contains(QString(key).remove(u'_').remove(u'-').toLower());
}

struct PathList {
    QStringList paths;
    QSet<QString> seen;

    void add(const QString &path)
    {
        if (path.isEmpty() || paths.size() > MaxPaths || seen.contains(path))
            return;
        seen.insert(path);
        paths += paths.size() < MaxPaths
                     ? path
                     : QCoreApplication::translate("ToolCall", "… and more: they are in the raw input.");
    }

    void addFrom(const QJsonValue &value, bool named, int depth)
    {
        if (depth > MaxDepth || paths.size() > MaxPaths)
            return;
        if (named && value.isString())
            add(value.toString());
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            addFrom(item, named, depth + 1);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            // a patch as {"changes": {"src/a.cpp": {...}}} has its paths as keys
            if (it.key() == "changes"_L1 || it.key() == "fileChanges"_L1) {
                const QStringList keys = it.value().toObject().keys();
                for (const QString &path : keys)
                    add(path);
            }
            addFrom(it.value(), namesAPath(it.key()), depth + 1);
        }
    }
};

} // namespace

ContentBlock contentBlock(const QJsonObject &json)
{
    const QString type = json["type"_L1].toString();
    ContentBlock block;
    if (type == "text"_L1) {
        block.text = bounded(json["text"_L1].toString());
        return block;
    }
    if (type == "content"_L1 && json["content"_L1].toObject()["type"_L1].toString() != "content"_L1)
        return contentBlock(json["content"_L1].toObject());
    if (type == "image"_L1 || type == "audio"_L1) {
        block.kind = type == "image"_L1 ? ContentBlock::Kind::Image : ContentBlock::Kind::Audio;
        block.bytes = decoded(json["data"_L1]);
        block.mimeType = json["mimeType"_L1].toString().left(200);
        block.uri = bounded(json["uri"_L1].toString());
        return block;
    }
    if (type == "resource_link"_L1) {
        block.kind = ContentBlock::Kind::ResourceLink;
        block.uri = bounded(json["uri"_L1].toString());
        block.name = bounded(firstText(json, {"title"_L1, "name"_L1}));
        block.text = bounded(json["description"_L1].toString());
        block.mimeType = json["mimeType"_L1].toString().left(200);
        return block;
    }
    if (type == "resource"_L1)
        return resourceBlock(json["resource"_L1].toObject());
    if (type == "diff"_L1)
        return diffBlock(json);
    if (type == "terminal"_L1) {
        block.kind = ContentBlock::Kind::Terminal;
        block.name = bounded(json["terminalId"_L1].toString());
        return block;
    }
    return unknownBlock(json, type);
}

void ToolCall::merge(const QJsonObject &update)
{
    const auto take = [&update](QLatin1String key, QString &field) {
        if (update[key].isString())
            field = bounded(update[key].toString());
    };
    take("toolCallId"_L1, id);
    take("title"_L1, title);
    take("kind"_L1, kind);
    take("status"_L1, status);
    if (update["content"_L1].isArray())
        content = contentBlocks(update["content"_L1].toArray());
    if (update["locations"_L1].isArray())
        locations = toolLocations(update["locations"_L1].toArray());
    const auto takeJson = [&update](QLatin1String key, QByteArray &field) {
        const QJsonValue value = update[key];
        if (!value.isNull() && !value.isUndefined())
            field = jsonText(value, QJsonDocument::Indented);
    };
    takeJson("rawInput"_L1, rawInput);
    takeJson("rawOutput"_L1, rawOutput);
}

QString ToolCall::command() const
{
    const QJsonValue input = jsonValue(rawInput);
    if (input.isString() && kind == "execute"_L1)
        return input.toString();
    const QJsonObject object = input.toObject();
    const QLatin1String key = commandKey(object);
    if (key.isEmpty())
        return {};
    QString text = object[key].isArray() ? words(object[key].toArray()) : object[key].toString();
    // the arguments are half of what is allowed
    for (const QLatin1String rest : argumentKeys) {
        if (object[rest].isArray())
            text += u' ' + words(object[rest].toArray());
        else if (object[rest].isString())
            text += u' ' + object[rest].toString();
    }
    return text;
}

QString ToolCall::workingDirectory() const
{
    return firstText(jsonValue(rawInput).toObject(), folderKeys);
}

QStringList ToolCall::paths() const
{
    PathList list;
    for (const ToolLocation &location : locations)
        list.add(location.path);
    for (const ContentBlock &block : content) {
        if (block.kind == ContentBlock::Kind::Diff)
            list.add(block.path);
    }
    list.addFrom(jsonValue(rawInput), false, 0);
    return list.paths;
}

QByteArray ToolCall::furtherInput() const
{
    const QJsonValue input = jsonValue(rawInput);
    if (!input.isObject())
        return command().isEmpty() ? rawInput : QByteArray();
    QJsonObject rest = input.toObject();
    if (const QLatin1String key = commandKey(rest); !key.isEmpty()) {
        rest.remove(key);
        for (const QLatin1String arguments : argumentKeys) {
            if (rest.value(arguments).isArray() || rest.value(arguments).isString())
                rest.remove(arguments);
        }
    }
    const auto folder = std::find_if(folderKeys.begin(), folderKeys.end(),
                                     [&rest](QLatin1String key) { return !rest.value(key).toString().isEmpty(); });
    if (folder != folderKeys.end())
        rest.remove(*folder);
    const QStringList shown = paths();
    for (auto member = rest.begin(); member != rest.end();)
        member = member->isString() && shown.contains(member->toString()) ? rest.erase(member) : std::next(member);
    return rest.isEmpty() ? QByteArray() : QJsonDocument(rest).toJson();
}

} // namespace sandgate
