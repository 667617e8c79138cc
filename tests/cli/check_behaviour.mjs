#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// The official SDK and sandgate-cli do the same on one real server with the same agent: what they report must be the
// same but for ids and times, and for the differences that are listed here with their reason.
//
//   check_behaviour.mjs SANDGATE_CLI SDK_INDEX_JS
import { spawn, execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";

const [program, sdk] = process.argv.slice(2);
const { SandboxAgent } = await import(sdk);
const home = await mkdtemp(join(tmpdir(), "sandgate-behaviour-"));
const npm = process.env.SANDGATE_NPM_DIR ?? join(process.env.XDG_DATA_HOME ?? join(process.env.HOME, ".local/share"), "sandgate/npm");
const env = { ...process.env, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home, SANDGATE_NPM_DIR: npm };
delete env.DBUS_SESSION_BUS_ADDRESS;
const problems = [];

const run = promisify(execFile);
async function cli(...args) {
  const { stdout } = await run(program, [...args, "--json"], { env, maxBuffer: 1 << 26, timeout: 60000 });
  return stdout.trim();
}
const call = async (action, args = {}, target = "box") => JSON.parse(await cli("call", target, action, JSON.stringify(args)));
// Whether it failed, and with which words.
async function outcome(ask) {
  try {
    return { value: await ask() };
  } catch (error) {
    const said = error.stderr ?? "";
    return { failed: true, words: error.problem?.detail ?? said };
  }
}

function same(what, theirs, ours) {
  if (!isDeepStrictEqual(theirs, ours))
    problems.push(`${what} differs\n  SDK:      ${JSON.stringify(theirs)}\n  Sandgate: ${JSON.stringify(ours)}`);
  else
    console.log(`ok    ${what}`);
}

async function tokenOf(key) {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = await readFile(`/proc/${pid}/environ`, "utf8");
      const args = (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0");
      if (environment.includes(`SANDGATE_SANDBOX=${key}`) && args.includes("--token"))
        return args[args.indexOf("--token") + 1];
    } catch {
      // it has ended, or is somebody else's
    }
  }
  throw new Error("the server of the sandbox is not running");
}

// Ids, times and session names are replaced by the order in which they come.
function normalised(events) {
  const names = new Map();
  const alias = (text) => {
    if (!names.has(text)) names.set(text, `#${names.size}`);
    return names.get(text);
  };
  const walk = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).sort().map(([name, item]) => [name, walk(item, name)]));
    return ["id", "sessionId"].includes(key) && value !== undefined ? alias(String(value)) : value;
  };
  return events.map((event) => ({ sender: event.sender, payload: walk(event.payload) }));
}

// Ours that the SDK has not, on purpose: the answers to permission requests, which are part of what happened.
const isOurAnswer = (event) => event.sender === "client" && event.payload.method === undefined;
const isOurRemark = (event) => event.sender === "sandgate";

// Theirs that differs, on purpose: the SDK stores the end of a turn when the request's answer comes, which may be before
// the turn's last messages have come by the stream. Ours is stored after them.
function endLast(events) {
  const isEnd = (event) => event.payload.result?.stopReason !== undefined;
  return [...events.filter((event) => !isEnd(event)), ...events.filter(isEnd)];
}

