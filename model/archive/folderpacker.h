// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/archive/descriptor.h"
#include "model/archive/folderreport.h"
#include "model/archive/foldertree.h"
#include <memory>

struct archive;
struct archive_entry;

namespace sandgate {

// Packs a folder as a tar archive, piece by piece, in bounded memory: the same folder gives the same bytes. Modes,
// times, symbolic links and empty folders are kept; sockets, pipes and devices are left out with a warning; owners are
// not told. Reads the disk: for a thread of its own. Each call is short, whatever the folder's size.
class FolderPacker
{
public:
    // What is to be packed, as far as it was looked at.
    struct Survey {
        qint64 files = 0;
        qint64 bytes = 0; // of the files
        int mode = 0;     // of the folder itself
        // Some folder in it cannot be written to by its owner: who unpacks must set modes last.
        bool hasClosedFolders = false;
        bool isWhole = false;
    };
    struct Piece {
        QByteArray bytes;
        bool isLast = false;
    };

    FolderPacker(const QString &folder, const QStringList &exclude);
    ~FolderPacker();
    Q_DISABLE_COPY_MOVE(FolderPacker)

    Result<Survey> survey(); // goes on looking; called until it is whole
    // The next `size` bytes of the archive; fewer only of the last piece. A file that gets shorter meanwhile is
    // Conflict; what is added to a file behind its size at the begin is not in.
    Result<Piece> next(qsizetype size);
    const FolderReport &report() const { return m_report; } // of what is packed so far

private:
    struct ArchiveCloser {
        void operator()(archive *closed) const;
    };

    Result<> goOn();
    Result<> begin(const TreeEntry &entry);
    Result<> openFile(const TreeEntry &entry, archive_entry *header);
    Result<> copy();
    Result<> write(archive_entry *header);
    tl::unexpected<Error> notPacked() const;

    const QByteArray m_folder;
    FolderTree m_surveyed;
    Survey m_survey;
    FolderTree m_tree;
    QByteArray m_packed; // and not taken yet
    Descriptor m_file;   // being copied
    QByteArray m_path;   // of it
    qint64 m_left = 0;   // of it
    bool m_isWhole = false;
    FolderReport m_report;
    std::unique_ptr<archive, ArchiveCloser> m_archive; // writes to m_packed
};

} // namespace sandgate
