// SPDX-License-Identifier: Apache-2.0
// What all fake clouds share: an HTTP server on loopback, a log of requests, faults on demand, and the way to the ports
// of machines.
//
//   const service = new Service(folder)      machines lie below the folder
//   service.handle = async (request) => ...  the service's own API; returns {status, headers, body} or a value
//   service.upgrade = (request, socket, head, url) => ...
//   service.machineOfHost = (host, request) => ({machine, port} | undefined)   for services that route by host name
//   service.admit = (request, target, url) => answer | undefined   what stands before the ports, and may refuse
//   service.portClosed = (machine, port, request) => answer        what it says where nothing listens
//   await service.start()                    prints {"url": ...} as one line; ends when its standard input ends
//
// A test steers it by the path /_fake:
//   GET  /_fake/log                 [{method, path, query, headers, body}] of all requests so far
//   POST /_fake/fault {match, times, status, headers, body, delayMs, cut}
//        the next `times` (1) requests whose "METHOD /path" contains `match` get this instead; `cut`: "before" closes the
//        connection without an answer, "after" lets the request take effect and closes then, "half" sends half a body;
//        with delayMs alone the request is only slow
//   POST /_fake/lag {ms}            eventual consistency: what that means is the service's business (service.lagMs)
//   POST /_fake/stop {id}           all processes of a machine end; /_fake/vanish {id}: the machine is gone
//   ANY  /_port/NAME/PORT/path      what listens on PORT in the machine with that id, or as the service's hosts name it
//        (service.machineOf), for who cannot use host names; with FAKE_PORTS=path the service's URLs are such
import { request as httpRequest, createServer } from "node:http";
import { connect } from "node:net";
import { Machine } from "./machine.mjs";

