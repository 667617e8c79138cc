// SPDX-License-Identifier: Apache-2.0
// The WebSockets of a sprite: commands without a terminal, and the way to a TCP port.
import { connect } from "node:net";
import { load } from "./packages.mjs";

const { WebSocketServer } = await load("ws/wrapper.mjs");
const server = new WebSocketServer({ noServer: true });
const stream = { stdin: 0, stdout: 1, stderr: 2, exit: 3, stdinEnd: 4 };
const heldAfterExitMs = 5000;

const milliseconds = (text) => {
  const [, number, unit] = /^(\d+)(ms|s|m|h)?$/.exec(text) ?? [0, 10, "s"];
  return Number(number) * { ms: 1, s: 1000, m: 60000, h: 3600000 }[unit ?? "s"];
};

let sessions = 0;

function exec(machine, socket, query) {
  const argv = query.getAll("cmd");
  if (argv.length === 0) return socket.close(1008, "cmd is missing");
  const withInput = query.get("stdin") === "true";
  const given = query.getAll("env").map((one) => [one.split("=", 1)[0], one.slice(one.indexOf("=") + 1)]);
  const framed = (kind) => (data) => socket.send(Buffer.concat([Buffer.from([kind]), data]));
  socket.send(JSON.stringify({ type: "session_info", session_id: ++sessions, command: argv[0], tty: false, is_owner: true }));
  const command = machine.run([query.get("path") ?? argv[0], ...argv.slice(1)], {
    cwd: query.get("dir") ?? undefined,
    env: Object.fromEntries(given),
    replaceEnv: given.length > 0,
    stdin: withInput ? null : "",
    onStdout: framed(stream.stdout),
    onStderr: framed(stream.stderr),
  });
  let ended = false;
  command.exit.then(({ code, signal, error }) => {
    ended = true;
    if (error) framed(stream.stderr)(Buffer.from(error));
    framed(stream.exit)(Buffer.from([signal ? 128 + 9 : code]));
    // The service holds the socket a while; who waits for its end is slow.
    setTimeout(() => socket.close(1000), heldAfterExitMs).unref();
  });
  socket.on("message", (data, isBinary) => {
    if (!isBinary) {
      const { type, signal } = JSON.parse(data);
      if (type === "signal") command.kill(signal);
    } else if (withInput && data[0] === stream.stdin) {
      command.child.stdin.write(data.subarray(1));
    } else if (withInput && data[0] === stream.stdinEnd) {
      command.child.stdin.end();
    }
  });
  socket.on("close", () => {
    const kept = milliseconds(query.get("max_run_after_disconnect") ?? "10s");
    if (!ended && kept > 0) setTimeout(() => ended || command.kill("SIGKILL"), kept).unref();
  });
}

function proxy(machine, socket) {
  socket.once("message", (text) => {
    const { port } = JSON.parse(text);
    const refuse = (error) => {
      socket.send(JSON.stringify({ status: "error", error }));
      socket.close(1011, error);
    };
    const real = machine.portOf(port);
    if (!real) return refuse("connection refused");
    const inner = connect(real, "127.0.0.1", () => {
      socket.send(JSON.stringify({ status: "connected", target: `10.0.0.1:${port}` }));
      inner.on("data", (data) => socket.send(data));
      inner.on("close", () => socket.close(1000));
      socket.on("message", (data) => inner.write(data));
      socket.on("close", () => inner.end());
    });
    inner.once("error", () => (inner.connecting || inner.pending ? refuse("connection refused") : socket.close(1011)));
  });
}

const served = (handler) => (machine, request, socket, head, query) =>
  server.handleUpgrade(request, socket, head, (accepted) => {
    accepted.on("error", () => {}); // its close follows
    handler(machine, accepted, query);
  });

export const sockets = { exec: served(exec), proxy: served(proxy) };
