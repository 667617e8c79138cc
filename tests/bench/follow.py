#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""follow.py FOLLOWLOG [--lines N] [--rounds N]

A process that prints as fast as it can, at one real server: its log followed by Sandgate (wire to stored entries to
lines that can be painted), and the same stream at the same time by curl, which only writes it down. One line of JSON."""
import argparse
import base64
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from server import Server


def processes(server):
    return server.call("GET", "/v1/processes")["processes"]


def read(file):
    """Lines, and entries that are missing, of what curl wrote down."""
    lines, missing, last = 0, 0, 0
    for line in file.read_bytes().splitlines():
        if not line.startswith(b"data:"):
            continue
        entry = json.loads(line[5:])
        lines += base64.b64decode(entry["data"]).count(b"\n")
        missing += entry["sequence"] - last - 1
        last = entry["sequence"]
    return lines, missing


def follow(client, server, command):
    known = {process["id"] for process in processes(server)}
    with tempfile.TemporaryDirectory(prefix="sandgate-follow-") as folder:
        ours = subprocess.Popen([client, server.url, server.token, folder, command], stdout=subprocess.PIPE, text=True,
                                stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not (new := [one["id"] for one in processes(server) if one["id"] not in known]):
            if ours.poll() is not None:
                raise SystemExit(f"{client} failed")
            time.sleep(0.02)
        written = Path(folder) / "curl.txt"
        curl = subprocess.Popen(["curl", "-sN", "-H", f"Authorization: Bearer {server.token}", "-o", written,
                                 f"{server.url}/v1/processes/{new[0]}/logs?follow=true"])
        first = last = None
        size = 0
        while ours.poll() is None:  # when curl had its first and its last byte
            now = written.stat().st_size if written.exists() else 0
            if now > size:
                size, last = now, time.monotonic()
                first = first or last
            time.sleep(0.005)
        curl.terminate()
        curl.wait()
        if ours.returncode != 0:
            raise SystemExit(f"{client} failed")
        mine = json.loads(ours.stdout.read().strip().splitlines()[-1])
        lines, missing = read(written)
        return {"ours": mine, "curl": {"lines": lines, "missing": missing, "seconds": last - first}}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("followlog", type=Path)
    options.add_argument("--lines", type=int, default=3000000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    command = f"sleep 2; seq 1 {chosen.lines}"
    with tempfile.TemporaryDirectory(prefix="sandgate-follow-server-") as home, Server(home) as server:
        rounds = [follow(chosen.followlog, server, command) for _ in range(chosen.rounds)]
    speed = {who: statistics.median(one[who]["lines"] / one[who]["seconds"] for one in rounds) for who in rounds[0]}
    lines = {who: statistics.median(one[who]["lines"] for one in rounds) for who in rounds[0]}
    # a line is lost where neither it nor a gap stands: gaps count entries, so one without a gap shows
    hidden = max((chosen.lines - one["ours"]["lines"] if one["ours"]["gaps"] == 0 else 0) for one in rounds)
    print(json.dumps({
        "bench": "follow", "printed": chosen.lines, "rounds": chosen.rounds, "lines": lines,
        "lines_per_s": {who: round(value) for who, value in speed.items()},
        "missing_entries": {who: [one[who]["missing"] for one in rounds] for who in rounds[0]},
        "speed_ratio_to_curl": speed["ours"] / speed["curl"],
        "missing_and_not_shown": hidden,
    }))


if __name__ == "__main__":
    sys.exit(main())
