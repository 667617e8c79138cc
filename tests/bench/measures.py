# SPDX-License-Identifier: Apache-2.0
"""What is measured: the programs, and which measures are read off what each says."""
from dataclasses import dataclass
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
    decides: bool = True  # in a quick run; else it is told only, since so little of it is chance, too

    def held(self, leniency=1.0):
        return self.ratio >= self.target / leniency if self.more else self.ratio <= self.target * leniency

    def is_fair(self):
        return not self.decides or self.held(2)


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
    yield Measure("events missing at 20 000 a second, in any round", f"{data['most_missing']:.3%}",
                  f"{data['missing']['sdk']:.3%} SDK", data["most_missing"], 0)


def latency(data):
    """Held against the client that only parses, not against the agent's words: what the agent and the server take until
    an event is on the wire is theirs, and is the baseline's column."""
    for rate, one in data["rates"].items():
        spans = {name: (one[name]["p50"], one[name]["p99"]) for name in
                 ("to_parsed", "to_committed", "parsed_to_committed", "committed_to_painted")}
        p50, p99 = spans["parsed_to_committed"]
        yield Measure(f"parsed elsewhere to committed row at {rate} events a second, median, of 10 ms",
                      f"{p50:.1f} ms, {spans['to_committed'][0]:.1f} ms from the agent's words",
                      f"{spans['to_parsed'][0]:.1f} ms from the agent's words to parsed", p50 / 10, 1)
        yield Measure("the same, p99, of 50 ms", f"{p99:.1f} ms, {spans['to_committed'][1]:.1f} ms",
                      f"{spans['to_parsed'][1]:.1f} ms", p99 / 50, 1, decides=False)
        painted = spans["committed_to_painted"]
        yield Measure("from there to the painted line, p99, of two frames", f"{painted[1]:.1f} ms (median {painted[0]:.1f})",
                      "33.3 ms", painted[1] / (1000 / 30), 1, decides=False)


def permission(data):
    shown, sent = data["shown_ms"], data["sent_ms"]
    words = lambda one: f"{one['p50']:.1f} ms (p90 {one['p90']:.1f})"
    yield Measure("permission request painted, after the SDK's callback (median, of one frame)", words(shown["ours"]),
                  words(shown["sdk"]), (shown["ours"]["p50"] - shown["sdk"]["p50"]) / (1000 / 60), 1, decides=False)
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
                      f"{speed['curl']:.0f} MB/s", data["ratio"][direction], 0.8, more=True, decides=False)
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
    for state, one in idle.items():
        ours, minimal = one["ours"], one["minimal"]
        yield Measure(f"wake-ups a second while idle and {state}, more than a minimal window's",
                      f"{ours['wakes_per_s']:.1f}", f"{minimal['wakes_per_s']:.1f}",
                      ours["wakes_per_s"] - minimal["wakes_per_s"], 2)
        yield Measure(f"processor while idle and {state}, in percent", f"{ours['cpu_percent']:.3f} %",
                      f"{minimal['cpu_percent']:.3f} %", ours["cpu_percent"], 0.1)


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
    load = data["shown"]
    flood = (f"{load['events_per_s']:.0f} events, {load['log_lines_per_s']:.0f} lines, {load['terminal_mb_per_s']:.1f} MB in "
             f"a terminal and {load['searches_per_s']:.0f} searches a second")
    for what, which, most in ((f"wait in a window that shows {flood}: 99 % less than, of 16 ms", "p99", 16),
                              ("the longest, of 50 ms", "max", 50)):
        yield Measure(what, f"{busy[which]:.1f} ms", f"{idle[which]:.1f} ms idle, {other[which]:.1f} ms in a thread without work",
                      busy[which] / most, 1, decides=False)
    yield Measure("of that, the window's own work: 99 % less than, of 16 ms", f"{own['p99']:.1f} ms",
                  f"{idle['p99']:.1f} ms idle", own["p99"] / 16, 1)


def day(data):
    memory = data["pss_mb"]
    yield Measure(f"memory after a day of {data['turns']} turns, to its first third", f"{memory['evening']:.0f} MB",
                  f"{memory['morning']:.0f} MB", data["ratio"], 1.1)


def terminal(data):
    for kind, speed in data["mb_per_s"].items():
        ours, least = speed["ours"], min(speed["drain"], speed["libvterm"])
        skipped = sum(data["left_out"][kind])  # a speed at which not all was shown is not the same thing
        words = f"{ours:.1f} MB/s" + (f", {skipped} times with a part left out" if skipped else "")
        lost = 1 - data["drained"][kind]
        drained = f"{speed['drain']:.1f} MB/s WebSocket" + (f" ({lost:.0%} of it lost)" if lost > 0.005 else "")
        yield Measure(f"terminal, {kind}, painted, to the slower of its WebSocket and libvterm", words,
                      f"{drained}, {speed['libvterm']:.1f} MB/s libvterm", ours / least, 0.9,
                      more=True, decides=False)
        yield from (Measure(f"terminal, {kind}, to {other}", words, f"{speed[other]:.1f} MB/s",
                            ours / speed[other], 1, more=True, decides=False)
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
        "follow": ([HERE / "follow.py", bench / "followlog", "--lines", "3000000", "--rounds", some(5, 2)],
                   follow),
        "transfer": ([HERE / "transfer.py", bench / "transferclient", "--megabytes", some(1024, 64), "--rounds",
                      some(5, 3)], transfer),
        "crowd": ([HERE / "crowd.py", bench / "crowdclient", "--sandboxes", some(200, 10), "--idle", some(60, 3),
                   "--rounds", some(3, 1)], crowd),
        "window": ([HERE / "window.py", build / "app/sandgate", build / "app/cli/sandgate-cli", bench,
                    "--events", some(5000000, 100000), "--rounds", some(7, 3), "--idle", some(60, 10)], window),
        "switch": ([HERE / "switch.py", bench, "--events", some("100000,1000000", "20000,200000"),
                    "--rounds", some(9, 5)], switch),
        "stall": ([HERE / "stall.py", bench, "--events", some(1000000, 100000), "--rounds", some(5, 1),
                   "--seconds", some(10, 4)], stall),
        "day": ([HERE / "day.py", build / "app/sandgate", build / "app/cli/sandgate-cli", "--sessions", some(20, 5),
                 "--parts", some(10, 3), "--settle", some(20, 3)], day),
        "screen": ([bench / "bench_terminal", some(50, 5)], screen),
        "terminal": ([HERE / "terminal.py", bench, "--megabytes", some(50, 4), "--rounds", some(5, 1)], terminal),
    }
