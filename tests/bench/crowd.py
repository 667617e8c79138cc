#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""crowd.py CROWDCLIENT [--sandboxes N] [--at-once N] [--idle SECONDS] [--rounds N]

Many real sandboxes on this computer, with one session each: how long it takes until all are there, by Sandgate's core
and by a script that starts the same servers and the same agent and opens a session, as many at once, one after the
other in each round; and what the core's thread needs while all of them are idle. One line of JSON."""
import argparse
import json
import os
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from server import HERE, NPM
from world import kill_all_in, processes_in, pss_mb

LEAST_FREE_MB = 2000  # below, nothing more is started


def watch_memory(folder, stop):
    """Ends what was started when the machine is about to run out of memory; whoever uses it then fails."""
    while not stop.wait(0.5):
        fields = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
        if int(fields["MemAvailable"].split()[0]) < LEAST_FREE_MB * 1024:
            print("There is too little memory for so many.", file=sys.stderr)
            kill_all_in(folder)


@contextmanager
def throw_away():
    """A folder, which ends with all that was started in it, whatever happens."""
    folder = tempfile.mkdtemp(prefix="sandgate-crowd-")
    stop = threading.Event()
    watching = threading.Thread(target=watch_memory, args=(folder, stop))
    watching.start()
    try:
        yield folder
    finally:
        stop.set()
        watching.join()
        end = time.monotonic() + 30
        while (left := kill_all_in(folder)) and time.monotonic() < end:
            time.sleep(0.1)
        shutil.rmtree(folder, ignore_errors=True)
        if left:
            raise SystemExit(f"these processes would not end: {left}")


# ---- the servers alone

class Box:
    """A server of its own with a session of the demo agent, whose events are on their way to us."""

    def __init__(self, folder, launcher):
        agents = Path(folder) / "sandbox-agent/bin/agent_processes"
        agents.mkdir(parents=True)
        shutil.copy(launcher, agents / "mock-acp")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.token = secrets.token_hex(32)
        binary = next(NPM.glob("node_modules/@sandbox-agent/cli-linux-*/bin/sandbox-agent"))
        self.server = subprocess.Popen(
            [binary, "server", "--host", "127.0.0.1", "--port", str(self.port), "--token", self.token, "--no-telemetry"],
            env={**os.environ, "XDG_DATA_HOME": f"{folder}/", "SANDBOX_AGENT_LOG_STDOUT": "1",
                 "SANDBOX_AGENT_LOG_HTTP": "0"},
            cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait()
        self.call(1, "initialize", {"protocolVersion": 1, "clientCapabilities": {}})
        self.call(2, "session/new", {"cwd": folder, "mcpServers": []})
        self.events = self.request("GET", "/v1/acp/crowd", {"Accept": "text/event-stream"})

    def wait(self):
        for _ in range(6000):
            try:
                return self.request("GET", "/v1/health").close()
            except ConnectionRefusedError:
                time.sleep(0.01)
        raise SystemExit("a server did not start")

    def request(self, method, path, headers=None, body=None):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {"Authorization": f"Bearer {self.token}", **(headers or {})})
        if (status := connection.getresponse().status) != 200:
            raise SystemExit(f"{method} {path}: {status}")
        return connection

    def call(self, number, method, parameters):
        body = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters})
        self.request("POST", "/v1/acp/crowd?agent=mock", {"Content-Type": "application/json"}, body).close()


def alone(count, at_once):
    with throw_away() as folder, ThreadPoolExecutor(at_once) as lanes:
        subprocess.run([HERE.parent / "agents/launcher.sh", f"{folder}/first", NPM, "demo"], check=True,
                       stdout=subprocess.DEVNULL)
        launcher = f"{folder}/first/sandbox-agent/bin/agent_processes/mock-acp"
        start = time.monotonic()
        boxes = list(lanes.map(lambda number: Box(f"{folder}/{number}", launcher), range(count)))
        took = time.monotonic() - start
        memory = sum(map(pss_mb, processes_in(folder)))
        for box in boxes:
            box.server.kill()
            box.server.wait()
        return {"made": took, "servers_mb": memory}


# ---- ours

def core_seconds(pid):
    """Of processor, of the core's thread."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        if (task / "comm").read_text().strip() == "core":
            return int((task / "schedstat").read_text().split()[0]) * 1e-9
    raise SystemExit("there is no thread called core")


def ours(client, count, at_once, idle):
    with throw_away() as folder:
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "XDG_DATA_HOME": f"{folder}/", "SANDGATE_NPM_DIR": str(NPM),
                       "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        log = Path(folder) / "said.txt"
        with log.open("w") as said, subprocess.Popen(
                [client, f"{folder}/data", str(count), str(at_once)], env=environment, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said) as program:
            def answer():
                line = program.stdout.readline()
                if not line:
                    raise SystemExit(f"{client} failed:\n{log.read_text()[-2000:]}")
                return json.loads(line)

            result = answer()
            time.sleep(5)  # what follows a start is not idleness
            before = core_seconds(program.pid)
            time.sleep(idle)
            result["core_percent"] = 100 * (core_seconds(program.pid) - before) / idle
            result["pss_mb"] = pss_mb(program.pid)
            program.stdin.write("go on\n")
            program.stdin.flush()
            return {**result, **answer()}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("crowdclient", type=Path)
    options.add_argument("--sandboxes", type=int, default=200)
    options.add_argument("--at-once", type=int, default=8)
    options.add_argument("--idle", type=int, default=60)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    ways = {"ours": lambda: ours(chosen.crowdclient, chosen.sandboxes, chosen.at_once, chosen.idle),
            "alone": lambda: alone(chosen.sandboxes, chosen.at_once)}
    rounds = []
    for number in range(chosen.rounds):
        order = list(ways) if number % 2 == 0 else list(reversed(ways))
        rounds.append({who: ways[who]() for who in order})

    def middle(who, field):
        return statistics.median(one[who][field] for one in rounds)

    made = {who: middle(who, "made") for who in ways}
    print(json.dumps({
        "bench": "crowd", "sandboxes": chosen.sandboxes, "at_once": chosen.at_once, "rounds": chosen.rounds,
        "made_s": made, "made_ratio": made["ours"] / made["alone"], "destroyed_s": middle("ours", "destroyed"),
        "core_percent": max(one["ours"]["core_percent"] for one in rounds), "pss_mb": middle("ours", "pss_mb"),
        "servers_mb": middle("alone", "servers_mb"),
    }))


if __name__ == "__main__":
    sys.exit(main())
