# SPDX-License-Identifier: Apache-2.0
"""What the measurements of the running program share: throw-away folders, a virtual display, and what /proc tells."""
import json
import os
import signal
import subprocess
import sys
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
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none",
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
        if environment["DISPLAY"] == ":":
            raise SystemExit(f"Xvfb did not start (exit code {display.wait()})")
        try:
            yield environment
        finally:
            end = time.monotonic() + 30
            while (left := kill_all_in(folder)) and time.monotonic() < end:
                time.sleep(0.1)
            display.terminate()
            display.wait()
            if left:
                print(f"these processes would not end: {left}", file=sys.stderr)


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
    if not run.stdout.strip():
        return None
    try:
        return json.loads(run.stdout)
    except ValueError:  # it is the last line, behind what the program had to say
        return json.loads(run.stdout.strip().splitlines()[-1])


def hide_windows(pid, environment):
    """As on another desktop: the display takes the program's windows away, which it does not ask for."""
    shown = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)], env=environment, capture_output=True,
                           text=True, check=True, timeout=30).stdout.split()
    subprocess.run(["xdotool", *(word for window in shown for word in ("windowunmap", window))], env=environment,
                   check=True, timeout=30)


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
    """Of each thread of a process so far: wake-ups, and nanoseconds of processor, which a tick of /proc/PID/stat, ten
    milliseconds, would be too coarse for."""
    threads = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                threads[task.name] = int(line.split()[1]), int((task / "schedstat").read_text().split()[0])
    return threads


def idleness(seconds, **programs):
    """Wake-ups and processor of programs while nothing happens, in the same time; those of a thread that ends meanwhile
    are not known."""
    before = {name: activity(pid) for name, pid in programs.items()}
    time.sleep(seconds)
    found = {}
    for name, pid in programs.items():
        spent = [[now - then for now, then in zip(numbers, before[name].get(thread, (0, 0)))]
                 for thread, numbers in activity(pid).items()]
        wakes, nanoseconds = map(sum, zip(*spent))
        found[name] = {"wakes_per_s": wakes / seconds, "cpu_percent": nanoseconds * 1e-7 / seconds}
    return found
