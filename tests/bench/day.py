#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""day.py SANDGATE SANDGATE_CLI [--sessions N] [--parts N] [--settle SECONDS]

What is left in the window's memory after a day of work: turns of all kinds of events in 20 sessions, each shown while
it runs, permission requests that are answered, processes with logs, terminals, searches. Each part of the day has the
same as the one before, and after each the same session is shown at rest. The first opens everything once and is not
counted; the last third of the others should need no more than the first third. One line of JSON."""
import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from server import HERE
from world import ask, pss_mb, running, world

# Agent, share of the sessions, and what its turns are asked for, in turns.
WORK = [("chatty", 12, ["n=400 size=200", "n=400 size=80", "n=2000 size=120"]),
        ("parade", 4, ["", "tools diff markdown", "ids thought plan"]),
        ("permission", 4, ["k=2", "k=2 edit command"])]


class Day:
    def __init__(self, chosen, environment):
        self.chosen = chosen
        self.environment = environment
        self.sessions = []  # (id, agent, its prompts)
        self.turns = 0

    def cli(self, *words):
        return ask([self.chosen.cli, *words, "--json"], self.environment)

    def open(self):
        for agent, share, prompts in WORK:
            self.cli("sandbox", "create", agent, "--demo-agent")
            key = next(one["key"] for one in self.cli("sandbox", "list") if one["name"] == agent)
            data = Path(self.environment["XDG_DATA_HOME"], "sandgate/local", key, "data")
            subprocess.run([HERE.parent / "agents/launcher.sh", data, self.environment["SANDGATE_NPM_DIR"], agent],
                           check=True, stdout=subprocess.DEVNULL)
            for _ in range(max(1, share * self.chosen.sessions // 20)):
                self.sessions.append((self.cli("session", "start", agent, "mock")["id"], agent, prompts))

    def show(self, session):
        subprocess.run([self.chosen.sandgate, f"sandgate://session/{session}"], env=self.environment, check=True,
                       timeout=60, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def turn(self, session, agent, prompt):
        self.show(session)
        command = [self.chosen.cli, "session", "prompt", session, prompt or "all"]
        with subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as asked:
            end = time.monotonic() + 120
            while asked.poll() is None:
                if agent == "permission":
                    for request in self.cli("permission", "list"):
                        self.cli("permission", "answer", request["id"], request["availableReplies"][0])
                time.sleep(0.05)
                if time.monotonic() > end:
                    asked.kill()
                    raise SystemExit(f"{agent}: a turn did not end")
        if asked.returncode != 0:
            raise SystemExit(f"{agent}: a turn ended with exit code {asked.returncode}")
        self.turns += 1

    def part(self):
        """A turn in each session, and what goes on beside them."""
        for number, (session, agent, prompts) in enumerate(self.sessions):
            self.turn(session, agent, prompts[(self.turns + number) % len(prompts)])
            if number % 5 == 0:
                self.cli("process", "start", "chatty", "seq 1 20000")
                self.cli("process", "start", "chatty", "seq 1 3000", "--tty")
                self.cli("session", "search", "lorem ipsum")

    def rest(self, window):
        """Memory when nothing happens and the same is shown as each time before."""
        self.show(self.sessions[0][0])
        time.sleep(self.chosen.settle)
        return pss_mb(window)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sandgate", type=Path)
    options.add_argument("cli", type=Path)
    options.add_argument("--sessions", type=int, default=20)
    options.add_argument("--parts", type=int, default=10)
    options.add_argument("--settle", type=int, default=20)
    chosen = options.parse_args()
    with world() as environment, running([chosen.sandgate], environment) as window:
        end = time.monotonic() + 60
        while not Path(environment["XDG_RUNTIME_DIR"], "sandgate/core").exists():
            if time.monotonic() > end:
                raise SystemExit("the window did not start")
            time.sleep(0.1)
        day = Day(chosen, environment)
        day.open()
        memory = []
        for _ in range(chosen.parts + 1):
            day.part()
            memory.append(day.rest(window))
    third = max(1, chosen.parts // 3)
    morning, evening = statistics.median(memory[1:third + 1]), statistics.median(memory[-third:])
    print(json.dumps({"bench": "day", "sessions": len(day.sessions), "turns": day.turns,
                      "pss_mb": {"morning": morning, "evening": evening},
                      "after_each_part_mb": memory, "ratio": evening / morning}))


if __name__ == "__main__":
    sys.exit(main())
