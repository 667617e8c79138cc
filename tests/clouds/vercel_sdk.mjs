// SPDX-License-Identifier: Apache-2.0
// The official Vercel Sandbox SDK works with the fake of it. The SDK has its base URL built in; its option `fetch` leads
// it here, and the hosts of its routes are asked for by paths of the fake.
import { load } from "../fakes/cloud/packages.mjs";
import { healthy, holds, refused, same, serverCommand, sleep, streaming, until, url as fake } from "./checking.mjs";

const { APIError, Sandbox, Snapshot, StreamError } = await load("@vercel/sandbox/dist/index.js");
const base = "https://vercel.com/api";
const access = {
  token: process.env.FAKE_KEY ?? "0123456789abcdefghijklmn", teamId: "team_test", projectId: "prj_test",
  fetch: (url, options) => {
    if (!url.startsWith(base)) throw new Error(`not Vercel's API: ${url}`);
    return fetch(`${fake}/api${url.slice(base.length)}`, options);
  },
};
const portOf = (box, port) => `${fake}/_port/${/^https:\/\/(sb-\w+)\.vercel\.run$/.exec(box.domain(port))[1]}/${port}`;
const failing = async (what, status, code, ask) => {
  const error = await refused(what, APIError, ask);
  same(`${what}: how`, [error?.response.status, error?.json?.error.code], [status, code]);
};

const box = await Sandbox.create({ ...access, name: "one", ports: [3000, 3999], timeout: 600000, resources: { vcpus: 4 },
                                   env: { FROM_CREATE: "yes" }, tags: { "sandgate-id": "a:b/ä" } });
same("what was asked for comes back", [box.name, box.status, box.persistent, box.vcpus, box.memory, box.timeout, box.tags],
     ["one", "running", true, 4, 8192, 600000, { "sandgate-id": "a:b/ä" }]);
holds("a session's id as Vercel's", /^sbx_\w+$/.test(box.currentSession().sessionId), box.currentSession().sessionId);
await failing("a name twice", 400, "bad_request", () => Sandbox.create({ ...access, name: "one" }));
await failing("too many ports", 400, "bad_request", () => Sandbox.create({ ...access, ports: Array.from({ length: 16 }, (_, i) => 3000 + i) }));
same("a runtime goes another way", (await Sandbox.create({ ...access, runtime: "node24", name: "old" })).runtime, "node24");

const ran = await box.runCommand({ cmd: "sh", args: ["-c", "echo out-$FROM_CREATE-$MORE; echo err >&2; pwd; exit 3"], env: { MORE: "ü" } });
same("a command", [ran.exitCode, await ran.stdout(), await ran.stderr()], [3, `out-yes-ü\n${box.cwd}\n`, "err\n"]);
same("no program", (await box.runCommand("no-such-program")).exitCode, 127);
same("a command that lasts too long", (await box.runCommand("sleep", ["30"], { timeoutMs: 300 })).exitCode, 137);
await failing("a folder that is not there", 400, "bad_request", () => box.runCommand({ cmd: "true", cwd: "/nowhere" }));
await box.writeFiles([{ path: "a/b.txt", content: "text ü" }, { path: "run.sh", content: "#!/bin/sh\necho ran $1\n", mode: 0o755 }]);
same("a file is read", (await box.readFileToBuffer({ path: "a/b.txt" })).toString(), "text ü");
same("a file is not there", await box.readFileToBuffer({ path: "none" }), null);
same("a program is one", await (await box.runCommand("./run.sh", ["it"])).stdout(), "ran it\n");
await box.mkDir("d");
await failing("no parent", 400, "bad_request", () => box.mkDir("x/y"));

const slow = await box.runCommand({ cmd: "sh", args: ["-c", "echo begin; sleep 0.4; echo end >&2; exit 5"], detached: true });
same("it runs", [slow.exitCode, (await box.getCommand(slow.cmdId)).exitCode], [null, null]);
const heard = [];
for await (const { stream, data } of slow.logs()) heard.push([stream, data]);
same("its log is followed", heard, [["stdout", "begin\n"], ["stderr", "end\n"]]);
same("how it ended", (await slow.wait()).exitCode, 5);
const sleeper = await box.runCommand({ cmd: "sleep", args: ["60"], detached: true });
await sleeper.kill("SIGTERM");
same("it is killed", (await sleeper.wait()).exitCode, 143);

