// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpclibrary.h"
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

GrpcServer serverAt(const QUrl &url)
{
    GrpcServer server;
    server.isEncrypted = url.scheme() != "http"_L1;
    server.target = u"dns:///%1:%2"_s.arg(url.host()).arg(url.port(server.isEncrypted ? 443 : 80)).toStdString();
    if (server.isEncrypted) {
        const QList<QSslCertificate> roots = QSslConfiguration::systemCaCertificates();
        for (const QSslCertificate &root : roots)
            server.roots += root.toPem().toStdString();
    }
    return server;
}

} // namespace

GrpcLibrary::GrpcLibrary(QString file)
    : m_file(std::move(file))
{
}

QString GrpcLibrary::usual()
{
    const QDir program = QFileInfo(QFile::symLinkTarget(u"/proc/self/exe"_s)).dir();
    // Installed programs lie one folder deep, those in a build's folders one or two.
    for (const QString &up : {u"../"_s, u"../../"_s}) {
        const QString file = QDir::cleanPath(program.filePath(up + u"" SANDGATE_MODULES "/sandgate-grpc.so"_s));
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

async::Task<GrpcLibrary::Opened> GrpcLibrary::connect(QUrl server)
{
    Opened opened;
    opened.status.code = GrpcCode::NoModule;
    if (m_file.isEmpty()) {
        opened.status.message = SANDGATE_MODULES "/sandgate-grpc.so is not there";
        co_return opened;
    }
    QLibrary library(m_file);
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    const auto entry = reinterpret_cast<GrpcEntry>(library.resolve(grpcEntry));
    if (!entry) {
        opened.status.message = library.errorString().toStdString();
        co_return opened;
    }
    opened.connection.reset(entry(serverAt(server)));
    opened.status.code = GrpcCode::Ok;
    co_return opened;
}

} // namespace sandgate
