// SPDX-License-Identifier: Apache-2.0
// Modal's own SDK makes, uses and ends sandboxes of the fake.
import { load } from "../fakes/cloud/packages.mjs";
import { agentToken, failure, healthy, same, serverCommand, streaming, url } from "./checking.mjs";

process.env.MODAL_SERVER_URL = url;
process.env.MODAL_CONFIG_PATH = "/dev/null"; // not what the user of this computer has
const { AlreadyExistsError, ModalClient } = await load("modal/dist/index.js");
const tokenId = process.env.FAKE_KEY_ID ?? "ak-0123456789abcdefABCDEF";
const tokenSecret = process.env.FAKE_KEY ?? "as-0123456789abcdefABCDEF";
const logger = { debug() {}, info() {}, warn() {}, error: console.error };
const client = new ModalClient({ tokenId, tokenSecret, logger });
const fake = (what, body) => fetch(`${url}/_fake/${what}`, { method: "POST", body: JSON.stringify(body) });

const stranger = new ModalClient({ tokenId, tokenSecret: "as-wrong", logger });
const refused = await failure("a wrong key", () => stranger.apps.fromName("sandgate", { createIfMissing: true }));
same("a wrong key is refused", [refused.code, refused.details], [16, "Token validation failed"]);

const app = await client.apps.fromName("sandgate", { createIfMissing: true });
const broken = await failure("an image that is not there", () => client.sandboxes.create(app, client.images.fromRegistry("missing/image")));
same("an image that is not there", /manifest unknown/.test(broken.message), true);
const image = client.images.fromRegistry("rivetdev/sandbox-agent:0.5.0-rc.2-full");
const port = 3000;
const wanted = { name: "box", env: { FROM_CREATE: "yes" }, encryptedPorts: [port], timeoutMs: 600000, memoryMiB: 2048, tags: { by: "sandgate" } };
const box = await client.sandboxes.create(app, image, wanted);
same("an id of the second generation", /^sb-[0-9A-Za-z]{22}$/.test(box.sandboxId), false);
const taken = await failure("the same name", () => client.sandboxes.create(app, image, wanted));
same("a name is taken once", taken instanceof AlreadyExistsError, true);

const said = await box.exec(["bash", "-c", "echo out; echo err >&2; echo $FROM_CREATE $A; exit 7"], { env: { A: "1 2" } });
same("a command", [await said.stdout.readText(), await said.stderr.readText(), await said.wait()], ["out\nyes 1 2\n", "err\n", 7]);
const cat = await box.exec(["cat"]);
await cat.stdin.writeText("typed");
await cat.stdin.close();
same("input and its end", [await cat.stdout.readText(), await cat.wait()], ["typed", 0]);
await fake("fault", { match: "GRPC TaskExecStart", status: 16 });
await fake("fault", { match: "GRPC SandboxListV2", retryAfterSecs: 0.2 });
same("a renewed token for commands", await (await box.exec(["true"])).wait(), 0);

await box.exec(serverCommand(port), { stdout: "ignore", stderr: "ignore" });
const [host, tunnelPort] = (await box.tunnels())[port].tlsSocket;
const tunnel = `http://${host}:${tunnelPort}`; // the fake's have no TLS
await healthy("by the tunnel", tunnel);
await streaming("by the tunnel", tunnel);

const again = await client.sandboxes.fromId(box.sandboxId);
same("running", await again.poll(), null);
same("the same tunnel", (await again.tunnels())[port].url, `https://${host}:${tunnelPort}`);
same("commands from the id alone", await (await again.exec(["true"])).wait(), 0);
same("tags", await again.getTags(), { by: "sandgate" });
same("by its name", (await client.sandboxes.fromName("sandgate", "box")).sandboxId, box.sandboxId);

const others = [];
for (let count = 0; count < 4; ++count) others.push(await client.sandboxes.create(app, image, { tags: { by: "sandgate" }, command: ["sleep", "300"] }));
const listed = [];
for await (const one of client.sandboxes.experimentalList({ appId: app.appId, tags: { by: "sandgate" } })) listed.push(one.sandboxId);
same("all pages of the list", listed.sort(), [box, ...others].map((one) => one.sandboxId).sort());

const short = await client.sandboxes.create(app, image, { timeoutMs: 1000 });
same("it ends when its time is over", await short.wait(), 124);
const ends = await client.sandboxes.create(app, image, { command: ["bash", "-c", "exit 3"] });
same("it ends with its program", await ends.wait(), 3);

process.env.MODAL_SANDBOX_V2 = "0";
const older = new ModalClient({ tokenId, tokenSecret, logger });
const first = await older.sandboxes.create(await older.apps.fromName("sandgate"), image, { env: { FROM_CREATE: "yes" } });
same("one of the first generation", /^sb-[0-9A-Za-z]{22}$/.test(first.sandboxId), true);
const echo = await first.exec(["bash", "-c", "echo $FROM_CREATE"]);
same("a command in it", [await echo.stdout.readText(), await echo.wait()], ["yes\n", 0]);

for (const one of [box, first, ...others]) await one.terminate();
same("terminated", await again.poll(), 137);
same("no more behind the tunnel", (await fetch(`${tunnel}/v1/health`, { headers: { authorization: `Bearer ${agentToken}` } })).status, 502);
const left = [];
for await (const one of client.sandboxes.experimentalList({ appId: app.appId })) left.push(one.sandboxId);
same("nothing is left", left, []);
const unknown = await failure("an unknown one", async () => (await client.sandboxes.fromId("sb-01kunknown")).poll());
same("an unknown one", unknown.code, 5);
process.exit(0);
