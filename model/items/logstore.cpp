// SPDX-License-Identifier: Apache-2.0
#include "model/items/logstore.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr QChar Escape(u'\x1b');
constexpr qsizetype MaxColours = 128;

// The colours in force after `text`, when `before` were in force ahead of it: the sequences since the last reset.
QString coloursAfter(QString before, QStringView text)
{
    for (qsizetype at = text.indexOf(Escape); at >= 0; at = text.indexOf(Escape, at + 1)) {
        if (at + 1 >= text.size() || text[at + 1] != u'[')
            continue;
        qsizetype end = at + 2;
        while (end < text.size() && (text[end].isDigit() || text[end] == u';' || text[end] == u':'))
            ++end;
        if (end >= text.size() || text[end] != u'm')
            continue;
        const QStringView arguments = text.sliced(at + 2, end - at - 2);
        if (arguments.isEmpty() || arguments == u"0" || before.size() > MaxColours)
            before.clear();
        if (!arguments.isEmpty() && arguments != u"0" && arguments.size() < MaxColours)
            before += text.sliced(at, end - at + 1);
    }
    return before;
}

QString gapText(const QByteArray &count)
{
    bool isNumber = false;
    const qint64 number = count.left(20).toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return QCoreApplication::translate("LogStore", "… entries were dropped by the server");
    if (number == 1)
        return QCoreApplication::translate("LogStore", "… one entry was dropped by the server");
    return QCoreApplication::translate("LogStore", "… %1 entries were dropped by the server")
        .arg(QLocale().toString(number));
}

} // namespace

LogStore::LogStore(qsizetype maxLines, qsizetype maxCharacters)
    : m_maxLines(maxLines)
    , m_maxCharacters(maxCharacters)
{
}

void LogStore::feed(const LogRecord &record)
{
    if (record.stream == LogStream::Gap) {
        for (Stream &stream : m_streams)
            close(stream);
        append(LogStream::Gap, record.at, gapText(record.data));
    } else {
        Stream &stream = m_streams[size_t(record.stream)];
        const QString text = stream.decode(record.data);
        write(stream, record.stream, record.at, text);
    }
    trim();
}

void LogStore::write(Stream &stream, LogStream which, qint64 at, QStringView text)
{
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r'; };
    while (!text.isEmpty()) {
        const auto stop = std::find_if(text.begin(), text.end(), isBreak);
        QStringView piece = text.first(stop - text.begin());
        if (!piece.isEmpty() && stream.startOver && stream.open >= m_first) {
            LogLine &line = m_lines[size_t(stream.open - m_first)];
            stream.colours = coloursAfter(stream.colours, line.text);
            m_characters += stream.colours.size() - line.text.size();
            line.text = stream.colours;
            changed(stream.open);
        }
        if (!piece.isEmpty())
            stream.startOver = false;
        while (!piece.isEmpty()) {
            if (stream.open < m_first)
                stream.open = append(which, at, stream.colours);
            LogLine &line = m_lines[size_t(stream.open - m_first)];
            const qsizetype room = qMin(piece.size(), MaxLine - line.text.size());
            if (room <= 0) {
                close(stream);
                continue;
            }
            line.text.append(piece.first(room));
            m_characters += room;
            changed(stream.open);
            piece = piece.sliced(room);
        }
        if (stop == text.end())
            return;
        if (*stop == u'\r') {
            stream.startOver = true;
        } else {
            if (stream.open < m_first)
                stream.open = append(which, at, stream.colours);
            close(stream);
        }
        text = text.sliced(stop - text.begin() + 1);
    }
}

void LogStore::close(Stream &stream)
{
    if (stream.open >= m_first)
        stream.colours = coloursAfter({}, line(stream.open).text);
    stream.open = -1;
    stream.startOver = false;
}

qint64 LogStore::append(LogStream stream, qint64 at, const QString &text)
{
    m_lines.push_back({stream, at, text});
    m_characters += text.size();
    return end() - 1;
}

void LogStore::changed(qint64 number)
{
    if (number < m_reported && (m_changed.empty() || m_changed.back() != number))
        m_changed.push_back(number);
}

void LogStore::trim()
{
    // by whole tenths, so that views do not shift with each line
    if (qsizetype(m_lines.size()) <= m_maxLines && m_characters <= m_maxCharacters)
        return;
    while (qsizetype(m_lines.size()) > m_maxLines - m_maxLines / 10 ||
           m_characters > m_maxCharacters - m_maxCharacters / 10) {
        m_characters -= m_lines.front().text.size();
        m_lines.pop_front();
        ++m_first;
    }
}

LogStore::Changes LogStore::takeChanges()
{
    std::sort(m_changed.begin(), m_changed.end());
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    m_changed.erase(m_changed.begin(), std::lower_bound(m_changed.begin(), m_changed.end(), m_first));
    Changes changes{m_first, qMax(m_reported, m_first), std::exchange(m_changed, {})};
    m_reported = end();
    return changes;
}

} // namespace sandgate
