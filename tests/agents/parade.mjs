// SPDX-License-Identifier: Apache-2.0
// Shows every kind of update that ACP 0.16 knows, and, by the word `future`, some that it does not. Words pick parts;
// without any, all but `future` come, in the order of PARTS. `ids` puts message ids on chunks; `delay` is between updates.
// Sessions have modes, configuration options and commands.
import { Agent, acp, knobs, sleep } from "./agent.mjs";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
const WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

const MODES = [
  { id: "ask", name: "Ask", description: "Asks before everything" },
  { id: "code", name: "Code", description: "May edit files" },
];

// Split inside a fence: chunks end anywhere.
const MARKDOWN = [
  `# Heading

A paragraph with **bold**, *italic*, \`code\` and a [link](https://example.org/a?b=1&c=2).

- one
  1. nested
- [x] done

> quote

| left | right |
|:-----|------:|
| a    |     1 |

<img src="https://example.org/spy.png"> is text, ![so is this](https://example.org/spy.png)

\`\`\`cpp
int main() { return 1 < 2 && 3 > 2; }
\`\`\`

\`\`\`python
print("split `,
  `across chunks")
\`\`\`

Emoji 👩‍💻, combining e\u0301, right-to-left שלום, one long word ${"w".repeat(200)}
`,
];

const text = (value) => ({ type: "text", text: value });
const message = (content, extra) => ({ sessionUpdate: "agent_message_chunk", content, ...extra });
const entry = (content, priority, status) => ({ content, priority, status });

// Each part is a function of (session, agent) that yields its updates.
const PARTS = {
  *commands() {
    yield {
      sessionUpdate: "available_commands_update",
      availableCommands: [
        { name: "plan", description: "Makes a plan", input: { hint: "what to plan" } },
        { name: "mcp:server:tool", description: "A name with punctuation" },
      ],
    };
  },
  *info(session) {
    yield { sessionUpdate: "session_info_update", title: `Parade in ${session.cwd}`, updatedAt: "2026-01-02T03:04:05.678Z" };
  },
  *user() {
    yield { sessionUpdate: "user_message_chunk", content: text("(what the user said, as the agent has it)") };
  },
  *thought() {
    for (const part of ["Let me ", "think *about* ", "this."]) yield { sessionUpdate: "agent_thought_chunk", content: text(part) };
  },
  *plan() {
    yield { sessionUpdate: "plan", entries: [entry("Read the code", "high", "in_progress"), entry("Write the fix", "medium", "pending")] };
    yield {
      sessionUpdate: "plan",
      entries: [entry("Read the code", "high", "completed"), entry("Write the fix", "medium", "in_progress"), entry("Run the tests", "low", "pending")],
    };
  },
  *markdown() {
    for (const part of MARKDOWN) yield message(text(part));
  },
  *tools() {
    for (const kind of ["read", "edit", "delete", "move", "search", "execute", "think", "fetch", "switch_mode", "other"]) {
      yield { sessionUpdate: "tool_call", toolCallId: `k-${kind}`, title: `A tool of kind ${kind}`, kind, status: "completed" };
    }
    const read = { sessionUpdate: "tool_call_update", toolCallId: "t-read" };
    yield { ...read, sessionUpdate: "tool_call", title: "Read main.cpp", kind: "read", status: "pending", locations: [{ path: "/project/main.cpp", line: 12 }] };
    yield { ...read, status: "in_progress", title: "Read main.cpp (1 of 2)" };
    yield { ...read, content: [{ type: "content", content: text("first half") }] };
    // Content replaces what was there; null leaves it.
    yield { ...read, status: "completed", title: null, content: [{ type: "content", content: text("first half\nsecond half") }], rawOutput: { lines: 2 } };
    yield { sessionUpdate: "tool_call", toolCallId: "t-fail", title: "Fetch https://example.org", kind: "fetch", status: "failed", rawInput: "plain text", rawOutput: 7 };
    yield { sessionUpdate: "tool_call_update", toolCallId: "t-orphan", title: "Never announced", status: "completed" };
    yield { sessionUpdate: "tool_call", toolCallId: "t-minimal", title: "Only what is required" };
  },
  *diff() {
    yield {
      sessionUpdate: "tool_call", toolCallId: "t-diff", title: "Edit three files", kind: "edit", status: "completed",
      content: [
        { type: "diff", path: "/project/a.txt", oldText: "one\ntwo\nthree\n", newText: "one\n2\nthree\nfour\n" },
        { type: "diff", path: "/project/new.txt", newText: "brand new\nno end of line" },
        { type: "diff", path: "/project/gone.txt", oldText: "removed\r\n", newText: "" },
      ],
    };
  },
  *image() {
    yield message({ type: "image", mimeType: "image/png", data: PNG });
    yield {
      sessionUpdate: "tool_call", toolCallId: "t-image", title: "Screenshot", status: "completed",
      content: [{ type: "content", content: { type: "image", mimeType: "image/png", data: "not base64!" } }],
    };
  },
  *audio() {
    yield message({ type: "audio", mimeType: "audio/wav", data: WAV });
  },
  *resource() {
    yield message({ type: "resource_link", uri: "file:///project/readme.md", name: "readme.md", title: "Read me", mimeType: "text/markdown", size: 1234 });
    yield message({ type: "resource", resource: { uri: "file:///project/note.txt", mimeType: "text/plain", text: "embedded text" } });
    yield message({ type: "resource", resource: { uri: "file:///project/blob.bin", blob: "AAECAw==" } });
  },
  *terminal() {
    yield { sessionUpdate: "tool_call", toolCallId: "t-terminal", title: "Run tests", kind: "execute", status: "in_progress", content: [{ type: "terminal", terminalId: "no-such-terminal" }] };
    yield { sessionUpdate: "tool_call_update", toolCallId: "t-terminal", status: "completed" };
  },
  *usage() {
    yield { sessionUpdate: "usage_update", used: 53000, size: 200000, cost: { amount: 0.0421, currency: "USD" } };
    yield { sessionUpdate: "usage_update", used: 54000, size: 200000 };
  },
  *meta() {
    yield message({ ...text("a chunk with more than is known"), annotations: { audience: ["user"], priority: 0.5 }, _meta: { "example.org/a": 1 } });
  },
  *future() {
    yield { sessionUpdate: "notice", severity: "warning", title: "Newer than the schema" };
    yield { sessionUpdate: "_example.org/custom", payload: { any: "thing" } };
    yield { sessionUpdate: "tool_call", toolCallId: "t-future", title: "From the future", kind: "teleport", status: "paused", content: [{ type: "hologram", data: 1 }] };
    yield message({ type: "smell", data: "roses" });
  },
};

