#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run.py BUILD_FOLDER [--quick] [--list] [NAME...]

Runs the measuring programs of a build, prints the table of what was measured, and keeps it in results/DATE.json (or
DATE-quick.json), from where readme.py puts it into README. With --quick each does less, and the exit code is 1 when a
ratio is worse than twice its target, also at a second try: the first may have met with other work on the machine."""
import argparse
import datetime
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass
class Measure:
    what: str
    ours: str
    baseline: str
    ratio: float
    target: float  # at most this, or at least when `more` is better
    more: bool = False

    def held(self, leniency=1.0):
        return self.ratio >= self.target / leniency if self.more else self.ratio <= self.target * leniency


def turn(data):
    per_event, speed, missing, memory = (data[name] for name in
                                         ("cpu_per_event_us", "events_per_s", "missing", "peak_mb"))
    yield Measure("processor per event of a turn, to the SDK's",
                  f"{per_event['ours']} µs, and afterwards {data['index_us_per_event']:.1f} µs for the search index",
                  f"{per_event['sdk']} µs, without an index", data["cpu_ratio_to_sdk"], 0.2)
    yield Measure("events a second, to a drain's", f"{speed['ours']}", f"{speed['drain']}",
                  data["speed_ratio_to_drain"], 0.9, more=True)
    yield Measure("highest memory, to the SDK's", f"{memory['ours']} MB", f"{memory['sdk']} MB",
                  data["memory_ratio_to_sdk"], 1 / 3)
    yield Measure("events missing at full speed", f"{missing['ours']:.2%}",
                  f"{missing['drain']:.2%} drain, {missing['sdk']:.2%} SDK", missing["ours"], 0.005)
    yield Measure("missing and not shown as a gap", f"{data['missing_and_not_shown']}", "-",
                  data["missing_and_not_shown"], 0)


def paced(data):
    yield Measure("events missing at 20 000 a second", f"{data['missing']['ours']:.2%}",
                  f"{data['missing']['sdk']:.2%} SDK", data["missing"]["ours"], 0)


def latency(data):
    """Held against the client that only parses, not against the agent's words: what the agent and the server take until
    an event is on the wire is theirs, and is the baseline's column."""
    for rate, one in data["rates"].items():
        spans = {name: (one[name]["p50"], one[name]["p99"]) for name in
                 ("to_parsed", "to_committed", "parsed_to_committed", "committed_to_painted")}
        shown = {name: f"{p50:.1f} and {p99:.1f} ms" for name, (p50, p99) in spans.items()}
        p50, p99 = spans["parsed_to_committed"]
        yield Measure(f"parsed elsewhere to committed row at {rate} events a second (median and p99, of 10 and 50 ms)",
                      f"{shown['parsed_to_committed']}, {shown['to_committed']} from the agent's words",
                      f"{shown['to_parsed']} from the agent's words to parsed", max(p50 / 10, p99 / 50), 1)
        yield Measure(f"committed row to painted line at {rate} events a second (p99, of two frames)",
                      shown["committed_to_painted"], "33.3 ms", spans["committed_to_painted"][1] / (1000 / 30), 1)


def permission(data):
    shown, sent = data["shown_ms"], data["sent_ms"]
    words = lambda one: f"{one['p50']:.1f} ms (p90 {one['p90']:.1f})"
    yield Measure("permission request painted, after the SDK's callback (median, of one frame)", words(shown["ours"]),
                  words(shown["sdk"]), (shown["ours"]["p50"] - shown["sdk"]["p50"]) / (1000 / 60), 1)
    yield Measure("click on an answer to its bytes (median, of 5 ms)", words(sent["ours"]),
                  f"{words(sent['sdk'])} SDK", sent["ours"]["p50"] / 5, 1)


def store(data):
    yield Measure("rows a second into the store, to SQLite's C API", f"{data['ledger_rows_per_s']:.0f}",
                  f"{data['sqlite_rows_per_s']:.0f}", data["ratio"], 0.7, more=True)
    yield Measure("bytes on disk per byte of payload", f"{data['bytes_per_event']:.0f} an event",
                  f"{data['payload_mean']:.0f}", data["bytes_per_payload_byte"], 1.2)


