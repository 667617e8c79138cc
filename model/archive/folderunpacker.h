// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/archive/exclusions.h"
#include "model/archive/folderreport.h"
#include "model/archive/insidefolder.h"
#include "model/archive/spooledarchive.h"
#include "model/archive/stagedfolder.h"
#include <memory>
#include <optional>
#include <vector>

struct archive;
struct archive_entry;

namespace sandgate {

// More than this is refused.
struct FolderLimits {
    qint64 bytes = Q_INT64_C(64) * 1024 * 1024 * 1024;
    qint64 entries = 2'000'000;
};

// Makes a folder of a tar archive that comes in pieces. The archive may be hostile: nothing is written outside the
// folder, and an archive that tries is refused as a whole. Rights that go with an owner (setuid and the like) are not
// kept; devices, pipes and sockets are left out with a warning; links that lead out are made, reported and never
// followed. The folder gets its name when all is in it. An archive that did not come whole can be left for the next
// run. For a thread of its own; each call is short.
class FolderUnpacker
{
public:
    FolderUnpacker(const QString &target, Existing existing, const QStringList &exclude, FolderLimits limits);
    ~FolderUnpacker();
    Q_DISABLE_COPY_MOVE(FolderUnpacker)

    Result<> begin();
    qint64 left() const { return m_spool.left(); } // bytes of an earlier run's archive, to be taken or written over
    // Whether the archive's next bytes are there from an earlier run. When not, they are appended.
    bool take(qint64 size, const QByteArray &sha256) { return m_spool.take(size, sha256); }
    Result<> append(const QByteArray &bytes) { return m_spool.append(bytes); }
    Result<bool> unpack(); // once all is there; goes on, and is called until it gives true
    Result<> place();
    void remove(); // what is not placed
    bool leave();  // likewise, but for what has come of the archive, if anything has

    // For what comes without an archive.
    QString folder() const { return m_staged.folder(); }
    Result<> makeFolder(const QByteArrayList &parts);
    void warn(const QString &sentence) { m_report.warn(sentence); }
    Result<> count(qint64 bytes); // a file that was made in folder()

    const FolderReport &report() const { return m_report; }

private:
    struct ArchiveCloser {
        void operator()(archive *closed) const;
    };
    struct Folder {
        QByteArrayList parts;
        mode_t mode = 0;
        timespec modified = {};
    };

    Result<> openArchive();
    Result<bool> nextEntry();
    Result<> take(archive_entry *entry, const QByteArray &path, const QByteArrayList &parts);
    Result<> takeFile(archive_entry *entry, const QByteArrayList &parts);
    Result<> takeSecondName(const QByteArray &existing, const QByteArrayList &parts);
    Result<qint64> copy();
    Result<> endFile();
    Result<> countEntry();
    tl::unexpected<Error> broken() const;

    StagedFolder m_staged;
    const Exclusions m_exclusions;
    const FolderLimits m_limits;
    FolderReport m_report;
    qint64 m_entries = 0;
    SpooledArchive m_spool;
    std::optional<InsideFolder> m_inside;
    std::vector<Folder> m_folders; // their modes are set last
    int m_mode = 0755;             // of the folder itself
    Descriptor m_file;             // being written
    QByteArrayList m_path;         // of it
    qint64 m_size = 0;             // likewise
    mode_t m_fileMode = 0;         // likewise
    timespec m_modified = {};      // likewise
    std::unique_ptr<archive, ArchiveCloser> m_archive;
};

} // namespace sandgate
