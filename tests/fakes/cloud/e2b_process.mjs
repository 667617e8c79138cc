// SPDX-License-Identifier: Apache-2.0
// E2B's agent in a sandbox, as far as commands go: process.Process of envd, by the Connect protocol's JSON codec.
import { Refusal } from "./service.mjs";

const message = (json, flag = 0) => {
  const body = Buffer.from(JSON.stringify(json));
  const head = Buffer.alloc(5);
  head[0] = flag;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
};

// protobuf leaves out what is zero.
const endOf = ({ code, signal }) => {
  const exitCode = signal ? -1 : code;
  const status = signal ? `signal: ${signal}` : `exit status ${code}`;
  return { ...(exitCode && { exitCode }), exited: !signal, status, ...(exitCode && { error: status }) };
};

async function start(sandbox, headers, body, response) {
  if (headers["content-type"] !== "application/connect+json" || body.length < 5 || body.readUInt32BE(1) !== body.length - 5)
    throw new Refusal(415, "");
  const { process: wanted, tag } = JSON.parse(body.subarray(5));
  response.writeHead(200, { "content-type": "application/connect+json" });
  let open = true; // a process outlives its client
  response.on("close", () => (open = false));
  const send = (json, flag) => open && response.write(message(json, flag));
  const limit = Number(headers["connect-timeout-ms"] ?? 0);
  let late = false;
  const out = (stream) => (data) => send({ event: { data: { [stream]: data.toString("base64") } } });
  const running = sandbox.machine.run([wanted.cmd, ...(wanted.args ?? [])], {
    cwd: wanted.cwd, env: wanted.envs, onStdout: out("stdout"), onStderr: out("stderr") });
  if (tag) sandbox.tags.set(tag, running.pid);
  const timer = limit && setTimeout(() => {
    late = true;
    running.kill("SIGKILL");
  }, limit);
  send({ event: { start: { pid: running.pid } } });
  const end = await running.exit;
  clearTimeout(timer);
  if (!late) send({ event: { end: endOf(end) } });
  send(late ? { error: { code: "deadline_exceeded", message: "context deadline exceeded" } } : {}, 2);
  response.end();
}

function sendSignal(sandbox, { process: which, signal }) {
  const pid = which.pid ?? sandbox.tags.get(which.tag);
  try {
    process.kill(pid, signal.replace("SIGNAL_", ""));
  } catch {
    throw new Refusal(404, { code: "not_found", message: `process with pid ${pid} not found` });
  }
  return {};
}

export async function processCall(sandbox, path, headers, body, response) {
  if (path === "/health") return { status: 204 };
  if (path === "/process.Process/Start") return start(sandbox, headers, body, response);
  if (path === "/process.Process/SendSignal") return sendSignal(sandbox, JSON.parse(body));
  throw new Refusal(501, { code: "unimplemented", message: `${path} is not there` });
}
