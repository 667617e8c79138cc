#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""transfer.py TRANSFERCLIENT [--megabytes N] [--rounds N]

A file to a real server and back: by Sandgate's core, as the window does it, and by curl, one after the other in each
round. The server takes 2 MiB a request, so that curl sends the file in parts, cut beforehand, by one connection, and has
the server's shell put them together. What ours does beyond that: it checks what arrived by its SHA-256, and has what
came on the disk before it gets its name. One line of JSON."""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from server import Server, told

LARGEST = 2 * 1024 * 1024  # that the server takes at once


def address(server, *path):
    return f"{server.url}/v1/fs/file?path={quote('/'.join(map(str, path)))}"


def curl(server, config, *words):
    """The seconds of all requests; what curl needs to start is not counted."""
    run = subprocess.run(["curl", "-sSf", "-H", f"Authorization: Bearer {server.token}", "-H", "Expect:",
                          "-w", "%{stderr}%{time_total}\n", *words, "-K", "-"],
                         input=config, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"curl: exit code {run.returncode}\n{run.stderr}")
    return sum(map(float, run.stderr.split()))


def curl_upload(server, parts, target):
    folder = f"{target}.parts"
    config = "".join(f'upload-file = "{part}"\nurl = "{address(server, folder, part.name)}"\noutput = "/dev/null"\n'
                     for part in parts)
    seconds = curl(server, config)
    script = 'cd "$1" && for part in part-*; do cat "$part" && rm "$part"; done >"$2" && rmdir "$1"'
    order = {"command": "sh", "args": ["-c", script, "sh", folder, str(target)], "timeoutMs": 300000}
    start = time.monotonic()
    answer = server.call("POST", "/v1/processes/run", order, 310)
    if answer["exitCode"] != 0:
        raise SystemExit(f"the parts: {answer}")
    return {"seconds": seconds + time.monotonic() - start, "partsAlone": seconds}


def curl_download(server, path, target):
    return {"seconds": curl(server, f'url = "{address(server, path)}"\noutput = "{target}"\n')}


def ours(client, server, direction, source, target):
    return told([client], server.url, server.token, direction, source, target)


def a_round(client, server, folder, source, parts, ours_first):
    def measured(way):
        target = folder / "target"
        result = way(target)
        if target.stat().st_size != source.stat().st_size:
            raise SystemExit(f"{target.stat().st_size} bytes arrived of {source.stat().st_size}")
        target.unlink()
        os.sync()  # what one leaves to the disk is not the next one's time
        return result

    ways = [("ours", "upload", lambda target: ours(client, server, "upload", source, target)),
            ("curl", "upload", lambda target: curl_upload(server, parts, target)),
            ("ours", "download", lambda target: ours(client, server, "download", source, target)),
            ("curl", "download", lambda target: curl_download(server, source, target))]
    result = {"upload": {}, "download": {}}
    for who, direction, way in ways if ours_first else reversed(ways):
        result[direction][who] = measured(way)
    return result


def cut(source, folder):
    folder.mkdir()
    parts = []
    with source.open("rb") as file:
        while piece := file.read(LARGEST):
            parts.append(folder / f"part-{len(parts):06}")
            parts[-1].write_bytes(piece)
    return parts


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("transferclient", type=Path)
    options.add_argument("--megabytes", type=int, default=1024)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    rounds = []
    with tempfile.TemporaryDirectory(prefix="sandgate-transfer-files-", dir="/var/tmp") as name:
        folder = Path(name)
        if shutil.disk_usage(folder).free < 6 * chosen.megabytes * 2**20:
            raise SystemExit(f"{folder} has not the room for this")
        source = folder / "source"
        with source.open("wb") as file:
            for _ in range(chosen.megabytes):
                file.write(os.urandom(2**20))
        parts = cut(source, folder / "parts")
        with Server(str(folder / "server")) as server:
            for number in range(chosen.rounds):
                rounds.append(a_round(chosen.transferclient, server, folder, source, parts, number % 2 == 0))

    def speed(direction, who, field="seconds"):
        return statistics.median(chosen.megabytes / one[direction][who][field] for one in rounds)

    speeds = {direction: {who: round(speed(direction, who), 1) for who in ("ours", "curl")} for direction in rounds[0]}
    grown = {direction: max(one[direction]["ours"]["peakKb"] - one[direction]["ours"]["beforeKb"] for one in rounds) / 1024
             for direction in rounds[0]}
    print(json.dumps({
        "bench": "transfer", "megabytes": chosen.megabytes, "rounds": chosen.rounds, "mb_per_s": speeds,
        "curl_upload_of_parts_alone": round(speed("upload", "curl", "partsAlone"), 1),
        "ratio": {direction: one["ours"] / one["curl"] for direction, one in speeds.items()},
        "memory_grown_mb": grown,
    }))


if __name__ == "__main__":
    sys.exit(main())
