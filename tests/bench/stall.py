#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""stall.py BENCH_FOLDER [--rounds N] [--seconds N] [--events N]

How long the window's event loop makes an event wait, idle and under all that can come at once from a real server, over
a database with a million events. One line of JSON."""
import argparse
import json
import sys
from pathlib import Path

from world import ask, world


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("bench", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=int, default=10)
    options.add_argument("--events", default="1000000")
    chosen = options.parse_args()
    with world() as environment:
        folder = Path(environment["XDG_DATA_HOME"]) / "sandgate"
        folder.mkdir(mode=0o700)
        ask([chosen.bench / "fillstore", folder / "sandgate.db", "--events", chosen.events], environment, 1800)
        line = ask([chosen.bench / "stall", folder, "--rounds", chosen.rounds, "--seconds", chosen.seconds], environment,
                   chosen.rounds * (chosen.seconds * 3 + 60))
    print(json.dumps(line))


if __name__ == "__main__":
    sys.exit(main())
