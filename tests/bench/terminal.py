#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""terminal.py BENCH_FOLDER [--rounds N] [--megabytes N]

What a terminal makes of a flood, plain, coloured and in many scripts: from Return to its painted end in Sandgate's
window at a real server; a WebSocket of such a server that is only read; libvterm alone; and other terminals on the same
display, until they answer where the cursor is. One after the other in each round. One line of JSON."""
import argparse
import base64
import json
import os
import select
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import tty
from pathlib import Path

from server import Server
from world import ask, world

LINES = {
    "plain": lambda i: f"{i} the quick brown fox jumps over the lazy dog, again and again",
    "coloured": lambda i: f"\x1b[1;{31 + i % 7}mword\x1b[0m \x1b[38;2;10;20;{i % 256}mtrue colour\x1b[39m "
                          f"\x1b[38;5;{i % 256}mindexed\x1b[m and plain",
    "unicode": lambda i: f"{i} Grüße 中文字符 \U0001f600 e\u0301 αβγδε жзий ─│┌┐",
}


def inside(file, result):
    """Run in a terminal: seconds until it has taken all of a file and answers."""
    tty.setcbreak(0)
    data = memoryview(Path(file).read_bytes())
    begin = time.monotonic()
    while data:
        data = data[os.write(1, data[:65536]):]
    os.write(1, b"\x1b[6n")
    while b"R" not in (answer := os.read(0, 100)):
        if not answer:
            raise SystemExit("the terminal has gone")
    Path(result).write_text(json.dumps(time.monotonic() - begin))


def elsewhere(command, file, environment, folder):
    result = Path(folder, "seconds")
    result.unlink(missing_ok=True)
    what = [sys.executable, __file__, "--inside", file, str(result)]
    run = [*command, *(what if command[-1] != "--whole" else [])]
    if command[-1] == "--whole":
        run = [*command[:-1], " ".join(what)]
    subprocess.run(run, env=environment, timeout=600, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    if not result.exists():
        raise SystemExit(f"{command[0]} did not take {file}")
    return json.loads(result.read_text())


def drain(server, file):
    """Seconds from letting `cat` go to the last byte, and the part of the bytes that came, over a terminal's WebSocket."""
    content = Path(file).read_bytes()
    expected = len(content) + content.count(b"\n")  # the tty begins a line by two bytes; the WebSocket's own come on top
    process = server.call("POST", "/v1/processes", {"command": "sh", "args": ["-c", f"read go; cat '{file}'"],
                                                     "tty": True, "interactive": True})["id"]
    host, port = server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as stream:
        key = base64.b64encode(os.urandom(16)).decode()
        stream.sendall((f"GET /v1/processes/{process}/terminal/ws HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\n"
                        f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
                        f"Authorization: Bearer {server.token}\r\n\r\n").encode())
        said = b""
        while b"ready" not in said:
            if not (more := stream.recv(65536)):
                raise SystemExit(f"no terminal behind the WebSocket: {said!r}")
            said += more
        begin = last = time.monotonic()
        server.call("POST", f"/v1/processes/{process}/input", {"data": "go\n", "encoding": "utf8"})
        buffer, size = bytearray(1 << 18), 0
        while size < expected and select.select([stream], [], [], 5)[0] and (count := stream.recv_into(buffer)) > 0:
            size += count
            last = time.monotonic()
    return last - begin, min(1, size / expected)


def others():
    known = {"xterm": ["xterm", "-geometry", "120x40", "-e"], "qterminal": ["qterminal", "-e", "--whole"],
             "konsole": ["konsole", "--nofork", "-e"]}
    return {name: command for name, command in known.items() if shutil.which(name)}


def one_round(bench, files, server, environment):
    seconds = {kind: {} for kind in files}
    with tempfile.TemporaryDirectory(prefix="sandgate-terminal-") as folder:
        said = ask([bench / "terminalflood", folder, *files.values()], environment, 1200)
        for kind, file in files.items():
            seconds[kind].update({name: said["files"][file][name] for name in ("ours", "libvterm", "left_out")})
            seconds[kind]["drain"], seconds[kind]["drained"] = drain(server, file)
            for name, command in others().items():
                seconds[kind][name] = elsewhere(command, file, environment, folder)
    return seconds


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("bench", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--megabytes", type=int, default=50)
    chosen = options.parse_args()
    size = chosen.megabytes << 20
    with world() as environment, tempfile.TemporaryDirectory(prefix="sandgate-terminal-server-") as home:
        files = {}
        for kind, line in LINES.items():
            lines = "".join(line(i) + "\n" for i in range(1000)).encode()
            files[kind] = f"{home}/{kind}"
            Path(files[kind]).write_bytes(lines * (size // len(lines)))
        with Server(home) as server:
            rounds = [one_round(chosen.bench, files, server, environment) for _ in range(chosen.rounds)]
        sizes = {kind: Path(file).stat().st_size for kind, file in files.items()}
    speeds = {kind: {name: sizes[kind] / 1e6 / statistics.median(one[kind][name] for one in rounds)
                     for name in rounds[0][kind] if name not in ("left_out", "drained")} for kind in sizes}
    print(json.dumps({
        "bench": "terminal", "rounds": chosen.rounds, "megabytes": chosen.megabytes, "mb_per_s": speeds,
        "left_out": {kind: [one[kind]["left_out"] for one in rounds] for kind in sizes},
        "drained": {kind: min(one[kind]["drained"] for one in rounds) for kind in sizes},
    }))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        sys.exit(inside(*sys.argv[2:]))
    sys.exit(main())
