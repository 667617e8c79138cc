// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/applicationservice.h"
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// The same as the desktop file's name, by which the desktop looks for it.
const QString service = u"io.github.sandgate.Sandgate"_s;
const QString path = u"/io/github/sandgate/Sandgate"_s;
const QString interface = u"org.freedesktop.Application"_s;
constexpr int patience = 5000;

QString tokenOf(const QVariantMap &platform)
{
    const QString token = platform.value(u"activation-token"_s).toString();
    return (token.isEmpty() ? platform.value(u"desktop-startup-id"_s).toString() : token).left(1024);
}

} // namespace

ApplicationService::ApplicationService(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
}

ApplicationService::~ApplicationService()
{
    if (!m_begun)
        return;
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
}

bool ApplicationService::tellRunning(const QStringList &wishes)
{
    // Asking a name that nobody has would have the bus start it, hence this very program.
    if (!m_bus.isConnected() || !m_bus.interface()->isServiceRegistered(service))
        return false;
    const QVariantMap platform{{u"activation-token"_s, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")},
                               {u"desktop-startup-id"_s, qEnvironmentVariable("DESKTOP_STARTUP_ID")}};
    const auto tell = [&](const QString &method, const QVariantList &arguments) {
        QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
        message.setArguments(arguments + QVariantList{platform});
        message.setAutoStartService(false);
        return m_bus.call(message, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
    };
    if (!tell(u"Activate"_s, {}))
        return false;
    for (const QString &wish : wishes) {
        if (wish.startsWith("session:"_L1))
            tell(u"Open"_s, {QStringList{u"sandgate://session/"_s + wish.mid(8)}});
        else if (wish != "raise"_L1)
            tell(u"ActivateAction"_s, {wish, QVariantList()});
    }
    return true;
}

bool ApplicationService::begin()
{
    if (!m_bus.isConnected() || !m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots))
        return false;
    m_begun = m_bus.interface()->registerService(service, QDBusConnectionInterface::DontQueueService).value() ==
              QDBusConnectionInterface::ServiceRegistered;
    if (!m_begun)
        m_bus.unregisterObject(path);
    return m_begun;
}

QString ApplicationService::wishOf(const QString &link)
{
    static const QRegularExpression form(u"^sandgate://session/([A-Za-z0-9-]{1,64})/?$"_s);
    const QRegularExpressionMatch match = form.match(link.left(200));
    return match.hasMatch() ? u"session:"_s + match.captured(1) : QString();
}

void ApplicationService::Activate(const QVariantMap &platform)
{
    emit asked({u"raise"_s}, tokenOf(platform));
}

void ApplicationService::Open(const QStringList &uris, const QVariantMap &platform)
{
    QStringList wishes{u"raise"_s};
    for (const QString &uri : uris.first(qMin<qsizetype>(uris.size(), 10))) {
        const QString wish = wishOf(uri);
        if (wish.isEmpty()) {
            if (calledFromDBus())
                sendErrorReply(QDBusError::InvalidArgs, tr("This is no link that Sandgate opens."));
            return;
        }
        wishes << wish;
    }
    emit asked(wishes, tokenOf(platform));
}

void ApplicationService::ActivateAction(const QString &action, const QVariantList &, const QVariantMap &platform)
{
    if (action != "new-sandbox"_L1 && action != "requests"_L1) {
        if (calledFromDBus())
            sendErrorReply(QDBusError::InvalidArgs, tr("Sandgate has no such action."));
        return;
    }
    emit asked({u"raise"_s, action}, tokenOf(platform));
}

} // namespace sandgate
