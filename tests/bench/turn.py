#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""turn.py TURNCLIENT [--events N] [--rate N] [--rounds N]

A turn of many chunks at one real server, by Sandgate's core (wire to committed rows to item model), by the official
SDK with SQLite, and by a client that only reads the socket, one after the other in each round. One line of JSON."""
import argparse
import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
NPM = Path(os.environ.get("SANDGATE_NPM_DIR") or DATA / "sandgate/npm")
CLIENTS = Path(os.environ.get("SANDGATE_TEST_NPM_DIR") or DATA / "sandgate/npm-tests")


class Server:
    """A sandbox-agent server of its own, with one of the test agents."""

    def __init__(self, home, agent="chatty"):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.token = secrets.token_hex(32)
        launcher = [HERE.parent / "agents/launcher.sh", home, NPM, agent]
        subprocess.run(launcher, check=True, stdout=subprocess.DEVNULL)
        binary = next(NPM.glob("node_modules/@sandbox-agent/cli-linux-*/bin/sandbox-agent"))
        self.process = subprocess.Popen(
            [binary, "server", "--host", "127.0.0.1", "--port", str(port), "--token", self.token, "--no-telemetry"],
            env={**os.environ, "XDG_DATA_HOME": home}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"{self.url}/v1/health", timeout=1)
                return
            except urllib.error.HTTPError:
                return  # it wants its token: it is there
            except OSError:
                time.sleep(0.05)
        raise SystemExit("the server did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def turn(command, server, prompt):
    with tempfile.TemporaryDirectory(prefix="sandgate-turn-") as folder:
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        run = subprocess.run([*map(str, command), server.url, server.token, folder, prompt], env=environment,
                             capture_output=True, text=True, timeout=900)
    if run.returncode != 0 or not run.stdout.strip():
        raise SystemExit(f"{command[0]} failed:\n{run.stdout}\n{run.stderr}")
    return json.loads(run.stdout.strip().splitlines()[-1])


def middle(rounds, client, field):
    return statistics.median(one[client][field] for one in rounds)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("turnclient", type=Path)
    options.add_argument("--events", type=int, default=200000)
    options.add_argument("--rate", type=int, default=0, help="chunks a second; 0: as fast as the agent can")
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    node = next(CLIENTS.glob("node_modules/node-linux-*/bin/node"), "node")
    sdk = CLIENTS / "node_modules/sandbox-agent/dist/index.js"
    clients = {"ours": [chosen.turnclient, "ours"], "sdk": [node, "--no-warnings", HERE / "turn_sdk.mjs", sdk],
               "drain": [chosen.turnclient, "drain"]}
    prompt = f"n={chosen.events} size=64 rate={chosen.rate}"
    rounds = []
    with tempfile.TemporaryDirectory(prefix="sandgate-turn-server-") as home:
        server = Server(home)
        try:
            for number in range(chosen.rounds):
                order = list(clients)[number % 3:] + list(clients)[:number % 3]
                rounds.append({name: turn(clients[name], server, prompt) for name in order})
        finally:
            server.stop()

    missing = {name: 1 - middle(rounds, name, "chunks") / chosen.events for name in clients}
    speed = {name: statistics.median(one[name]["chunks"] / one[name]["seconds"] for one in rounds) for name in clients}
    cost = {name: statistics.median(one[name]["cpu"] / one[name]["chunks"] for one in rounds) for name in clients}
    hidden = max(chosen.events - one["ours"]["chunks"] - one["ours"]["gaps"] for one in rounds)
    print(json.dumps({
        "bench": "turn", "events": chosen.events, "rate": chosen.rate, "rounds": chosen.rounds,
        "cpu_per_event_us": {name: round(value * 1e6, 1) for name, value in cost.items()},
        "events_per_s": {name: round(value) for name, value in speed.items()},
        "missing": {name: round(value, 4) for name, value in missing.items()},
        "peak_mb": {name: round(middle(rounds, name, "peakKb") / 1024, 1) for name in clients},
        "missing_and_not_shown": hidden,
        "index_us_per_event": statistics.median(one["ours"]["indexCpu"] / one["ours"]["chunks"] for one in rounds) * 1e6,
        "cpu_ratio_to_sdk": cost["ours"] / cost["sdk"],
        "speed_ratio_to_drain": speed["ours"] / speed["drain"],
        "memory_ratio_to_sdk": middle(rounds, "ours", "peakKb") / middle(rounds, "sdk", "peakKb"),
    }))


if __name__ == "__main__":
    sys.exit(main())
