// SPDX-License-Identifier: Apache-2.0
#include "model/archive/foldertree.h"
#include "model/archive/archivepath.h"
#include <QCoreApplication>
#include <cerrno>
#include <climits>
#include <dirent.h>
#include <memory>
#include <unistd.h>

namespace sandgate {

namespace {

tl::unexpected<Error> unreadable(const QByteArray &path)
{
    const QString words = qt_error_string(errno);
    return failure(Error::Kind::Storage,
                   QCoreApplication::translate("Archive", "%1 cannot be read.").arg(shownPath(path)), words);
}

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

} // namespace

FolderTree::FolderTree(QByteArray folder, Exclusions exclusions)
    : m_folder(std::move(folder))
    , m_exclusions(std::move(exclusions))
{
}

Result<> FolderTree::enter(const QByteArray &path)
{
    const QByteArray whole = path.isEmpty() ? m_folder : m_folder + '/' + path;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(whole.constData()));
    if (!folder)
        return unreadable(whole);
    Level level{path.isEmpty() ? path : path + '/', {}};
    errno = 0;
    while (const dirent *one = ::readdir(folder.get())) {
        const QByteArray name = static_cast<const char *>(one->d_name);
        if (name != "." && name != ".." && !m_exclusions.matches(level.path + name))
            level.names << name;
    }
    if (errno != 0)
        return unreadable(whole);
    std::sort(level.names.begin(), level.names.end());
    m_levels.push_back(std::move(level));
    return {};
}

Result<std::optional<TreeEntry>> FolderTree::next()
{
    if (!std::exchange(m_begun, true)) {
        if (const Result<> entered = enter({}); !entered)
            return tl::unexpected(entered.error());
    }
    while (!m_levels.empty() && m_levels.back().at == m_levels.back().names.size())
        m_levels.pop_back();
    if (m_levels.empty())
        return std::optional<TreeEntry>();
    Level &level = m_levels.back();
    TreeEntry entry;
    entry.path = level.path + level.names.at(level.at++);
    const QByteArray whole = pathOf(entry);
    if (::lstat(whole.constData(), &entry.status) != 0)
        return unreadable(whole);
    if (S_ISLNK(entry.status.st_mode)) {
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const auto size = ::readlink(whole.constData(), target.data(), static_cast<size_t>(target.size()));
        if (size < 0)
            return unreadable(whole);
        entry.linkTarget = target.left(size);
    }
    if (S_ISDIR(entry.status.st_mode)) {
        if (const Result<> entered = enter(entry.path); !entered)
            return tl::unexpected(entered.error());
    }
    return entry;
}

} // namespace sandgate
