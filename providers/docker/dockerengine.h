// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/docker/containerplan.h"
#include "providers/docker/dockerhost.h"
#include "providers/docker/engineevents.h"
#include "providers/docker/imagename.h"
#include "providers/transport/http.h"
#include <QHash>

namespace sandgate {

// The calls of the Docker Engine's HTTP API that sandboxes need; Podman's compatible service answers them as well.
//
// Core thread only. Every call has a limit of time; dropping one closes its connection. Errors carry the engine's own
// words. The API's version is agreed on at the first call, and again after the engine was away.
class DockerEngine
{
public:
    explicit DockerEngine(DockerHost host);
    ~DockerEngine();
    Q_DISABLE_COPY_MOVE(DockerEngine)

    // What tells this engine from others, and stays.
    async::Task<Result<QString>> identity();
    const QString &configFolder() const { return m_host.configFolder; } // of Docker's programs
    // Nobody has named this engine, and there is none at the usual place.
    bool isNotThere() const;
    // Which of these paths do not exist on the engine's computer, where folders to share are.
    async::Task<Result<QStringList>> missing(QStringList paths);
    // How a container's port that the engine has published on its loopback is reached from here, without a token. The
    // way is closed when the container is stopped or removed, or has another port.
    async::Task<Result<Endpoint>> wayTo(QString container, quint16 port);
    // Whether a folder to share that is not there is made, and not refused. Known after any answer.
    bool makesMissingFolders() const { return m_isPodman; }

    // An image that is not there is Missing.
    async::Task<Result<ImageFacts>> image(QString name);
    // Fetches it; ends with an error when nothing is heard for `silence`. `credentials` is the value of
    // X-Registry-Auth.
    async::Task<Result<>> pull(ImageName image, QString platform, QByteArray credentials, Progress progress,
                               std::chrono::milliseconds silence = std::chrono::minutes(3));

    // The id of the new container; Conflict when the name is in use.
    async::Task<Result<QString>> create(QString name, QString platform, QJsonObject body);
    // Unpacks a tar archive at the container's root; it need not run.
    async::Task<Result<>> unpack(QString container, QByteArray archive);
    // A container that is not there is Gone, here and below.
    async::Task<Result<ContainerFacts>> inspect(QString container);
    async::Task<Result<std::vector<ListedSandbox>>> listOwn();                 // ids are the containers'
    async::Task<Result<>> start(QString container);                            // one that runs is success
    async::Task<Result<>> stop(QString container, std::chrono::seconds grace); // one that does not run is success
    async::Task<Result<>> kill(QString container);
    async::Task<Result<>> freeze(QString container); // the engine's "pause": its processes stand still
    async::Task<Result<>> thaw(QString container);
    async::Task<Result<>> remove(QString container); // also one that runs, with its unnamed volumes
    // Tells of each container that somebody has stopped, paused or removed, once the engine listens. Ends when the
    // connection does, and after `longest`, since a connection may be dead without a word.
    async::Task<Result<>> follow(std::function<void()> listening, ContainerSink changed,
                                 std::chrono::milliseconds longest = std::chrono::minutes(10));
    // The last lines that it printed, as text without control characters.
    async::Task<Result<QString>> output(QString container);

private:
    async::Task<Result<QString>> version();
    async::Task<Result<HttpResponse>> send(HttpRequest request);
    async::Task<Result<HttpResponse>> post(QString path, QUrlQuery query, std::chrono::milliseconds limit);
    async::Task<> closeWay(QString container);

    DockerHost m_host;
    const std::unique_ptr<SshTunnel> m_tunnel; // none: the engine is on this computer
    HttpClient m_http;
    QHash<QString, quint16> m_ways; // through the tunnel, by container
    QString m_version;              // empty: not agreed on
    bool m_isPodman = false;
};

} // namespace sandgate
