# SPDX-License-Identifier: Apache-2.0
"""What the measurements of the running program share: throw-away folders, a virtual display, and what /proc tells."""
import json
import os
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


def processes_in(folder):
    """The processes that carry the folder in their environment: what was started in it, however deep."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and f"{folder}/".encode() in (process / "environ").read_bytes():
                found.append(int(process.name))
        except OSError:
            pass  # it has ended, or is somebody else's
    return found


def kill_all_in(folder):
    for process in (found := processes_in(folder)):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return found


@contextmanager
def world():
    """The environment of a program with folders and a display of its own; no session bus, hence no keychain. What was
    started in it and runs on, such as servers, ends with it."""
    with tempfile.TemporaryDirectory(prefix="sandgate-bench-") as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none",
                       "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        environment.setdefault("SANDGATE_NPM_DIR", str(Path.home() / ".local/share/sandgate/npm"))
        for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"):
            environment[f"XDG_{name}"] = path = f"{folder}/{name.lower()}"
            os.mkdir(path, 0o700)
        environment.pop("WAYLAND_DISPLAY", None)
        reading, writing = os.pipe()
        display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
             "-noreset"],  # else it begins anew whenever its last client leaves, and refuses the next one meanwhile
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            environment["DISPLAY"] = f":{number.readline().strip()}"
        try:
            yield environment
        finally:
            while kill_all_in(folder):
                time.sleep(0.1)
            display.terminate()
            display.wait()


@contextmanager
def running(command, environment):
    program = subprocess.Popen([str(word) for word in command], env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield program.pid
    finally:
        program.terminate()
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


def ask(command, environment, limit=60):
    """The JSON that a program prints in its last line; None if it prints nothing."""
    run = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True, timeout=limit,
                         stdin=subprocess.DEVNULL)
    if run.returncode != 0:
        raise SystemExit(f"{command[0]}: exit code {run.returncode}\n{run.stdout}{run.stderr}")
    return json.loads(run.stdout.strip().splitlines()[-1]) if run.stdout.strip() else None


def pss_mb(pid):
    """Memory of one process, what it shares counted by shares."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("no Pss in smaps_rollup")


def tree(pid):
    """A process and all that it has started."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += tree(int(child))
    return found


def activity(pid):
    """Wake-ups so far of each thread of a process, and its seconds of processor."""
    wakes = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                wakes[task.name] = int(line.split()[1])
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return wakes, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idleness(pid, seconds):
    """Wake-ups and processor while nothing happens; those of a thread that ends meanwhile are not known."""
    wakes, cpu = activity(pid)
    time.sleep(seconds)
    later, used = activity(pid)
    woken = sum(count - wakes.get(thread, 0) for thread, count in later.items())
    return {"wakes_per_s": woken / seconds, "cpu_percent": 100 * (used - cpu) / seconds}
