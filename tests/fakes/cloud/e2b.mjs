// SPDX-License-Identifier: Apache-2.0
// A fake of E2B:  node e2b.mjs FOLDER
//
// The key is FAKE_KEY. One address serves all: the API by its paths, and what is in a sandbox by the headers
// E2b-Sandbox-Id and E2b-Sandbox-Port, as the real one does at sandbox.<domain>, on localhost and on IP hosts.
import { randomBytes } from "node:crypto";
import { processCall } from "./e2b_process.mjs";
import { Refusal, Service } from "./service.mjs";

const key = process.env.FAKE_KEY ?? "e2b_0123456789abcdef0123456789abcdef01234567";
const pageSize = 2; // small, so that paging is exercised; the real one is 100
const pauseMs = 200; // for which a sandbox is on its way to be paused
const agentPort = 49983;
const service = new Service(process.argv[2]);
const sandboxes = new Map(); // by id

const refuse = (code, message, headers) => {
  throw new Refusal(code, { code, message }, headers);
};

const parsed = (body) => {
  try {
    return body.length ? JSON.parse(body) : {};
  } catch {
    return refuse(400, "Error parsing the request body");
  }
};

function find(id) {
  const sandbox = sandboxes.get(id?.split("-")[0]);
  if (!sandbox || sandbox.goneAt) refuse(404, `Sandbox "${id}" doesn't exist or you don't have access to it`);
  return sandbox;
}

const iso = (ms) => new Date(ms).toISOString();

const shown = (sandbox) => ({
  sandboxID: sandbox.id,
  templateID: sandbox.template,
  alias: sandbox.template,
  clientID: "6532622b",
  startedAt: iso(sandbox.bornAt),
  endAt: iso(sandbox.endAt),
  state: sandbox.paused ? "paused" : "running",
  cpuCount: 2,
  memoryMB: 1024,
  diskSizeMB: 1024,
  metadata: sandbox.metadata,
  envdVersion: "0.5.8",
});

// What create and connect tell, and nothing else does.
const access = (sandbox) => ({
  sandboxID: sandbox.id,
  templateID: sandbox.template,
  alias: sandbox.template,
  clientID: "6532622b",
  envdVersion: "0.5.8",
  envdAccessToken: sandbox.agentToken,
  trafficAccessToken: sandbox.trafficToken,
  domain: null,
});

function setEnd(sandbox, seconds) {
  sandbox.endAt = Date.now() + seconds * 1000;
  clearTimeout(sandbox.timer);
  sandbox.timer = setTimeout(() => (sandbox.autoPause ? pause(sandbox) : remove(sandbox)), seconds * 1000);
}

function timeout(body, fallback) {
  const seconds = body.timeout ?? fallback;
  if (!Number.isInteger(seconds) || seconds <= 0) refuse(400, "timeout must be a positive number of seconds");
  if (seconds > 24 * 3600) refuse(400, "Timeout cannot be greater than 24 hours");
  return seconds;
}

function create(body) {
  if (!body.templateID) refuse(400, "templateID is missing");
  if (body.templateID === "missing") refuse(404, `Template "missing" not found`);
  const id = `i${randomBytes(16).toString("hex").slice(0, 20)}`;
  const sandbox = {
    id,
    bornAt: Date.now(),
    template: body.templateID,
    metadata: body.metadata ?? {},
    autoPause: body.autoPause ?? false,
    agentToken: randomBytes(16).toString("hex"),
    trafficToken: body.network?.allowPublicTraffic === false ? randomBytes(16).toString("hex") : null,
    machine: service.makeMachine(id, body.envVars),
    tags: new Map(),
  };
  sandboxes.set(id, sandbox);
  setEnd(sandbox, timeout(body, 300));
  return { status: 201, body: access(sandbox) };
}

// A paused one keeps its memory: its processes stand still.
function pause(sandbox) {
  clearTimeout(sandbox.timer);
  sandbox.paused = true;
  sandbox.busyUntil = Date.now() + pauseMs;
  sandbox.machine.signal("SIGSTOP");
}

