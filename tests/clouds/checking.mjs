// SPDX-License-Identifier: Apache-2.0
// What the checks of the official SDKs share.
import { isDeepStrictEqual } from "node:util";
import { load } from "../fakes/cloud/packages.mjs";

export const url = process.env.FAKE_URL;
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const agentToken = "agent-token-of-the-test";
export const serverCommand = (port) =>
  ["sandbox-agent", "server", "--token", agentToken, "--no-telemetry", "--host", "0.0.0.0", "--port", String(port)];

/** A skip, which ctest tells from a failure. */
export function needNode(major) {
  if (Number(process.versions.node.split(".")[0]) >= major) return;
  console.log(`skipped: this SDK needs Node ${major}, here is ${process.versions.node}`);
  process.exit(77);
}

export function same(what, found, expected) {
  if (isDeepStrictEqual(found, expected)) return console.log(`ok    ${what}`);
  console.error(`FAIL  ${what}\n  found:    ${JSON.stringify(found)}\n  expected: ${JSON.stringify(expected)}`);
  process.exit(1);
}

export const holds = (what, condition, found) => same(what, condition ? true : found ?? false, true);

/** Asks until it answers with something true; undefined after so many seconds. */
export async function until(ask, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    const value = await ask();
    if (value) return value;
  }
  return undefined;
}

/** What an action failed with; that it succeeds is a failure. */
export async function failure(what, action) {
  try {
    await action();
  } catch (error) {
    return error;
  }
  console.error(`FAIL  ${what}: it succeeded`);
  process.exit(1);
}

/** The same for an action that fails with the SDK's own class of error. */
export async function refused(what, Class, action) {
  const error = await failure(what, action);
  holds(what, error instanceof Class, `${error?.constructor?.name}: ${error?.message}`);
  return error;
}

/** How far the fake's lists lag behind. */
export const lag = (ms) => fetch(`${url}/_fake/lag`, { method: "POST", body: JSON.stringify({ ms }) });

/** The server answers with its token, and without it does not. */
export async function healthy(what, base, { headers = {}, ask = fetch } = {}) {
  const health = (given) => ask(`${base}/v1/health`, { headers: { ...headers, ...given } });
  const end = Date.now() + 20000;
  let status;
  while (Date.now() < end && status !== 200) {
    status = await health({ authorization: `Bearer ${agentToken}` }).then((answer) => answer.status, (error) => String(error));
    if (status !== 200) await sleep(200);
  }
  same(`${what}: healthy`, status, 200);
  same(`${what}: no entry without the token`, (await health({ authorization: "Bearer wrong" })).status, 401);
}

/** Server-sent events and a WebSocket pass: a process of the server tells its output by both. */
export async function streaming(what, base, extra = {}) {
  const headers = { ...extra, authorization: `Bearer ${agentToken}`, "content-type": "application/json" };
  const spec = { command: "bash", args: ["-c", "read line; echo got $line; sleep 30"], tty: true, interactive: true };
  const { id } = await (await fetch(`${base}/v1/processes`, { method: "POST", headers, body: JSON.stringify(spec) })).json();
  const logs = await fetch(`${base}/v1/processes/${id}/logs?follow=true`, { headers });
  const { WebSocket } = await load("ws/wrapper.mjs");
  const socket = new WebSocket(`${base.replace(/^http/, "ws")}/v1/processes/${id}/terminal/ws`, { headers });
  socket.on("open", () => socket.send(JSON.stringify({ type: "input", data: "hello\n" })));
  const typed = new Promise((resolve, reject) => {
    let text = "";
    socket.on("message", (data) => (text += data).includes("got hello") && resolve("got hello"));
    socket.on("error", reject);
    socket.on("close", () => resolve(`closed after ${text}`));
  });
  same(`${what}: a WebSocket`, await typed, "got hello");
  const reader = logs.body.getReader();
  let events = "";
  for (const end = Date.now() + 10000; Date.now() < end && !/^data:/m.test(events); ) {
    const { value, done } = await reader.read();
    if (done) break;
    events += new TextDecoder().decode(value);
  }
  same(`${what}: server-sent events`, [logs.headers.get("content-type"), /^data:/m.test(events)], ["text/event-stream", true]);
  await reader.cancel();
  socket.close();
  await fetch(`${base}/v1/processes/${id}/kill`, { method: "POST", headers });
}
