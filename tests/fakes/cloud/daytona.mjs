#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// A fake of Daytona: its API below /api, the toolbox of each sandbox below /toolbox/ID, previews.    daytona.mjs FOLDER
//
//   FAKE_KEY            the right key
//   FAKE_PAGE           how many a list has at most (2: paging is to be seen)
//   FAKE_MINUTE_MS      how long a minute of the intervals is (60000)
//
// Images and snapshots whose name begins with "missing" do not exist. With "kvm": true a sandbox is a machine that can
// be paused, else a container that cannot. The list lags by /_fake/lag; the socket of events is not there, as in old
// deployments: clients poll.
import { randomBytes, randomUUID } from "node:crypto";
import { admitter, previews } from "./daytona_preview.mjs";
import { Toolbox } from "./daytona_toolbox.mjs";
import { Refusal, Service } from "./service.mjs";

const key = process.env.FAKE_KEY ?? "dtn_0123456789abcdef0123456789abcdef";
const pageSize = Number(process.env.FAKE_PAGE ?? 2);
const minuteMs = Number(process.env.FAKE_MINUTE_MS ?? 60000);
const stepMs = 100; // how long each state on the way takes
const service = new Service(process.argv[2]);
const boxes = new Map();
const built = new Set(); // Dockerfiles
const settled = ["started", "stopped", "archived", "paused", "error", "build_failed"];
const errors = { 400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 409: "Conflict", 422: "Unprocessable Entity" };
const intervals = { autostop: "autoStopInterval", autoarchive: "autoArchiveInterval", autodelete: "autoDeleteInterval",
                    autopause: "autoPauseInterval" };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const now = () => new Date().toISOString();
const since = (time) => (Date.now() - Date.parse(time)) / minuteMs;

function refuse(request, statusCode, message) {
  return new Refusal(statusCode, { path: request.path, timestamp: now(), statusCode, error: errors[statusCode], message });
}

function set(box, state, desiredState = box.dto.desiredState) {
  Object.assign(box.dto, { state, desiredState, updatedAt: now() });
}

// Through states that each take their time; nothing is left to do when the sandbox went elsewhere meanwhile.
async function go(box, states, desired) {
  set(box, states[0], desired);
  for (const state of states.slice(1)) {
    await sleep(stepMs);
    if (box.dto.desiredState !== desired) return;
    set(box, state);
  }
}

async function start(box) {
  const from = box.dto.state;
  await go(box, [{ archived: "restoring", paused: "resuming" }[from] ?? "starting"], "started");
  await sleep(stepMs);
  if (box.dto.desiredState !== "started") return;
  if (from === "paused") box.machine.signal("SIGCONT");
  else box.toolbox = new Toolbox(box.machine);
  box.previewToken = randomBytes(16).toString("hex"); // each start has another
  box.dto.lastActivityAt = now();
  set(box, "started");
}

async function stop(box) {
  set(box, "stopping", "stopped");
  await sleep(stepMs);
  if (box.dto.desiredState !== "stopped") return;
  box.machine.stop();
  box.stoppedAt = now();
  set(box, "stopped");
  if (box.dto.autoDeleteInterval === 0) destroy(box);
}

async function pause(box) {
  set(box, "pausing", "paused");
  box.machine.signal("SIGSTOP");
  await sleep(stepMs);
  if (box.dto.desiredState === "paused") set(box, "paused");
}

async function destroy(box) {
  set(box, "destroying", "destroyed");
  box.dto.name = `DESTROYED_${box.dto.name}_${Date.now()}`; // its name is free at once
  await sleep(stepMs);
  set(box, "destroyed");
  box.destroyedAt = Date.now();
  service.removeMachine(box.dto.id);
}

async function build(box, dockerfile) {
  box.log = `Building from:\n${dockerfile}`;
  if (!built.has(dockerfile)) {
    await go(box, ["pending_build", "building_snapshot"], "started");
    await sleep(stepMs);
    if (/^FROM missing/m.test(dockerfile)) {
      box.log += "manifest unknown\n";
      box.dto.errorReason = "Failed to build the snapshot: manifest unknown";
      return set(box, "build_failed");
    }
    built.add(dockerfile);
  }
  box.log += "Built.\n";
  await go(box, ["creating"], "started");
  return start(box);
}

