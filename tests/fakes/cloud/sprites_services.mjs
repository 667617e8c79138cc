// SPDX-License-Identifier: Apache-2.0
// The services of a sprite: programs that it keeps running. What happens while one starts is told as lines of JSON.
import { Refusal } from "./service.mjs";

const restartMs = 1000;
const seconds = (text, otherwise) => {
  const [, number, unit] = /^(\d+)(ms|s|m|h)?$/.exec(text ?? otherwise) ?? [0, 5, "s"];
  return Number(number) * { ms: 0.001, s: 1, m: 60, h: 3600 }[unit ?? "s"];
};

export class Services {
  constructor(machine) {
    this.machine = machine;
    this.all = new Map();
  }

  httpPort() {
    return [...this.all.values()].find(({ spec }) => spec.http_port)?.spec.http_port;
  }

  end() {
    for (const one of this.all.values()) one.wanted = false;
  }

  handle(method, [name, verb], query, body, response) {
    if (!name && method === "GET") return [...this.all.values()].map(shown);
    if (name === "signal" && method === "POST") return this.#signal(body);
    if (method === "PUT" && !verb) return this.#put(name, body, query, response);
    const one = this.#find(name);
    if (method === "GET" && !verb) return shown(one);
    if (method === "GET" && verb === "logs") return lines(response, one.lines);
    if (method === "DELETE" && !verb) return this.#remove(one);
    if (method === "POST" && verb === "start") return this.#started(one, query, response);
    if (method === "POST" && verb === "stop") return this.#stop(one, response);
    if (method === "POST" && verb === "restart") {
      this.#halt(one);
      return this.#started(one, query, response);
    }
    throw new Refusal(404, { error: "not found" });
  }

  #find(name) {
    const one = this.all.get(name);
    if (!one) throw new Refusal(404, { error: "service not found" });
    return one;
  }

  #put(name, body, query, response) {
    if (!body.cmd) throw new Refusal(400, { error: "cmd is required" });
    const one = this.all.get(name) ?? { name, restarts: 0, lines: [], watchers: new Set() };
    const { cmd, args = [], env, dir, needs = [], http_port } = body;
    this.#halt(one);
    one.spec = { cmd, args, env, dir, needs, http_port };
    this.all.set(name, one);
    return this.#started(one, query, response);
  }

  #remove(one) {
    if ([...this.all.values()].some(({ spec }) => spec.needs.includes(one.name)))
      throw new Refusal(409, { error: "other services need it" });
    this.#halt(one);
    this.all.delete(one.name);
    return { status: 204 };
  }

  #signal({ name, signal }) {
    const one = this.#find(name);
    if (!one.command) throw new Refusal(409, { error: "service is not running" });
    if (!/^(TERM|KILL|HUP|INT|USR1|USR2)$/.test(signal)) throw new Refusal(400, { error: "invalid signal" });
    one.command.kill(`SIG${signal}`);
    return { status: 204 };
  }

  #halt(one) {
    one.wanted = false;
    one.command?.kill("SIGKILL");
    one.command = undefined;
  }

  #stop(one, response) {
    if (!one.command) throw new Refusal(409, { error: "service is not running" });
    this.#halt(one);
    return lines(response, [event("stopping"), event("stopped"), event("complete")]);
  }

  /** Starts it unless it runs, and tells what happens for a while. */
  #started(one, query, response) {
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    const tell = (line) => response.write(`${JSON.stringify(line)}\n`);
    const finish = () => {
      clearTimeout(timer);
      one.watchers.delete(watch);
      response.end(`${JSON.stringify({ ...event("complete"), log_files: { stdout: `/.sprite/logs/services/${one.name}.log` } })}\n`);
    };
    const timer = setTimeout(finish, seconds(query.get("duration"), "5s") * 1000);
    const watch = (line) => {
      tell(line);
      if (line.type === "exit" || line.type === "error") finish();
    };
    one.watchers.add(watch);
    response.on("close", () => {
      clearTimeout(timer);
      one.watchers.delete(watch);
    });
    if (!one.command) this.#run(one);
    tell(event("started"));
  }

  #run(one) {
    const { cmd, args, env, dir } = one.spec;
    const say = (line) => {
      one.lines.push(line);
      for (const watch of [...one.watchers]) watch(line);
    };
    const output = (type) => (data) => say({ ...event(type), data: data.toString("utf8") });
    const command = this.machine.run([cmd, ...args], { cwd: dir, env, onStdout: output("stdout"), onStderr: output("stderr") });
    Object.assign(one, { command, wanted: true, startedAt: new Date().toISOString() });
    command.exit.then(({ code, signal, error }) => {
      if (one.command !== command) return; // it was ended on purpose
      one.command = undefined;
      say(error ? { ...event("error"), data: error } : { ...event("exit"), exit_code: signal ? 137 : code });
      setTimeout(() => {
        if (!one.wanted || one.command) return;
        ++one.restarts;
        this.#run(one);
      }, restartMs).unref();
    });
  }
}

const event = (type) => ({ type, timestamp: Date.now() });

function shown({ name, spec, command, wanted, restarts, startedAt }) {
  const status = command ? "running" : wanted ? "failed" : "stopped";
  return { name, ...spec, state: { name, status, pid: command?.pid, started_at: startedAt, restart_count: restarts } };
}

function lines(response, all) {
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  response.end(all.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