def history(data):
    yield Measure("search, first page, to SQLite's C API", f"{data['search_ms']:.1f} ms",
                  f"{data['plain_search_ms']:.1f} ms", data["search_ratio"], 1.5)
    index = data["index_bytes_per_payload_byte"]
    yield Measure("bytes of the search index per byte of payload", f"{index:.2f}", "1.8 in all, 1.2 without it", index, 0.6)
    yield Measure("last page of a session with half of all events, of 100 ms", f"{data['last_page_ms']:.2f} ms", "100 ms",
                  data["last_page_ms"] / 100, 1)


def growth(data):
    few, many = data["with_first"], data["with_all"]
    cost = lambda of, field: f"{of[field]:.1f} µs"
    among = f"among {data['events']} events, to the first {data['first']}"
    stored = lambda of: f"{cost(of, 'insert_us_per_event')}, {cost(of, 'insert_cpu_us_per_event')} of processor"
    yield Measure(f"an event stored, {among}", stored(many), stored(few), data["insert_ratio"], 1.2)
    for what, field, ratio in (("the last page of a session", "last_page_us", "last_page_ratio"),
                               ("the first page of all sessions", "first_page_of_sessions_us", "listing_ratio")):
        yield Measure(f"{what}, {among}", cost(many, field), cost(few, field), data[ratio], 1.2)


def log(data):
    yield Measure("a log loaded, indexed and spilled, to a memchr scan of it", f"{data['load_s']:.2f} s",
                  f"{data['memchr_s']:.2f} s", data["load_ratio_to_memchr"], 2)
    yield Measure("bytes of memory a line of a log, of 12", f"{data['own_memory_bytes_per_line']:.2f}", "12",
                  data["own_memory_bytes_per_line"] / 12, 1)
    yield from (Measure(f"search of a log, {name.replace('_', ' ')}, to grep -c", f"{one['ours_s']:.2f} s",
                        f"{one['grep_s']:.2f} s", one["ratio"], 1.2) for name, one in data["searches"].items())


def follow(data):
    speed = data["lines_per_s"]
    yield Measure("lines a second of a process at full speed, to curl", f"{speed['ours']}", f"{speed['curl']}",
                  data["speed_ratio_to_curl"], 0.95, more=True)
    yield Measure("lines missing and not shown as a gap", f"{data['missing_and_not_shown']}", "-",
                  data["missing_and_not_shown"], 0)


def transfer(data):
    for direction, speed in data["mb_per_s"].items():
        yield Measure(f"{direction} of {data['megabytes']} MB, to curl", f"{speed['ours']:.0f} MB/s",
                      f"{speed['curl']:.0f} MB/s", data["ratio"][direction], 0.8, more=True)
    for direction, grown in data["memory_grown_mb"].items():
        yield Measure(f"memory that the {direction} takes, of 32 MB", f"{grown:.1f} MB", "32 MB", grown / 32, 1)


def crowd(data):
    made = data["made_s"]
    yield Measure(f"start of {data['sandboxes']} sandboxes with a session each, to the servers alone", f"{made['ours']:.1f} s",
                  f"{made['alone']:.1f} s", data["made_ratio"], 1.2)
    yield Measure("processor of the core's thread while all are idle, of 5 %", f"{data['core_percent']:.2f} %", "5 %",
                  data["core_percent"] / 5, 1)