const readAll = async (stream) => {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

/** Thrown by handlers: an answer that is an error of the service. */
export class Refusal extends Error {
  constructor(status, body, headers = {}) {
    super(`refused with ${status}`);
    Object.assign(this, { status, body, headers });
  }
}

export class Service {
  constructor(folder) {
    this.folder = folder;
    this.machines = new Map(); // by id
    this.log = [];
    this.faults = [];
    this.lagMs = 0;
    this.handle = async () => new Refusal(404, { error: "not found" });
    this.upgrade = undefined;
    this.front = (http) => http; // what listens, where HTTP/1.1 is not the only protocol
    this.machineOfHost = () => undefined;
    this.machineOf = (id) => this.machines.get(id); // for services whose machines have other ids than what they call them
    this.admit = () => undefined;
    this.portClosed = () => new Refusal(502, "the port is closed");
    this.onStop = (id) => this.machineOf(id)?.stop();
    this.onVanish = () => {};
  }

  makeMachine(id, env) {
    const machine = new Machine(`${this.folder}/${id}`, env);
    this.machines.set(id, machine);
    return machine;
  }

  removeMachine(id) {
    this.machines.get(id)?.remove();
    this.machines.delete(id);
  }

  /** What the service says is the URL of a port; `label` is the host's first part. */
  portUrl(label, name, port) {
    return process.env.FAKE_PORTS === "path" ? `${this.url}/_port/${name}/${port}` : `http://${label}.localhost:${this.port}`;
  }

  /** Those of a collection that a client sees by now: with lag, new ones come late and removed ones (goneAt) stay a while. */
  seen(items) {
    const now = Date.now();
    return [...items].filter((item) => (item.goneAt ? now < item.goneAt + this.lagMs : now >= item.bornAt + this.lagMs));
  }

  /**
   * One more address on loopback, for services that give a machine or a port a host of its own: target(request) says
   * {machine, port}, or throws a Refusal. Returns its port.
   */
  async openOrigin(target) {
    const within = (request, fail, go) => {
      this.log.push({ method: request.method, path: request.url, query: "", headers: request.headers, body: "", forwarded: true });
      try {
        go({ path: request.url, ...target(request) });
      } catch (error) {
        fail(error);
      }
    };
    const server = createServer((request, response) =>
      within(request, (error) => this.#answer(response, error), (to) => this.forward(request, response, to)));
    server.on("upgrade", (request, socket, head) =>
      within(request, (error) => this.refuseUpgrade(socket, error), (to) => this.forwardUpgrade(request, socket, head, to)));
    server.requestTimeout = 0;
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return server.address().port;
  }

  /** Answers a WebSocket's handshake with an error of the service. */
  refuseUpgrade(socket, { status = 500, body = "" }) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-type: application/json\r\nconnection: close\r\n` +
               `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  async start() {
    this.server = createServer((request, response) => this.#serve(request, response));
    this.server.on("upgrade", (request, socket, head) => this.#upgrade(request, socket, head));
    this.server.requestTimeout = 0;
    const listener = this.front(this.server);
    await new Promise((resolve) => listener.listen(0, "127.0.0.1", resolve));
    this.port = listener.address().port;
    this.url = `http://127.0.0.1:${this.port}`;
    const end = () => {
      for (const id of [...this.machines.keys()]) this.removeMachine(id);
      process.exit(0);
    };
    process.stdin.on("end", end).on("close", end).resume();
    process.on("SIGTERM", end).on("SIGINT", end);
    process.stdout.write(`${JSON.stringify({ url: this.url })}\n`);
  }

  #target(request, url) {
    const path = /^\/_port\/([^/]+)\/(\d+)(\/.*)?$/.exec(url.pathname);
    if (path) return { machine: this.machineOf(path[1]), name: path[1], port: Number(path[2]), path: (path[3] ?? "/") + url.search };
    const found = this.machineOfHost((request.headers.host ?? "").replace(/:\d+$/, ""), request, url);
    return found && { path: url.pathname + url.search, ...found };
  }

  async #serve(request, response) {
    const url = new URL(request.url, "http://fake");
    try {
      if (url.pathname.startsWith("/_fake/")) return this.#answer(response, await this.#control(request, url));
      const target = this.#target(request, url);
      if (target) {
        const refusal = this.admit(request, target, url);
        return refusal ? this.#answer(response, refusal) : this.forward(request, response, target);
      }
      const body = await readAll(request);
      const line = `${request.method} ${url.pathname}`;
      this.log.push({ method: request.method, path: url.pathname, query: url.search.slice(1), headers: request.headers,
                      body: body.toString("utf8") });
      const fault = this.faultFor(line);
      if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
      if (fault?.cut === "before") return response.destroy();
      if (fault?.status) return this.#answer(response, new Refusal(fault.status, fault.body ?? "", fault.headers), fault.cut);
      const answer = await this.handle({ method: request.method, target: request.url, path: url.pathname,
                                         query: url.searchParams, headers: request.headers, body, response, line });
      if (fault?.cut === "after") return response.destroy();
      if (answer !== undefined) this.#answer(response, answer, fault?.cut); // undefined: it answered by itself
    } catch (error) {
      if (error instanceof Refusal) return this.#answer(response, error);
      console.error(error);
      if (!response.headersSent) this.#answer(response, new Refusal(500, { error: String(error) }));
      else response.destroy();
    }
  }

  #answer(response, answer, cut) {
    const whole = typeof answer?.status === "number" ? answer : { status: 200, body: answer };
    const isText = typeof whole.body === "string" || Buffer.isBuffer(whole.body);
    const body = whole.body === undefined ? "" : isText ? whole.body : JSON.stringify(whole.body);
    const type = isText ? {} : { "content-type": "application/json" };
    response.writeHead(whole.status, { ...type, "content-length": Buffer.byteLength(body), ...whole.headers });
    if (cut !== "half") return response.end(body);
    response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
  }

  faultFor(line) {
    const fault = this.faults.find((one) => line.includes(one.match ?? ""));
    if (fault && --fault.times <= 0) this.faults.splice(this.faults.indexOf(fault), 1);
    return fault;
  }

  async #control(request, url) {
    const body = await readAll(request);
    const wanted = body.length ? JSON.parse(body) : {};
    switch (url.pathname) {
      case "/_fake/log":
        return { status: 200, body: this.log };
      case "/_fake/fault":
        this.faults.push({ times: 1, ...wanted });
        return {};
      case "/_fake/lag":
        this.lagMs = wanted.ms;
        return {};
      case "/_fake/stop":
        this.onStop(wanted.id);
        return {};
      case "/_fake/kill":
        this.machineOf(wanted.id)?.signal("SIGKILL");
        return {};
      case "/_fake/vanish":
        this.onVanish(wanted.id);
        this.removeMachine(wanted.id);
        return {};
      default:
        return new Refusal(404, { error: "the fake knows no such control" });
    }
  }

  /** Carries a request to a machine's port, streams included. */
  forward(request, response, { machine, port, path, headers = request.headers }) {
    const real = machine?.portOf(port);
    const closed = () => this.#answer(response, this.portClosed(machine, port, request));
    if (!real) return closed();
    const inner = httpRequest({ host: "127.0.0.1", port: real, method: request.method, path, headers });
    inner.on("response", (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
      answer.on("error", () => response.destroy());
    });
    inner.on("error", () => (response.headersSent ? response.destroy() : closed()));
    response.on("close", () => inner.destroy());
    request.pipe(inner);
  }

  /** The same for a WebSocket, byte by byte. */
  forwardUpgrade(request, socket, head, { machine, port, path, headers = request.headers }) {
    const real = machine?.portOf(port);
    if (!real) return socket.end("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n");
    const inner = connect(real, "127.0.0.1", () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      inner.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
      inner.write(head);
      socket.pipe(inner).pipe(socket);
    });
    inner.on("error", () => socket.destroy());
    socket.on("error", () => inner.destroy());
  }

  async #upgrade(request, socket, head) {
    socket.on("error", () => {}); // who asked may go at any time
    const url = new URL(request.url, "http://fake");
    const target = this.#target(request, url);
    if (target) {
      const refusal = this.admit(request, target, url);
      return refusal ? this.refuseUpgrade(socket, refusal) : this.forwardUpgrade(request, socket, head, target);
    }
    this.log.push({ method: "UPGRADE", path: url.pathname, query: url.search.slice(1), headers: request.headers, body: "" });
    const fault = this.faultFor(`UPGRADE ${url.pathname}`);
    if (fault?.cut) return socket.destroy();
    if (fault?.status) return this.refuseUpgrade(socket, fault);
    try {
      if (this.upgrade) return await this.upgrade(request, socket, head, url);
      throw new Refusal(404, "");
    } catch (error) {
      this.refuseUpgrade(socket, error);
    }
  }
}