// What the agent asks of the client besides permissions; whoever does not know it must say so.
const CALLS = {
  "fs/read_text_file": (agent, sessionId) => agent.client.readTextFile({ sessionId, path: "/etc/hostname" }),
  "fs/write_text_file": (agent, sessionId) => agent.client.writeTextFile({ sessionId, path: "/tmp/never", content: "x" }),
  "terminal/create": (agent, sessionId) => agent.client.createTerminal({ sessionId, command: "true" }),
  "terminal/output": (agent, sessionId) => agent.client.extMethod("terminal/output", { sessionId, terminalId: "t" }),
  "terminal/wait_for_exit": (agent, sessionId) => agent.client.extMethod("terminal/wait_for_exit", { sessionId, terminalId: "t" }),
  "terminal/kill": (agent, sessionId) => agent.client.extMethod("terminal/kill", { sessionId, terminalId: "t" }),
  "terminal/release": (agent, sessionId) => agent.client.extMethod("terminal/release", { sessionId, terminalId: "t" }),
  "_example.org/ask": (agent) => agent.client.extMethod("_example.org/ask", { question: "?" }),
};

class Parade extends Agent {
  capabilities = { promptCapabilities: { image: true, audio: true, embeddedContext: true } };

  async newSession({ cwd }) {
    const { sessionId } = await super.newSession({ cwd });
    Object.assign(this.session(sessionId), { mode: "ask", model: "small", effort: "low", web: false });
    // Right behind the answer: a client must not lose it.
    setImmediate(() => this.show(this.session(sessionId), "commands"));
    return { sessionId, ...this.settings(this.session(sessionId)) };
  }

  settings(session) {
    return {
      modes: { currentModeId: session.mode, availableModes: MODES },
      configOptions: [
        { id: "mode", name: "Mode", category: "mode", type: "select", currentValue: session.mode, options: MODES.map(({ id, name }) => ({ value: id, name })) },
        {
          id: "model", name: "Model", category: "model", type: "select", currentValue: session.model,
          options: [
            { group: "fast", name: "Fast", options: [{ value: "small", name: "Small" }] },
            { group: "deep", name: "Deep", options: [{ value: "large", name: "Large", description: "Slow and thorough" }] },
          ],
        },
        {
          id: "effort", name: "Effort", category: "thought_level", type: "select", currentValue: session.effort,
          options: [{ value: "low", name: "Low" }, { value: "high", name: "High" }],
        },
        { id: "web", name: "May use the web", type: "boolean", currentValue: session.web },
      ],
    };
  }

  async setSessionMode({ sessionId, modeId }) {
    const session = this.session(sessionId);
    if (!MODES.some(({ id }) => id === modeId)) throw new acp.RequestError(-32602, `there is no mode ${modeId}`);
    session.mode = modeId;
    await this.update(session, { sessionUpdate: "current_mode_update", currentModeId: modeId });
    await this.update(session, { sessionUpdate: "config_option_update", configOptions: this.settings(session).configOptions });
    return {};
  }

  async setSessionConfigOption({ sessionId, configId, value }) {
    const session = this.session(sessionId);
    if (!["mode", "model", "effort", "web"].includes(configId)) throw new acp.RequestError(-32602, `there is no option ${configId}`);
    if (typeof value !== typeof session[configId]) throw new acp.RequestError(-32602, `${configId} is no ${typeof value}`);
    session[configId] = value;
    return { configOptions: this.settings(session).configOptions };
  }

  async show(session, part, { delay = 0, ids = false } = {}) {
    for (const update of PARTS[part](session)) {
      if (session.cancelled) return;
      const isChunk = update.sessionUpdate.endsWith("_chunk");
      await this.update(session, ids && isChunk ? { ...update, messageId: `${part}-1` } : update);
      if (delay > 0) await sleep(delay);
    }
  }

  async turn(session, prompt) {
    const names = Object.keys(PARTS);
    const words = knobs({ delay: 0, ids: false, calls: false, ...Object.fromEntries(names.map((name) => [name, false])) }, prompt);
    const chosen = names.filter((name) => words[name]);
    const parts = chosen.length || words.calls ? chosen : names.filter((name) => name !== "future");
    for (const part of parts) await this.show(session, part, words);
    for (const [method, call] of Object.entries(words.calls ? CALLS : {})) {
      const reply = await call(this, session.id).then(() => "answered", (error) => `refused ${error.code}`);
      await this.say(session, `${method} ${reply}\n`);
    }
  }
}

Parade.serve();