const start = (one) => one.runCommand({ cmd: "sandbox-agent", args: serverCommand(3000).slice(1), detached: true });
const agent = await start(box);
await healthy("the server", portOf(box, 3000));
await streaming("the server", portOf(box, 3000));
same("the route's own URL is the same", box.routes[0].url, portOf(box, 3000));
same("nothing listens", (await fetch(portOf(box, 3999))).status, 502);

await Sandbox.create({ ...access, name: "on-2", tags: { app: "x" } });
const all = await Sandbox.list(access);
same("the list has all, in pages", [all.sandboxes.length, (await all.toArray()).map((one) => one.name).sort()], [2, ["old", "on-2", "one"]]);
same("it is found by tag", (await Sandbox.list({ ...access, tags: { "sandgate-id": "a:b/ä" } })).sandboxes.map((one) => one.name), ["one"]);
same("by the name's beginning", (await Sandbox.list({ ...access, namePrefix: "on", sortBy: "name", sortOrder: "asc" })).sandboxes.map((one) => one.name), ["on-2", "one"]);

const before = box.expiresAt.getTime();
await box.extendTimeout(300000);
same("extended", (await Sandbox.get({ ...access, name: "one" })).expiresAt.getTime() - before, 300000);
await failing("extended too far", 400, "bad_request", () => box.extendTimeout(6 * 3600000));

const [session, route] = [box.currentSession().sessionId, portOf(box, 3000)];
const waiting = refused("a command when its sandbox stops", StreamError, () => box.runCommand("sleep", ["60"]));
await sleep(200);
same("stop", (await box.stop()).status, "stopping");
same("how it ends then", (await waiting)?.code, "sandbox_stopped");
holds("stopped", await until(async () => (await Sandbox.get({ ...access, name: "one", resume: false })).status === "stopped"));
same("no port then", (await fetch(route)).status, 410);
same("looking does not start it", (await Sandbox.get({ ...access, name: "one" })).status, "stopped");
let resumed = 0;
const again = await Sandbox.get({ ...access, name: "one", resume: true, onResume: () => (++resumed) });
same("resumed in a new session", [resumed, again.status, again.currentSession().sessionId !== session], [1, "running", true]);
holds("with new routes", portOf(again, 3000) !== route);
same("files stay", (await again.readFileToBuffer({ path: "a/b.txt" })).toString(), "text ü");
await failing("commands do not", 404, "not_found", () => again.getCommand(agent.cmdId));
await start(again);
await healthy("the server, started again", portOf(again, 3000));
same("sessions are listed", (await (await again.listSessions()).toArray()).length, 2);
await again.stop();
same("a command resumes it", [(await again.runCommand("true")).exitCode, again.status], [0, "running"]);
await again.update({ ports: [3001], timeout: 900000 });
same("ports are changed", again.routes.map((one) => one.port), [3001]);
same("it is extended with that", (await Sandbox.get({ ...access, name: "one" })).currentSession().timeout, 900000);

const brief = await Sandbox.create({ ...access, name: "brief", timeout: 1500, persistent: false });
await brief.writeFiles([{ path: "kept.txt", content: "?" }]);
holds("its time is over", await until(async () => (await Sandbox.get({ ...access, name: "brief" })).status === "stopped", 5));
same("its disk is not kept", await brief.readFileToBuffer({ path: "kept.txt" }), null);

const { snapshotId } = await again.snapshot();
const copy = await Sandbox.create({ ...access, name: "copy", source: { type: "snapshot", snapshotId } });
same("a copy from a snapshot", (await copy.readFileToBuffer({ path: "a/b.txt" })).toString(), "text ü");
await (await Snapshot.get({ ...access, snapshotId })).delete();
await failing("no resume without its snapshot", 410, "snapshot_not_found", () => Sandbox.get({ ...access, name: "one", resume: true }));

await box.delete({ deleteOrphanSnapshots: true });
await failing("it is gone", 404, "not_found", () => Sandbox.get({ ...access, name: "one" }));
await failing("its session too", 404, "not_found", () => box.runCommand("true"));
await failing("deleting twice", 404, "not_found", () => box.delete());
await failing("a wrong key", 403, "forbidden", () => Sandbox.create({ ...access, token: "other" }));
await failing("a wrong team", 403, "forbidden", () => Sandbox.list({ ...access, teamId: "team_other" }));
await failing("a wrong project", 404, "not_found", () => Sandbox.create({ ...access, projectId: "prj_other" }));
process.exit(0);
