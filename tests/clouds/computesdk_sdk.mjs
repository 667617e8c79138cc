// SPDX-License-Identifier: Apache-2.0
// The last official SDK that spoke to a gateway makes, uses and removes sandboxes of the fake.
import { get } from "node:http";
import { load } from "../fakes/cloud/packages.mjs";
import { failure, healthy, same, serverCommand, streaming, url } from "./checking.mjs";

const { WebSocket } = await load("ws/wrapper.mjs"); // older Nodes have none of their own
const { Sandbox, compute } = await load("computesdk-gateway/dist/index.mjs");
const key = process.env.FAKE_KEY ?? "computesdk_live_0123456789abcdef0123456789abcdef";
const providerKey = process.env.FAKE_PROVIDER_KEY ?? "e2b_0123456789abcdef0123456789abcdef01234567";
const configured = (computesdkApiKey, apiKey) => compute({ provider: "e2b", computesdkApiKey, e2b: { apiKey }, gatewayUrl: url, WebSocket }).sandbox;
const sandboxes = configured(key, providerKey);

const refused = await failure("a wrong key", () => configured("wrong", providerKey).create());
same("a wrong key is refused", refused.message.split(".")[0], "Invalid ComputeSDK API key");
const provider = await failure("a wrong provider key", () => configured(key, "wrong").create());
same("a wrong key of the provider", provider.message, 'Gateway API error: {"success":false,"error":"e2b: 401 invalid API key"}');

const box = await sandboxes.create({ envs: { FROM_CREATE: "yes" }, metadata: { by: "test" }, timeout: 60000 });
const info = await box.getInfo();
same("created", [info.provider, info.metadata.by], ["e2b", "test"]);
const said = await box.runCommand("echo out; echo err >&2; echo $FROM_CREATE $A; pwd; exit 3", { env: { A: "1 2" }, cwd: "/tmp" });
same("a command", [said.stdout, said.stderr, said.exitCode], ["out\nyes 1 2\n/tmp\n", "err\n", 3]);
const waited = await box.runCommand("sleep 0.3; echo late", { timeout: 10 });
same("a command that is waited for", [waited.stdout, waited.exitCode], ["late\n", 0]);

const port = 3000;
await box.runCommand(serverCommand(port).join(" "), { background: true });
await healthy("by the path", `${url}/_port/${info.id}/${port}`);
await streaming("by the path", `${url}/_port/${info.id}/${port}`);
// The client computes a port's address from the daemon's name, which no name server knows here.
const label = info.metadata.label;
const named = new Sandbox({ sandboxUrl: `https://${label}.sandbox.computesdk.com`, sandboxId: info.id, provider: "e2b", token: "t", WebSocket });
const host = new URL(await named.getUrl({ port })).host;
same("a port's name", host, `${label}-${port}.preview.computesdk.com`);
const ask = (at, options) => new Promise((resolve, reject) =>
  get(at, options, (answer) => resolve({ status: answer.resume().statusCode })).on("error", reject)); // fetch keeps Host to itself
await healthy("by the name", url, { headers: { host }, ask });

same("found again", (await (await sandboxes.getById(info.id)).getInfo()).id, info.id);
const first = await (await sandboxes.findOrCreate({ name: "n" })).getInfo();
same("one by its name", (await (await sandboxes.findOrCreate({ name: "n" })).getInfo()).id, first.id);
same("none by another name", await sandboxes.find({ name: "other" }), null);
same("no list", (await failure("list", () => sandboxes.list())).message.split(".")[0], "The gateway does not support listing sandboxes");

await sandboxes.extendTimeout(first.id, { duration: 300 });
await new Promise((resolve) => setTimeout(resolve, 500));
same("it ends when its time is over", await sandboxes.getById(first.id), null);
await sandboxes.destroy(info.id);
same("destroyed", await sandboxes.getById(info.id), null);
same("destroyed again without an error", await sandboxes.destroy(info.id), undefined);
process.exit(0);