def window(data):
    painted, memory, idle = data["painted_ms"], data["pss_mb"], data["idle"]
    yield Measure("start to painted, nothing stored, to a furnished window", f"{painted['ours_empty']:.0f} ms",
                  f"{painted['furnished']:.0f} ms", painted["ours_empty"] / painted["furnished"], 1.5)
    yield Measure(f"start to painted, {data['events']} events stored", f"{painted['ours_full']:.0f} ms",
                  f"{painted['furnished_again']:.0f} ms", painted["ours_full"] / painted["furnished_again"], 1.5)
    if "qterminal" in painted:
        yield Measure("start to painted, to qterminal", f"{painted['ours_empty']:.0f} ms",
                      f"{painted['qterminal']:.0f} ms", painted["ours_empty"] / painted["qterminal"], 1)
    yield Measure("memory with 20 live sessions, to a minimal window", f"{memory['ours']:.0f} MB",
                  f"{memory['minimal']:.0f} MB", memory["ours"] / memory["minimal"], 3)
    if "chromium" in memory:
        yield Measure("memory, to Chromium with one local page", f"{memory['ours']:.0f} MB",
                      f"{memory['chromium']:.0f} MB", memory["ours"] / memory["chromium"], 0.2)
    yield Measure("wake-ups a second while idle, more than a minimal window's",
                  f"{idle['ours']['wakes_per_s']:.1f}", f"{idle['minimal']['wakes_per_s']:.1f}",
                  idle["ours"]["wakes_per_s"] - idle["minimal"]["wakes_per_s"], 2)
    yield Measure("processor while idle", f"{idle['ours']['cpu_percent']:.2f} %",
                  f"{idle['minimal']['cpu_percent']:.2f} %", idle["ours"]["cpu_percent"], 0.1)


def switch(data):
    shown = data["shown_ms"]
    few, many = sorted(shown, key=int)
    empty = f"{data['empty_ms']:.0f} ms to an empty session"
    yield Measure(f"click to the painted end of a session with {few} events, of 100 ms", f"{shown[few]:.0f} ms", empty,
                  shown[few] / 100, 1)
    yield Measure(f"the same with {many} events", f"{shown[many]:.0f} ms", f"{shown[few]:.0f} ms",
                  shown[many] / shown[few], 1.2)


def stall(data):
    idle, busy, own, other = (data[name] for name in ("idle_ms", "busy_ms", "busy_own_work_ms", "busy_bystander_ms"))
    for what, which, most in (("99 % of events wait less", "p99", 16), ("the longest wait", "max", 50)):
        yield Measure(f"window under a flood, {what}, of {most} ms",
                      f"{busy[which]:.1f} ms, {own[which]:.1f} ms of it own work",
                      f"{idle[which]:.1f} ms idle, {other[which]:.1f} ms in a thread without work",
                      busy[which] / most, 1)


def day(data):
    memory = data["pss_mb"]
    yield Measure(f"memory after a day of {data['turns']} turns, to its first third", f"{memory['evening']:.0f} MB",
                  f"{memory['morning']:.0f} MB", data["ratio"], 1.1)


def terminal(data):
    for kind, speed in data["mb_per_s"].items():
        ours, least = speed["ours"], min(speed["drain"], speed["libvterm"])
        yield Measure(f"terminal, {kind}, painted, to the slower of its WebSocket and libvterm", f"{ours:.1f} MB/s",
                      f"{speed['drain']:.1f} MB/s WebSocket, {speed['libvterm']:.1f} MB/s libvterm", ours / least, 0.9,
                      more=True)
        yield from (Measure(f"terminal, {kind}, to {other}", f"{ours:.1f} MB/s", f"{speed[other]:.1f} MB/s",
                            ours / speed[other], 1, more=True)
                    for other in ("xterm", "konsole", "qterminal") if other in speed)


def screen(data):
    yield from (Measure(f"rows of a terminal, {kind}, to libvterm alone", f"{data[kind]['screenMBps']:.1f} MB/s",
                        f"{data[kind]['libvtermMBps']:.1f} MB/s", 1 / data[kind]["ratio"], 0.9, more=True)
                for kind in ("plain", "coloured", "unicode"))


