// SPDX-License-Identifier: Apache-2.0
// What stands behind a fake cloud: a "machine" that is a folder and the processes started in it, real ones.
//
// A machine has a HOME of its own and, first on its PATH, a sandbox-agent that gets a free port on loopback in place of
// the port it is told: machines share this computer's ports, which real ones do not. portOf() says which it got.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const freePort = `const s = require("net").createServer().listen(0, "127.0.0.1", () => {
  console.log(s.address().port); s.close(); })`;

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

// The real program, which the environment of the test names.
function wrapper(folder, program) {
  return `#!/bin/bash
port_of() {
  [[ -s ${quoted(folder)}/ports/$1 ]] || ${quoted(process.execPath)} -e ${quoted(freePort)} >${quoted(folder)}/ports/$1
  cat ${quoted(folder)}/ports/$1
}
arguments=()
while (($#)); do
  case $1 in
  --port) arguments+=(--port "$(port_of "$2")"); shift ;;
  --host) arguments+=(--host 127.0.0.1); shift ;;
  *) arguments+=("$1") ;;
  esac
  shift
done
exec ${quoted(program)} "\${arguments[@]}"
`;
}

export class Machine {
  constructor(folder, env = {}) {
    this.folder = folder;
    this.home = `${folder}/home`;
    for (const name of ["bin", "home", "ports"]) mkdirSync(`${folder}/${name}`, { recursive: true });
    const program = process.env.SANDBOX_AGENT_BIN;
    if (!program) throw new Error("SANDBOX_AGENT_BIN does not name the real sandbox-agent");
    writeFileSync(`${folder}/bin/sandbox-agent`, wrapper(folder, program), { mode: 0o755 });
    // A login shell sets PATH anew.
    writeFileSync(`${this.home}/.profile`, `PATH=${quoted(`${folder}/bin:${dirname(process.execPath)}`)}:$PATH\n`);
    this.env = {
      ...env,
      HOME: this.home,
      XDG_DATA_HOME: `${this.home}/.local/share`,
      PATH: `${folder}/bin:${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      LC_ALL: "C.UTF-8",
      SANDGATE_FAKE_MACHINE: folder,
    };
  }

  /** The real port of what listens on `inner` inside; undefined when nothing was told to. */
  portOf(inner) {
    try {
      return Number(readFileSync(`${this.folder}/ports/${inner}`, "utf8")) || undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Runs a program; `exit` becomes {code, signal}. Its output goes to the callbacks as Buffers; `stdin: null` leaves the
   * input open to write to child.stdin. `replaceEnv`: nothing of the machine's environment but HOME.
   */
  run(argv, { cwd, env = {}, replaceEnv = false, stdin = "", onStdout = () => {}, onStderr = () => {}, timeoutMs } = {}) {
    const { HOME, SANDGATE_FAKE_MACHINE } = this.env;
    const base = replaceEnv ? { HOME, SANDGATE_FAKE_MACHINE } : this.env;
    const child = spawn(argv[0], argv.slice(1), { cwd: cwd || this.home, env: { ...base, ...env }, detached: true });
    child.stdout.on("data", onStdout);
    child.stderr.on("data", onStderr);
    child.stdin.on("error", () => {}); // it need not read what it is given
    if (stdin !== null) child.stdin.end(stdin);
    const killGroup = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // it has ended
      }
    };
    const timer = timeoutMs ? setTimeout(() => killGroup("SIGKILL"), timeoutMs) : undefined;
    const exit = new Promise((resolve) => {
      child.on("error", (error) => resolve({ code: 127, signal: null, error: String(error) }));
      child.on("close", (code, signal) => resolve({ code, signal }));
    }).finally(() => clearTimeout(timer));
    return { pid: child.pid, child, exit, kill: killGroup };
  }

  /** Sends a signal to every process of the machine, also to those that left their group; how many there were. */
  signal(name) {
    const mark = `SANDGATE_FAKE_MACHINE=${this.folder}\0`;
    const pids = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
    const own = pids.filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "latin1").includes(mark);
      } catch {
        return false;
      }
    });
    for (const pid of own) {
      try {
        process.kill(Number(pid), name);
      } catch {
        // it has ended
      }
    }
    return own.length;
  }

  /** Ends all that runs. Files stay. */
  stop() {
    this.main?.kill("SIGKILL"); // of a service whose machines have one that is not to be signalled with the rest
    for (let round = 0; round < 20 && this.signal("SIGKILL") > 0; ++round);
    rmSync(`${this.folder}/ports`, { recursive: true, force: true });
    mkdirSync(`${this.folder}/ports`, { recursive: true });
  }

  remove() {
    this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
