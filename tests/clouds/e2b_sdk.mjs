// SPDX-License-Identifier: Apache-2.0
// E2B's own SDK makes, uses and removes sandboxes of the fake.
import { load } from "../fakes/cloud/packages.mjs";
import { failure, healthy, same, serverCommand, streaming, url } from "./checking.mjs";

const { AuthenticationError, Sandbox, SandboxNotFoundError } = await load("e2b/dist/index.mjs");
const apiKey = process.env.FAKE_KEY ?? "e2b_0123456789abcdef0123456789abcdef01234567";
const options = { apiKey, apiUrl: url, sandboxUrl: url };

const refused = await failure("a wrong key", () => Sandbox.create("base", { ...options, apiKey: `e2b_${"f".repeat(40)}` }));
same("a wrong key is refused", refused instanceof AuthenticationError, true);

const box = await Sandbox.create("base", {
  ...options, timeoutMs: 60000, metadata: { sandgateKey: "k 1" }, network: { allowPublicTraffic: false },
  lifecycle: { onTimeout: "pause" } });
same("the id", /^i[a-z0-9]{20}$/.test(box.sandboxId), true);

const said = await box.commands.run("echo out; echo err >&2");
same("a command", [said.stdout, said.stderr, said.exitCode], ["out\n", "err\n", 0]);
const failed = await failure("exit 7", () => box.commands.run("exit 7"));
same("an exit code", failed.exitCode, 7);
const late = await failure("a limit", () => box.commands.run("sleep 30", { timeoutMs: 500 }));
same("a limit", late.name, "TimeoutError");

const command = serverCommand(2468).map((word) => `'${word}'`).join(" ");
await box.commands.run(`nohup ${command} >$HOME/log 2>&1 </dev/null &`);
const way = { "E2b-Sandbox-Id": box.sandboxId, "E2b-Sandbox-Port": "2468" };
same("private traffic", (await fetch(`${url}/v1/health`, { headers: way })).status, 403);
const headers = { ...way, "e2b-traffic-access-token": box.trafficAccessToken };
await healthy("by headers", url, { headers });
await streaming("by headers", url, headers);

const more = [];
for (let count = 0; count < 3; ++count) more.push(await Sandbox.create("base", options));
const pages = Sandbox.list({ ...options, query: { state: ["running", "paused"] } });
const listed = [];
while (pages.hasNext) listed.push(...(await pages.nextItems()));
same("all pages of the list", listed.map(({ sandboxId }) => sandboxId), [box, ...more].map(({ sandboxId }) => sandboxId));
const own = await Sandbox.list({ ...options, query: { metadata: { sandgateKey: "k 1" } } }).nextItems();
same("found by metadata", own.map(({ sandboxId }) => sandboxId), [box.sandboxId]);

await box.setTimeout(600000);
const left = (await box.getInfo()).endAt.getTime() - Date.now();
same("extended", left > 590000 && left <= 600000, true);

await box.pause();
same("paused", (await Sandbox.getInfo(box.sandboxId, options)).state, "paused");
same("nothing passes while it is paused", (await fetch(`${url}/v1/health`, { headers })).status, 502);
const again = await Sandbox.connect(box.sandboxId, options);
await healthy("after a pause, still running", url, { headers: { ...way, "e2b-traffic-access-token": again.trafficAccessToken } });

for (const one of [box, ...more]) await Sandbox.kill(one.sandboxId, options);
const gone = await failure("a destroyed one", () => Sandbox.connect(box.sandboxId, options));
same("destroyed", gone instanceof SandboxNotFoundError, true);
same("killed twice", await Sandbox.kill(box.sandboxId, options), false);
process.exit(0);
