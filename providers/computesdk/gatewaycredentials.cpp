// SPDX-License-Identifier: Apache-2.0
#include "providers/computesdk/gatewaycredentials.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

struct Credential {
    const char *variable;
    const char *header;
};

// One way to sign in to a cloud; some have two.
struct SignIn {
    const char *cloud;
    std::vector<Credential> needed;
};

const std::vector<SignIn> &signIns()
{
    static const std::vector<SignIn> all{
        {"e2b", {{"E2B_API_KEY", "X-E2B-API-Key"}}},
        {"railway",
         {{"RAILWAY_API_KEY", "X-Railway-API-Key"},
          {"RAILWAY_PROJECT_ID", "X-Railway-Project-ID"},
          {"RAILWAY_ENVIRONMENT_ID", "X-Railway-Environment-ID"}}},
        {"render", {{"RENDER_API_KEY", "X-Render-API-Key"}, {"RENDER_OWNER_ID", "X-Render-Owner-ID"}}},
        {"daytona", {{"DAYTONA_API_KEY", "X-Daytona-API-Key"}}},
        {"modal", {{"MODAL_TOKEN_ID", "X-Modal-Token-ID"}, {"MODAL_TOKEN_SECRET", "X-Modal-Token-Secret"}}},
        {"runloop", {{"RUNLOOP_API_KEY", "X-Runloop-API-Key"}}},
        {"vercel",
         {{"VERCEL_TOKEN", "X-Vercel-Token"},
          {"VERCEL_TEAM_ID", "X-Vercel-Team-ID"},
          {"VERCEL_PROJECT_ID", "X-Vercel-Project-ID"}}},
        {"vercel", {{"VERCEL_OIDC_TOKEN", "X-Vercel-OIDC-Token"}}},
        {"cloudflare",
         {{"CLOUDFLARE_API_TOKEN", "X-Cloudflare-API-Token"}, {"CLOUDFLARE_ACCOUNT_ID", "X-Cloudflare-Account-ID"}}},
        {"cloudflare",
         {{"CLOUDFLARE_SANDBOX_URL", "X-Cloudflare-Sandbox-Url"},
          {"CLOUDFLARE_SANDBOX_SECRET", "X-Cloudflare-Sandbox-Secret"}}},
        {"codesandbox", {{"CSB_API_KEY", "X-CodeSandbox-API-Key"}}},
        {"blaxel", {{"BL_API_KEY", "X-Blaxel-API-Key"}, {"BL_WORKSPACE", "X-Blaxel-Workspace"}}},
        {"namespace", {{"NSC_TOKEN", "X-Namespace-Token"}}},
        {"hopx", {{"HOPX_API_KEY", "X-HOPX-API-Key"}}},
        {"beam", {{"BEAM_TOKEN", "X-Beam-Token"}, {"BEAM_WORKSPACE_ID", "X-Beam-Workspace-Id"}}},
        {"sprites", {{"SPRITES_TOKEN", "X-Sprites-Token"}}},
        {"agentuity", {{"AGENTUITY_SDK_KEY", "X-Agentuity-SDK-Key"}}},
        {"freestyle", {{"FREESTYLE_API_KEY", "X-Freestyle-API-Key"}}},
        {"upstash", {{"UPSTASH_BOX_API_KEY", "X-Upstash-Box-API-Key"}}},
    };
    return all;
}

QString text(const char *sentence)
{
    return QCoreApplication::translate("ComputeSdkGateway", sentence);
}

QStringList missingIn(const Account &account, const SignIn &signIn)
{
    QStringList missing;
    for (const Credential &one : signIn.needed) {
        if (account.text(QLatin1String(one.variable)).isEmpty())
            missing << QString::fromLatin1(one.variable);
    }
    return missing;
}

GatewayCredentials credentialsOf(const Account &account, const SignIn &signIn)
{
    GatewayCredentials credentials{QString::fromLatin1(signIn.cloud), {}};
    for (const Credential &one : signIn.needed)
        credentials.headers.append({one.header, account.secret(QLatin1String(one.variable)).reveal()});
    return credentials;
}

} // namespace

QStringList gatewayClouds()
{
    QStringList clouds;
    for (const SignIn &signIn : signIns())
        clouds << QString::fromLatin1(signIn.cloud);
    clouds.removeDuplicates();
    return clouds;
}

SettingsSchema gatewayCredentialFields()
{
    SettingsSchema fields;
    for (const SignIn &signIn : signIns()) {
        for (const Credential &one : signIn.needed) {
            const QString variable = QString::fromLatin1(one.variable);
            fields.push_back({.name = variable,
                              .label = variable,
                              .help = text("For sandboxes at “%1”.").arg(QLatin1String(signIn.cloud)),
                              .fallback = QString(),
                              .isSecret = true,
                              .isAdvanced = true,
                              .variables = {variable}});
        }
    }
    return fields;
}

Result<GatewayCredentials> gatewayCredentials(const Account &account, const QString &cloud)
{
    QStringList missing;
    for (const SignIn &signIn : signIns()) {
        if (!cloud.isEmpty() && cloud != QLatin1String(signIn.cloud))
            continue;
        const QStringList needed = missingIn(account, signIn);
        if (needed.isEmpty())
            return credentialsOf(account, signIn);
        if (missing.isEmpty())
            missing = needed;
    }
    if (cloud.isEmpty())
        return failure(Error::Kind::InvalidSettings,
                       text("ComputeSDK's gateway needs the credentials of a cloud behind it, and there are none. Set "
                            "the environment variables of one, such as E2B_API_KEY."));
    if (missing.isEmpty())
        return failure(
            Error::Kind::InvalidSettings,
            text("ComputeSDK's gateway knows no cloud “%1”. It knows: %2.").arg(cloud, gatewayClouds().join(u", "_s)));
    return failure(Error::Kind::InvalidSettings,
                   text("For sandboxes at “%1”, ComputeSDK's gateway needs: %2. Enter it in the settings of the "
                        "provider, or set the variable.")
                       .arg(cloud, missing.join(u", "_s)));
}

} // namespace sandgate
