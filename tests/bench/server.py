# SPDX-License-Identifier: Apache-2.0
"""A real server to measure at, and the clients that are asked to do something there."""
import json
import os
import secrets
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
NPM = Path(os.environ.get("SANDGATE_NPM_DIR") or DATA / "sandgate/npm")
CLIENTS = Path(os.environ.get("SANDGATE_TEST_NPM_DIR") or DATA / "sandgate/npm-tests")
SDK = CLIENTS / "node_modules/sandbox-agent/dist/index.js"


def node():
    return next(CLIENTS.glob("node_modules/node-linux-*/bin/node"), "node")


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
        self.stop()
        raise SystemExit("the server did not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def call(self, method, path, body=None, limit=30):
        """What it answers, read as JSON."""
        request = urllib.request.Request(self.url + path, method=method, data=body and json.dumps(body).encode(), headers={
            "Authorization": f"Bearer {self.token}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=limit) as answer:
            return json.loads(answer.read() or "null")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def told(command, url, token, *words, environment=None, limit=900):
    """What a client says in its last line, as JSON. It is called with the server, a folder that is thrown away, and the
    words."""
    with tempfile.TemporaryDirectory(prefix="sandgate-client-") as folder:
        run = subprocess.run([str(word) for word in (*command, url, token, folder, *words)], capture_output=True, text=True,
                             env={**(environment or os.environ), "XDG_RUNTIME_DIR": folder,
                                  "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
                             timeout=limit, stdin=subprocess.DEVNULL)
    if run.returncode != 0 or not run.stdout.strip():
        raise SystemExit(f"{command[0]} failed:\n{run.stdout}\n{run.stderr}")
    return json.loads(run.stdout.strip().splitlines()[-1])
