// SPDX-License-Identifier: Apache-2.0
// session/new fails with -32000 until authenticate was called with "login". AGENT_LOCKED=1: that fails as well.
import { Agent, acp, knobs } from "./agent.mjs";

class Login extends Agent {
  authMethods = [
    { id: "login", name: "Log in", description: "Opens nothing and always works" },
    { id: "api-key", name: "API key" },
  ];
  loggedIn = false;

  async authenticate({ methodId }) {
    if (methodId !== "login" || knobs({ locked: false }).locked) throw new acp.RequestError(-32000, "Authentication failed", { methodId });
    this.loggedIn = true;
    return {};
  }

  async newSession(params) {
    if (!this.loggedIn) throw new acp.RequestError(-32000, "Authentication required", { details: "Log in first." });
    return super.newSession(params);
  }

  turn(session) {
    return this.say(session, "logged in");
  }
}

Login.serve();
