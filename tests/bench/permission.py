#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""permission.py ASKED [--requests N] [--rounds N]

An agent asks for permissions, one after the other, over a wire that knows when a request's last byte passed it, and when
an answer's did: how long until the request is painted in the real window, and from the click on an answer to its
bytes; and, by the official SDK at the same server, until its callback, and from its answer. One line of JSON."""
import argparse
import json
import statistics
import sys
import tempfile
import urllib.parse
from pathlib import Path

from server import HERE, SDK, Server, node, told
from wire import Wire
from world import world


def turn(command, wire, token, environment, prompt):
    """Milliseconds from each request to when it was shown, and from each decision to its bytes."""
    wire.forget()
    said = told(command, wire.url, token, prompt, environment=environment)
    times = {name: {int(number): at for number, at in said[name].items()} for name in said}
    if not len(wire.asked) == len(wire.answered) == len(times["shown"]) == len(times["decided"]) > 0:
        raise SystemExit(f"{command[0]}: not every request was seen and answered: {times} {wire.asked} {wire.answered}")
    return {"shown": [(at - wire.asked[number]) * 1e-6 for number, at in times["shown"].items()],
            "sent": [(wire.answered[number] - at) * 1e-6 for number, at in times["decided"].items()]}


def summed_up(rounds, what):
    times = sorted(time for one in rounds for time in one[what])
    return {"p50": round(statistics.median(times), 2), "p90": round(times[int(0.9 * (len(times) - 1))], 2),
            "max": round(times[-1], 2)}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("asked", type=Path)
    options.add_argument("--requests", type=int, default=20)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    clients = {"ours": [chosen.asked], "sdk": [node(), "--no-warnings", HERE / "permission_sdk.mjs", SDK]}
    prompt = f"k={chosen.requests} c=1 command edit create"
    rounds = {name: [] for name in clients}
    with tempfile.TemporaryDirectory(prefix="sandgate-permission-server-") as home, world() as environment, \
            Server(home, "permission") as server:
        wire = Wire(urllib.parse.urlsplit(server.url).port)
        for number in range(chosen.rounds):
            for name in sorted(clients, reverse=number % 2 == 1):
                rounds[name].append(turn(clients[name], wire, server.token, environment, prompt))
    print(json.dumps({"bench": "permission", "requests": chosen.requests, "rounds": chosen.rounds,
                      "shown_ms": {name: summed_up(rounds[name], "shown") for name in clients},
                      "sent_ms": {name: summed_up(rounds[name], "sent") for name in clients}}))


if __name__ == "__main__":
    sys.exit(main())
