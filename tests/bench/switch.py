#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""switch.py BENCH_FOLDER [--rounds N] [--events N,N]

From a click on a session to the painted end of its conversation, with many and with very many events, beside switching
from one empty session to another; 500 sandboxes with 5000 other sessions are stored, too. One line of JSON."""
import argparse
import json
import sys
from pathlib import Path

from world import ask, world


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("bench", type=Path)
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--events", default="100000,1000000")
    chosen = options.parse_args()
    lengths = chosen.events.split(",")
    with world() as environment:
        folder = Path(environment["XDG_DATA_HOME"]) / "sandgate"
        folder.mkdir(mode=0o700)
        made = [chosen.bench / "fillstore", folder / "sandgate.db", "--events", "100000",
                "--long", ",".join(["0", "0", *lengths])]
        ask(made, environment, 1800)
        line = ask([chosen.bench / "switchsession", folder, "--rounds", chosen.rounds, *lengths], environment, 600)
    print(json.dumps(line))


if __name__ == "__main__":
    sys.exit(main())
