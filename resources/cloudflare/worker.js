// SPDX-License-Identifier: Apache-2.0
// The Worker that Sandgate needs at Cloudflare: the bridge of @cloudflare/sandbox, which makes sandboxes and runs commands
// in them, and what the bridge lacks, a way for HTTP and WebSockets to a port of a sandbox:
//
//   any method or upgrade   /agent/{sandbox id}/{port}/{path}   with the header X-Bridge-Key
import { getSandbox } from "@cloudflare/sandbox";
import { WarmPool, bridge } from "@cloudflare/sandbox/bridge";

export { Sandbox } from "@cloudflare/sandbox";
export { WarmPool };

const keyHeader = "X-Bridge-Key";
const controlPort = 3000; // whoever reaches it commands the whole sandbox
const firstPort = 1024;
const lastPort = 65535;

const refusal = (status, code, error) => Response.json({ error, code }, { status });

// Digests have one length and tell nothing about how much of a wrong key is right.
async function sameSecret(given, expected) {
  const digest = async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [left, right] = await Promise.all([digest(given), digest(expected)]);
  return left.reduce((difference, byte, index) => difference | (byte ^ right[index]), 0) === 0;
}

/** The sandbox of an id if its container lives. Nothing is started: a new container would be an empty stranger. */
async function liveSandbox(env, id) {
  const pool = env.WarmPool.get(env.WarmPool.idFromName("global-pool"));
  const container = await pool.lookupContainer(id);
  if (!container) return undefined;
  const sandbox = getSandbox(env.Sandbox, container, { enableDefaultSession: false });
  const { status } = await sandbox.getState();
  return status === "running" || status === "healthy" ? sandbox : undefined;
}

async function forward(request, env) {
  const url = new URL(request.url);
  const match = /^\/agent\/([a-z2-7]{1,128})\/(\d{1,5})(\/.*)$/.exec(url.pathname);
  if (!match) return refusal(404, "not_found", "Not found");
  if (!(await sameSecret(request.headers.get(keyHeader) ?? "", env.SANDBOX_API_KEY)))
    return refusal(401, "unauthorized", "Unauthorized");
  const port = Number(match[2]);
  if (port === controlPort || port < firstPort || port > lastPort) return refusal(400, "invalid_request", "Invalid port");
  const sandbox = await liveSandbox(env, match[1]);
  if (!sandbox) return refusal(410, "sandbox_gone", "The sandbox has no running container");

  const headers = new Headers(request.headers);
  headers.delete(keyHeader); // the code in the sandbox must not learn it
  const inner = new Request(`http://localhost${match[3]}${url.search}`, new Request(request, { headers }));
  // containerFetch is a remote call, which cannot carry a WebSocket.
  const isUpgrade = headers.get("Upgrade")?.toLowerCase() === "websocket";
  return isUpgrade ? sandbox.wsConnect(inner, port) : sandbox.containerFetch(inner, port);
}

const bridged = bridge({ fetch: forward });

export default {
  ...bridged,
  async fetch(request, env, context) {
    // Without the secret the bridge would serve everybody.
    if (!env.SANDBOX_API_KEY) return refusal(503, "not_configured", "The secret SANDBOX_API_KEY is not set");
    return bridged.fetch(request, env, context);
  },
};
