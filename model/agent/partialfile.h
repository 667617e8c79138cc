// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QFile>

namespace sandgate {

// What has come so far of a file that is copied to `local`: a hidden file beside it, which is the whole's own only when
// the whole has come. One copy at a time has it. What is worth going on with stays when the copy is cut short.
class PartialFile
{
public:
    static constexpr qint64 worthKeeping = 4 * 1024 * 1024; // bytes

    explicit PartialFile(QString local);
    ~PartialFile();
    Q_DISABLE_COPY_MOVE(PartialFile)

    Result<> open(); // at its end; Conflict: another copy has it
    qint64 size() const { return m_file.size(); }
    async::Task<Result<QByteArray>> sha256(); // of all that is there; lets others work meanwhile
    Result<> clear();
    Result<> append(const QByteArray &bytes);
    Result<> finish(); // gives the whole its name

private:
    Error notWritten(const QString &why) const;

    const QString m_local;
    QFile m_file;
    bool m_isOurs = false;
};

} // namespace sandgate
