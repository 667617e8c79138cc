#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// A fake of Vercel's sandboxes, below /api as at vercel.com/api.    vercel.mjs FOLDER
//
//   FAKE_KEY, FAKE_TEAM, FAKE_PROJECT   the right token, team (team_test) and project (prj_test)
//   FAKE_PAGE                           how many a list has at most (2: paging is to be seen)
//
// A session's cwd is the real folder of its machine; /vercel and /vercel/sandbox mean the same. Routes have their URL
// on localhost: the SDK makes https://SUBDOMAIN.vercel.run from the subdomain instead.
import { randomBytes } from "node:crypto";
import { cpSync } from "node:fs";
import { Refusal, Service } from "./service.mjs";
import { SessionWork, json, refuse } from "./vercel_session.mjs";

const key = process.env.FAKE_KEY ?? "0123456789abcdefghijklmn";
const team = process.env.FAKE_TEAM ?? "team_test";
const project = process.env.FAKE_PROJECT ?? "prj_test";
const pageSize = Number(process.env.FAKE_PAGE ?? 2);
const stepMs = 100; // how long each state on the way takes
const longestMs = 5 * 3600000;
const service = new Service(process.argv[2]);
const boxes = new Map(); // by name
const sessions = new Map(); // by id
const snapshots = new Map();
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const newId = (prefix, length = 14) => `${prefix}_${randomBytes(length).toString("hex")}`;

function set(session, status, more = {}) {
  Object.assign(session, { status, updatedAt: Date.now(), ...more });
}

function setClock(box) {
  const { session } = box;
  clearTimeout(box.timer);
  box.timer = setTimeout(() => stop(box), session.startedAt + session.timeout - Date.now());
}

function boot(box) {
  const at = Date.now();
  const vcpus = box.wanted.resources?.vcpus ?? 2;
  box.session = {
    id: newId("sbx"), status: "running", timeout: box.wanted.timeout ?? 300000, vcpus, memory: vcpus * 2048, region: "iad1",
    ...(box.wanted.runtime && { runtime: box.wanted.runtime }), cwd: box.machine.home, requestedAt: at, startedAt: at,
    createdAt: at, updatedAt: at, ...(box.snapshotId && { sourceSnapshotId: box.snapshotId }),
  };
  box.work = new SessionWork(box.machine, box.session.id);
  sessions.set(box.session.id, { box, session: box.session, work: box.work });
  setRoutes(box);
  setClock(box);
}

function setRoutes(box) {
  box.routes = (box.wanted.ports ?? []).map((port) => {
    const subdomain = `sb-${randomBytes(6).toString("hex")}`;
    return { url: service.portUrl(subdomain, subdomain, port), subdomain, port };
  });
}

const shown = (box) => ({
  name: box.name, persistent: box.wanted.persistent ?? true, status: box.session.status, currentSessionId: box.session.id,
  timeout: box.wanted.timeout ?? 300000, vcpus: box.session.vcpus, memory: box.session.memory, region: "iad1",
  ...(box.wanted.runtime ? { runtime: box.wanted.runtime } : { image: box.wanted.image ?? "vercel/sandbox/universal" }),
  createdAt: box.createdAt, updatedAt: box.session.updatedAt, cwd: box.session.cwd, tags: box.wanted.tags ?? {},
  ...(box.snapshotId && { currentSnapshotId: box.snapshotId }),
  ...(box.session.status === "running" && { expiresAt: box.session.startedAt + box.session.timeout }),
});
const triple = (box, more = {}) => json({ sandbox: shown(box), session: box.session, routes: box.routes, ...more });

// A snapshot that a stop leaves is the disk as it lies there.
function takeSnapshot(box, expiration) {
  const id = newId("snap");
  const at = Date.now();
  const shownOne = { id, sourceSessionId: box.session.id, region: "iad1", status: "created", sizeBytes: 4096, createdAt: at,
                     updatedAt: at, ...(expiration > 0 && { expiresAt: at + expiration }) };
  snapshots.set(id, { shown: shownOne, name: box.name, folder: box.machine.home });
  box.snapshotId = id;
  return shownOne;
}

function stop(box) {
  const { session } = box;
  if (session.status !== "running") return box.stopping;
  clearTimeout(box.timer);
  set(session, "stopping", { requestedStopAt: Date.now() });
  box.stopping = (async () => {
    box.work.end();
    box.machine.stop();
    await sleep(stepMs);
    if (box.wanted.persistent !== false) {
      set(session, "snapshotting");
      await sleep(stepMs);
      takeSnapshot(box);
    }
    set(session, "stopped", { stoppedAt: Date.now(), duration: Date.now() - session.startedAt });
  })();
  return box.stopping;
}

async function resume(box) {
  await box.stopping;
  if (box.session.status === "running") return false;
  if (box.snapshotId && !snapshots.has(box.snapshotId))
    throw refuse(410, "snapshot_not_found", `Snapshot not found: ${box.snapshotId}`);
  box.resuming ??= sleep(stepMs).then(() => {
    if (box.wanted.persistent === false) { // its disk was not kept
      service.removeMachine(box.id);
      box.machine = service.makeMachine(box.id, box.wanted.env);
    }
    boot(box);
    box.resuming = undefined;
  });
  await box.resuming;
  return true;
}

