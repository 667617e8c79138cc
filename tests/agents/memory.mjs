// SPDX-License-Identifier: Apache-2.0
// Keeps its sessions in the folder AGENT_STORE and supports session/load: a new process replays what was said before.
// Each turn answers "turn i: <prompt>".
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Agent, acp, textOf } from "./agent.mjs";

const fileOf = (id) => join(process.env.AGENT_STORE, `${id}.jsonl`);

class Memory extends Agent {
  capabilities = { loadSession: true };

  async newSession({ cwd }) {
    const session = this.addSession(randomUUID(), cwd);
    session.turns = [];
    writeFileSync(fileOf(session.id), "");
    return { sessionId: session.id };
  }

  async loadSession({ sessionId, cwd }) {
    if (!/^[\w-]+$/.test(sessionId) || !existsSync(fileOf(sessionId))) {
      throw new acp.RequestError(-32002, "Resource not found", { sessionId });
    }
    const session = this.addSession(sessionId, cwd);
    session.turns = readFileSync(fileOf(sessionId), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
    for (const { user, agent } of session.turns) {
      await this.update(session, { sessionUpdate: "user_message_chunk", content: { type: "text", text: user } });
      await this.say(session, agent);
    }
    return {};
  }

  async turn(session, prompt) {
    const user = textOf(prompt);
    const agent = `turn ${session.turns.length + 1}: ${user}\n`;
    await this.say(session, agent);
    session.turns.push({ user, agent });
    appendFileSync(fileOf(session.id), `${JSON.stringify({ user, agent })}\n`);
  }
}

Memory.serve();