async function create(wanted, request) {
  const has = (name) => wanted[name] !== undefined && wanted[name] !== null;
  if (has("snapshot") && has("buildInfo")) throw refuse(request, 400, "Cannot specify both snapshot and buildInfo");
  if (!has("buildInfo") && ["cpu", "memory", "disk"].some(has))
    throw refuse(request, 400, "Cannot specify Sandbox resources when using a snapshot");
  if (wanted.snapshot?.startsWith("missing"))
    throw refuse(request, 400, `Snapshot ${wanted.snapshot} not found. Did you add it through the Daytona Dashboard?`);
  if (wanted.autoStopInterval && wanted.autoPauseInterval)
    throw refuse(request, 400, "autoStopInterval and autoPauseInterval cannot both be set");
  const id = randomUUID();
  const name = wanted.name ?? id;
  if (find(name)) throw refuse(request, 409, `Sandbox with name ${name} already exists`);
  const machine = service.makeMachine(id, { ...wanted.env, DAYTONA_SANDBOX_ID: id });
  const dto = {
    id, organizationId: "org-1", name, ...(!has("buildInfo") && { snapshot: wanted.snapshot ?? "daytona-small" }),
    user: wanted.user ?? "daytona", env: wanted.env ?? {}, labels: wanted.labels ?? {}, public: wanted.public ?? false,
    target: wanted.target ?? "us", cpu: wanted.cpu ?? 1, gpu: 0, memory: wanted.memory ?? 1, disk: wanted.disk ?? 3,
    state: "creating", desiredState: "started", errorReason: null, recoverable: false,
    autoStopInterval: wanted.autoStopInterval ?? 15, autoArchiveInterval: wanted.autoArchiveInterval ?? 10080,
    autoDeleteInterval: wanted.autoDeleteInterval ?? -1, autoPauseInterval: wanted.autoPauseInterval ?? 0,
    ...(wanted.ttlMinutes && { autoDestroyAt: new Date(Date.now() + wanted.ttlMinutes * minuteMs).toISOString() }),
    volumes: wanted.volumes ?? [], ...(has("buildInfo") && { buildInfo: { ...wanted.buildInfo, createdAt: now(), updatedAt: now() } }),
    networkBlockAll: wanted.networkBlockAll ?? false, createdAt: now(), updatedAt: now(), lastActivityAt: now(),
    sandboxClass: wanted.kvm ? "linux-vm" : "container", toolboxProxyUrl: `${service.url}/toolbox`,
  };
  const box = { dto, machine, signed: new Map(), log: "" };
  boxes.set(id, box);
  if (has("buildInfo")) build(box, wanted.buildInfo.dockerfileContent ?? ""); // answered at once
  else await go(box, ["creating"], "started").then(() => start(box));
  return box.dto;
}

const isThere = (box) => box.dto.state !== "destroyed";
const find = (name) => [...boxes.values()].find((box) => isThere(box) && (box.dto.id === name || box.dto.name === name));

// The list knows a sandbox, and that it is gone, only after a while.
function isListed(box) {
  if (Date.parse(box.dto.createdAt) + service.lagMs > Date.now()) return false;
  return isThere(box) || box.destroyedAt + service.lagMs > Date.now();
}

function list(request) {
  const { query } = request;
  const labels = Object.entries(JSON.parse(query.get("labels") ?? "{}"));
  const states = query.getAll("states");
  const limit = Math.min(Number(query.get("limit") ?? pageSize), pageSize);
  if (!(limit >= 1) || Number(query.get("limit")) > 200) throw refuse(request, 400, "limit must not be greater than 200");
  const begins = (name, value) => !query.get(name) || value.startsWith(query.get(name));
  const all = [...boxes.values()].filter(isListed).map(({ dto }) => dto)
    .filter((dto) => labels.every(([name, value]) => dto.labels[name] === value))
    .filter((dto) => (states.length === 0 || states.includes(dto.state)) && begins("id", dto.id) && begins("name", dto.name))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
  if (query.get("order") === "asc") all.reverse();
  const first = Number(Buffer.from(query.get("cursor") ?? "MA==", "base64").toString("utf8"));
  const items = all.slice(first, first + limit).map(({ env, volumes, buildInfo, ...item }) => item);
  const isLast = first + limit >= all.length;
  return { items, nextCursor: isLast ? null : Buffer.from(String(first + limit)).toString("base64") };
}

