// SPDX-License-Identifier: Apache-2.0
#include "model/agent/partreader.h"
#include "model/agent/sandboxparts.h"
#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

} // namespace

PartReader::PartReader(const QString &local, qint64 size)
    : m_file(local)
    , m_size(size)
{
}

Result<> PartReader::open()
{
    if (!m_file.open(QFile::ReadOnly | QFile::Unbuffered))
        return failure(Error::Kind::InvalidSettings, tr("%1 cannot be read.").arg(m_file.fileName()),
                       m_file.errorString());
    return {};
}

Result<PartReader::Part> PartReader::next()
{
    return m_ahead ? *std::exchange(m_ahead, std::nullopt) : read();
}

void PartReader::readAhead()
{
    if (!m_ahead && m_done < m_size)
        m_ahead = read();
}

Result<PartReader::Part> PartReader::read()
{
    Part part;
    part.bytes = m_file.read(std::min(partSize, m_size - m_done));
    if (part.bytes.size() != std::min(partSize, m_size - m_done))
        return failure(Error::Kind::Conflict, tr("%1 changed while it was read. Try again.").arg(m_file.fileName()));
    m_hash.addData(part.bytes);
    m_done += part.bytes.size();
    part.isLast = m_done == m_size;
    if (part.isLast)
        part.sha256 = m_hash.result();
    return part;
}

} // namespace sandgate
