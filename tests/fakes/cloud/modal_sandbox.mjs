// SPDX-License-Identifier: Apache-2.0
// A sandbox of the fake Modal: it ends with its main program, with its time, by idleness or when it is terminated, and is
// still known then. And the commands run in it.
import { randomBytes } from "node:crypto";

export const result = { success: 1, failure: 2, terminated: 3, timeout: 4, idle: 7 };
const word = (length) => randomBytes(32).toString("base64").replace(/[^0-9A-Za-z]/g, "").slice(0, length);

export const token = (claims) => {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return [part({ alg: "none", typ: "JWT" }), part({ exp: Math.floor(Date.now() / 1000) + 1200, ...claims }), word(20)].join(".");
};

let last = 0;
const now = () => (last = Math.max(last + 0.001, Date.now() / 1000)); // pages are told apart by these times

export class Sandbox {
  constructor(service, { appId, definition, tags, env, isV2 }) {
    this.id = isV2 ? `sb-01k${word(23).toLowerCase()}` : `sb-${word(22)}`;
    this.taskId = `ta-${word(22)}`;
    this.jwt = token({ sub: this.taskId });
    this.createdAt = now();
    Object.assign(this, { service, appId, definition, tags, isV2, execs: new Map(), tunnels: [] });
    this.bornAt = Date.now();
    this.ended = new Promise((resolve) => (this.onEnd = resolve));
    this.machine = service.makeMachine(this.id, env);
  }

  async start() {
    for (const { port, unencrypted } of this.definition.open_ports?.ports ?? []) {
      const real = await this.service.openOrigin(() => {
        this.#active();
        return { machine: this.result ? undefined : this.machine, port };
      });
      const plain = unencrypted && { unencrypted_host: "127.0.0.1", unencrypted_port: real };
      this.tunnels.push({ host: "127.0.0.1", port: real, container_port: port, ...plain });
    }
    this.timer = setTimeout(() => this.end({ status: result.timeout }), (this.definition.timeout_secs || 300) * 1000).unref();
    this.#active();
    const argv = this.definition.entrypoint_args;
    if (argv.length === 0) return; // the image's own program, which stays
    // Without the machine's mark: what a test kills in it is what was started later, and the sandbox goes on.
    this.machine.main = this.machine.run(argv, { cwd: this.definition.workdir || undefined, env: { SANDGATE_FAKE_MACHINE: "" } });
    this.machine.main.exit.then(({ code, signal }) => {
      const exitcode = signal ? 137 : code;
      this.end({ status: exitcode ? result.failure : result.success, exitcode });
    });
  }

  #active() {
    clearTimeout(this.idle);
    const seconds = this.definition.idle_timeout_secs;
    if (seconds && !this.result) this.idle = setTimeout(() => this.end({ status: result.idle }), seconds * 1000).unref();
  }

  end(how) {
    if (this.result) return;
    clearTimeout(this.timer);
    clearTimeout(this.idle);
    this.result = { exitcode: 0, exception: "", ...how };
    this.goneAt = Date.now();
    this.onEnd();
    this.service.removeMachine(this.id);
  }

  exec({ exec_id, command_args, stdout_config, stderr_config, timeout_secs, workdir, env }) {
    this.#active();
    if (this.execs.has(exec_id)) return;
    const stdout = new Output();
    const stderr = new Output();
    const errors = [undefined, stderr, stdout][stderr_config];
    const command = this.machine.run(command_args, {
      cwd: workdir || undefined,
      env,
      stdin: null,
      timeoutMs: timeout_secs ? timeout_secs * 1000 : undefined,
      onStdout: (data) => stdout_config && stdout.add(data),
      onStderr: (data) => errors?.add(data),
    });
    const exec = { command, outputs: [stdout, stderr], received: 0, status: {} };
    exec.end = command.exit.then(({ code, signal }) => {
      exec.status = signal ? { signal: 9 } : { code };
      for (const output of exec.outputs) output.finish();
    });
    this.execs.set(exec_id, exec);
  }
}

/** What a command has said, for readers that begin anywhere. */
class Output {
  constructor() {
    this.data = Buffer.alloc(0);
    this.next();
  }
  next() {
    const { wake } = this;
    this.changed = new Promise((resolve) => (this.wake = resolve));
    wake?.();
  }
  add(data) {
    this.data = Buffer.concat([this.data, data]);
    this.next();
  }
  finish() {
    this.isFinished = true;
    this.next();
  }
  async read(offset, onData) {
    for (;;) {
      const { changed } = this;
      if (offset < this.data.length) onData(this.data.subarray(offset));
      offset = Math.max(offset, this.data.length);
      if (this.isFinished) return;
      await changed;
    }
  }
}
