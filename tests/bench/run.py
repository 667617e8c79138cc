#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run.py BUILD_FOLDER [--quick] [--list] [NAME...]

Runs the measuring programs of a build, prints the table of what was measured, and keeps it in results/DATE.json (or
DATE-quick.json), from where readme.py puts it into README. With --quick each does less, and the exit code is 1 when a
ratio that decides is worse than twice its target, also at a second try: the first may have met with other work on the
machine. A program that fails, or does not end, is told at the end; the others are measured."""
import argparse
import datetime
import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from measures import HERE, programs


def measure(command, read, limit):
    """What a program says, and its measures; nothing when it failed, or did not end within so many seconds."""
    program = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    try:
        said, complaints = program.communicate(timeout=limit)
    except BaseException as reason:
        if not isinstance(reason, KeyboardInterrupt):  # which it has got by itself
            program.send_signal(signal.SIGINT)  # so that it ends what it has started
        try:
            program.wait(60)
        except subprocess.TimeoutExpired:
            program.kill()
        if not isinstance(reason, subprocess.TimeoutExpired):
            raise
        print(f"{command[0]} did not end within {limit} s", file=sys.stderr)
        return None, []
    if program.returncode != 0 or not said.strip():
        print(f"{command[0]}: exit code {program.returncode}\n{said}{complaints}", file=sys.stderr)
        return None, []
    line = json.loads(said.strip().splitlines()[-1])
    return line, list(read(line))


def measure_twice(name, command, read, limit):
    """For a quick run: a second time where something is not as it should be, and of each measure the try that is."""
    line, measures = measure(command, read, limit)
    if line and all(one.is_fair() for one in measures):
        return line, measures
    print(f"{name} again ...", flush=True)
    again, others = measure(command, read, limit)
    if not line or len(others) != len(measures):
        return again, others
    return again, [one if one.is_fair() else other for one, other in zip(measures, others)]


def table(measures):
    rows = [("measure", "ours", "baseline", "ratio", "target", "held")]
    for one in measures:
        bound = f"{'>=' if one.more else '<='} {one.target:.3g}"
        rows.append((one.what, one.ours, one.baseline, f"{one.ratio:.3g}", bound, "yes" if one.held() else "NO"))
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def machine():
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} processors ({model[1] if model else 'unknown'}) with {memory:.0f} GB"


def keep(measures, lines, failed, quick):
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    today = datetime.date.today()
    file = results / f"{today}{'-quick' if quick else ''}.json"
    rows = [{**asdict(one), "held": one.held()} for one in measures]
    kept = {"date": str(today), "quick": quick, "machine": machine(), "measures": rows, "failed": failed,
            "lines": lines}
    file.write_text(json.dumps(kept, indent=1) + "\n")
    print(f"\nKept in {file.relative_to(HERE.parents[1])}")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("build", type=Path)
    options.add_argument("names", nargs="*")
    options.add_argument("--quick", action="store_true")
    options.add_argument("--list", action="store_true")
    chosen = options.parse_intermixed_args()  # names may stand behind --quick
    known = programs(chosen.build, chosen.quick)
    if chosen.list:
        print(*known, sep="\n")
        return 0
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        print(f"There is no measurement {unknown[0]}. ./bench --list tells them.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # by way of what ends the programs
    measures, lines, failed = [], {}, []
    for name, (command, read) in known.items():
        if chosen.names and name not in chosen.names:
            continue
        print(f"{name} ...", flush=True)
        start = time.monotonic()
        line, measured = measure_twice(name, command, read, 300) if chosen.quick else measure(command, read, 7200)
        print(f"{name}: {time.monotonic() - start:.0f} s", flush=True)
        if not line:
            failed.append(name)
            continue
        lines[name] = line
        measures += measured
    print("\n" + table(measures), flush=True)
    if not chosen.names:
        keep(measures, lines, failed, chosen.quick)
    if failed:
        print(f"\nNot measured, since it failed: {', '.join(failed)}", file=sys.stderr)
        return 3
    return 0 if not chosen.quick or all(one.is_fair() for one in measures) else 1


if __name__ == "__main__":
    sys.exit(main())
