// SPDX-License-Identifier: Apache-2.0
// Answers session/new without a usable session id. AGENT_SHAPE: absent, null, empty, number, nothing (a null result).
// Its standard error counts the attempts: a client must not try again and again.
import { Agent, knobs } from "./agent.mjs";

const RESULTS = { absent: {}, null: { sessionId: null }, empty: { sessionId: "" }, number: { sessionId: 42 }, nothing: null };
let attempts = 0;

class NoSession extends Agent {
  async newSession() {
    console.error(`session/new, attempt ${++attempts}`);
    return RESULTS[knobs({ shape: "absent" }).shape];
  }
}

NoSession.serve();
