// SPDX-License-Identifier: Apache-2.0
// What stands for Cloudflare's Durable Object of a sandbox: its methods that the bridge and the Worker call, on a machine.
// The disk of a container ends with it, and it ends when nobody asks for it for a while.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const sleepAfterMs = Number(process.env.FAKE_SLEEP_MS ?? 600000);
const hopHeaders = ["connection", "content-length", "host", "keep-alive", "transfer-encoding"]; // each connection has its own
const maxInstances = Number(process.env.FAKE_MAX_INSTANCES ?? Infinity);

export class Container {
  constructor(service, name) {
    Object.assign(this, { service, name, busy: 0, tunnels: new Map() });
  }

  async startAndWaitForPorts() {
    if (this.machine) return;
    if (this.service.machines.size >= maxInstances) throw new Error("Maximum number of running container instances exceeded");
    this.machine = this.service.makeMachine(this.name);
    await mkdir(`${this.machine.home}/workspace`, { recursive: true });
    this.renewActivityTimeout();
  }

  async getState() {
    return { status: this.machine ? "healthy" : "stopped", lastChange: Date.now() };
  }

  renewActivityTimeout() {
    clearTimeout(this.sleep);
    this.sleep = setTimeout(() => (this.busy ? this.renewActivityTimeout() : this.stop()), sleepAfterMs).unref();
  }

  async stop() {
    clearTimeout(this.sleep);
    if (this.machine) this.service.removeMachine(this.name);
    this.machine = undefined;
    this.tunnels.clear();
  }

  destroy() {
    return this.stop();
  }

  /** Something goes on until the returned function is called: the container must not sleep meanwhile. */
  #begin() {
    ++this.busy;
    this.renewActivityTimeout();
    let isOpen = true;
    return () => {
      if (isOpen) --this.busy;
      isOpen = false;
      if (this.machine) this.renewActivityTimeout();
    };
  }

  async execWithSessionToken(command, session, { cwd = "/workspace", timeout, onOutput, onComplete } = {}) {
    await this.startAndWaitForPorts();
    const end = this.#begin();
    const output = (stream) => (data) => onOutput?.(stream, data.toString("utf8"));
    const { exit } = this.machine.run(["bash", "-c", command], {
      cwd: this.#inside(cwd),
      timeoutMs: timeout,
      onStdout: output("stdout"),
      onStderr: output("stderr"),
    });
    const { code, signal } = await exit.finally(end);
    if (signal) onOutput?.("stderr", `Command timed out after ${timeout}ms\n`);
    const result = { exitCode: signal ? 124 : code, success: code === 0 };
    onComplete?.(result);
    return result;
  }

  #inside(path) {
    return this.machine.home + path;
  }

  async writeFile(path, content, { encoding } = {}) {
    await this.startAndWaitForPorts();
    await mkdir(dirname(this.#inside(path)), { recursive: true });
    await writeFile(this.#inside(path), content, encoding);
    this.renewActivityTimeout();
  }

  async readFileStream(path) {
    await this.startAndWaitForPorts();
    this.renewActivityTimeout();
    const data = await readFile(this.#inside(path)).catch(() => {
      throw Object.assign(new Error(`File not found: ${path}`), { code: "FILE_NOT_FOUND" });
    });
    const events = [
      { type: "metadata", mimeType: "application/octet-stream", size: data.length, isBinary: true, encoding: "base64" },
      { type: "chunk", data: data.toString("base64") },
      { type: "complete", bytesRead: data.length },
    ];
    return new Blob(events.map((event) => `data: ${JSON.stringify(event)}\n\n`)).stream();
  }

  async getSession() {
    throw new Error("the fake has no sessions");
  }

  async callTunnels(method, [port]) {
    if (method === "destroy") return void this.tunnels.delete(port);
    if (!this.tunnels.has(port)) {
      const origin = await this.service.openOrigin(() => ({ machine: this.tunnels.has(port) && this.machine, port }));
      const url = `http://127.0.0.1:${origin}`;
      this.tunnels.set(port, { id: `q-${port}`, port, url, hostname: "127.0.0.1", createdAt: new Date().toISOString() });
    }
    return this.tunnels.get(port);
  }

  async containerFetch(request, port) {
    await this.startAndWaitForPorts(); // as the real one: a stopped container begins anew
    const real = this.machine.portOf(port);
    const url = new URL(request.url);
    const headers = [...request.headers].filter(([name]) => !hopHeaders.includes(name));
    const end = this.#begin();
    try {
      if (!real) throw new Error("connect ECONNREFUSED");
      const answer = await fetch(`http://127.0.0.1:${real}${url.pathname}${url.search}`, {
        method: request.method, headers, body: request.body, duplex: "half", redirect: "manual",
      });
      return answer.body ? new Response(watched(answer.body, end), answer) : (end(), answer);
    } catch (error) {
      end();
      return new Response(`Error proxying request to container: ${error.message}`, { status: 500 });
    }
  }

  /** The way of WebSockets; the server of the fake joins the two sockets. */
  async fetch(request) {
    const headers = Object.fromEntries(request.headers);
    const port = Number(headers["cf-container-target-port"]);
    delete headers["cf-container-target-port"];
    const { pathname, search } = new URL(request.url);
    return { status: 101, join: { machine: this.machine, port, path: pathname + search, headers }, end: this.#begin() };
  }
}

/** A body that tells when it has ended, however. */
function watched(body, end) {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await reader.read();
        if (!done) return controller.enqueue(value);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      end();
    },
    cancel: (reason) => {
      end();
      return reader.cancel(reason);
    },
  });
}
