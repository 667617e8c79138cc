// SPDX-License-Identifier: Apache-2.0
// The official Daytona SDK works with the fake of Daytona. A minute of the fake's intervals is FAKE_MINUTE_MS.
import { load } from "../fakes/cloud/packages.mjs";
import { healthy, holds, lag, refused, same, serverCommand, sleep, streaming, until, url as fake } from "./checking.mjs";

const { Daytona, DaytonaAuthenticationError, DaytonaConflictError, DaytonaError, DaytonaNotFoundError, DaytonaTimeoutError,
        DaytonaUnprocessableEntityError, DaytonaValidationError, DaytonaProcessExecutionTimeoutError } = await load("@daytonaio/sdk/esm/index.js");
const access = { apiKey: process.env.FAKE_KEY ?? "dtn_0123456789abcdef0123456789abcdef", apiUrl: `${fake}/api`, target: "eu" };
const minute = Number(process.env.FAKE_MINUTE_MS);
const get = (url, headers = {}) => fetch(url, { headers, redirect: "manual" });
const daytona = new Daytona(access);
const image = "rivetdev/sandbox-agent:0.5.0-rc.2-full";
const labels = { "sandgate.id": "a&b=c/ä" };
const never = { autoStopInterval: 0 };

let log = "";
const box = await daytona.create({ image, name: "one", labels: { ...labels }, envVars: { FROM_CREATE: "yes" },
                                   resources: { cpu: 2, memory: 4, disk: 8 }, ...never },
                                 { timeout: 20, onSnapshotCreateLogs: (text) => (log += text) });
holds("an id as Daytona's", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(box.id), box.id);
same("what was asked for comes back", [box.name, box.state, box.target, box.cpu, box.memory, box.disk, box.labels, box.env, box.autoStopInterval],
     ["one", "started", "eu", 2, 4, 8, { ...labels, "code-toolbox-language": "python" }, { FROM_CREATE: "yes" }, 0]);
holds("the build's log", log.includes(`FROM ${image}`), log);
await refused("a name twice", DaytonaConflictError, () => daytona.create({ name: "one", snapshot: "s" }));
await refused("an image that is not there", DaytonaError, () => daytona.create({ image: "missing:1" }, { timeout: 20 }));
await refused("a snapshot that is not there", DaytonaValidationError, () => daytona.create({ snapshot: "missing" }));

const { process: shell } = box;
const ran = await shell.executeCommand("echo out-$FROM_CREATE-$MORE; echo err >&2; pwd; exit 3", "/home/sandbox", { MORE: "ü" }, 10);
same("a command", [ran.exitCode, ran.result.split("\n").slice(0, 2)], [3, ["out-yes-ü", "err"]]);
await refused("a command that lasts too long", DaytonaProcessExecutionTimeoutError, () => shell.executeCommand("sleep 30", undefined, undefined, 1));
same("a folder that is not there", (await shell.executeCommand("true", "/nowhere")).exitCode, -1);
await box.fs.uploadFile(Buffer.from("text ü"), "a/b.txt");
same("a file is written", (await shell.executeCommand("cat a/b.txt")).result, "text ü");

await shell.createSession("s");
await refused("a session twice", DaytonaConflictError, () => shell.createSession("s"));
await shell.executeSessionCommand("s", { command: "cd a; export KEPT=1" });
const kept = await shell.executeSessionCommand("s", { command: "ls; echo $KEPT >&2; (exit 4)" });
same("a session keeps its folder and variables", [kept.exitCode, kept.stdout, kept.stderr], [4, "b.txt\n", "1\n"]);
const { cmdId } = await shell.executeSessionCommand("s", { command: "echo begin; read -r word; sleep 0.3; echo $word >&2", runAsync: true });
same("it runs", (await shell.getSessionCommand("s", cmdId)).exitCode, undefined);
const heard = ["", ""];
const following = shell.getSessionCommandLogs("s", cmdId, (text) => (heard[0] += text), (text) => (heard[1] += text));
holds("its output is followed", await until(() => heard[0] === "begin\n"), heard);
await shell.sendSessionCommandInput("s", cmdId, "word\n");
await following;
same("both outputs", heard, ["begin\n", "word\n"]);
same("it has ended", (await shell.getSessionCommand("s", cmdId)).exitCode, 0);
same("its outputs are kept", await shell.getSessionCommandLogs("s", cmdId), { output: "begin\nword\n", stdout: "begin\n", stderr: "word\n" });
const late = await shell.executeSessionCommand("s", { command: "echo $BASHPID; exec sleep 60", runAsync: true });
const pid = await until(async () => (await shell.getSessionCommandLogs("s", late.cmdId)).stdout.trim());
same("sessions are listed", (await shell.listSessions()).map((one) => [one.sessionId, one.commands.length]), [["s", 4]]);
await shell.deleteSession("s");
await refused("a session that is gone", DaytonaNotFoundError, () => shell.getSessionCommand("s", late.cmdId));
holds("what ran in it has ended", await until(async () => (await shell.executeCommand(`kill -0 ${pid}`)).exitCode !== 0, 5));

