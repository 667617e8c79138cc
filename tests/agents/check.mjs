#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Runs every test agent under a real sandbox-agent server and checks what comes out.
//
//   SANDGATE_NPM_DIR=FOLDER node check.mjs [NAME...]
//
// Without SANDGATE_NPM_DIR: the folder that ./run and ./test install into.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const npmDir = process.env.SANDGATE_NPM_DIR || join(process.env.XDG_DATA_HOME || join(homedir(), ".local/share"), "sandgate/npm");
const platform = { x64: "linux-x64", arm64: "linux-arm64" }[process.arch];
const binary = join(npmDir, `node_modules/@sandbox-agent/cli-${platform}/bin/sandbox-agent`);
if (!existsSync(binary)) {
  console.error(`There is no sandbox-agent in ${npmDir}. ./test installs it.`);
  process.exit(1);
}
const schema = await import(pathToFileURL(join(npmDir, "node_modules/@agentclientprotocol/sdk/dist/schema/zod.gen.js")).href);

const scratch = mkdtempSync(join(tmpdir(), "sandgate-agents-"));
const token = randomBytes(32).toString("hex");
const headers = { authorization: `Bearer ${token}` };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let base;
let failures = 0;

function check(what, condition, seen) {
  if (!condition) failures += 1;
  console.log(condition ? `ok    ${what}` : `FAIL  ${what}: ${JSON.stringify(seen)?.slice(0, 600)}`);
}

/** The value that `ask` gives once it is not undefined; undefined when `ms` are over. */
async function eventually(ask, ms = 10_000) {
  for (const end = Date.now() + ms; ; await sleep(20)) {
    const value = ask();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) return undefined;
  }
}

/** The server says nothing about a port that is taken but its exit; then another one is tried. */
async function startServer() {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await new Promise((resolve) => {
      const probe = createServer().listen(0, "127.0.0.1", () => {
        const { port: free } = probe.address();
        probe.close(() => resolve(free));
      });
    });
    const server = spawn(binary, ["server", "--host", "127.0.0.1", "--port", String(port), "--token", token, "--no-telemetry"], {
      cwd: scratch,
      env: { PATH: process.env.PATH, HOME: scratch, XDG_DATA_HOME: join(scratch, "data"), SANDBOX_AGENT_REQUIRE_PREINSTALL: "1" },
      stdio: "ignore",
    });
    base = `http://127.0.0.1:${port}/v1`;
    for (let i = 0; i < 200 && server.exitCode === null; i += 1) {
      if (await fetch(`${base}/health`, { headers }).then((reply) => reply.ok, () => false)) return server;
      await sleep(50);
    }
    server.kill("SIGKILL");
  }
  throw new Error("the server did not start");
}

/** One agent process behind the server. Responses are taken from the event stream, as a client should. */
class Client {
  static count = 0;
  messages = []; // all that the agent and the server sent
  ids = [];
  nextId = 0;

  /** `answer` gets each request of the agent; what it returns is sent, undefined is silence. */
  static async start(script, { environment = [], agent = "mock", answer } = {}) {
    execFileSync(join(here, "launcher.sh"), [join(scratch, "data"), npmDir, "-a", agent, script, ...environment]);
    const client = new Client();
    client.url = `${base}/acp/check-${++Client.count}`;
    client.answer = answer ?? (() => ({ error: { code: -32601, message: "Method not found" } }));
    client.abort = new AbortController();
    setMaxListeners(0, client.abort.signal);
    client.initialized = await client.post({ id: "hello", method: "initialize", params: { protocolVersion: 1, clientCapabilities: {} } }, `?agent=${agent}`);
    void client.read().catch((error) => client.abort.signal.aborted || check(`${script}: the stream can be read`, false, String(error)));
    return client;
  }

