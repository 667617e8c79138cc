// SPDX-License-Identifier: Apache-2.0
// A fake of what a user deploys at Cloudflare:  node cloudflare.mjs FOLDER
//
// Sandgate's own Worker runs here, with the official bridge and its pool; only the containers are a stand-in. The key is
// FAKE_KEY. /_fake/stop and /_fake/vanish end the container of a sandbox, as sleep does. FAKE_SLEEP_MS is how long a
// container lives without requests, FAKE_MAX_INSTANCES how many there may be. What a command calls /workspace is only its
// working folder: commands use relative paths.
import { register } from "node:module";
import { Container } from "./cloudflare_container.mjs";
import { State, env } from "./cloudflare_runtime.mjs";
import { Service } from "./service.mjs";

console.info = console.log = () => {}; // the bridge reports there; the output of the fake is its address

const service = new Service(process.argv[2]);
const containers = new Map();
const pools = new Map();
// Like a remote stub: its methods can be called on whatever is wrapped around it.
const stubOf = (object) => new Proxy(object, { get: (target, name) => target[name]?.bind?.(target) });
const namespaceOf = (made, make) => ({
  idFromName: (name) => name,
  get: (name) => stubOf(made.get(name) ?? made.set(name, make(name)).get(name)),
});

env.SANDBOX_API_KEY = process.env.FAKE_KEY ?? "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
env.Sandbox = namespaceOf(containers, (name) => new Container(service, name));
env.WarmPool = namespaceOf(pools, () => {
  const state = new State();
  const pool = new WarmPool(state, env);
  state.onAlarm = () => pool.alarm();
  return pool;
});

register("./cloudflare_loader.mjs", import.meta.url);
const { default: worker, WarmPool } = await import("../../../resources/cloudflare/worker.js");

// The pool knows which container a sandbox has.
const containerOf = (id) => containers.get(pools.get("global-pool")?.assignments.get(id) ?? id);
service.machineOf = (id) => containerOf(id)?.machine;
service.onStop = service.onVanish = (id) => void containerOf(id)?.stop();

const asked = (request, body) =>
  new Request(new URL(request.url, service.url), { method: request.method, headers: request.headers, body });

service.handle = async ({ method, target, headers, body, response }) => {
  const hasBody = body.length > 0 && method !== "GET" && method !== "HEAD";
  const answer = await worker.fetch(asked({ method, url: target, headers }, hasBody ? body : undefined), env, {});
  const names = [...answer.headers].filter(([name]) => !["content-encoding", "content-length", "transfer-encoding"].includes(name));
  response.writeHead(answer.status, Object.fromEntries(names));
  response.flushHeaders();
  if (!answer.body) return void response.end();
  const reader = answer.body.getReader();
  response.on("close", () => reader.cancel().catch(() => {}));
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return void response.end();
    response.write(value);
  }
};

service.upgrade = async (request, socket, head) => {
  const answer = await worker.fetch(asked(request), env, {});
  if (answer.status !== 101) return service.refuseUpgrade(socket, { status: answer.status, body: await answer.text() });
  socket.on("close", answer.end);
  service.forwardUpgrade(request, socket, head, answer.join);
};

await service.start();