async function act(box, verb, rest, request) {
  const { dto } = box;
  const inTransition = !settled.includes(dto.state);
  const busy = () => refuse(request, 409, "Sandbox state change in progress");
  switch (`${request.method} ${verb}`) {
    case "GET ":
      return dto;
    case "DELETE ":
      if (inTransition && dto.state !== "pending_build") throw busy();
      destroy(box);
      return dto;
    case "POST start":
      if (dto.state === "started") return dto;
      if (inTransition) throw busy();
      if (!["stopped", "archived", "paused"].includes(dto.state)) throw refuse(request, 400, "Sandbox is not in valid state");
      start(box);
      return dto;
    case "POST stop":
      if (inTransition) throw busy();
      if (dto.state !== "started") throw refuse(request, 400, "Sandbox is not in a stoppable state");
      stop(box);
      return dto;
    case "POST pause":
      if (dto.sandboxClass === "container") throw refuse(request, 422, "Pause is not supported for this sandbox class");
      if (inTransition) throw busy();
      if (dto.state !== "started") throw refuse(request, 400, "Sandbox is not started");
      pause(box);
      return dto;
    case "POST archive":
      if (dto.state !== "stopped") throw refuse(request, 400, "Sandbox is not stopped");
      go(box, ["archiving", "archived"], "archived");
      return dto;
    case "POST last-activity":
      dto.lastActivityAt = now();
      return new Refusal(201, "");
    case "PUT labels":
      dto.labels = JSON.parse(request.body.toString("utf8")).labels;
      return { labels: dto.labels };
    case "POST public":
      dto.public = rest === "true";
      return dto;
    case "POST ttl":
      dto.autoDestroyAt = Number(rest) > 0 ? new Date(Date.now() + Number(rest) * minuteMs).toISOString() : undefined;
      return dto;
    case "GET toolbox-proxy-url":
      return { url: dto.toolboxProxyUrl };
    case "GET build-logs-url":
      return { url: `${service.url}/api/sandbox/${dto.id}/build-logs` };
    case "GET build-logs":
      while (request.query.get("follow") === "true" && box.dto.state !== "started" && !settled.includes(box.dto.state)) await sleep(50);
      return new Refusal(200, box.log, { "content-type": "text/plain" });
    default: {
      if (request.method === "POST" && intervals[verb]) {
        dto[intervals[verb]] = Number(rest);
        return dto;
      }
      const answer = verb === "ports" && previews(service, box, rest, request, refuse);
      return answer || refuse(request, 404, `Cannot ${request.method} ${request.path}`);
    }
  }
}

// What the intervals ask for.
setInterval(() => {
  for (const box of boxes.values()) {
    const { dto } = box;
    if (!settled.includes(dto.state)) continue;
    if (dto.autoDestroyAt && Date.parse(dto.autoDestroyAt) <= Date.now()) destroy(box);
    else if (dto.state === "started" && dto.autoStopInterval > 0 && since(dto.lastActivityAt) >= dto.autoStopInterval) stop(box);
    else if (dto.state === "started" && dto.autoPauseInterval > 0 && since(dto.lastActivityAt) >= dto.autoPauseInterval) pause(box);
    else if (dto.state === "stopped" && dto.autoDeleteInterval > 0 && since(box.stoppedAt) >= dto.autoDeleteInterval) destroy(box);
  }
}, 100);

service.onVanish = (id) => boxes.delete(id);
admitter(service, boxes, key);

function authorised(request) {
  if (request.headers.authorization === `Bearer ${key}`) return;
  throw refuse(request, 401, request.headers.authorization ? "Invalid credentials" : "Unauthorized");
}

function toolboxOf(request, url) {
  const [, id, path] = /^\/toolbox\/([^/]+)(\/.*)$/.exec(url) ?? [];
  const box = id && find(id);
  if (!box) throw refuse(request, 404, `Sandbox with ID or name ${id} not found`);
  if (box.dto.state !== "started") throw refuse(request, 400, "bad request: no IP address found. Is the Sandbox started?");
  box.dto.lastActivityAt = now();
  return { box, path };
}

service.upgrade = (request, socket, head, url) => {
  try {
    authorised({ ...request, headers: request.headers, path: url.pathname });
    const { box, path } = toolboxOf({ path: url.pathname }, url.pathname);
    box.toolbox.upgrade(request, socket, head, path);
  } catch (error) {
    socket.end(`HTTP/1.1 ${error.status ?? 500} Refused\r\ncontent-length: 0\r\n\r\n`);
  }
};

service.handle = async (request) => {
  if (request.path === "/login") return new Refusal(200, "<!DOCTYPE html><html>Log in</html>", { "content-type": "text/html" });
  authorised(request);
  if (request.path.startsWith("/toolbox/")) {
    const { box, path } = toolboxOf(request, request.path);
    return box.toolbox.serve(request, path);
  }
  const route = /^\/api\/sandbox(?:\/([^/]+)(?:\/([\w-]+)(?:\/(.+))?)?)?$/.exec(request.path);
  if (!route) throw refuse(request, 404, `Cannot ${request.method} ${request.path}`);
  if (!route[1] && request.method === "POST") return { status: 200, body: await create(JSON.parse(request.body.toString("utf8")), request) };
  if (!route[1]) return list(request);
  const name = decodeURIComponent(route[1]);
  const box = find(name);
  if (!box) throw refuse(request, 404, `Sandbox with ID or name ${name} not found`);
  const answer = await act(box, route[2] ?? "", route[3] ?? "", request);
  return answer instanceof Refusal ? answer : { status: 200, body: answer };
};

await service.start();
