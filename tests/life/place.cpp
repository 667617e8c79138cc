// SPDX-License-Identifier: Apache-2.0
#include "tests/life/place.h"
#include "providers/local/serverbinary.h"
#include "tests/integration/corefixture.h"
#include "tests/life/places.h"

namespace sandgate::test {

namespace {

struct Row {
    QString name;
    std::unique_ptr<Place> (*make)();
    QString (*whyNot)() = [] { return QString(); };
};

const std::vector<Row> &rows()
{
    using Kind = RealEngine::Kind;
    static const std::vector<Row> all{
        {"local", makeLocalPlace},
        {"docker", [] { return makeEnginePlace(Kind::Docker, false); },
         [] { return whyNoEngine(Kind::Docker, false); }},
        {"docker-by-ssh", [] { return makeEnginePlace(Kind::Docker, true); },
         [] { return whyNoEngine(Kind::Docker, true); }},
        {"podman", [] { return makeEnginePlace(Kind::Podman, false); },
         [] { return whyNoEngine(Kind::Podman, false); }},
        {"e2b", [] { return makeCloudPlace("e2b"); }},
        {"daytona", [] { return makeCloudPlace("daytona"); }},
        {"vercel", [] { return makeCloudPlace("vercel"); }},
        {"modal", [] { return makeCloudPlace("modal"); }},
        {"computesdk", makeRoutedPlace},
        {"computesdk-gateway", [] { return makeCloudPlace("computesdk"); }},
        {"sprites", [] { return makeCloudPlace("sprites"); }},
        {"cloudflare", [] { return makeCloudPlace("cloudflare"); }},
        {"remote", makeRemotePlace},
        {"command", makeCommandPlace},
    };
    return all;
}

const Row &rowCalled(const QString &name)
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const Row &row) { return row.name == name; });
    if (found == rows().end())
        qFatal("there is no place called %s", qPrintable(name));
    return *found;
}

} // namespace

QStringList placeNames()
{
    QStringList names;
    for (const Row &row : rows())
        names << row.name;
    return names;
}

QString whyNoPlace(const QString &name)
{
    return rowCalled(name).whyNot();
}

std::unique_ptr<Place> makePlace(const QString &name)
{
    return rowCalled(name).make();
}

QString serverProgram()
{
    const Result<QString> program = findServerBinary({}, npmFolder());
    if (!program)
        qFatal("%s", qPrintable(program.error().what));
    return *program;
}

} // namespace sandgate::test
