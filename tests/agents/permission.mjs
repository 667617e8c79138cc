// SPDX-License-Identifier: Apache-2.0
// Asks k permissions, c at a time, and says each outcome in a line: "p-3 selected allow-3" or "p-3 cancelled".
//
// The kinds of request go round unless the prompt names some: command, edit, create, hostile, bare; status, push, chain and
// destruction come only by name. The four sets of options go round too. `raw` is the size of the longest raw input.
import { Agent, knobs } from "./agent.mjs";

const option = (kind, name, i, id = kind.split("_")[0]) => ({ kind, name, optionId: `${id}-${i}` });

const OPTION_SETS = [
  (i) => [
    option("allow_once", "Allow once", i),
    option("allow_always", "Always allow in this folder", i, "allow-always"),
    option("reject_once", "Reject", i),
    option("reject_always", "Never allow this", i, "reject-always"),
  ],
  (i) => [option("allow_once", "Yes", i), option("reject_once", "No", i)],
  // No "once" of either kind.
  (i) => [option("reject_always", "Never", i), option("allow_always", "Always", i)],
  // Two of one kind, told apart by name and id only.
  (i) => [
    option("allow_once", "Apply as it is", i, "allow-as-is"),
    option("allow_once", "Apply, then format", i, "allow-formatted"),
    option("reject_once", "Leave it", i),
  ],
];

const run = (command) => ({ title: `\`${command}\``, kind: "execute", rawInput: { command } });

const REQUESTS = {
  command: (i) => ({
    title: "`git status`",
    kind: "execute",
    rawInput: { command: "git status --short --branch", cwd: "/project", description: "Shows what has changed" },
  }),
  edit: (i, raw) => ({
    title: `Edit src/file-${i}.cpp`,
    kind: "edit",
    locations: [{ path: `/project/src/file-${i}.cpp`, line: i + 1 }],
    rawInput: { path: `/project/src/file-${i}.cpp`, new_string: "x".repeat(raw), nested: { list: [1, { deep: true }], none: null } },
    content: [
      { type: "diff", path: `/project/src/file-${i}.cpp`, oldText: `int value = ${i};\nint other;\n`, newText: `int value = ${i + 1};\n// why\nint other;\n` },
      { type: "content", content: { type: "text", text: "Makes the value **larger**." } },
    ],
  }),
  create: (i) => ({
    title: "Create two files",
    kind: "edit",
    locations: [{ path: `/project/new-${i}.txt` }, { path: `/project/gone-${i}.txt` }],
    content: [
      { type: "diff", path: `/project/new-${i}.txt`, oldText: null, newText: "brand new\nno end of line" },
      { type: "diff", path: `/project/gone-${i}.txt`, oldText: "with\r\nCRLF\r\n", newText: "" },
    ],
  }),
  // What hides: a tail far to the right, reversed text, nothing between letters, and control characters.
  hostile: () => ({
    title: "`ls`",
    kind: "execute",
    rawInput: { command: `ls${" ".repeat(300)}; rm -rf ~ #\u202Etxt.exe\u202C\u200B\u0007\u001B[2K`, cwd: "/project\u2028/sub" },
  }),
  // Nothing to decide on: only the identity is certain.
  bare: () => ({}),
  // What rules decide on.
  status: () => run("git status --short"),
  push: () => run("git push origin main"),
  chain: () => run("git status && rm -r build"),
  destruction: () => run("git status; sudo rm -rf /"),
};

class Permission extends Agent {
  async turn(session, prompt) {
    const named = Object.fromEntries(Object.keys(REQUESTS).map((name) => [name, false]));
    const { k, c, raw, ...chosen } = knobs({ k: 4, c: 1, raw: 200, ...named }, prompt);
    const kinds = Object.keys(REQUESTS).filter((name) => chosen[name]);
    const outcomes = [];
    let next = 0;
    const askInTurn = async () => {
      while (next < k && !session.cancelled) {
        const i = next++;
        outcomes[i] = await this.ask(session, i, kinds.length ? kinds[i % kinds.length] : Object.keys(REQUESTS)[i % 5], raw);
      }
    };
    await Promise.all(Array.from({ length: Math.min(c, k) }, askInTurn));
    await this.say(session, outcomes.filter(Boolean).map((outcome) => `${outcome}\n`).join(""));
  }

  async ask(session, i, kind, raw) {
    const toolCallId = `p-${i}`;
    const details = REQUESTS[kind](i, raw);
    if (kind !== "bare") await this.update(session, { sessionUpdate: "tool_call", toolCallId, status: "pending", ...details });
    const { outcome } = await this.client.requestPermission({
      sessionId: session.id,
      toolCall: { toolCallId, ...details },
      options: OPTION_SETS[i % OPTION_SETS.length](i),
    });
    const allowed = outcome.outcome === "selected" && outcome.optionId.startsWith("allow");
    await this.update(session, { sessionUpdate: "tool_call_update", toolCallId, status: allowed ? "completed" : "failed", rawOutput: { allowed } });
    return `${toolCallId} ${outcome.outcome === "selected" ? `selected ${outcome.optionId}` : "cancelled"}`;
  }
}

Permission.serve();
