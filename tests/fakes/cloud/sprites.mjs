// SPDX-License-Identifier: Apache-2.0
// A fake of Fly's Sprites:  node sprites.mjs FOLDER
//
// The token is FAKE_KEY. A sprite is addressed by its name, also below /_port/ and for /_fake/stop, which is a cold boot:
// its services start again. A sprite's `url` is an address of its own on loopback.
import { randomUUID } from "node:crypto";
import { Refusal, Service } from "./service.mjs";
import { sockets } from "./sprites_sockets.mjs";
import { Services } from "./sprites_services.mjs";

const token = process.env.FAKE_KEY ?? "sandgate/1234567/0123456789abcdef0123456789abcdef/fake";
const pageSize = 2; // small, so that paging is exercised; the real one is 50
const awakeMs = 30000;
const service = new Service(process.argv[2]);
const sprites = new Map(); // by name

const bearer = (headers) => /^Bearer (.*)$/.exec(headers.authorization ?? "")?.[1];

function authorize(headers) {
  if (bearer(headers) !== token) throw new Refusal(401, { error: "unauthorized", message: "invalid token" });
}

function find(name) {
  const sprite = sprites.get(name);
  if (!sprite || sprite.goneAt) throw new Refusal(404, { error: "sprite not found" });
  return sprite;
}

function status({ usedAt }) {
  if (!usedAt) return "cold";
  return Date.now() - usedAt < awakeMs ? "running" : "warm";
}

const shown = (sprite) => ({ ...sprite.info, status: status(sprite) });

async function create(body) {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(body.name ?? ""))
    throw new Refusal(400, { errors: ["name must be of lower-case letters, digits and hyphens"] });
  if (sprites.has(body.name) && !sprites.get(body.name).goneAt)
    throw new Refusal(400, { error: "sprite name is taken", message: `a sprite named ${body.name} exists already` });
  const now = new Date().toISOString();
  const sprite = { bornAt: Date.now() };
  sprites.set(body.name, sprite); // before anything waits: two at once must not both succeed
  sprite.machine = service.makeMachine(body.name, body.environment);
  sprite.services = new Services(sprite.machine);
  const port = await service.openOrigin((request) => behindUrl(sprite, request));
  sprite.info = {
    id: randomUUID(),
    name: body.name,
    organization: "sandgate",
    url: `http://127.0.0.1:${port}`,
    url_settings: { auth: "sprite", ...body.url_settings },
    labels: body.labels ?? [],
    environment: body.environment,
    config: { ram_mb: 8192, cpus: 8, region: "ord", storage_gb: 100 }, // whatever was asked for
    created_at: now,
    updated_at: now,
  };
  return { status: 201, body: shown(sprite) };
}

function behindUrl(sprite, request) {
  if (sprite.goneAt) throw new Refusal(404, "Sprite not found");
  if (sprite.info.url_settings.auth !== "public") authorize(request.headers);
  sprite.usedAt = Date.now();
  return { machine: sprite.machine, port: sprite.services.httpPort() ?? 8080 };
}

function list(query) {
  const all = service.seen(sprites.values()).filter(({ info }) => info?.name.startsWith(query.get("prefix") ?? ""));
  const start = Number(query.get("continuation_token") ?? 0);
  const end = start + Math.min(Number(query.get("max_results") ?? pageSize), pageSize);
  const count = (wanted) => all.filter((sprite) => status(sprite) === wanted).length;
  return {
    name: "sandgate",
    sprites: all.slice(start, end).map(shown),
    has_more: end < all.length,
    ...(end < all.length && { next_continuation_token: String(end) }),
    running: count("running"),
    warm: count("warm"),
    cold: count("cold"),
  };
}

function update(sprite, body) {
  if (body.url_settings) Object.assign(sprite.info.url_settings, body.url_settings);
  if (body.labels) sprite.info.labels = body.labels;
  sprite.info.updated_at = new Date().toISOString();
  return shown(sprite);
}

function forget(name) {
  const sprite = sprites.get(name);
  if (!sprite) return;
  sprite.goneAt = Date.now();
  sprite.services.end();
}

function destroy(name) {
  forget(name);
  service.removeMachine(name);
  return { status: 204 };
}

const parsed = (body) => {
  try {
    return body.length ? JSON.parse(body) : {};
  } catch {
    throw new Refusal(400, { error: "invalid JSON" });
  }
};

service.onVanish = forget;
service.portClosed = () => new Refusal(502, "Bad Gateway");

service.handle = async ({ method, path, query, headers, body, response }) => {
  authorize(headers);
  const [version, collection, encoded, part, ...rest] = path.slice(1).split("/");
  if (version !== "v1" || collection !== "sprites") throw new Refusal(404, { error: "not found" });
  if (!encoded && method === "POST") return create(parsed(body));
  if (!encoded && method === "GET") return list(query);
  const sprite = find(decodeURIComponent(encoded));
  if (part === "services") {
    sprite.usedAt = Date.now();
    return sprite.services.handle(method, rest.map(decodeURIComponent), query, parsed(body), response);
  }
  if (part === "check" && method === "GET")
    return { sprite_name: sprite.info.name, sprite_id: sprite.info.id, status: "ok", checked_at: new Date().toISOString() };
  if (part === "restart" && method === "POST") {
    sprite.machine.stop();
    return { sprite_name: sprite.info.name, machine_id: sprite.info.id, message: "restarted" };
  }
  if (!part && method === "GET") return shown(sprite);
  if (!part && method === "PUT") return update(sprite, parsed(body));
  if (!part && method === "DELETE") return destroy(sprite.info.name);
  throw new Refusal(404, { error: "not found" });
};

service.upgrade = (request, socket, head, url) => {
  authorize(request.headers);
  const [, , , encoded, what] = url.pathname.split("/");
  const sprite = find(decodeURIComponent(encoded ?? ""));
  if (!sockets[what]) throw new Refusal(404, { error: "not found" });
  sprite.usedAt = Date.now();
  sockets[what](sprite.machine, request, socket, head, url.searchParams);
};

await service.start();
