// SPDX-License-Identifier: Apache-2.0
// Never answers: a prompt, or what AGENT_AT names ("initialize", "session/new"). With the word `obey` a cancel ends the
// turn. AGENT_STUBBORN=1 also stays when its standard input closes, and on SIGTERM: somebody must end it by force.
import { Agent, knobs } from "./agent.mjs";

const { at, stubborn } = knobs({ at: "session/prompt", stubborn: false });
const forEver = () => new Promise(() => {});
if (stubborn) {
  setInterval(() => {}, 60_000); // standard input alone keeps the others alive
  process.on("SIGTERM", () => {});
}

class Silent extends Agent {
  initialize() {
    return at === "initialize" ? forEver() : super.initialize();
  }

  newSession(params) {
    return at === "session/new" ? forEver() : super.newSession(params);
  }

  turn(session, prompt) {
    return new Promise((resolve) => {
      if (knobs({ obey: false }, prompt).obey) session.onCancel = resolve;
    });
  }
}

Silent.serve();
