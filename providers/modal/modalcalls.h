// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/modal/grpcchannel.h"
#include <modal.pb.h>
#include <task_command_router.pb.h>

// The methods of Modal's services that Sandgate calls, as the .proto files have them.
namespace sandgate::modalcalls {

namespace control = modal::client;
namespace router = modal::task_command_router;

inline constexpr GrpcMethod<control::AuthTokenGetRequest, control::AuthTokenGetResponse> authTokenGet{
    "/modal.client.ModalClient/AuthTokenGet"};
inline constexpr GrpcMethod<control::AppGetOrCreateRequest, control::AppGetOrCreateResponse> appGetOrCreate{
    "/modal.client.ModalClient/AppGetOrCreate"};
inline constexpr GrpcMethod<control::EnvironmentGetOrCreateRequest, control::EnvironmentGetOrCreateResponse>
    environmentGetOrCreate{"/modal.client.ModalClient/EnvironmentGetOrCreate"};
inline constexpr GrpcMethod<control::ImageGetOrCreateRequest, control::ImageGetOrCreateResponse> imageGetOrCreate{
    "/modal.client.ModalClient/ImageGetOrCreate"};
inline constexpr GrpcStreamMethod<control::ImageJoinStreamingRequest, control::ImageJoinStreamingResponse>
    imageJoinStreaming{"/modal.client.ModalClient/ImageJoinStreaming"};

inline constexpr GrpcMethod<control::SandboxCreateV2Request, control::SandboxCreateV2Response> sandboxCreate{
    "/modal.client.ModalClient/SandboxCreateV2"};
inline constexpr GrpcMethod<control::SandboxGetFromNameRequest, control::SandboxGetFromNameResponse> sandboxGetFromName{
    "/modal.client.ModalClient/SandboxGetFromNameV2"};
inline constexpr GrpcMethod<control::SandboxGetTaskIdRequest, control::SandboxGetTaskIdResponse> sandboxGetTaskId{
    "/modal.client.ModalClient/SandboxGetTaskIdV2"};
inline constexpr GrpcMethod<control::SandboxTagsGetRequest, control::SandboxTagsGetResponse> sandboxTagsGet{
    "/modal.client.ModalClient/SandboxTagsGetV2"};
inline constexpr GrpcMethod<control::SandboxTerminateRequest, control::SandboxTerminateResponse> sandboxTerminate{
    "/modal.client.ModalClient/SandboxTerminateV2"};
inline constexpr GrpcMethod<control::SandboxListRequest, control::SandboxListResponse> sandboxList{
    "/modal.client.ModalClient/SandboxListV2"};
inline constexpr GrpcMethod<control::SandboxGetTunnelsRequest, control::SandboxGetTunnelsResponse> sandboxGetTunnels{
    "/modal.client.ModalClient/SandboxGetTunnelsV2"};
inline constexpr GrpcMethod<control::SandboxGetCommandRouterAccessRequest,
                            control::SandboxGetCommandRouterAccessResponse>
    sandboxGetCommandRouterAccess{"/modal.client.ModalClient/SandboxGetCommandRouterAccess"};

inline constexpr GrpcMethod<router::TaskExecStartRequest, router::TaskExecStartResponse> taskExecStart{
    "/modal.task_command_router.TaskCommandRouter/TaskExecStart"};
inline constexpr GrpcStreamMethod<router::TaskExecStdioReadRequest, router::TaskExecStdioReadResponse>
    taskExecStdioRead{"/modal.task_command_router.TaskCommandRouter/TaskExecStdioRead"};
inline constexpr GrpcMethod<router::TaskExecWaitRequest, router::TaskExecWaitResponse> taskExecWait{
    "/modal.task_command_router.TaskCommandRouter/TaskExecWait"};

} // namespace sandgate::modalcalls
