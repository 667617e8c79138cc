// SPDX-License-Identifier: Apache-2.0
// Streams n message chunks, `rate` a second or as fast as it can. Chunk i is "[i/n] " and filler up to `size`
// characters, so that a client can prove that it saw each once and in order. A cancel is honoured between chunks.
import { Agent, knobs, sleep } from "./agent.mjs";

class Chatty extends Agent {
  async turn(session, prompt) {
    const { n, size, delay, rate } = knobs({ n: 100, size: 32, delay: 0, rate: 0 }, prompt);
    const start = performance.now();
    for (let i = 1; i <= n && !session.cancelled; i += 1) {
      await this.say(session, `[${i}/${n}] `.padEnd(size - 1, "lorem ipsum ") + "\n");
      // Also without a delay a cancel must get a chance to be read.
      if (delay > 0 || i % 64 === 0) await sleep(delay);
      while (rate > 0 && (performance.now() - start) * rate < i * 1000) await sleep(1);
    }
  }
}

Chatty.serve();