function checked(wanted) {
  if (wanted.ports?.length > 15) throw refuse(400, "bad_request", "Invalid request: `ports` should NOT have more than 15 items.");
  if (Object.keys(wanted.tags ?? {}).length > 5) throw refuse(400, "bad_request", "Invalid request: `tags` should NOT have more than 5 properties.");
  if (wanted.runtime && wanted.image) throw refuse(400, "bad_request", "`runtime` and `image` cannot be used together.");
  if (wanted.timeout > longestMs) throw refuse(400, "bad_request", `Invalid request: \`timeout\` should be <= ${longestMs}.`);
  return wanted;
}

async function create(wanted) {
  if (wanted.projectId !== project) throw refuse(404, "not_found", "Project not found.");
  const name = checked(wanted).name ?? `amber-fox-${randomBytes(3).toString("hex")}`;
  if (boxes.has(name)) throw refuse(400, "bad_request", `A sandbox with the name '${name}' already exists for this project.`);
  const source = wanted.source?.type === "snapshot" ? snapshots.get(wanted.source.snapshotId) : undefined;
  if (wanted.source?.type === "snapshot" && !source)
    throw refuse(410, "snapshot_not_found", `Snapshot not found: ${wanted.source.snapshotId}`);
  const id = `m${randomBytes(8).toString("hex")}`;
  const box = { id, name, wanted, machine: service.makeMachine(id, wanted.env), createdAt: Date.now() };
  if (source) cpSync(source.folder, box.machine.home, { recursive: true, force: false });
  boot(box);
  boxes.set(name, box);
  await sleep(stepMs);
  return triple(box);
}

function page(all, query, name) {
  const limit = Math.min(Number(query.get("limit") ?? pageSize), pageSize);
  const first = Number(Buffer.from(query.get("cursor") ?? "MA==", "base64url").toString("utf8"));
  const items = all.slice(first, first + limit);
  const isLast = first + limit >= all.length;
  return json({ [name]: items, pagination: { count: items.length, next: isLast ? null : Buffer.from(`${first + limit}`).toString("base64url") } });
}

function list(query) {
  if (query.get("project") !== project) throw refuse(404, "not_found", "Project not found.");
  const tags = query.getAll("tags").map((tag) => [tag.slice(0, tag.indexOf(":")), tag.slice(tag.indexOf(":") + 1)]);
  if (tags.length > 1) throw refuse(400, "bad_request", "Filtering by multiple tags is not supported.");
  const by = query.get("sortBy") ?? "createdAt";
  const direction = query.get("sortOrder") === "asc" ? 1 : -1;
  const all = [...boxes.values()].filter(({ name }) => name.startsWith(query.get("namePrefix") ?? ""))
    .filter(({ wanted }) => tags.every(([name, value]) => wanted.tags?.[name] === value))
    .map(shown).sort((a, b) => direction * (a[by] < b[by] ? -1 : 1));
  return page(all, query, "sandboxes");
}

async function ofSandbox(box, request) {
  switch (request.method) {
    case "GET":
      return triple(box, { resumed: request.query.get("resume") === "true" ? await resume(box) : false });
    case "PATCH": {
      const { ports, ...wanted } = checked(JSON.parse(request.body.toString("utf8")));
      Object.assign(box.wanted, wanted); // the running session keeps its own timeout
      if (!ports) return json({ sandbox: shown(box) });
      box.wanted.ports = ports;
      setRoutes(box);
      return json({ sandbox: shown(box), routes: box.routes });
    }
    case "DELETE":
      clearTimeout(box.timer);
      if (box.session.status === "running") set(box.session, "stopped", { stoppedAt: Date.now() });
      box.work.end();
      forget(box);
      if (request.query.get("deleteOrphanSnapshots") === "true")
        for (const [id, one] of snapshots) if (one.name === box.name) snapshots.delete(id);
      service.removeMachine(box.id);
      return json({ sandbox: shown(box) });
    default:
      throw refuse(405, "method_not_allowed", "Method not allowed");
  }
}

function forget(box) {
  boxes.delete(box.name);
  for (const [id, one] of sessions) if (one.box === box) sessions.delete(id);
}