const background = `nohup ${serverCommand(3000).join(" ")} >$HOME/server.log 2>&1 &`;
same("the server is started", (await shell.executeCommand(background, undefined, undefined, 20)).exitCode, 0);
const { url } = await box.getSignedPreviewUrl(3000, 60);
await healthy("the server, by signed URL", url);
await streaming("by signed URL", url);
const link = await box.getPreviewLink(3000);
await healthy("the server, by link and token", link.url, { headers: { "x-daytona-preview-token": link.token } });
same("no token: a redirect", (await get(`${link.url}/v1/health`)).status, 307);
same("a browser is warned", (await get(`${url}/v1/health`, { "user-agent": "Mozilla/5.0" })).headers.get("content-type"), "text/html");
same("no port, no answer", (await get((await box.getSignedPreviewUrl(3999)).url)).status, 502);
const brief = await box.getSignedPreviewUrl(3000, 1);
await sleep(1200);
same("a signed URL expires", (await get(`${brief.url}/v1/health`)).status, 307);
await refused("too long a life", DaytonaValidationError, () => box.getSignedPreviewUrl(3000, 90000));

const others = [];
for (const app of ["2", "3"]) others.push(await daytona.create({ snapshot: "s", labels: { app }, ...never }));
const found = [];
for await (const one of daytona.list()) found.push(one.id);
same("the list has all, over pages", [found.length, new Set(found).size], [4, 4]);
const mine = [];
for await (const one of daytona.list({ labels, states: ["started", "stopped"], limit: 1 })) mine.push(one.id);
same("it is found by labels", mine, [box.id]);
await lag(3000);
const fresh = await daytona.create({ snapshot: "s", labels: { app: "fresh" }, ephemeral: true });
const listed = async (app) => (await daytona.list({ labels: { app } }).next()).value?.id;
same("the list lags", await listed("fresh"), undefined);
holds("it comes to know", await until(async () => (await listed("fresh")) === fresh.id, 5));
await fresh.stop();
await refused("an ephemeral one ends with its stop", DaytonaNotFoundError, async () => {
  await sleep(300);
  await daytona.get(fresh.id);
});
same("the list still has it", await listed("fresh"), fresh.id);
await lag(0);

await refused("a container cannot be paused", DaytonaUnprocessableEntityError, () => box.pause());
await box.stop();
same("stopped", (await daytona.get("one")).state, "stopped");
await refused("stopping what is stopped", DaytonaValidationError, () => box.stop());
await refused("no commands then", DaytonaValidationError, () => shell.executeCommand("true"));
same("no port then", (await get(url)).status, 400);
await box.archive();
holds("archived", await until(async () => (await daytona.get("one")).state === "archived"));
const again = await daytona.get("one");
await again.start();
same("files stay, processes do not", [(await again.process.executeCommand("cat a/b.txt")).result, await again.process.listSessions()], ["text ü", []]);
await again.start();
await again.process.executeCommand(background);
await healthy("the server, started again", (await again.getSignedPreviewUrl(3000, 60)).url);
same("the old link's token is void", (await get(`${link.url}/v1/health`, { "x-daytona-preview-token": link.token })).status, 307);

await again.setLabels({ other: "1" });
same("labels are replaced", (await daytona.get("one")).labels, { other: "1" });
await again.setAutostopInterval(2);
for (const end = Date.now() + 3 * minute; Date.now() < end; await sleep(minute / 4)) await again.refreshActivity();
same("kept alive", (await daytona.get("one")).state, "started");
holds("stopped by itself", await until(async () => (await daytona.get("one")).state === "stopped"));
await again.setAutoDeleteInterval(1);
holds("deleted by itself", await until(() => daytona.get("one").then(() => false, (error) => error instanceof DaytonaNotFoundError)));

const polling = new Daytona({ ...access, useDeprecatedPolling: true });
const [other, third] = await Promise.all(others.map((one) => polling.get(one.id)));
const deleting = other.delete(60, true);
await sleep(50);
await refused("deleting twice at once", DaytonaConflictError, () => Promise.all([third.delete(), third.delete()]));
await deleting;
await refused("it is gone", DaytonaNotFoundError, () => polling.get(other.id));
await refused("too little time", DaytonaTimeoutError, () => polling.create({ image: "slow:1" }, { timeout: 0.2 }));
await refused("a wrong key", DaytonaAuthenticationError, () => new Daytona({ ...access, apiKey: "dtn_other" }).create({ snapshot: "s" }));
process.exit(0);
