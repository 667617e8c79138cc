#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""turn.py TURNCLIENT [--events N] [--rate N] [--rounds N]

A turn of many chunks at one real server, by Sandgate's core (wire to committed rows to item model), by the official
SDK with SQLite, and by a client that only reads the socket, one after the other in each round. One line of JSON."""
import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

from server import HERE, SDK, Server, node, told


def middle(rounds, client, field):
    return statistics.median(one[client][field] for one in rounds)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("turnclient", type=Path)
    options.add_argument("--events", type=int, default=200000)
    options.add_argument("--rate", type=int, default=0, help="chunks a second; 0: as fast as the agent can")
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    clients = {"ours": [chosen.turnclient, "ours"], "sdk": [node(), "--no-warnings", HERE / "turn_sdk.mjs", SDK],
               "drain": [chosen.turnclient, "drain"]}
    prompt = f"n={chosen.events} size=64 rate={chosen.rate}"
    rounds = []
    with tempfile.TemporaryDirectory(prefix="sandgate-turn-server-") as home, Server(home) as server:
        for number in range(chosen.rounds):
            order = list(clients)[number % 3:] + list(clients)[:number % 3]
            rounds.append({name: told(clients[name], server.url, server.token, prompt) for name in order})

    missing = {name: 1 - middle(rounds, name, "chunks") / chosen.events for name in clients}
    speed = {name: statistics.median(one[name]["chunks"] / one[name]["seconds"] for one in rounds) for name in clients}
    cost = {name: statistics.median(one[name]["cpu"] / one[name]["chunks"] for one in rounds) for name in clients}
    hidden = max(chosen.events - one["ours"]["chunks"] - one["ours"]["gaps"] for one in rounds)
    print(json.dumps({
        "bench": "turn", "events": chosen.events, "rate": chosen.rate, "rounds": chosen.rounds,
        "cpu_per_event_us": {name: round(value * 1e6, 1) for name, value in cost.items()},
        "events_per_s": {name: round(value) for name, value in speed.items()},
        "missing": missing, "most_missing": max(1 - one["ours"]["chunks"] / chosen.events for one in rounds),
        "peak_mb": {name: round(middle(rounds, name, "peakKb") / 1024, 1) for name in clients},
        "missing_and_not_shown": hidden,
        "index_us_per_event": statistics.median(one["ours"]["indexCpu"] / one["ours"]["chunks"] for one in rounds) * 1e6,
        "cpu_ratio_to_sdk": cost["ours"] / cost["sdk"],
        "speed_ratio_to_drain": speed["ours"] / speed["drain"],
        "memory_ratio_to_sdk": middle(rounds, "ours", "peakKb") / middle(rounds, "sdk", "peakKb"),
    }))


if __name__ == "__main__":
    sys.exit(main())
