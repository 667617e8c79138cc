// SPDX-License-Identifier: Apache-2.0
// turn_sdk.mjs SDK_INDEX_JS URL TOKEN FOLDER PROMPT
//
// The same turn as turnclient's, by the official SDK with events kept in SQLite, one statement an event as its own
// example of such a driver does, with the settings that Sandgate's database has. Prints the same line of JSON.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";

const [sdk, baseUrl, token, folder, prompt] = process.argv.slice(2);
const { SandboxAgent } = await import(sdk);

class SqliteDriver {
  constructor(file) {
    this.database = new DatabaseSync(file);
    this.database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE sessions (id TEXT PRIMARY KEY, record TEXT NOT NULL);
      CREATE TABLE events (session TEXT NOT NULL, eventIndex INTEGER NOT NULL, id TEXT NOT NULL, createdAt INTEGER NOT NULL,
        connectionId TEXT NOT NULL, sender TEXT NOT NULL, payload TEXT NOT NULL, UNIQUE (session, eventIndex));`);
    this.saveSession = this.database.prepare("INSERT OR REPLACE INTO sessions VALUES (?, ?)");
    this.oneSession = this.database.prepare("SELECT record FROM sessions WHERE id = ?");
    this.saveEvent = this.database.prepare("INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.allEvents = this.database.prepare("SELECT payload FROM events WHERE session = ? ORDER BY eventIndex");
  }
  async getSession(id) {
    const row = this.oneSession.get(id);
    return row && JSON.parse(row.record);
  }
  async listSessions() {
    return { items: [] };
  }
  async updateSession(session) {
    this.saveSession.run(session.id, JSON.stringify(session));
  }
  async listEvents() {
    return { items: [] };
  }
  async insertEvent(session, event) {
    this.saveEvent.run(session, event.eventIndex, event.id, event.createdAt, event.connectionId, event.sender,
      JSON.stringify(event.payload));
  }
}

const driver = new SqliteDriver(join(folder, "sdk.db"));
const client = await SandboxAgent.connect({ baseUrl, token, persist: driver });
const session = await client.createSession({ agent: "mock", cwd: "/tmp" });
let shown = 0;
session.onEvent(() => { shown += 1; });

const before = process.cpuUsage();
const start = process.hrtime.bigint();
await session.prompt([{ type: "text", text: prompt }]);
// The answer overtakes the stream: what still comes belongs to the turn.
for (let last = -1; last !== shown; ) {
  last = shown;
  await new Promise((resolve) => setTimeout(resolve, 300));
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9 - 0.3;
const used = process.cpuUsage(before);
const peakKb = process.resourceUsage().maxRSS;

const seen = new Set();
for (const { payload } of driver.allEvents.iterate(session.id)) {
  const chunk = /"text":"\[(\d+)\/\d+\]/.exec(payload);
  if (chunk) seen.add(chunk[1]);
}
console.log(JSON.stringify({ chunks: seen.size, gaps: 0, seconds, cpu: (used.user + used.system) / 1e6, peakKb }));
process.exit(0);
