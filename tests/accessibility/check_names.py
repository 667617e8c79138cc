#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_names.py SANDGATE

Walks all that the window and its dialogs show, in the states of the main job, as a screen reader would: every control
has a name, and no two the same; rows have names; what is painted by hand gives its text."""
import sys

import naming
import workbench
from screenreader import wait_for

MENUS = [("File", "New Sandbox…"), ("File", "New Session…"), ("File", "All Sandboxes…"), ("File", "Accounts…"),
         ("File", "Apply a Set-up…"), ("File", "Notifications…"), ("File", "Shortcuts…"),
         ("Sandbox", "MCP Servers and Skills…"), ("Sandbox", "Desktop…"), ("Sandbox", "Rename…"),
         ("Sandbox", "Delete Sandbox…"), ("Session", "Show Changes"), ("Session", "Rename…"), ("Session", "End Session…"),
         ("Session", "Tags…"), ("View", "Deleted Sessions…"),
         ("Request", "Always…"), ("Request", "Allow Everything in This Session…"), ("Request", "Rules and Grants…"),
         ("Request", "Record of Decisions…"), ("View", "Commands…"), ("View", "Search Everything…"),
         ("Help", "Sandgate Help"), ("Help", "About Sandgate")]


class Check:
    def __init__(self, bench):
        self.bench = bench
        self.findings = {}  # by sentence: where it was found first
        self.looked = 0

    def look(self, where, window=None):
        """The tree may change while it is read; then it is read again."""
        window = window or wait_for("a window", self.bench.window)
        shown = wait_for(where, lambda: naming.snapshot(window))
        for node in wait_for(where, lambda: [*window.shown()]):
            node.ask_beyond()
        self.expect(f"the program lives: {where}", self.bench.is_running())
        self.looked += sum(naming.is_control(one) for one in shown.all())
        for finding in naming.findings(shown):
            self.findings.setdefault(finding, where)

    def dialog(self, *names):
        with self.bench.dialog(*names) as opened:
            self.look(" > ".join(names), opened)

    def expect(self, what, found):
        if not found:
            self.findings.setdefault(what, "what is to be heard")


def main(sandgate):
    with workbench.running(sandgate) as bench:
        check = Check(bench)
        check.look("the empty window")
        bench.make_sandbox()
        bench.install_agent("permission")
        check.look("a sandbox")

        bench.choose("View", "Files")
        bench.find("tree", "Files of the sandbox")
        check.look("its files")
        bench.choose("Sandbox", "New Terminal")
        terminal = bench.find("terminal", lambda name: name.startswith("Terminal of "))
        wait_for("the text of the terminal", lambda: terminal.text.strip())
        check.look("a terminal")
        bench.usable("text", lambda name: name.startswith("Command")).write("echo to be heard; exec sleep 100")
        bench.press("Run")
        log = bench.find("text", "Log")
        wait_for("the text of the log", lambda: "to be heard" in log.text)
        check.look("a log")
        cells = [node.name for node in bench.find("table", "Processes of the sandbox").children()]
        check.expect(f"the table of processes says that one runs: {cells}", "Running" in cells)
        bench.choose("View", "Processes")
        bench.choose("View", "Files")

        bench.start_session()
        bench.say("k=3 c=3 status edit push")
        bench.usable("push button", "Waiting requests: 3")  # at the same time: any of them may be the one that is shown
        bench.find("panel", lambda name: name.startswith("Demo agent asks: "))
        check.look("a session with a request")
        conversation = bench.find("list", "Conversation")
        entries = wait_for("the entries of the conversation", lambda: [node.name for node in conversation.children()])
        check.expect(f"the conversation says what was asked: {entries}",
                     any("Permission asked: " in name for name in entries))
        bench.choose("View", "Raw Events")
        bench.find("table", "Events")
        bench.choose("Session", "Find in Conversation", "Find…")
        check.look("a session with its raw events, and what is looked for")
        bench.type("Escape")
        bench.choose("View", "Raw Events")
        for names in MENUS:
            check.dialog(*names)
        bench.choose("Request", "Waiting Requests")
        requests = bench.find("list", "Waiting requests of all sandboxes")
        check.look("the inbox")
        items = [node.name for node in requests.children()]
        check.expect(f"an item of the inbox says who asks for what, and where: {items}", all(
            "Demo agent asks: " in name and "My sandbox" in name for name in items) and len(items) == 3)

    print(f"{check.looked} controls looked at")
    for finding, where in check.findings.items():
        print(f"{where}: {finding}")
    return 1 if check.findings or check.looked < 300 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
