// SPDX-License-Identifier: Apache-2.0
// A fake of the gateway of older ComputeSDKs and of the daemon in its sandboxes:  node computesdk.mjs FOLDER
//
// The gateway's key is FAKE_KEY, that of the provider behind it (e2b) FAKE_PROVIDER_KEY. The daemon of a sandbox is below
// /daemon/ID. Its ports are reached as the client computes their addresses, that is with the host name
// LABEL-PORT.preview.computesdk.com in the header Host, or at /_port/ID/PORT; a sandbox's metadata tells its label.
import { randomBytes } from "node:crypto";
import { Refusal, Service } from "./service.mjs";
import { Daemon } from "./computesdk_daemon.mjs";

const key = process.env.FAKE_KEY ?? "computesdk_live_0123456789abcdef0123456789abcdef";
const providerKey = process.env.FAKE_PROVIDER_KEY ?? "e2b_0123456789abcdef0123456789abcdef01234567";
const lifetimeMs = Number(process.env.FAKE_LIFETIME_MS ?? 900000);
const creatingMs = 700; // how long one that was found by its name is only being made
const service = new Service(process.argv[2]);
const sandboxes = new Map();

const fine = (data) => ({ success: true, data });

function authorize(headers) {
  if (headers["x-computesdk-api-key"] !== key) throw new Refusal(401, { success: false, error: "invalid API key" });
  if (headers["x-provider"] !== "e2b") throw new Refusal(403, { success: false, error: "unknown provider" });
  if (headers["x-e2b-api-key"] !== providerKey) throw new Refusal(500, { success: false, error: "e2b: 401 invalid API key" });
}

function keepFor(sandbox, milliseconds) {
  clearTimeout(sandbox.expiry);
  sandbox.expiry = setTimeout(() => destroy(sandbox.id), milliseconds).unref();
}

function create({ timeout, envs, metadata, name, namespace }) {
  const id = `sbx_${randomBytes(8).toString("hex")}`;
  const label = `${randomBytes(4).toString("hex")}-1`;
  const sandbox = { id, label, name, namespace, bornAt: Date.now(), metadata: { ...metadata, label } };
  sandbox.machine = service.makeMachine(id, envs);
  sandbox.daemon = new Daemon(sandbox.machine);
  sandboxes.set(id, sandbox);
  keepFor(sandbox, timeout ?? lifetimeMs);
  return sandbox;
}

const shown = ({ id, daemon, metadata, name, namespace }) => ({
  sandboxId: id,
  url: `${service.url}/daemon/${id}`,
  token: daemon.token,
  provider: "e2b",
  metadata,
  ...(name && { name, namespace }),
});

function find(id) {
  const sandbox = sandboxes.get(id);
  if (!sandbox) throw new Refusal(404, { success: false, error: "sandbox not found" });
  return sandbox;
}

const named = ({ namespace = "default", name }) =>
  [...sandboxes.values()].find((one) => one.name === name && one.namespace === namespace);

const withStatus = (sandbox) =>
  fine({ ...shown(sandbox), status: Date.now() - sandbox.bornAt < creatingMs ? "creating" : "running" });

function destroy(id) {
  clearTimeout(sandboxes.get(id)?.expiry);
  sandboxes.delete(id);
  service.removeMachine(id);
}

service.onVanish = (id) => void sandboxes.delete(id);
service.machineOfHost = (host) => {
  const match = /^(.+)-(\d+)\.preview\.computesdk\.com$/.exec(host);
  if (!match) return undefined;
  return { machine: [...sandboxes.values()].find(({ label }) => label === match[1])?.machine, port: Number(match[2]) };
};

service.handle = async ({ method, path, query, headers, body }) => {
  const [first, second, third, fourth] = path.slice(1).split("/").map(decodeURIComponent);
  let given;
  try {
    given = body.length ? JSON.parse(body) : {};
  } catch {
    throw new Refusal(400, { success: false, error: "invalid JSON" });
  }
  if (first === "daemon") {
    const sandbox = sandboxes.get(second);
    // What the network's edge says of a host that is no more.
    if (!sandbox) throw new Refusal(502, "<html><body>Bad gateway</body></html>", { "content-type": "text/html" });
    return sandbox.daemon.handle(method, path.slice(`/daemon/${second}`.length), query, headers, given);
  }
  authorize(headers);
  if (first !== "v1" || second !== "sandboxes") throw new Refusal(404, { success: false, error: "not found" });
  if (method === "POST" && !third) return { status: 201, body: fine(shown(create(given))) };
  if (method === "POST" && third === "find-or-create")
    return withStatus(named(given) ?? create({ namespace: "default", ...given }));
  if (method === "POST" && third === "find") {
    const sandbox = named(given);
    if (!sandbox) throw new Refusal(404, { success: false, error: "sandbox not found" });
    return withStatus(sandbox);
  }
  const sandbox = find(third);
  if (method === "GET" && !fourth) return fine(shown(sandbox));
  if (method === "POST" && fourth === "extend") {
    keepFor(sandbox, given.duration ?? 900000);
    return fine({ sandboxId: third });
  }
  if (method === "DELETE" && !fourth) {
    destroy(third);
    return fine({});
  }
  throw new Refusal(404, { success: false, error: "not found" });
};

await service.start();
