// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/archive/descriptor.h"
#include "providers/error.h"
#include <QByteArrayList>
#include <sys/stat.h>

namespace sandgate {

// Makes files below one folder and nowhere else, whatever it is asked: no link is followed on the way to a file, and
// none in its place. Blocks as the disk does.
class InsideFolder
{
public:
    explicit InsideFolder(Descriptor folder);

    // Folders on the way are made; until somebody sets their modes they are the owner's alone.
    Result<> makeFolder(const QByteArrayList &parts);
    // An empty file, for its owner alone, in place of a file or link of that name.
    Result<Descriptor> makeFile(const QByteArrayList &parts);
    Result<> makeLink(const QByteArrayList &parts, const QByteArray &target);
    // A second name for a file that is in the folder already.
    Result<> makeSecondName(const QByteArrayList &parts, const QByteArrayList &existing);
    Result<> setFolderAttributes(const QByteArrayList &parts, mode_t mode, timespec modified);
    static void setTime(int file, timespec modified); // one that cannot be set is no failure

private:
    enum class Missing { Refuse, Make };
    Result<Descriptor> open(const QByteArrayList &parts, Missing missing) const;
    Result<Descriptor> parentOf(const QByteArrayList &parts, Missing missing) const;
    static Result<> clear(int parent, const QByteArrayList &parts);

    Descriptor m_folder;
};

} // namespace sandgate
