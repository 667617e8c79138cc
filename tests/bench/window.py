#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""window.py SANDGATE SANDGATE_CLI BENCH_FOLDER [--rounds N] [--events N] [--idle SECONDS]

What the window costs: how long it takes to be seen with nothing and with years of use stored, its memory and its
wake-ups with 20 live sessions, shown and hidden; against a Qt program with one label, and one with what any workbench
has. One line of JSON."""
import argparse
import json
import shutil
import statistics
import sys
import time
from pathlib import Path

from world import ask, hide_windows, idleness, pss_mb, running, tree, world


def wait_for(what, test, limit=60):
    end = time.monotonic() + limit
    while not test():
        if time.monotonic() > end:
            raise SystemExit(f"{what}: not within {limit} s")
        time.sleep(0.1)


def starts(firstpaint, programs, environment, rounds):
    """Milliseconds to the first picture of each, one after the other in each round; a first round warms the caches."""
    times = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name in list(programs)[number % len(programs):] + list(programs)[:number % len(programs)]:
            seen = ask([firstpaint, *programs[name]], environment)
            if number > 0:
                times[name].append(seen["painted"])
    return {name: statistics.median(values) for name, values in times.items()}


def start_rows(chosen, bench):
    with world() as environment:
        stored = Path(environment["XDG_DATA_HOME"]) / "sandgate"
        programs = {"ours_empty": [chosen.sandgate], "minimal": [bench / "minimal"],
                    "furnished": [bench / "minimal", "--furnished"]}
        if qterminal := shutil.which("qterminal"):
            programs["qterminal"] = [qterminal]
        times = starts(bench / "firstpaint", programs, environment, chosen.rounds)
        shutil.rmtree(stored, ignore_errors=True)
        stored.mkdir(mode=0o700)
        made = [bench / "fillstore", stored / "sandgate.db", "--events", chosen.events]
        with running(made, environment) as pid:
            wait_for("the database", lambda: Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z", 1800)
        full = {"ours_full": [chosen.sandgate], "furnished": [bench / "minimal", "--furnished"]}
        later = starts(bench / "firstpaint", full, environment, chosen.rounds)
    return {**times, "ours_full": later["ours_full"], "furnished_again": later["furnished"]}


def rest_rows(chosen, bench):
    """Memory and wake-ups with 20 live sessions in one sandbox on this computer; its server is not counted."""
    with world() as environment:
        cli = lambda *words: ask([chosen.cli, *words, "--json"], environment)
        with running([chosen.sandgate], environment) as ours, \
                running([bench / "minimal"], environment) as least:
            wait_for("the window", lambda: Path(environment["XDG_RUNTIME_DIR"], "sandgate/core").exists())
            cli("sandbox", "create", "box", "--demo-agent")
            for _ in range(20):
                cli("session", "start", "box", "mock")
            time.sleep(10)
            idle = idleness(chosen.idle, ours=ours, minimal=least)
            memory = {name: sum(map(pss_mb, tree(pid))) for name, pid in (("ours", ours), ("minimal", least))}
            for pid in (ours, least):
                hide_windows(pid, environment)
            time.sleep(2)
            hidden = idleness(chosen.idle, ours=ours, minimal=least)
            cli("sandbox", "destroy", "box")
        if chromium := shutil.which("chromium"):
            page = Path(environment["XDG_CACHE_HOME"], "page.html")
            page.write_text("<!doctype html><title>one page</title><h1>One local page</h1>" + "<p>A few words.</p>" * 50)
            flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                     "--disable-component-update", "--disable-sync", "--disable-quic",
                     f"--user-data-dir={environment['XDG_CACHE_HOME']}/chromium"]
            with running([chromium, *flags, page], environment) as browser:
                time.sleep(10)
                memory["chromium"] = sum(pss_mb(one) for one in tree(browser))
    return memory, {"shown": idle, "hidden": hidden}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sandgate", type=Path)
    options.add_argument("cli", type=Path)
    options.add_argument("bench", type=Path)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--events", default="5000000")
    options.add_argument("--idle", type=int, default=60)
    chosen = options.parse_args()
    start = start_rows(chosen, chosen.bench)
    memory, idle = rest_rows(chosen, chosen.bench)
    print(json.dumps({"bench": "window", "rounds": chosen.rounds, "events": int(chosen.events), "painted_ms": start,
                      "pss_mb": memory, "idle": idle}))


if __name__ == "__main__":
    sys.exit(main())