  async post(message, query = "") {
    const reply = await fetch(this.url + query, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", ...message }),
      signal: this.abort.signal,
    });
    return reply.status === 200 ? reply.json() : undefined;
  }

  async read() {
    const stream = await fetch(this.url, { headers, signal: this.abort.signal });
    let rest = "";
    for await (const bytes of stream.body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + bytes).split("\n\n");
      rest = events.pop();
      for (const event of events) {
        // Not by a regular expression: to one, U+2028 in the data ends a line.
        const field = (name) => event.split("\n").find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        if (field("data") === undefined) continue;
        this.ids.push(Number(field("id")));
        this.receive(JSON.parse(field("data")));
      }
    }
  }

  receive(message) {
    this.messages.push(message);
    if (message.method === undefined || message.id === undefined) return;
    const reply = this.answer(message);
    if (reply) void this.post({ id: message.id, ...reply }).catch(() => {});
  }

  /** The response, or undefined when none came in time. */
  request(method, params, ms) {
    const id = `c-${this.nextId++}`;
    void this.post({ id, method, params }).catch(() => {});
    return eventually(() => this.messages.find((m) => m.id === id && m.method === undefined), ms);
  }

  async session(ms) {
    const reply = await this.request("session/new", { cwd: scratch, mcpServers: [] }, ms);
    this.sessionId = reply?.result?.sessionId;
    return reply;
  }

  prompt(words, ms) {
    return this.request("session/prompt", { sessionId: this.sessionId, prompt: [{ type: "text", text: words }] }, ms);
  }

  cancel() {
    return this.post({ method: "session/cancel", params: { sessionId: this.sessionId } });
  }

  with(method) {
    return this.messages.filter((m) => m.method === method);
  }

  updates(kind) {
    return this.with("session/update").map((m) => m.params.update).filter((u) => !kind || u.sessionUpdate === kind);
  }

  text() {
    return this.updates("agent_message_chunk").map((u) => u.content.text ?? "").join("");
  }

  invalid() {
    return this.with("session/update").filter((m) => !schema.zSessionNotification.safeParse(m.params).success).map((m) => m.params.update.sessionUpdate);
  }

  /** The server answers a DELETE when the agent has gone, and the agent goes when the DELETE is given up. */
  async close() {
    await fetch(this.url, { method: "DELETE", headers, signal: AbortSignal.timeout(300) }).catch(() => {});
    this.abort.abort();
  }
}

const select = (kind) => ({ params }) => {
  const option = params.options.find((o) => o.kind === kind);
  return { result: { outcome: option ? { outcome: "selected", optionId: option.optionId } : { outcome: "cancelled" } } };
};

async function withClient(script, options, use) {
  const client = await Client.start(script, options);
  try {
    await use(client);
  } finally {
    await client.close();
  }
}

