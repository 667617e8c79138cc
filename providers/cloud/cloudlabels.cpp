// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudlabels.h"
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

QJsonObject labelsOf(const SandboxSpec &spec)
{
    const QByteArray settings = QJsonDocument(spec.settings).toJson(QJsonDocument::Compact);
    return {{u"sandgateKey"_s, spec.key.value},
            {u"sandgateName"_s, spec.name},
            {u"sandgateSettings"_s, QString::fromUtf8(settings)}};
}

QString uniqueName(const SandboxKey &key)
{
    return u"sandgate-"_s + key.value;
}

CloudSandbox labelled(const QJsonObject &labels)
{
    CloudSandbox sandbox;
    sandbox.key = {labels["sandgateKey"_L1].toString()};
    sandbox.name = labels["sandgateName"_L1].toString();
    sandbox.settings = QJsonDocument::fromJson(labels["sandgateSettings"_L1].toString().toUtf8()).object();
    return sandbox;
}

} // namespace sandgate
