// SPDX-License-Identifier: Apache-2.0
// Streams n message chunks, `rate` a second or as fast as it can. Chunk i is "[i/n] " and filler up to `size`
// characters, so that a client can prove that it saw each once and in order. With `clock` it is "[i/n] @t ", where t is
// when it is written: nanoseconds of the clock that all processes of the computer share. A cancel is honoured between
// chunks.
import { Agent, knobs, sleep } from "./agent.mjs";

class Chatty extends Agent {
  async turn(session, prompt) {
    const { n, size, delay, rate, clock } = knobs({ n: 100, size: 32, delay: 0, rate: 0, clock: false }, prompt);
    const start = performance.now();
    for (let i = 1; i <= n && !session.cancelled; i += 1) {
      const written = clock ? `@${process.hrtime.bigint()} ` : "";
      await this.say(session, `[${i}/${n}] ${written}`.padEnd(size - 1, "lorem ipsum ") + "\n");
      // Also without a delay a cancel must get a chance to be read.
      if (delay > 0 || i % 64 === 0) await sleep(delay);
      while (rate > 0 && (performance.now() - start) * rate < i * 1000) await sleep(1);
    }
  }
}

Chatty.serve();
