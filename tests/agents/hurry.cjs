// SPDX-License-Identifier: Apache-2.0
// The library's example agent pretends to think, a second at a time. For tests it does so in a twentieth of that; every
// other program is left alone. Preloaded by NODE_OPTIONS, or part of what a launcher runs.
if ((process.argv[1] || "").endsWith("/examples/agent.js")) {
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (what, ms, ...more) => wait(what, ms / 20, ...more);
}
