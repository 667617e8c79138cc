// SPDX-License-Identifier: Apache-2.0
// Cloudflare has no client SDK: the official code is the bridge in the Worker, which a client asks as this does.
import { agentToken, healthy, same, serverCommand, streaming, url } from "./checking.mjs";

const key = process.env.FAKE_KEY ?? "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const port = 8000;
const ask = (method, path, { body, headers } = {}) =>
  fetch(url + path, { method, body, headers: { authorization: `Bearer ${key}`, ...headers } });
const asked = async (...request) => {
  const answer = await ask(...request);
  const text = await answer.text();
  return [answer.status, text && JSON.parse(text)];
};
const fake = (what, body) => fetch(`${url}/_fake/${what}`, { method: "POST", body: JSON.stringify(body) });

async function exec(id, argv, options = {}) {
  const answer = await ask("POST", `/v1/sandbox/${id}/exec`, { body: JSON.stringify({ argv, ...options }) });
  if (answer.status !== 200) return [answer.status, await answer.json()];
  const said = { stdout: "", stderr: "" };
  for (const event of (await answer.text()).split("\n\n").filter(Boolean)) {
    const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event);
    if (name in said) said[name] += Buffer.from(data, "base64").toString("utf8");
    else said[name] = JSON.parse(data);
  }
  return said;
}

same("health", await asked("GET", "/health"), [200, { ok: true }]);
const unauthorized = { error: "Unauthorized", code: "unauthorized" };
same("a wrong key is refused", await asked("POST", "/v1/sandbox", { headers: { authorization: "Bearer wrong" } }), [401, unauthorized]);
const [, { id }] = await asked("POST", "/v1/sandbox");
same("an id", /^[a-z2-7]{26}$/.test(id), true);
same("an id of another form", await asked("GET", "/v1/sandbox/BAD_ID/running"), [400, { error: "Invalid sandbox ID format", code: "invalid_request" }]);

const route = `${url}/agent/${id}/${port}`;
const forwarded = (base, given) => fetch(`${base}/v1/health`, { headers: { "x-bridge-key": key, ...given } }).then(async (answer) =>
  [answer.status, (await answer.json()).code]);
same("nothing starts by being forwarded to", await forwarded(route), [410, "sandbox_gone"]);

same("a command", await exec(id, ["sh", "-lc", 'echo "hi there"; echo e >&2; exit 3']), { stdout: "hi there\n", stderr: "e\n", exit: { exit_code: 3 } });
same("outside of the workspace", await exec(id, ["ls"], { cwd: "/root" }), [403, { error: "cwd must resolve to a location within /workspace", code: "invalid_request" }]);
same("a time limit", (await exec(id, ["sleep", "60"], { timeout_ms: 300 })).exit, { exit_code: 124 });
same("running", await asked("GET", `/v1/sandbox/${id}/running`), [200, { running: true }]);
const marker = `/v1/sandbox/${id}/file/workspace/.sandgate`;
same("a file is written", await asked("PUT", marker, { body: "made by the test" }), [200, { ok: true }]);
same("and read", await (await ask("GET", marker)).text(), "made by the test");

const started = await exec(id, ["sh", "-lc", `K=v nohup ${serverCommand(port).join(" ")} >agent.log 2>&1 &`]);
same("a server starts and the command returns", started, { stdout: "", stderr: "", exit: { exit_code: 0 } });
const withKey = { headers: { "x-bridge-key": key } };
await healthy("by the route", route, withKey);
await streaming("by the route", route, withKey.headers);
same("the route has the key", await forwarded(route, { "x-bridge-key": "wrong", authorization: `Bearer ${agentToken}` }), [401, "unauthorized"]);
for (const other of [3000, 80, 70000]) same(`port ${other} is refused`, await forwarded(`${url}/agent/${id}/${other}`), [400, "invalid_request"]);

// What reaches the sandbox: the agent's authorization and not the Worker's key.
const echo = 'require("http").createServer((q, r) => r.end(JSON.stringify([q.url, q.headers]))).listen(0, "127.0.0.1", function () {' +
  'require("fs").writeFileSync(process.env.SANDGATE_FAKE_MACHINE + "/ports/9000", String(this.address().port)) })';
await exec(id, ["sh", "-c", `nohup node -e '${echo}' >/dev/null 2>&1 & sleep 1`]);
const [path, headers] = await (await fetch(`${url}/agent/${id}/9000/a%2Fb?c=d`, { headers: { "x-bridge-key": key, authorization: "Bearer inner" } })).json();
same("what the sandbox sees", [path, headers.authorization, headers["x-bridge-key"]], ["/a%2Fb?c=d", "Bearer inner", undefined]);

const [, tunnel] = await asked("POST", `/v1/sandbox/${id}/tunnel/${port}`);
await healthy("by a tunnel", tunnel.url);

await fake("stop", { id });
same("a container that ended", await forwarded(route), [410, "sandbox_gone"]);
same("the next call makes an empty one", await asked("GET", `/v1/sandbox/${id}/running`), [200, { running: true }]);
same("in which the marker is missing", (await asked("GET", marker))[0], 404);

same("destroyed", (await ask("DELETE", `/v1/sandbox/${id}`)).status, 204);
same("gone", await forwarded(route), [410, "sandbox_gone"]);
same("destroyed again", (await ask("DELETE", `/v1/sandbox/${id}`)).status, 204);
same("nothing is left", (await asked("GET", "/v1/pool/stats"))[1].assigned, 0);
process.exit(0);