def programs(build, quick):
    """Name, command, and what is read off its line."""
    bench = build / "tests/bench"
    some = lambda full, short: str(short if quick else full)
    return {
        "turn": ([HERE / "turn.py", bench / "turnclient", "--events", some(200000, 40000), "--rounds", some(5, 3)], turn),
        "paced": ([HERE / "turn.py", bench / "turnclient", "--events", some(200000, 40000), "--rate", "20000",
                   "--rounds", some(5, 1)], paced),
        "latency": ([HERE / "latency.py", bench / "painted", "--seconds", some(10, 3), "--rounds", some(5, 1)], latency),
        "permission": ([HERE / "permission.py", bench / "asked", "--requests", some(20, 5), "--rounds", some(5, 1)],
                       permission),
        "store": ([bench / "bench_store", "--events", some(200000, 50000), "--rounds", some(5, 3)], store),
        "history": ([bench / "bench_history", "--events", some(1000000, 100000), "--rounds", some(7, 5)], history),
        "growth": ([bench / "bench_growth", "--events", some(5000000, 200000), "--rounds", some(15, 9)], growth),
        "log": ([bench / "bench_log", "--lines", some(10000000, 1000000), "--rounds", some(5, 3)], log),
        # A tenth of it is over in five frames, and the last one counts as much as the rest.
        "follow": ([HERE / "follow.py", bench / "followlog", "--lines", "3000000", "--rounds", some(5, 3)],
                   follow),
        "transfer": ([HERE / "transfer.py", bench / "transferclient", "--megabytes", some(1024, 64), "--rounds",
                      some(5, 3)], transfer),
        "crowd": ([HERE / "crowd.py", bench / "crowdclient", "--sandboxes", some(200, 20), "--idle", some(60, 5),
                   "--rounds", some(3, 1)], crowd),
        "window": ([HERE / "window.py", build / "app/sandgate", build / "app/cli/sandgate-cli", bench,
                    "--events", some(5000000, 100000), "--rounds", some(7, 3), "--idle", some(60, 10)], window),
        "switch": ([HERE / "switch.py", bench, "--events", some("100000,1000000", "20000,200000"),
                    "--rounds", some(9, 5)], switch),
        "stall": ([HERE / "stall.py", bench, "--events", some(1000000, 100000), "--rounds", some(5, 1),
                   "--seconds", some(10, 6)], stall),
        "day": ([HERE / "day.py", build / "app/sandgate", build / "app/cli/sandgate-cli", "--sessions", some(20, 5),
                 "--parts", some(10, 3), "--settle", some(20, 3)], day),
        "screen": ([bench / "bench_terminal", some(50, 5)], screen),
        "terminal": ([HERE / "terminal.py", bench, "--megabytes", some(50, 4), "--rounds", some(5, 1)], terminal),
    }


def measure(command, read):
    """What a program says, its measures, and the exit code of one that failed."""
    run = subprocess.run([str(word) for word in command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if run.returncode != 0:
        print(run.stdout + run.stderr, file=sys.stderr)
        return None, [], run.returncode
    line = json.loads(run.stdout.strip().splitlines()[-1])
    return line, list(read(line)), 0


def is_fair(measures):
    return all(one.held(2) for one in measures)


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


def keep(measures, lines, quick):
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    today = datetime.date.today()
    file = results / f"{today}{'-quick' if quick else ''}.json"
    rows = [{**asdict(one), "held": one.held()} for one in measures]
    kept = {"date": str(today), "quick": quick, "machine": machine(), "measures": rows, "lines": lines}
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
    measures, lines = [], {}
    for name, (command, read) in known.items():
        if chosen.names and name not in chosen.names:
            continue
        print(f"{name} ...", flush=True)
        line, measured, failed = measure(command, read)
        if chosen.quick and not failed and not is_fair(measured):
            print(f"{name} again ...", flush=True)
            line, measured, failed = measure(command, read)
        if failed:
            return failed
        lines[name] = line
        measures += measured
    print("\n" + table(measures))
    if not chosen.names:
        keep(measures, lines, chosen.quick)
    return 0 if not chosen.quick or is_fair(measures) else 1


if __name__ == "__main__":
    sys.exit(main())
