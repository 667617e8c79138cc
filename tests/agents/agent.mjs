// SPDX-License-Identifier: Apache-2.0
// What the test agents share: ACP over stdin and stdout, sessions, and knobs.
//
// A knob is set by the prompt ("n=50 delay=10 noise") or, for all prompts, by the launcher (AGENT_N=50 AGENT_NOISE=1).
import { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

// The agents lie outside the folder that holds the library; the launcher says where it is.
export const acp = await import(pathToFileURL(process.env.ACP_SDK_MODULE).href);

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const textOf = (prompt) => prompt.filter((block) => block.type === "text").map((block) => block.text).join("\n");

/** The knobs' values, each of the type of its default: a number, a text, or false for a word that is there or not. */
export function knobs(defaults, prompt = []) {
  const words = textOf(prompt).split(/\s+/);
  const valueOf = (name) => {
    const word = words.findLast((w) => w === name || w.startsWith(`${name}=`));
    return word === undefined ? process.env[`AGENT_${name.toUpperCase()}`] : word.slice(name.length + 1) || "1";
  };
  const typed = ([name, fallback]) => {
    const value = valueOf(name);
    if (value === undefined) return [name, fallback];
    if (typeof fallback === "boolean") return [name, value !== "0"];
    return [name, typeof fallback === "number" ? Number(value) : value];
  };
  return Object.fromEntries(Object.entries(defaults).map(typed));
}

export class Agent {
  capabilities = {};
  authMethods = [];
  sessions = new Map();

  constructor(client) {
    this.client = client;
  }

  async initialize() {
    return {
      protocolVersion: acp.PROTOCOL_VERSION,
      agentInfo: { name: this.constructor.name.toLowerCase(), version: "1.0.0" },
      agentCapabilities: this.capabilities,
      authMethods: this.authMethods,
    };
  }

  async authenticate() {
    return {};
  }

  async newSession({ cwd }) {
    return { sessionId: this.addSession(`${this.constructor.name.toLowerCase()}-${process.pid}-${this.sessions.size + 1}`, cwd).id };
  }

  addSession(id, cwd) {
    const session = { id, cwd, cancelled: false, onCancel: () => {} };
    this.sessions.set(id, session);
    return session;
  }

  session(id) {
    const session = this.sessions.get(id);
    if (!session) throw new acp.RequestError(-32602, `there is no session ${id}`, { sessionId: id });
    return session;
  }

  async prompt({ sessionId, prompt }) {
    const session = this.session(sessionId);
    session.cancelled = false;
    session.onCancel = () => {};
    const stopReason = (await this.turn(session, prompt)) ?? "end_turn";
    return { stopReason: session.cancelled ? "cancelled" : stopReason };
  }

  /** What an agent does with a prompt; returns a stop reason, or nothing for end_turn. */
  async turn() {}

  async cancel({ sessionId }) {
    const session = this.sessions.get(sessionId);
    if (!session) return;
    session.cancelled = true;
    session.onCancel();
  }

  update(session, update) {
    return this.client.sessionUpdate({ sessionId: session.id, update });
  }

  say(session, text) {
    return this.update(session, { sessionUpdate: "agent_message_chunk", content: { type: "text", text } });
  }

  static serve() {
    const stream = acp.ndJsonStream(Writable.toWeb(process.stdout), Readable.toWeb(process.stdin));
    return new acp.AgentSideConnection((client) => new this(client), stream);
  }
}