function connect(sandbox, body) {
  const seconds = timeout(body, 300);
  const wasPaused = sandbox.paused;
  if (wasPaused) {
    sandbox.paused = false;
    sandbox.trafficToken &&= randomBytes(16).toString("hex"); // what was known of it is of no use any more
    sandbox.agentToken = randomBytes(16).toString("hex");
    sandbox.machine.signal("SIGCONT");
  }
  if (wasPaused || Date.now() + seconds * 1000 > sandbox.endAt) setEnd(sandbox, seconds); // never shortened
  return { status: wasPaused ? 201 : 200, body: access(sandbox) };
}

function remove(sandbox) {
  clearTimeout(sandbox.timer);
  sandbox.goneAt = Date.now();
  service.removeMachine(sandbox.id);
}

function list(query) {
  const wanted = Object.fromEntries(new URLSearchParams(decodeURIComponent(query.get("metadata") ?? "")));
  const states = (query.get("state") ?? "running,paused").split(",");
  const all = service.seen(sandboxes.values()).filter((sandbox) => states.includes(sandbox.paused ? "paused" : "running") &&
    Object.entries(wanted).every(([name, value]) => sandbox.metadata[name] === value));
  const start = Number(query.get("nextToken") ?? 0);
  const end = start + Math.min(Number(query.get("limit") ?? pageSize), pageSize);
  const headers = end < all.length ? { "X-Next-Token": String(end) } : {};
  return { status: 200, headers, body: all.slice(start, end).map(shown) };
}

// What the proxy in front of all sandboxes says before a request reaches one.
function inSandbox(request) {
  const id = request.headers["e2b-sandbox-id"];
  if (!id) return undefined;
  const port = Number(request.headers["e2b-sandbox-port"]);
  const sandbox = sandboxes.get(id);
  if (!sandbox || sandbox.goneAt || sandbox.paused)
    throw new Refusal(502, { sandboxId: id, message: "The sandbox was not found", code: 502 });
  const given = request.headers["e2b-traffic-access-token"];
  if (port !== agentPort && sandbox.trafficToken && given !== sandbox.trafficToken)
    throw new Refusal(403, { sandboxId: id, message: "The traffic access token is missing or wrong", code: 403 });
  return { sandbox, machine: sandbox.machine, port };
}

service.machineOfHost = (_host, request) => {
  const there = inSandbox(request);
  return there && there.port !== agentPort ? there : undefined;
};
service.portClosed = (_machine, port) =>
  new Refusal(502, { message: "The sandbox is running but port is not open", port, code: 502 });
service.onVanish = (id) => {
  const sandbox = sandboxes.get(id);
  if (sandbox) remove(sandbox);
};

service.handle = async ({ method, path, query, headers, body, response }) => {
  const there = inSandbox({ headers });
  if (there) {
    if (headers["x-access-token"] !== there.sandbox.agentToken) throw new Refusal(401, { code: 401, message: "unauthorized" });
    return processCall(there.sandbox, path, headers, body, response);
  }
  if (headers["x-api-key"] !== key) refuse(401, "Invalid API key");
  const [first, ...more] = path.slice(1).split("/");
  const [collection, id, what] = first === "v2" ? more : [first, ...more];
  if (collection !== "sandboxes") refuse(404, "Not found");
  if (!id && method === "POST") return create(parsed(body));
  if (!id && method === "GET") return list(query);
  const sandbox = find(id);
  if (!what && method === "GET") return shown(sandbox);
  if (!what && method === "DELETE") {
    remove(sandbox);
    return { status: 204 };
  }
  if (method !== "POST") refuse(405, "Method not allowed");
  if (Date.now() < (sandbox.busyUntil ?? 0)) {
    if (what === "pause") refuse(409, `Sandbox ${id} cannot be paused while in 'pausing' state`);
    await new Promise((resolve) => setTimeout(resolve, sandbox.busyUntil - Date.now()));
  }
  if (what === "connect") return connect(sandbox, parsed(body));
  if (what === "timeout") {
    if (sandbox.paused) refuse(404, `Sandbox "${id}" is paused`);
    setEnd(sandbox, timeout(parsed(body)));
    return { status: 204 };
  }
  if (what === "pause") {
    if (sandbox.paused) refuse(409, `Sandbox ${id} is already paused`);
    pause(sandbox);
    return { status: 204 };
  }
  return refuse(404, "Not found");
};

await service.start();
