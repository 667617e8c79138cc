// SPDX-License-Identifier: Apache-2.0
// What a running session of a Vercel sandbox does: commands and files.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { Refusal } from "./service.mjs";

export const refuse = (status, code, message) => new Refusal(status, { error: { code, message } });
export const json = (body) => new Refusal(200, body); // also for bodies with a field "status"
const ndjson = { "content-type": "application/x-ndjson" };
const stopped = { code: "sandbox_stopped", message: "Sandbox is stopped" };
const line = (value) => `${JSON.stringify(value)}\n`;
const named = Object.fromEntries(Object.entries(constants.signals).map(([name, number]) => [number, name]));

export class SessionWork {
  constructor(machine, sessionId) {
    this.machine = machine;
    this.sessionId = sessionId;
    this.commands = new Map();
    this.isOver = false;
  }

  async serve(request, path) {
    const wanted = request.body.length && !request.headers["content-type"]?.includes("gzip") ? JSON.parse(request.body.toString("utf8")) : {};
    const [, part, id, verb] = /^\/(cmd|fs)(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(path) ?? [];
    const route = `${request.method} ${part}`;
    if (part === "fs") return this.#files(id, wanted, request);
    if (route === "POST cmd" && !id) return this.#start(wanted, request.response);
    const command = id && this.commands.get(id);
    if (!command) throw refuse(404, "not_found", `Command not found: ${id}`);
    if (route === "POST cmd" && verb === "kill") {
      const name = named[wanted.signal];
      if (!name) throw refuse(400, "bad_request", `Invalid signal: ${wanted.signal}`);
      if (command.shown.exitCode === null) command.running.kill(name);
      return json({ command: command.shown });
    }
    if (verb === "logs") return this.#follow(command, request.response, false);
    if (request.query.get("wait") === "true") {
      await Promise.race([command.ended, this.#over(command)]);
      if (command.shown.exitCode === null) throw refuse(410, stopped.code, stopped.message);
    }
    return json({ command: command.shown });
  }

  /** Its processes have ended with it; who listens is told. */
  end() {
    this.isOver = true;
    for (const command of this.commands.values()) command.wake();
  }

  async #over(command) {
    while (!this.isOver) await command.next();
  }

  #start(wanted, response) {
    const cwd = this.inner(wanted.cwd ?? "");
    if (!existsSync(cwd)) throw refuse(400, "bad_request", `The directory ${wanted.cwd} does not exist`);
    const shown = { id: `cmd_${randomBytes(10).toString("hex")}`, name: wanted.command, args: wanted.args ?? [],
                    cwd: wanted.cwd ?? this.machine.home, sessionId: this.sessionId, exitCode: null, startedAt: Date.now() };
    const command = { shown, lines: [], waiters: [] };
    command.wake = () => command.waiters.splice(0).forEach((waiter) => waiter());
    command.next = () => new Promise((waiter) => command.waiters.push(waiter));
    const log = (stream, data) => {
      if (data) command.lines.push({ stream, data });
      command.wake();
    };
    const decoders = { stdout: new StringDecoder(), stderr: new StringDecoder() };
    command.running = this.machine.run([wanted.command, ...shown.args], {
      cwd, env: wanted.env, timeoutMs: wanted.timeout,
      onStdout: (bytes) => log("stdout", decoders.stdout.write(bytes)),
      onStderr: (bytes) => log("stderr", decoders.stderr.write(bytes)),
    });
    command.ended = command.running.exit.then(({ code, signal, error }) => {
      if (this.isOver) return;
      for (const [stream, decoder] of Object.entries(decoders)) log(stream, decoder.end());
      if (error) log("stderr", `${wanted.command}: command not found\n`);
      shown.exitCode = signal ? 128 + constants.signals[signal] : code;
      shown.durationMs = Date.now() - shown.startedAt;
      command.wake();
    });
    this.commands.set(shown.id, command);
    if (!wanted.wait) return json({ command: shown });
    return this.#follow(command, response, true, wanted.logs === true);
  }

  // As lines: the command, its log, and the command again when it has ended; or the log alone.
  async #follow(command, response, withCommand, withLog = true) {
    response.writeHead(200, ndjson);
    response.on("close", command.wake);
    if (withCommand) response.write(line({ command: command.shown }));
    for (let at = 0; ;) {
      const hasEnded = command.shown.exitCode !== null;
      for (; withLog && at < command.lines.length; ++at) response.write(line(command.lines[at]));
      if (response.destroyed) return undefined;
      if (hasEnded) break;
      if (this.isOver) {
        response.end(line({ stream: "error", data: stopped }));
        return undefined;
      }
      await command.next();
    }
    response.end(withCommand ? line({ command: command.shown }) : "");
    return undefined;
  }

  /** Where a path inside lies outside: the home is the machine's, the rest is this computer's. */
  inner(path, cwd = "") {
    const whole = path.startsWith("/") ? path : join(cwd || this.machine.home, path);
    const home = /^\/vercel(?:\/sandbox)?(\/.*)?$/.exec(whole);
    return home ? join(this.machine.home, home[1] ?? "") : resolve(whole);
  }

  #files(verb, { path = "", cwd }, { body, headers }) {
    const writable = (name) => {
      if (name.startsWith(`${this.machine.home}/`) || name.startsWith("/tmp/")) return name;
      throw refuse(400, "bad_request", `the fake writes below its home and /tmp only, not ${name}`);
    };
    const file = this.inner(path, cwd);
    switch (verb) {
      case "read":
        if (!existsSync(file) || !statSync(file).isFile()) throw refuse(404, "not_found", `File not found: ${path}`);
        return new Refusal(200, readFileSync(file), { "content-type": "application/octet-stream" });
      case "mkdir":
        try {
          mkdirSync(writable(file));
        } catch (error) {
          throw error instanceof Refusal ? error : refuse(400, "bad_request", `mkdir failed: ${error.message}`);
        }
        return json({});
      case "write": {
        const unpacked = `${this.machine.folder}/unpacked`;
        mkdirSync(unpacked, { recursive: true });
        execFileSync("tar", ["-xzf", "-", "-C", unpacked], { input: body });
        for (const entry of readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
          const from = join(entry.parentPath ?? entry.path, entry.name);
          const to = writable(this.inner(join(headers["x-cwd"] ?? "/", from.slice(unpacked.length + 1))));
          mkdirSync(dirname(to), { recursive: true });
          const { mode } = statSync(from);
          renameSync(from, to);
          chmodSync(to, mode);
        }
        rmSync(unpacked, { recursive: true });
        return json({});
      }
      default:
        throw refuse(404, "not_found", `No route for fs/${verb}`);
    }
  }
}
