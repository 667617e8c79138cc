// SPDX-License-Identifier: Apache-2.0
// A fake of Modal:  node modal.mjs FOLDER
//
// The printed address takes gRPC without TLS, the control plane as well as the router of commands, and the controls of a
// test. The credentials are FAKE_KEY_ID and FAKE_KEY. A tunnel is an address on loopback that speaks plain HTTP although
// clients call it https. An image whose name contains "missing" cannot be built.
import { randomBytes } from "node:crypto";
import { GrpcRefusal, serveGrpc, sharing, status } from "./modal_grpc.mjs";
import { Sandbox, result, token } from "./modal_sandbox.mjs";
import { Refusal, Service } from "./service.mjs";

const keyId = process.env.FAKE_KEY_ID ?? "ak-0123456789abcdefABCDEF";
const key = process.env.FAKE_KEY ?? "as-0123456789abcdefABCDEF";
const pageSize = 2; // small, so that paging is exercised
const createIfMissing = 1;
const service = new Service(process.argv[2]);
const apps = new Map(); // ids by "environment/name"
const secrets = new Map();
const images = new Map();
const sandboxes = new Map();
const authToken = token({ sub: "client" });

const made = (prefix) => `${prefix}-${randomBytes(11).toString("hex")}`;
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

function find(id) {
  const sandbox = sandboxes.get(id);
  if (!sandbox) throw new GrpcRefusal(status.NOT_FOUND, `Sandbox ${id} not found`);
  return sandbox;
}

function secretOf(id) {
  if (!secrets.has(id)) throw new GrpcRefusal(status.NOT_FOUND, `Secret ${id} not found`);
  return secrets.get(id);
}

function access(sandbox) {
  if (sandbox.result) throw new GrpcRefusal(status.FAILED_PRECONDITION, "the sandbox has finished");
  return { jwt: sandbox.jwt, url: service.url.replace("http:", "https:") };
}

async function create({ app_id, definition, tags, secret_sources = [] }, isV2) {
  if (![...apps.values()].includes(app_id)) throw new GrpcRefusal(status.NOT_FOUND, `App ${app_id} not found`);
  const { name, image_id } = definition;
  if (!images.get(image_id)?.isBuilt) throw new GrpcRefusal(status.NOT_FOUND, `Image ${image_id} not found`);
  if (name && [...sandboxes.values()].some((one) => !one.result && one.appId === app_id && one.definition.name === name))
    throw new GrpcRefusal(status.ALREADY_EXISTS, `Sandbox with name '${name}' already exists`);
  const sources = secret_sources.map((one) => one.env?.contents ?? secretOf(one.secret_id));
  const env = Object.assign({}, ...definition.secret_ids.map(secretOf), ...sources);
  const sandbox = new Sandbox(service, { appId: app_id, definition, tags, env, isV2 });
  sandboxes.set(sandbox.id, sandbox);
  await sandbox.start();
  return sandbox;
}

function list({ app_id, before_timestamp, include_finished, tags }, isV2) {
  const live = service.seen(sandboxes.values());
  const all = (include_finished ? [...sandboxes.values()] : live)
    .filter((one) => (isV2 || !one.isV2) && (!app_id || one.appId === app_id))
    .filter((one) => tags.every((tag) => one.tags.some((own) => own.tag_name === tag.tag_name && own.tag_value === tag.tag_value)))
    .filter((one) => !before_timestamp || one.createdAt < before_timestamp)
    .sort((a, b) => b.createdAt - a.createdAt);
  return {
    sandboxes: all.slice(0, pageSize).map((one) => ({
      id: one.id, created_at: one.createdAt, app_id: one.appId, tags: one.tags, name: one.definition.name,
      task_info: { id: one.taskId, started_at: one.createdAt, finished_at: one.result && one.goneAt / 1000, result: one.result },
    })),
  };
}