const CHECKS = {
  async demo() {
    await withClient("demo", { answer: select("allow_once") }, async (c) => {
      await c.session();
      const done = await c.prompt("hello", 20_000);
      check("demo: a turn with one permission", done?.result?.stopReason === "end_turn" && c.with("session/request_permission").length === 1, done);
    });
  },

  async chatty() {
    await withClient("chatty", { agent: "claude" }, async (c) => {
      await c.session();
      const done = await c.prompt("n=300 size=60");
      const chunks = c.updates("agent_message_chunk").map((u) => u.content.text);
      check("chatty: 300 chunks in order, each of its size", done?.result?.stopReason === "end_turn" && chunks.length === 300
        && chunks.every((t, i) => t.startsWith(`[${i + 1}/300] `) && t.length === 60), [chunks.length, chunks[0]]);
      check("chatty: event ids without gaps", c.ids.every((id, i) => id === i + 1), c.ids.slice(0, 9));
      const before = process.hrtime.bigint();
      await c.prompt("n=3 size=60 clock");
      const written = c.updates("agent_message_chunk").slice(300).map((u) => u.content.text);
      check("chatty: three chunks that tell when they were written", written.length === 3 && written.every((t, i) =>
        t.startsWith(`[${i + 1}/3] @`) && t.length === 60 && BigInt(/@(\d+) /.exec(t)?.[1] ?? 0) - before < 60_000_000_000n
        && BigInt(/@(\d+) /.exec(t)?.[1] ?? 0) > before), written);
      const cancelled = c.prompt("n=100000 delay=2");
      await eventually(() => c.text().includes("/100000]"));
      await c.cancel();
      check("chatty: a cancel ends the turn", (await cancelled)?.result?.stopReason === "cancelled");
    });
  },

  async permission() {
    await withClient("permission", { answer: select("allow_always") }, async (c) => {
      await c.session();
      const done = await c.prompt("k=10 c=3 raw=20000");
      const asked = c.with("session/request_permission").map((m) => m.params);
      check("permission: ten asked, four sets of options", done?.result?.stopReason === "end_turn" && asked.length === 10
        && new Set(asked.map((p) => p.options.map((o) => o.kind).join())).size === 4, [done, asked.length]);
      check("permission: each outcome is said", c.text().split("\n").length === 11 && c.text().includes("p-0 selected allow-always-0") && c.text().includes("p-1 cancelled"), c.text());
      check("permission: a long raw input", asked.some((p) => p.toolCall.rawInput?.new_string?.length === 20_000));
      check("permission: diffs, and a request without anything", asked.some((p) => p.toolCall.content?.[0].type === "diff") && asked.some((p) => Object.keys(p.toolCall).length === 1), asked.map((p) => Object.keys(p.toolCall)));
      check("permission: fits the schema", c.invalid().length === 0 && asked.every((p) => schema.zRequestPermissionRequest.safeParse(p).success), c.invalid());
    });
    await withClient("permission", { answer: () => undefined }, async (c) => {
      await c.session();
      const turn = c.prompt("k=9 c=4 hostile");
      const open = await eventually(() => c.with("session/request_permission").length === 4 && c.with("session/request_permission"));
      check("permission: four open at once, of the kind asked for", open?.every((m) => m.params.toolCall.rawInput.command.includes("\u202E")), open?.length);
      await c.cancel();
      for (const { id } of open ?? []) await c.post({ id, result: { outcome: { outcome: "cancelled" } } });
      check("permission: cancelled", (await turn)?.result?.stopReason === "cancelled" && c.with("session/request_permission").length === 4);
    });
  },

  async crash() {
    for (const [words, code] of [["after=2 code=3 noise", 3], ["signal", null], ["permission", 7]]) {
      await withClient("crash", { answer: () => undefined }, async (c) => {
        await c.session();
        check(`crash (${words}): a safe turn ends well`, (await c.prompt("safe"))?.result?.stopReason === "end_turn");
        const turn = c.prompt(words, 500);
        const gone = await eventually(() => c.with("_adapter/agent_exited")[0]);
        check(`crash (${words}): exit code ${code}, no response`, gone?.params.code === code && (await turn) === undefined, gone);
        if (words.includes("noise")) check("crash: noise is told apart", c.with("_adapter/invalid_stdout").length === 1, c.messages.slice(-3));
        if (words.includes("permission")) check("crash: a permission is left open", c.with("session/request_permission").length === 1);
      });
    }
  },

  async silent() {
    await withClient("silent", {}, async (c) => {
      await c.session();
      const turn = c.prompt("anyone?", 700);
      await c.cancel();
      check("silent: neither an answer nor a cancel", (await turn) === undefined && c.updates().length === 0);
      const second = c.prompt("obey");
      await sleep(200);
      await c.cancel();
      check("silent: obeys when told", (await second)?.result?.stopReason === "cancelled");
    });
    await withClient("silent", { environment: ["AGENT_AT=session/new"] }, async (c) => {
      check("silent: no session either", (await c.session(700)) === undefined);
    });
    const c = await Client.start("silent", { environment: ["AGENT_STUBBORN=1"] });
    const pid = Number((await c.session()).result.sessionId.split("-")[1]);
    await c.close();
    process.kill(pid, "SIGTERM");
    await sleep(500);
    let stays = true;
    try {
      process.kill(pid, "SIGKILL"); // throws when it has gone
    } catch {
      stays = false;
    }
    check("silent: the stubborn one stays until it is ended by force", stays);
  },

  async nosession() {
    for (const shape of ["absent", "null", "empty", "number", "nothing"]) {
      await withClient("nosession", { environment: [`AGENT_SHAPE=${shape}`] }, async (c) => {
        const reply = await c.session();
        check(`nosession (${shape}): an answer without a usable id`, reply && !reply.error && !(typeof c.sessionId === "string" && c.sessionId), reply);
      });
    }
  },

  async login() {
    await withClient("login", {}, async (c) => {
      check("login: methods are offered", c.initialized.result.authMethods.length === 2, c.initialized);
      check("login: no session before", (await c.session())?.error?.code === -32000);
      check("login: not by another method", (await c.request("authenticate", { methodId: "api-key" }))?.error?.code === -32000);
      await c.request("authenticate", { methodId: "login" });
      check("login: a session after", typeof (await c.session())?.result?.sessionId === "string");
    });
  },

  async memory() {
    const store = join(scratch, "memory");
    mkdirSync(store);
    let sessionId;
    await withClient("memory", { environment: [`AGENT_STORE=${store}`] }, async (c) => {
      await c.session();
      ({ sessionId } = c);
      await c.prompt("one");
      check("memory: answers", (await c.prompt("two"))?.result && c.text() === "turn 1: one\nturn 2: two\n", c.text());
    });
    await withClient("memory", { environment: [`AGENT_STORE=${store}`] }, async (c) => {
      const loaded = await c.request("session/load", { sessionId, cwd: scratch, mcpServers: [] });
      check("memory: another process replays", loaded?.result && c.updates().length === 4 && c.text() === "turn 1: one\nturn 2: two\n", c.text());
      c.sessionId = sessionId;
      await c.prompt("three");
      check("memory: and goes on", c.text().endsWith("turn 3: three\n"), c.text());
      check("memory: knows no other session", (await c.request("session/load", { sessionId: "x", cwd: scratch, mcpServers: [] }))?.error?.code === -32002);
    });
  },

  async parade() {
    await withClient("parade", {}, async (c) => {
      const created = await c.session();
      check("parade: modes and options", created?.result?.modes.availableModes.length === 2 && created.result.configOptions.length === 4, created);
      const done = await c.prompt("everything please");
      const kinds = new Set(c.updates().map((u) => u.sessionUpdate));
      const expected = ["agent_message_chunk", "agent_thought_chunk", "user_message_chunk", "tool_call", "tool_call_update", "plan",
        "available_commands_update", "session_info_update", "usage_update"];
      check("parade: every kind of update", done?.result?.stopReason === "end_turn" && expected.every((kind) => kinds.has(kind)), [...kinds]);
      check("parade: every kind of tool", new Set(c.updates("tool_call").map((u) => u.kind).filter(Boolean)).size === 10);
      check("parade: fits the schema", c.invalid().length === 0, c.invalid());
      await c.request("session/set_mode", { sessionId: c.sessionId, modeId: "code" });
      check("parade: a mode can be set", c.updates("current_mode_update")[0]?.currentModeId === "code" && c.updates("config_option_update").length === 1);
      check("parade: an unknown mode is refused", (await c.request("session/set_mode", { sessionId: c.sessionId, modeId: "x" }))?.error?.code === -32602);
      const set = await c.request("session/set_config_option", { sessionId: c.sessionId, configId: "model", value: "large" });
      check("parade: an option can be set", set?.result?.configOptions[1].currentValue === "large", set);
    });
    await withClient("parade", {}, async (c) => {
      await c.session();
      await c.prompt("future thought ids calls");
      check("parade: what is newer than the schema", c.invalid().includes("notice") && c.updates("agent_thought_chunk")[0].messageId === "thought-1", c.invalid());
      check("parade: tells what the client refused", c.text().split("refused -32601").length === 9, c.text());
    });
  },
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(CHECKS);
const server = await startServer();
try {
  for (const name of names) await CHECKS[name]();
} catch (error) {
  failures += 1;
  console.error(error);
} finally {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode === null && server.kill("SIGTERM")) await ended;
  if (failures > 0) {
    const logs = join(scratch, "data/sandbox-agent/logs");
    const newest = existsSync(logs) && execFileSync("ls", ["-t", logs], { encoding: "utf8" }).split("\n")[0];
    if (newest) console.error(readFileSync(join(logs, newest), "utf8").split("\n").slice(-30).join("\n"));
  }
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
console.log(failures ? `${failures} failed` : "all good");
process.exit(failures ? 1 : 0);
