#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_keyboard.py SANDGATE

With the Tab key alone: it comes to every control of a window and leaves it again, and wherever it is, that is seen."""
import sys
import time

import naming
import screen
import workbench
from screenreader import LIMIT, wait_for

GROUND = ("label", "frame", "dialog", "document text")  # can have the focus by a click, to be selected from
MARGIN = 5  # pixels around a control in which a ring may be drawn
LINKS = 60  # that a page of text may have
LONGEST = 150  # steps of Tab that a way around a window may have


class Tour:
    """One way around a window."""

    def __init__(self, bench, window):
        self.bench = bench
        self.window = window
        self.wanted = {node for node in window.shown() if self.is_stop(node)}
        self.names = {node: repr(node) for node in self.wanted}
        self.stops = []
        self.said = []  # the stops in words, as they were when one came to them
        self.unseen = []

    @staticmethod
    def is_stop(node):
        return (naming.is_control(node) and {"focusable", "sensitive", "visible"} <= node.states
                and node.role not in ("page tab", "menu item") + GROUND)

    def press(self):
        """Ctrl+Tab leaves a terminal, whose own key Tab is. In a page of text it goes from link to link first."""
        heard = self.bench.heard.focus
        before = len(heard)
        here = heard[-1] if heard else None
        for _ in range(LINKS if here and here.role == "label" else 1):
            self.bench.type("ctrl+Tab" if here and here.role == "terminal" else "Tab")
            try:
                wait_for(f"the focus to go on from {here!r}", lambda: len(heard) > before, 3)
                return heard[-1]
            except AssertionError as stuck:
                last = stuck
        raise last

    def settled(self, node):
        """Its picture once nothing changes in it any more."""
        left, top, width, height = node.place
        area = left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN
        last, end = None, time.monotonic() + LIMIT
        while time.monotonic() < end:
            now = screen.picture(*area)
            if now == last:
                return area, now
            last = now
            time.sleep(0.04)
        raise AssertionError(f"{node!r} never stands still")

    def go(self):
        """Until it is where it began, and goes the same way again; each stop is looked at with the focus and without."""
        for _ in range(LONGEST):
            node = self.press()
            if self.stops:
                self.compare(self.stops[-1], with_focus)
            if self.stops and node == self.stops[0]:
                self.go_on()
                return
            with_focus = self.settled(node)
            self.stops.append(node)
            self.said.append(repr(node))
        raise AssertionError(f"the focus never comes around: {[repr(stop) for stop in self.stops[-10:]]}")

    def go_on(self):
        """The way is round only if the second time around leads on as the first did."""
        if len(self.stops) > 1:
            node = self.press()
            if node != self.stops[1] and repr(node) != self.said[1]:
                raise AssertionError(f"the focus leaves the way around: from {self.said[0]} it goes to {node!r}, "
                                     f"and went to {self.said[1]}")

    def compare(self, node, with_focus):
        """A control that has scrolled away, or that came only with the focus, cannot be compared."""
        area, picture = with_focus
        left, top, width, height = node.place
        if (left - MARGIN, top - MARGIN) != area[:2]:
            return
        if screen.picture(*area) == picture:
            time.sleep(0.1)
            if screen.picture(*area) == picture:
                self.unseen.append(repr(node))

    def findings(self, where):
        reached = set(self.stops)
        for node in self.wanted - reached:
            # What holds rows may have the focus on one of them; a field may be the face of what it is in.
            if not any(stop.role in naming.ITEMS and is_within(stop, node)
                       or is_within(node, stop) and stop.name == self.names[node].split("“", 1)[1][:-1]
                       for stop in reached):
                yield f"{where}: Tab does not come to {self.names[node]}"
        for name in self.unseen:
            yield f"{where}: the focus is not seen on {name}"


def is_within(node, container):
    parent = node.accessible.get_parent()
    while parent:
        if parent.path == container.key:
            return True
        parent = parent.get_parent()
    return False


def around(bench, where, window=None):
    tour = Tour(bench, window or wait_for("a window", bench.window))
    try:
        tour.go()
    except AssertionError as stuck:
        return [f"{where}: {stuck}", *tour.findings(where)]
    print(f"{where}: {len(tour.stops)} stops", flush=True)
    return [*tour.findings(where)]


def dialog(bench, *names):
    with bench.dialog(*names) as opened:
        return around(bench, " > ".join(names), opened)


def main(sandgate):
    with workbench.running(sandgate) as bench:
        found = around(bench, "the empty window")
        found += dialog(bench, "File", "New Sandbox…")
        bench.make_sandbox()
        bench.install_agent("permission")
        bench.choose("Sandbox", "New Terminal")
        bench.find("terminal", lambda name: name.startswith("Terminal"))
        found += around(bench, "a sandbox with a terminal")
        bench.choose("View", "Processes")
        bench.start_session()
        bench.say("k=1 edit")
        bench.usable("push button", lambda name: name.startswith("Allow once: "))
        found += around(bench, "a session with a request")
        for names in [("File", "Notifications…"), ("File", "Shortcuts…"), ("Session", "Tags…"), ("Request", "Always…"),
                      ("Request", "Rules and Grants…"), ("Request", "Record of Decisions…"),
                      ("View", "Search Everything…"), ("View", "Deleted Sessions…"), ("Help", "Sandgate Help")]:
            found += dialog(bench, *names)
        bench.choose("Request", "Waiting Requests")
        bench.find("list", "Waiting requests of all sandboxes")
        found += around(bench, "the inbox")
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
