// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpcerror.h"
#include "providers/cloud/cloudservice.h"
#include <QCoreApplication>
#include <cmath>
#include <modal.pb.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Modal", sentence);
}

// The seconds that Modal wants to be left alone for; 0: it did not say.
int retryAfterOf(const GrpcStatus &status)
{
    modal::client::RPCStatus details;
    if (!details.ParseFromString(status.details))
        return 0;
    for (const modal::client::AnyMessage &detail : details.details()) {
        modal::client::RPCRetryPolicy policy;
        const bool isPolicy = QString::fromStdString(detail.type_url()).endsWith("/modal.client.RPCRetryPolicy"_L1);
        const bool isRead = isPolicy && policy.ParseFromString(detail.value());
        if (isRead && policy.retry_after_secs() > 0) // which no NaN is
            return int(std::ceil(std::min(policy.retry_after_secs(), 86400.0F)));
    }
    return 0;
}

Error::Kind kindOf(GrpcCode code)
{
    switch (code) {
    case GrpcCode::NoModule:
        return Error::Kind::Missing;
    case GrpcCode::NotFound:
        return Error::Kind::Gone;
    case GrpcCode::Unauthenticated:
    case GrpcCode::PermissionDenied:
        return Error::Kind::Unauthorized;
    case GrpcCode::ResourceExhausted:
        return Error::Kind::QuotaExceeded;
    case GrpcCode::InvalidArgument:
        return Error::Kind::InvalidSettings;
    case GrpcCode::AlreadyExists:
    case GrpcCode::Aborted:
        return Error::Kind::Conflict;
    case GrpcCode::DeadlineExceeded:
        return Error::Kind::Timeout;
    case GrpcCode::Unavailable:
    case GrpcCode::Cancelled:
        return Error::Kind::Unreachable;
    default:
        return Error::Kind::Refused;
    }
}

} // namespace

Error grpcError(const GrpcStatus &status, const QString &service)
{
    Error error;
    error.kind = kindOf(status.code);
    error.theirWords = QString::fromStdString(status.message).left(4096);
    error.status = int(status.code);
    error.retryAfter = retryAfterOf(status);
    if (error.retryAfter > 0)
        error.kind = Error::Kind::RateLimited;
    switch (error.kind) {
    case Error::Kind::Missing:
        error.what = text("The part of Sandgate that speaks to %1 cannot be loaded. Install Sandgate anew, and with it "
                          "the package libgrpc++1.51.")
                         .arg(service);
        break;
    case Error::Kind::Gone:
        error.what = text("%1 does not know it any more.").arg(service);
        break;
    case Error::Kind::Unauthorized:
        error.what = text("%1 does not accept the account's key. Check it in the settings.").arg(service);
        break;
    case Error::Kind::QuotaExceeded:
        error.what = text("%1 gives this account no more at the moment.").arg(service);
        break;
    case Error::Kind::RateLimited:
        error.what = saysWhen(service, error.retryAfter);
        break;
    case Error::Kind::Unreachable:
        error.what = text("%1 cannot be reached.").arg(service);
        break;
    case Error::Kind::Timeout:
        error.what = text("%1 did not answer in time.").arg(service);
        break;
    default:
        error.what = text("%1 did not do it.").arg(service);
    }
    return error;
}

bool isPassing(const GrpcStatus &status)
{
    switch (status.code) {
    case GrpcCode::DeadlineExceeded:
    case GrpcCode::Unavailable:
    case GrpcCode::Cancelled:
    case GrpcCode::Internal:
    case GrpcCode::Unknown:
        return true;
    default:
        return false;
    }
}

} // namespace sandgate
