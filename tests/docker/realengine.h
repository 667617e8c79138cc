// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/docker/dockerhost.h"
#include "providers/docker/tarball.h"
#include "providers/transport/http.h"
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace sandgate::test {

// A real container engine with a socket, data and images of its own. It ends and its folder goes with this object, and
// also when the test is killed.
class RealEngine
{
public:
    enum class Kind { Docker, Podman };

    // Why none can be started here; empty: one can.
    static QString whyNot(Kind kind);

    explicit RealEngine(Kind kind);
    ~RealEngine();
    Q_DISABLE_COPY_MOVE(RealEngine)

    DockerHost host() const;
    QString socket() const { return m_folder + "/s"; }
    void start(); // until it answers
    void stop();  // in order
    void kill();  // its containers run on
    QString log() const;
    // Variables by which a program finds its other door, which wants certificates; only Docker has one.
    QProcessEnvironment tlsVariables() const;

    // Sends a request to its API, past everything that is under test.
    Result<HttpResponse> ask(const QByteArray &method, const QString &path, const QByteArray &contentType = {},
                             const QByteArray &body = {});
    // Makes an image of busybox and these files; `change` is a line of a Dockerfile.
    void makeImage(const QString &name, const QList<TarballEntry> &files, const QString &change = {});

private:
    void tell(const QByteArray &command);

    QString m_folder;
    QProcess m_script;
};

} // namespace sandgate::test
