// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpcerror.h"
#include "providers/cloud/cloudservice.h"
#include <QCoreApplication>
#include <cmath>
#include <grpcpp/support/status.h>
#include <modal.pb.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Modal", sentence);
}

// The seconds that Modal wants to be left alone for; 0: it did not say.
int retryAfterOf(const grpc::Status &status)
{
    modal::client::RPCStatus details;
    if (!details.ParseFromString(status.error_details()))
        return 0;
    for (const google::protobuf::Any &detail : details.details()) {
        modal::client::RPCRetryPolicy policy;
        const bool isPolicy = QString::fromStdString(detail.type_url()).endsWith("/modal.client.RPCRetryPolicy"_L1);
        const bool isRead = isPolicy && policy.ParseFromString(detail.value());
        if (isRead && policy.retry_after_secs() > 0) // which no NaN is
            return int(std::ceil(std::min(policy.retry_after_secs(), 86400.0F)));
    }
    return 0;
}

Error::Kind kindOf(grpc::StatusCode code)
{
    switch (code) {
    case grpc::StatusCode::NOT_FOUND:
        return Error::Kind::Gone;
    case grpc::StatusCode::UNAUTHENTICATED:
    case grpc::StatusCode::PERMISSION_DENIED:
        return Error::Kind::Unauthorized;
    case grpc::StatusCode::RESOURCE_EXHAUSTED:
        return Error::Kind::QuotaExceeded;
    case grpc::StatusCode::INVALID_ARGUMENT:
        return Error::Kind::InvalidSettings;
    case grpc::StatusCode::ALREADY_EXISTS:
    case grpc::StatusCode::ABORTED:
        return Error::Kind::Conflict;
    case grpc::StatusCode::DEADLINE_EXCEEDED:
        return Error::Kind::Timeout;
    case grpc::StatusCode::UNAVAILABLE:
    case grpc::StatusCode::CANCELLED:
        return Error::Kind::Unreachable;
    default:
        return Error::Kind::Refused;
    }
}

} // namespace

Error grpcError(const grpc::Status &status, const QString &service)
{
    Error error;
    error.kind = kindOf(status.error_code());
    error.theirWords = QString::fromStdString(status.error_message()).left(4096);
    error.status = status.error_code();
    error.retryAfter = retryAfterOf(status);
    if (error.retryAfter > 0)
        error.kind = Error::Kind::RateLimited;
    switch (error.kind) {
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

bool isPassing(const grpc::Status &status)
{
    switch (status.error_code()) {
    case grpc::StatusCode::DEADLINE_EXCEEDED:
    case grpc::StatusCode::UNAVAILABLE:
    case grpc::StatusCode::CANCELLED:
    case grpc::StatusCode::INTERNAL:
    case grpc::StatusCode::UNKNOWN:
        return true;
    default:
        return false;
    }
}

} // namespace sandgate
