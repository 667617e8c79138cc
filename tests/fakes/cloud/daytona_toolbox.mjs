// SPDX-License-Identifier: Apache-2.0
// Daytona's toolbox, the agent inside each sandbox: commands, sessions (shells that stay) and files.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync, writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { load } from "./packages.mjs";
import { Refusal } from "./service.mjs";

const { WebSocketServer } = await load("ws/wrapper.mjs");
const sockets = new WebSocketServer({ noServer: true });

const pollMs = 30;
const markers = { stdout: Buffer.from([1, 1, 1]), stderr: Buffer.from([2, 2, 2]) };
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function refuse(statusCode, message, code, request) {
  return new Refusal(statusCode, { statusCode, source: "DAYTONA_DAEMON", code, message, timestamp: new Date().toISOString(),
                                   path: request?.path ?? "", method: request?.method ?? "" });
}

// Since this version of the SDK the two outputs are apart.
function knowsTwoOutputs(headers) {
  const version = /^(\d+)\.(\d+)/.exec(headers["x-daytona-sdk-version"] ?? "");
  return version !== null && (Number(version[1]) > 0 || Number(version[2]) >= 167);
}

export class Toolbox {
  constructor(machine) {
    this.machine = machine;
    this.sessions = new Map();
  }

  /** `path` is what follows the sandbox's id. */
  async serve(request, path) {
    const route = `${request.method} ${path}`;
    const json = () => (request.body.length ? JSON.parse(request.body.toString("utf8")) : {});
    if (route === "POST /process/execute") return this.#execute(json(), request);
    if (route === "GET /user-home-dir" || route === "GET /work-dir") return { dir: this.machine.home };
    if (path.startsWith("/files")) return this.#files(request, path);
    const session = /^\/process\/session(?:\/([^/]+)(?:\/(exec|command)(?:\/([^/]+)(?:\/(logs|input))?)?)?)?$/.exec(path);
    if (!session) throw refuse(404, "404 page not found", "NOT_FOUND", request);
    const [, id, verb, command, part] = session;
    if (!id) {
      if (request.method === "GET") return [...this.sessions.values()].map((one) => this.#shown(one));
      return this.#open(json().sessionId, request);
    }
    const found = this.sessions.get(decodeURIComponent(id));
    if (!found) throw refuse(404, "session not found", "NOT_FOUND", request);
    if (!verb && request.method === "DELETE") {
      this.sessions.delete(found.sessionId);
      found.shell.kill("SIGKILL");
      return new Refusal(204, "");
    }
    if (!verb) return this.#shown(found);
    if (verb === "exec") return this.#exec(found, json(), request);
    const known = this.#command(found, command, request);
    if (part === "input") {
      if (this.#exitCode(known) !== undefined) throw refuse(410, "command already completed", "COMMAND_ALREADY_COMPLETED", request);
      const input = openSync(`${known.folder}/input`, constants.O_RDWR); // opening it to write alone could block
      writeSync(input, json().data ?? "");
      closeSync(input);
      return new Refusal(204, "");
    }
    return part === "logs" ? this.#logs(known, request) : this.#described(known);
  }

  /** Only the logs of a command are followed by WebSocket. */
  upgrade(request, socket, head, path) {
    const route = /^\/process\/session\/([^/]+)\/command\/([^/]+)\/logs$/.exec(path);
    const command = route && this.sessions.get(decodeURIComponent(route[1]))?.commands.get(route[2]);
    if (!command) return socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
    const apart = knowsTwoOutputs(request.headers) || request.headers["x-daytona-split-output"] === "true";
    sockets.handleUpgrade(request, socket, head, (peer) => this.#followed(command, peer, apart));
    return undefined;
  }

  #followed(command, peer, apart) {
    const files = ["stdout", "stderr"].map((name) => ({ name, file: openSync(`${command.folder}/${name}`, "r") }));
    const timer = setInterval(() => {
      const hasEnded = this.#exitCode(command) !== undefined; // looked at before its last output is read
      for (const { name, file } of files) {
        const part = Buffer.alloc(65536);
        for (let length; (length = readSync(file, part)) > 0;)
          peer.send(Buffer.concat([...(apart ? [markers[name]] : []), part.subarray(0, length)]));
      }
      if (!hasEnded && peer.readyState === peer.OPEN) return;
      clearInterval(timer);
      files.forEach(({ file }) => closeSync(file));
      peer.close();
    }, pollMs);
  }

  async #execute({ command, cwd, envs, timeout }, request) {
    const folder = this.inner(cwd ?? "");
    if (!existsSync(folder)) return { exitCode: -1, result: `chdir ${cwd}: no such file or directory` };
    let output = Buffer.alloc(0);
    const running = this.machine.run(["/bin/bash", "-c", "exec /bin/bash 2>&1"], {
      cwd: folder, env: envs, stdin: `${command}\n`, onStdout: (bytes) => (output = Buffer.concat([output, bytes])),
    });
    let isLate = false;
    const timer = timeout > 0 && setTimeout(() => {
      isLate = true;
      running.kill("SIGKILL");
    }, timeout * 1000);
    const { code } = await running.exit;
    clearTimeout(timer);
    if (isLate) throw refuse(408, "command execution timeout", "PROCESS_EXECUTION_TIMEOUT", request);
    return { exitCode: code ?? -1, result: output.toString("utf8") };
  }

  #open(sessionId, request) {
    if (!sessionId) throw refuse(400, "sessionId is required", "BAD_REQUEST", request);
    if (this.sessions.has(sessionId)) throw refuse(409, "session already exists", "CONFLICT", request);
    const session = { sessionId, commands: new Map(), shell: this.machine.run(["/bin/bash"], { stdin: null }), isOver: false };
    session.shell.exit.then(({ code }) => {
      session.isOver = true;
      session.code = code ?? 137;
    });
    this.sessions.set(sessionId, session);
    return new Refusal(201, "");
  }

