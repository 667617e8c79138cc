// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/unifieddiff.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("UnifiedDiff", text);
}

// "a/src/x" without its first part. Git puts names with special characters in quotes, and escapes these as C does:
// they are shown as git has them.
QString pathOf(QStringView name)
{
    const bool isQuoted = name.startsWith(u'"') && name.endsWith(u'"') && name.size() > 1;
    if (isQuoted)
        name = name.sliced(1, name.size() - 2);
    if (const qsizetype tab = name.indexOf(u'\t'); tab >= 0)
        name = name.first(tab);
    const bool hasPrefix = name.startsWith("a/"_L1) || name.startsWith("b/"_L1);
    return (hasPrefix ? name.sliced(2) : name).toString();
}

// Reads one line after another.
class Reader
{
public:
    void take(QStringView line)
    {
        if (m_old == 0 && m_new == 0)
            takeHead(line);
        else
            takeBody(line);
    }
    std::vector<FileDiff> files() { return std::move(m_files); }

private:
    void takeHead(QStringView line)
    {
        if (line.startsWith("diff --git "_L1)) {
            m_files.emplace_back();
            m_line = 1;
            // Of a file without lines there is no other name: "diff --git a/x b/x".
            const QStringView names = line.sliced(11);
            m_files.back().path = pathOf(names.mid(names.size() / 2 + 1));
            return;
        }
        if (m_files.empty())
            return;
        FileDiff &file = m_files.back();
        if (line.startsWith("--- "_L1) && line != "--- /dev/null"_L1)
            file.path = pathOf(line.sliced(4));
        else if (line.startsWith("+++ "_L1) && line != "+++ /dev/null"_L1)
            file.path = pathOf(line.sliced(4));
        else if (line.startsWith("rename from "_L1))
            file.note = tr("Renamed from %1.").arg(line.sliced(12));
        else if (line.startsWith("rename to "_L1))
            file.path = line.sliced(10).toString();
        else if (line.startsWith("new file mode"_L1))
            file.note = tr("New.");
        else if (line.startsWith("deleted file mode"_L1))
            file.note = tr("Deleted.");
        else if (line.startsWith("old mode "_L1) || line.startsWith("new mode "_L1))
            file.note = tr("Its mode changed.");
        else if (line.startsWith("Binary files "_L1))
            file.note = tr("It is no text, and differs.");
        else if (line.startsWith("@@ "_L1))
            takeHunk(line, file);
        else if (line.startsWith("\\ "_L1))
            file.diff.lines.push_back({DiffRow::Kind::NoLineBreak, {}});
    }

    void takeHunk(QStringView line, FileDiff &file)
    {
        static const QRegularExpression head(u"^@@ -(\\d+)(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@"_s);
        const QRegularExpressionMatch match = head.match(line.toString());
        if (!match.hasMatch())
            return;
        const int from = match.captured(1).toInt();
        m_old = match.capturedLength(2) > 0 ? match.captured(2).toInt() : 1;
        m_new = match.capturedLength(3) > 0 ? match.captured(3).toInt() : 1;
        if (from > m_line)
            file.diff.lines.push_back({DiffRow::Kind::Skipped, {}, from - m_line});
        m_line = from + m_old;
    }

    void takeBody(QStringView line)
    {
        FileDiff &file = m_files.back();
        const QChar sign = line.isEmpty() ? QChar(u' ') : line.front();
        const QString text = line.isEmpty() ? QString() : line.sliced(1).toString();
        if (sign == u'\\') {
            file.diff.lines.push_back({DiffRow::Kind::NoLineBreak, {}});
        } else if (sign == u'-') {
            --m_old;
            ++file.diff.removed;
            file.diff.lines.push_back({DiffRow::Kind::Removed, text});
        } else if (sign == u'+') {
            --m_new;
            ++file.diff.added;
            file.diff.lines.push_back({DiffRow::Kind::Added, text});
        } else {
            --m_old;
            --m_new;
            file.diff.lines.push_back({DiffRow::Kind::Same, text});
        }
        m_old = std::max(m_old, 0);
        m_new = std::max(m_new, 0);
    }

    std::vector<FileDiff> m_files;
    int m_line = 1; // of the old file, after the hunk before
    int m_old = 0;  // lines that the present hunk still has
    int m_new = 0;
};

} // namespace

std::vector<FileDiff> parseUnifiedDiff(const QString &text)
{
    Reader reader;
    const QStringView all(text);
    for (qsizetype start = 0; start < all.size();) {
        const qsizetype lineBreak = all.indexOf(u'\n', start);
        const qsizetype end = lineBreak < 0 ? all.size() : lineBreak;
        reader.take(all.sliced(start, end - start));
        start = end + 1;
    }
    return reader.files();
}

} // namespace sandgate
