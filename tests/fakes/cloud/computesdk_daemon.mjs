// SPDX-License-Identifier: Apache-2.0
// The daemon in a sandbox of ComputeSDK: it runs commands, at once or in the background.
import { randomBytes } from "node:crypto";
import { Refusal } from "./service.mjs";

const startingMs = 400; // a client has to wait until it is healthy

export class Daemon {
  constructor(machine) {
    this.machine = machine;
    this.token = `sess_${randomBytes(12).toString("hex")}`;
    this.readyAt = Date.now() + startingMs;
    this.commands = new Map();
  }

  async handle(method, path, query, headers, body) {
    if (Date.now() < this.readyAt) throw new Refusal(503, { error: "starting" });
    if (method === "GET" && path === "/health") return { status: 200, body: { status: "ok", timestamp: new Date().toISOString() } };
    if (headers.authorization !== `Bearer ${this.token}`) throw new Refusal(401, { error: "unauthorized" });
    if (method === "GET" && path === "/info") return { message: "ok", data: { is_main_subdomain: false } };
    if (method === "POST" && path === "/run/command") return this.#run(body);
    const [, terminal, id, verb] = /^\/terminals\/([^/]+)\/commands\/([^/]+)(\/wait)?$/.exec(path) ?? [];
    const command = this.commands.get(id);
    if (method !== "GET" || command?.terminal !== terminal) throw new Refusal(404, { error: "not found" });
    if (verb) await Promise.race([command.end, new Promise((resolve) => setTimeout(resolve, Number(query.get("timeout") ?? 30) * 1000).unref())]);
    return { message: "Command status", data: command.shown() };
  }

  async #run({ command, shell = "bash", background, cwd, env }) {
    if (!command) throw new Refusal(400, { error: "command is required" });
    const since = Date.now();
    const said = { stdout: "", stderr: "" };
    const { exit } = this.machine.run([shell, "-c", command], {
      cwd,
      env,
      onStdout: (data) => (said.stdout += data.toString("utf8")),
      onStderr: (data) => (said.stderr += data.toString("utf8")),
    });
    const ids = { terminal_id: `term_${randomBytes(4).toString("hex")}`, cmd_id: `cmd_${randomBytes(4).toString("hex")}` };
    const kept = { terminal: ids.terminal_id, shown: () => ({ command, ...said, ...ids, status: "running" }) };
    kept.end = exit.then(({ code, signal }) => {
      const exitCode = signal ? 137 : code;
      const result = { exit_code: exitCode, duration_ms: Date.now() - since, status: exitCode ? "failed" : "completed" };
      kept.shown = () => ({ command, ...said, ...ids, ...result });
    });
    if (background) {
      this.commands.set(ids.cmd_id, kept);
      return { message: "Command started in background", data: kept.shown() };
    }
    await kept.end;
    return { message: "Command executed", data: kept.shown() };
  }
}
