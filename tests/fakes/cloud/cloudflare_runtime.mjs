// SPDX-License-Identifier: Apache-2.0
// What a Worker imports from Cloudflare's runtime, as far as the official packages use it here.
export class DurableObject {
  constructor(ctx, env) {
    Object.assign(this, { ctx, env });
  }
}
export class RpcTarget {}
export class WorkerEntrypoint {}
export const env = {}; // the fake puts the bindings here before it loads the Worker
export const tracing = undefined;

/** The state of a Durable Object in memory, its alarm included. */
export class State {
  constructor() {
    const values = new Map();
    let alarm;
    this.storage = {
      get: async (key) => structuredClone(values.get(key)),
      put: async (key, value) => void values.set(key, structuredClone(value)),
      delete: async (key) => values.delete(key),
      getAlarm: async () => alarm ?? null,
      setAlarm: async (when) => {
        alarm = when;
        setTimeout(() => {
          alarm = undefined;
          this.onAlarm?.();
        }, when - Date.now()).unref();
      },
    };
    this.waitUntil = () => {};
  }
}
