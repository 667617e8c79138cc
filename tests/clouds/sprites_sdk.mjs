// SPDX-License-Identifier: Apache-2.0
// Fly's own SDK makes, uses and removes sprites of the fake.
import { load } from "../fakes/cloud/packages.mjs";
import { agentToken, failure, healthy, needNode, same, serverCommand, streaming, url } from "./checking.mjs";

needNode(24); // the SDK hands headers to the global WebSocket
const { APIError, ExecError, ProxySession, SpritesClient } = await load("@fly/sprites/dist/index.js");
const token = process.env.FAKE_KEY ?? "sandgate/1234567/0123456789abcdef0123456789abcdef/fake";
const client = new SpritesClient(token, { baseURL: url });

const refused = await failure("a wrong token", () => new SpritesClient("wrong", { baseURL: url }).createSprite("s"));
same("a wrong token is refused", [refused instanceof APIError, refused.statusCode, refused.errorCode], [true, 401, "unauthorized"]);

const sprite = await client.createSprite("box-1", { labels: ["sandgate"], environment: { FROM_CREATE: "yes" } });
same("created", [sprite.name, sprite.status, sprite.labels, sprite.urlSettings], ["box-1", "cold", ["sandgate"], { auth: "sprite", privateAccess: undefined }]);
const taken = await failure("the same name", () => client.createSprite("box-1"));
same("a name is taken once", taken.statusCode, 400);

const said = await sprite.execFile("bash", ["-lc", "echo out; echo err >&2; echo $FROM_CREATE"]);
same("a command", [said.stdout, said.stderr, said.exitCode], ["out\nyes\n", "err\n", 0]);
const failed = await failure("exit 7", () => sprite.execFile("bash", ["-c", "exit 7"]));
same("an exit code", [failed instanceof ExecError, failed.exitCode], [true, 7]);
const replaced = await sprite.execFile("bash", ["-lc", "echo $A.$FROM_CREATE; command -v sandbox-agent >/dev/null && echo found"], { env: { A: "1 2" } });
same("an environment replaces", replaced.stdout, "1 2.\nfound\n");
const cat = sprite.spawn("cat");
let echoed = "";
cat.stdout.on("data", (data) => (echoed += data));
await new Promise((resolve) => cat.on("spawn", resolve));
cat.stdin.end("typed");
same("input and its end", [await cat.wait(), echoed], [0, "typed"]);

// As a provider starts the server: a service that owns the sprite's URL.
const [cmd, ...args] = serverCommand(8080);
const types = [];
for await (const event of await sprite.createService("sandbox-agent", { cmd, args, env: { K: "v" }, httpPort: 8080 }, "1s")) types.push(event.type);
same("a service starts", [types[0], types.at(-1)], ["started", "complete"]);
const service = await sprite.getService("sandbox-agent");
same("a service", [service.cmd, service.args, service.httpPort, service.state.status], [cmd, args, 8080, "running"]);

const info = await client.getSprite("box-1");
same("the URL asks for the sprite token", (await fetch(`${info.url}/v1/health`)).status, 401);
await sprite.updateURLSettings({ auth: "public" });
await healthy("by the public URL", info.url);
await streaming("by the public URL", info.url);
const proxy = new ProxySession(client, "box-1", { localPort: 0, remotePort: 8080 });
await proxy.start();
await healthy("by the proxy socket", `http://${proxy.localAddr()}`);
await streaming("by the proxy socket", `http://${proxy.localAddr()}`);
proxy.close();

process.kill(service.state.pid, "SIGKILL");
await healthy("after a crash", info.url);
await (await sprite.stopService("sandbox-agent")).processAll(() => {});
same("stopped", (await sprite.getService("sandbox-agent")).state.status, "stopped");
same("no more behind the URL", (await fetch(`${info.url}/v1/health`, { headers: { authorization: `Bearer ${agentToken}` } })).status, 502);

for (const name of ["box-2", "box-3", "other"]) await client.createSprite(name);
same("all pages of the list", (await client.listAllSprites("box-")).map(({ name }) => name), ["box-1", "box-2", "box-3"]);
same("a page has its limit", (await client.listSprites()).sprites.length, 2);

for (const name of ["box-1", "box-2", "box-3", "other"]) await client.deleteSprite(name);
const gone = await failure("a destroyed one", () => client.getSprite("box-1"));
same("destroyed", [gone instanceof APIError, gone.statusCode, gone.errorCode], [true, 404, "sprite not found"]);
same("nothing is left", await client.listAllSprites(), []);
process.exit(0);
