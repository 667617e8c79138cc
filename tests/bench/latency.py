#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""latency.py PAINTED [--seconds N] [--rounds N] [--rates N,N,...]

How long it takes from an agent's words to the committed row and to the painted line in the real window, while so many
chunks a second come from one real server; and to a client that at the same time only reads and parses the same stream.
One line of JSON."""
import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

from server import Server, told
from world import world

SPANS = ("to_parsed", "to_committed", "parsed_to_committed", "committed_to_painted")


def turn(painted, server, environment, prompt):
    said = told([painted], server.url, server.token, prompt, environment=environment)
    if said["unpainted"] or not said["chunks"] or not said["parsed_chunks"]:
        raise SystemExit(f"{painted}: what came was not all painted, or nothing came: {said}")
    return said


def summed_up(rounds, events):
    middle = lambda span, part: round(statistics.median(one[span][part] for one in rounds), 2)
    return {**{span: {part: middle(span, part) for part in ("p50", "p99", "max")} for span in SPANS},
            "frames": statistics.median(one["frames"] for one in rounds),
            "missing": max(events - one["chunks"] for one in rounds),
            "missing_parsed": max(events - one["parsed_chunks"] for one in rounds)}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("painted", type=Path)
    options.add_argument("--seconds", type=int, default=10)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--rates", default="500,5000,20000")
    chosen = options.parse_args()
    rates = [int(rate) for rate in chosen.rates.split(",")]
    rounds = {rate: [] for rate in rates}
    with tempfile.TemporaryDirectory(prefix="sandgate-latency-server-") as home, world() as environment, \
            Server(home) as server:
        for number in range(chosen.rounds):
            for rate in rates[number % len(rates):] + rates[:number % len(rates)]:
                prompt = f"n={rate * chosen.seconds} size=64 rate={rate} clock"
                rounds[rate].append(turn(chosen.painted, server, environment, prompt))
    print(json.dumps({"bench": "latency", "seconds": chosen.seconds, "rounds": chosen.rounds,
                      "rates": {rate: summed_up(rounds[rate], rate * chosen.seconds) for rate in rates}}))


if __name__ == "__main__":
    sys.exit(main())