  async #exec(session, { command, runAsync, async: isAsync }, request) {
    if (session.isOver) throw refuse(410, "session has ended", "SESSION_ENDED", request);
    const id = randomUUID();
    const folder = `${this.machine.folder}/sessions/${id}`;
    mkdirSync(folder, { recursive: true });
    for (const name of ["stdout", "stderr"]) writeFileSync(`${folder}/${name}`, "");
    execFileSync("mkfifo", [`${folder}/input`]);
    const known = { id, command, folder, session };
    session.commands.set(id, known);
    const at = (name) => quoted(`${folder}/${name}`);
    session.shell.child.stdin.write(`{ ${command}\n} <>${at("input")} >${at("stdout")} 2>${at("stderr")}; ` +
                                    `echo $? >${at("code.new")}; mv ${at("code.new")} ${at("code")}\n`);
    if (runAsync || isAsync) return new Refusal(202, { cmdId: id });
    while (this.#exitCode(known) === undefined) await sleep(pollMs);
    return { cmdId: id, exitCode: this.#exitCode(known), ...this.#outputs(known) };
  }

  #exitCode({ folder, session }) {
    if (existsSync(`${folder}/code`)) return Number(readFileSync(`${folder}/code`, "utf8"));
    return session.isOver ? session.code : undefined;
  }

  #outputs({ folder }) {
    const [stdout, stderr] = ["stdout", "stderr"].map((name) => readFileSync(`${folder}/${name}`, "utf8"));
    return { output: stdout + stderr, stdout, stderr };
  }

  #command(session, id, request) {
    const found = session.commands.get(id);
    if (!found) throw refuse(404, "command not found", "NOT_FOUND", request);
    return found;
  }

  #described(command) {
    const exitCode = this.#exitCode(command);
    return { id: command.id, command: command.command, ...(exitCode !== undefined && { exitCode }) };
  }

  #shown({ sessionId, commands }) {
    return { sessionId, commands: [...commands.values()].map((one) => this.#described(one)) };
  }

  #logs(command, { headers }) {
    const outputs = this.#outputs(command);
    return knowsTwoOutputs(headers) ? outputs : new Refusal(200, outputs.output, { "content-type": "text/plain" });
  }

  /** Where a path inside lies outside: the users' homes are the machine's, the rest is this computer's. */
  inner(path) {
    const home = /^\/home\/(?:daytona|sandbox)(\/.*)?$/.exec(path);
    return home ? join(this.machine.home, home[1] ?? "") : resolve(this.machine.home, path);
  }

  async #files(request, path) {
    const named = request.query.get("path") ?? "";
    const writable = (name) => {
      const file = this.inner(name);
      if (file.startsWith(`${this.machine.home}/`) || file.startsWith("/tmp/")) return file;
      throw refuse(403, `the fake writes below its home and /tmp only, not ${name}`, "FILE_ACCESS_DENIED", request);
    };
    const put = async (name, part) => {
      mkdirSync(dirname(writable(name)), { recursive: true });
      writeFileSync(writable(name), Buffer.from(await part.arrayBuffer()));
    };
    const form = () => new Response(request.body, { headers: { "content-type": request.headers["content-type"] } }).formData();
    switch (`${request.method} ${path}`) {
      case "GET /files/download":
        if (!existsSync(this.inner(named)) || statSync(this.inner(named)).isDirectory())
          throw refuse(404, `file not found: ${named}`, "FILE_NOT_FOUND", request);
        return new Refusal(200, readFileSync(this.inner(named)), { "content-type": "application/octet-stream" });
      case "POST /files/upload":
        await put(named, (await form()).get("file"));
        return new Refusal(200, "");
      case "POST /files/bulk-upload": {
        const parts = await form();
        for (const [name, value] of parts) {
          const index = /^files\[(\d+)\]\.file$/.exec(name)?.[1];
          if (index) await put(parts.get(`files[${index}].path`), value);
        }
        return new Refusal(200, "");
      }
      case "POST /files/folder":
        mkdirSync(writable(named), { recursive: true });
        return new Refusal(201, "");
      case "DELETE /files":
        rmSync(writable(named), { recursive: request.query.get("recursive") === "true" });
        return new Refusal(204, "");
      default:
        throw refuse(404, "404 page not found", "NOT_FOUND", request);
    }
  }
}
