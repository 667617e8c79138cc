// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// What the program and its gRPC module say to each other. gRPC brings some fifty libraries, so only the module is
// linked with it, and the module is loaded when the first call is made. Hence nothing here is a class of gRPC, and
// nothing of Qt.
namespace sandgate {

// gRPC's own numbers, and one that is ours. https://grpc.github.io/grpc/core/md_doc_statuscodes.html
enum class GrpcCode {
    NoModule = -1, // the call was not made
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
};

// How a call ended.
struct GrpcStatus {
    GrpcCode code = GrpcCode::Ok;
    std::string message = {};
    std::string details = {}; // the trailer grpc-status-details-bin

    bool ok() const { return code == GrpcCode::Ok; }
};

struct GrpcServer {
    std::string target; // in gRPC's form: dns:///host:port
    bool isEncrypted = true;
    std::string roots = {}; // whose certificates are believed, as PEM
};

using GrpcMetadata = std::vector<std::pair<std::string, std::string>>;

// One request; messages are protobuf's bytes.
struct GrpcRequest {
    std::string method; // "/package.Service/Method"
    std::string message;
    GrpcMetadata metadata;
    std::chrono::milliseconds limit;
};

// Who waits for the answers of a call. Called in threads of gRPC's, one call after the other.
class GrpcListener
{
public:
    virtual ~GrpcListener() = default;
    // The next message of the answer; false: no more of them, cancel the call.
    virtual bool hear(std::string message) = 0;
    // Said last, and once. The call may be gone before it returns, but not by this very thread.
    virtual void end(GrpcStatus status) = 0;
};

// A call: one request, and all that is answered until it ends. An answer of one message is the same on the wire.
class GrpcCall
{
public:
    virtual ~GrpcCall() = default; // not before it has ended, if it was started; never in a thread of gRPC's
    virtual void start() = 0;      // once
    virtual void cancel() = 0;     // in any thread, at any time
};

// A connection to a server; it connects by itself, and again. Outlives its calls.
class GrpcConnection
{
public:
    virtual ~GrpcConnection() = default;
    virtual std::unique_ptr<GrpcCall> call(GrpcRequest request, GrpcListener &listener) = 0;
};

// What the module exports, under that name. The number changes with this file: another module's is not found then.
constexpr auto grpcEntry = "sandgate_grpc_connect_1";
using GrpcEntry = GrpcConnection *(*)(const GrpcServer &server); // the caller owns it

} // namespace sandgate