async function ofSession({ box, session, work }, verb, request, path) {
  const { status } = session;
  if (!verb) return json({ session, routes: box.session === session ? box.routes : [] });
  if (verb === "stop") {
    stop(box);
    return json({ session, sandbox: shown(box) });
  }
  if (status === "stopping") throw refuse(422, "sandbox_stopping", "Sandbox is stopping");
  if (status === "snapshotting") throw refuse(422, "sandbox_snapshotting", "Sandbox is being snapshotted");
  if (status !== "running") throw refuse(410, "sandbox_stopped", "Sandbox is stopped");
  switch (verb) {
    case "extend-timeout": {
      const { duration } = JSON.parse(request.body.toString("utf8"));
      if (!(duration > 0) || session.timeout + duration > longestMs)
        throw refuse(400, "bad_request", `The total timeout cannot be longer than ${longestMs} ms.`);
      set(session, status, { timeout: session.timeout + duration });
      setClock(box);
      return json({ session });
    }
    case "snapshot": {
      const { expiration } = request.body.length ? JSON.parse(request.body.toString("utf8")) : {};
      clearTimeout(box.timer);
      work.end();
      box.machine.stop();
      const snapshot = takeSnapshot(box, expiration);
      const kept = snapshots.get(snapshot.id);
      kept.folder = `${service.folder}/${snapshot.id}`;
      cpSync(box.machine.home, kept.folder, { recursive: true });
      set(session, "stopped", { stoppedAt: Date.now(), snapshottedAt: Date.now() });
      return json({ snapshot, session });
    }
    default:
      return work.serve(request, path);
  }
}

function ofSnapshots(id, request) {
  const found = snapshots.get(id);
  if (!id) return page([...snapshots.values()].filter(({ name }) => [null, name].includes(request.query.get("name"))).map((one) => one.shown), request.query, "snapshots");
  if (!found) throw refuse(404, "not_found", `Snapshot not found: ${id}`);
  if (request.method !== "DELETE") return json({ snapshot: found.shown });
  snapshots.delete(id);
  return json({ snapshot: { ...found.shown, status: "deleted" } });
}

service.onVanish = (id) => {
  const box = [...boxes.values()].find((one) => one.id === id || one.name === id);
  if (!box) return;
  clearTimeout(box.timer);
  box.work.end();
  forget(box);
  service.removeMachine(box.id);
};

// By subdomain, or for who knows no host names by the sandbox's name.
const routed = (name) => {
  for (const box of boxes.values()) {
    const route = box.routes.find((one) => one.subdomain === name);
    if (route || box.name === name) return { box, route };
  }
  return {};
};
service.machineOf = (name) => service.machines.get(routed(name).box?.id);
service.machineOfHost = (host) => {
  const [, name] = /^(sb-\w+)\./.exec(host) ?? [];
  return name && { machine: service.machineOf(name), name, port: routed(name).route?.port };
};
const closed = (code) => new Refusal(502, `${code}\n`, { "content-type": "text/plain", "x-vercel-error": code });
service.portClosed = () => closed("SANDBOX_NOT_LISTENING");
service.admit = (request, { name, port }) => {
  const { box, route } = routed(name);
  if (!box || (route && route.port !== port)) return new Refusal(404, "SANDBOX_NOT_FOUND\n", { "x-vercel-error": "SANDBOX_NOT_FOUND" });
  if (!(box.wanted.ports ?? []).includes(port)) return closed("SANDBOX_NOT_LISTENING");
  return box.session.status === "running" ? undefined : new Refusal(410, "SANDBOX_STOPPED\n", { "x-vercel-error": "SANDBOX_STOPPED" });
};

service.handle = async (request) => {
  const given = request.headers.authorization;
  if (!given) throw new Refusal(401, { error: { code: "unauthorized", message: "The request is missing an authentication token", missingToken: true } });
  if (given !== `Bearer ${key}`) throw new Refusal(403, { error: { code: "forbidden", message: "Not authorized", invalidToken: true } });
  if (request.query.get("teamId") !== team) throw refuse(403, "forbidden", "Not authorized: Trying to access resource under another scope.");
  const [, version, path] = /^\/api\/(v[23])\/sandboxes(\/.*)?$/.exec(request.path) ?? [];
  if (!version) throw refuse(404, "not_found", `No route for ${request.line}`);
  if (!path && request.method === "POST") {
    const wanted = JSON.parse(request.body.toString("utf8"));
    if ((version === "v2") !== (wanted.runtime !== undefined)) throw refuse(400, "bad_request", "`runtime` is for /v2/sandboxes, and only it.");
    return create(wanted);
  }
  if (version !== "v2") throw refuse(404, "not_found", `No route for ${request.line}`);
  if (!path) return list(request.query);
  const [, kind, id, rest = ""] = /^\/(sessions|snapshots)(?:\/([^/]+)(\/.*)?)?$/.exec(path) ?? [];
  if (kind === "snapshots") return ofSnapshots(id, request);
  if (kind === "sessions" && !id) {
    const ofName = [...sessions.values()].filter(({ box }) => [null, box.name].includes(request.query.get("name")));
    return page(ofName.map(({ session }) => session), request.query, "sessions");
  }
  if (kind === "sessions") {
    if (!sessions.has(id)) throw refuse(404, "not_found", `Session not found: ${id}`);
    return ofSession(sessions.get(id), rest.split("/")[1] ?? "", request, rest);
  }
  const name = decodeURIComponent(path.slice(1));
  if (request.query.get("projectId") !== project) throw refuse(404, "not_found", "Project not found.");
  if (!boxes.has(name)) throw refuse(404, "not_found", "Sandbox not found.");
  return ofSandbox(boxes.get(name), request);
};

await service.start();