try {
  await cli("sandbox", "create", "box", "--demo-agent");
  const sandbox = JSON.parse(await cli("sandbox", "show", "box"));
  const { url } = await call("getSandboxUrl");
  const client = await SandboxAgent.connect({ baseUrl: url, token: await tokenOf(sandbox.key) });

  // --- plain requests
  const work = join(home, "work");
  for (const [name, theirs, ours] of [
    ["getHealth", () => client.getHealth(), () => call("getHealth")],
    ["listAgents", async () => (await client.listAgents()).agents.map((a) => a.id), async () => (await call("listAgents")).agents.map((a) => a.id)],
    ["getProcessConfig", () => client.getProcessConfig(), () => call("getProcessConfig")],
    ["mkdirFs", () => client.mkdirFs({ path: work }), () => call("mkdirFs", { path: work })],
    ["writeFsFile", () => client.writeFsFile({ path: `${work}/a+b %41` }, "text ü"), () => call("writeFsFile", { path: `${work}/a+b %41`, data: "text ü" })],
    ["readFsFile", async () => Buffer.from(await client.readFsFile({ path: `${work}/a+b %41` })).toString("base64"), async () => (await call("readFsFile", { path: `${work}/a+b %41` })).data],
    ["statFs", () => client.statFs({ path: `${work}/a+b %41` }), () => call("statFs", { path: `${work}/a+b %41` })],
    ["listFsEntries", () => client.listFsEntries({ path: work }), () => call("listFsEntries", { path: work })],
    ["setMcpConfig", () => client.setMcpConfig({ directory: work, mcpName: "m" }, { type: "local", command: "c" }).then(() => null), () => call("setMcpConfig", { directory: work, mcpName: "m", config: { type: "local", command: "c" } })],
    ["getMcpConfig", () => client.getMcpConfig({ directory: work, mcpName: "m" }), () => call("getMcpConfig", { directory: work, mcpName: "m" })],
    ["getDesktopStatus", async () => (await client.getDesktopStatus()).state, async () => (await call("getDesktopStatus")).state],
  ]) {
    same(name, await theirs(), await ours());
  }
  const { durationMs: _, ...theirRun } = await client.runProcess({ command: "sh", args: ["-c", "echo out; echo err >&2; exit 3"] });
  const { durationMs: __, ...ourRun } = await call("runProcess", { command: "sh", args: ["-c", "echo out; echo err >&2; exit 3"] });
  same("runProcess", theirRun, ourRun);
  const theirRefusal = await outcome(() => client.statFs({ path: "/missing" }));
  const ourRefusal = await outcome(() => call("statFs", { path: "/missing" }));
  same("statFs of nothing fails", theirRefusal.failed, ourRefusal.failed);
  same("and the server's words are kept", true, ourRefusal.words.includes("path not found"));

  // --- a turn with a permission request
  const session = await client.createSession({ agent: "mock" });
  client.onPermissionRequest(session.id, (request) => client.respondPermission(request.id, "once"));
  const theirAnswer = await session.prompt([{ type: "text", text: "Hello" }]);
  const storedByThem = async () => (await client.getEvents({ sessionId: session.id, limit: 500 })).items;

  const record = JSON.parse(await cli("session", "start", "box", "mock", "--cwd", session.toRecord().sessionInit.cwd));
  const prompting = spawn(program, ["session", "prompt", record.id, "Hello", "--json"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => prompting.on("close", resolve));
  prompting.stdout.resume();
  for (let waiting = [], tries = 0; ; ++tries) {
    waiting = JSON.parse(await cli("permission", "list"));
    if (waiting.length > 0) {
      await cli("permission", "answer", waiting[0].id, "once");
      break;
    }
    if (tries === 200) throw new Error("the agent asks for no permission");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  same("the prompt ends well", 0, await ended);
  const ourEvents = (await call("getEvents", { sessionId: record.id, limit: 500 }, "-")).items;

  const comparable = ourEvents.filter((event) => !isOurAnswer(event) && !isOurRemark(event));
  // The SDK's prompt returns before its stream has brought the last messages: they are waited for.
  let theirEvents = await storedByThem();
  for (let tries = 0; theirEvents.length < comparable.length && tries < 100; ++tries) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    theirEvents = await storedByThem();
  }
  same("our end of the turn is the last event", "end_turn", comparable.at(-1).payload.result?.stopReason);
  const theirs = normalised(endLast(theirEvents));
  const ours = normalised(comparable);
  same("number of events", theirs.length, ours.length);
  theirs.forEach((event, index) => same(`event ${index + 1}`, event, ours[index]));
  same("our answer to the request is an event", 1, ourEvents.filter(isOurAnswer).length);
  same("indexes", ourEvents.map((_, index) => index + 1), ourEvents.map((event) => event.eventIndex));
  same("stop reason", theirAnswer.stopReason, ourEvents.at(-1).payload.result?.stopReason);
  same("the record's agent", session.toRecord().agent, record.agent);
  await client.dispose();
} catch (error) {
  problems.push(`${error.stack}\n${error.stderr ?? ""}`);
} finally {
  await cli("sandbox", "destroy", "box").catch((error) => problems.push(`not destroyed: ${error.stderr}`));
  await rm(home, { recursive: true, force: true });
}
console.log(problems.join("\n"));
process.exit(problems.length > 0 ? 1 : 0);
