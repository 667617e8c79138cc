// SPDX-License-Identifier: Apache-2.0
// Dies in the middle of a turn: after `after` chunks and `delay` ms with exit code `code`, or by signal. With an open
// permission request (`permission`), with a line on stdout that is not JSON (`noise`). The word `safe` ends a turn well.
import { Agent, knobs, sleep } from "./agent.mjs";

class Crash extends Agent {
  async turn(session, prompt) {
    const { after, delay, code, signal, permission, noise, safe } = knobs(
      { after: 3, delay: 20, code: 7, signal: false, permission: false, noise: false, safe: false }, prompt);
    for (let i = 1; i <= after; i += 1) await this.say(session, `chunk ${i} `);
    if (safe) return;

    const toolCall = { toolCallId: "doomed", title: "Doomed", kind: "execute", status: "in_progress", rawInput: { command: "false" } };
    await this.update(session, { sessionUpdate: "tool_call", ...toolCall });
    if (permission) {
      const options = [{ kind: "allow_once", optionId: "allow", name: "Allow" }, { kind: "reject_once", optionId: "reject", name: "Reject" }];
      void this.client.requestPermission({ sessionId: session.id, toolCall, options });
    }
    console.error("crash: these are my last words");
    if (noise) process.stdout.write("Segmentation fault (not JSON)\n");
    await sleep(delay);
    if (signal) process.kill(process.pid, "SIGKILL");
    process.exit(code);
  }
}

Crash.serve();