const controlPlane = {
  AuthTokenGet: async () => ({ token: authToken }),
  AppGetOrCreate: async ({ app_name, environment_name, object_creation_type }) => {
    const name = `${environment_name}/${app_name}`;
    if (!apps.has(name) && object_creation_type !== createIfMissing)
      throw new GrpcRefusal(status.NOT_FOUND, `App '${app_name}' not found`);
    if (!apps.has(name)) apps.set(name, made("ap"));
    return { app_id: apps.get(name) };
  },
  EnvironmentGetOrCreate: async () =>
    ({ environment_id: "en-1", metadata: { name: "main", settings: { image_builder_version: "2025.06" } } }),
  SecretGetOrCreate: async ({ env_dict }) => {
    const id = made("st");
    secrets.set(id, env_dict);
    return { secret_id: id };
  },
  ImageGetOrCreate: async ({ image }) => {
    const what = JSON.stringify(image);
    const known = [...images].find(([, one]) => one.what === what);
    if (known?.[1].isBuilt) return { image_id: known[0], result: { status: result.success } };
    const id = known?.[0] ?? made("im");
    images.set(id, { what, isBuilt: false });
    return { image_id: id }; // the client waits for it to be built
  },
  ImageJoinStreaming: async ({ image_id, last_entry_id }, call) => {
    const image = images.get(image_id);
    if (!image) throw new GrpcRefusal(status.NOT_FOUND, `Image ${image_id} not found`);
    // The first stream ends early: a client has to ask again from there.
    if (!last_entry_id) return call.write({ task_logs: [{ data: "Pulling\n" }], entry_id: "1-0", eof: true });
    await sleep(200);
    image.isBuilt = !image.what.includes("missing");
    call.write({ result: image.isBuilt ? { status: result.success } : { status: result.failure, exception: "manifest unknown" }, entry_id: "2-0" });
  },
  SandboxCreate: async (request) => ({ sandbox_id: (await create(request, false)).id }),
  SandboxCreateV2: async (request) => {
    const sandbox = await create(request, true);
    return { sandbox_id: sandbox.id, task_id: sandbox.taskId, tunnels: sandbox.tunnels, command_router_access: access(sandbox) };
  },
  SandboxGetTaskId: async ({ sandbox_id }) => {
    const sandbox = find(sandbox_id);
    return sandbox.result ? { task_result: sandbox.result } : { task_id: sandbox.taskId };
  },
  SandboxWait: async ({ sandbox_id, timeout }) => {
    const sandbox = find(sandbox_id);
    await Promise.race([sandbox.ended, sleep(timeout * 1000)]);
    return { result: sandbox.result, metadata: { result: sandbox.result, app_id: sandbox.appId } };
  },
  SandboxTerminate: async ({ sandbox_id }) => {
    const sandbox = find(sandbox_id);
    const existing_result = sandbox.result;
    sandbox.end({ status: result.terminated });
    return { existing_result };
  },
  SandboxGetTunnels: async ({ sandbox_id }) => {
    const sandbox = find(sandbox_id);
    return sandbox.result ? { result: sandbox.result } : { tunnels: sandbox.tunnels };
  },
  SandboxList: async (request) => list(request, false),
  SandboxListV2: async (request) => list(request, true),
  SandboxGetFromName: async ({ sandbox_name, environment_name, app_name }) => {
    const app = apps.get(`${environment_name}/${app_name}`);
    const found = [...sandboxes.values()].find((one) => !one.result && one.appId === app && one.definition.name === sandbox_name);
    if (!found) throw new GrpcRefusal(status.NOT_FOUND, `Sandbox '${sandbox_name}' not found`);
    return { sandbox_id: found.id };
  },
  SandboxTagsSet: async ({ sandbox_id, tags }) => {
    find(sandbox_id).tags = tags;
    return {};
  },
  SandboxTagsGet: async ({ sandbox_id }) => ({ tags: find(sandbox_id).tags }),
  TaskGetCommandRouterAccess: async ({ task_id }) => access(ofTask(task_id)),
  SandboxGetCommandRouterAccess: async ({ sandbox_id, task_id }) => access(sandbox_id ? find(sandbox_id) : ofTask(task_id)),
};
for (const name of ["GetTaskId", "Wait", "Terminate", "GetTunnels", "GetFromName", "TagsSet", "TagsGet"])
  controlPlane[`Sandbox${name}V2`] = controlPlane[`Sandbox${name}`];

function ofTask(id) {
  const sandbox = [...sandboxes.values()].find((one) => one.taskId === id);
  if (!sandbox) throw new GrpcRefusal(status.NOT_FOUND, `Task ${id} not found`);
  return sandbox;
}

function execOf({ task_id, exec_id }) {
  const exec = ofTask(task_id).execs.get(exec_id);
  if (!exec) throw new GrpcRefusal(status.NOT_FOUND, `Exec ${exec_id} not found`);
  return exec;
}

const router = {
  TaskExecStart: async (request) => {
    const sandbox = ofTask(request.task_id);
    if (sandbox.result) throw new GrpcRefusal(status.NOT_FOUND, "the task has finished");
    const sources = request.secret_sources.map((one) => one.env?.contents ?? secretOf(one.secret_id));
    const env = Object.assign({}, ...request.secret_ids.map(secretOf), ...sources, request.env);
    sandbox.exec({ ...request, env });
    return {};
  },
  TaskExecStdioRead: async ({ offset, file_descriptor, ...ids }, call) =>
    execOf(ids).outputs[file_descriptor].read(offset, (data) => call.write({ data })),
  TaskExecStdinWrite: async ({ offset, data, eof, ...ids }) => {
    const exec = execOf(ids);
    const fresh = data.subarray(Math.max(0, exec.received - offset)); // what came before may come again
    exec.received += fresh.length;
    if (fresh.length) exec.command.child.stdin.write(fresh);
    if (eof) exec.command.child.stdin.end();
    return {};
  },
  TaskExecPoll: async (ids) => execOf(ids).status,
  TaskExecWait: async (ids) => {
    const exec = execOf(ids);
    await exec.end;
    return exec.status;
  },
};

const unauthenticated = (details) => new GrpcRefusal(status.UNAUTHENTICATED, details);
const grpcPort = await serveGrpc(service, {
  "modal.proto": {
    service: "modal.client.ModalClient",
    handlers: controlPlane,
    authorize: (method, headers) => {
      if (headers["x-modal-token-id"] !== keyId || headers["x-modal-token-secret"] !== key)
        throw unauthenticated("Token validation failed");
      if (method !== "AuthTokenGet" && headers["x-modal-auth-token"] !== authToken) throw unauthenticated("Auth token is missing");
    },
  },
  "task_command_router.proto": {
    service: "modal.task_command_router.TaskCommandRouter",
    handlers: router,
    authorize: (method, { authorization }) => {
      if (![...sandboxes.values()].some(({ jwt }) => authorization === `Bearer ${jwt}`)) throw unauthenticated("invalid jwt");
    },
  },
});

service.front = sharing(grpcPort);
service.portClosed = () => new Refusal(502, "modal: no process listens on this port");
service.onStop = (id) => sandboxes.get(id)?.end({ status: result.terminated });
service.onVanish = (id) => {
  sandboxes.get(id)?.end({ status: result.terminated });
  sandboxes.delete(id);
};
await service.start();
