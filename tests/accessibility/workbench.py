# SPDX-License-Identifier: Apache-2.0
"""The real program with a real server, used by a screen reader alone: the ways through its window."""
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import screenreader
from screenreader import Heard, wait_for

TESTS = Path(__file__).resolve().parent.parent


class Workbench:
    def __init__(self, tree, heard, process):
        self.tree = tree
        self.heard = heard
        self._process = process

    def is_running(self):
        return self._process.poll() is None

    # ---- what is there

    def windows(self):
        """The program's windows on the screen, the newest last."""
        return [window for window in self.tree.children() if "showing" in window.states]

    def window(self):
        """The one that is used now."""
        return next((window for window in self.windows() if "active" in window.states), None)

    def search(self, role, name, within=None):
        for window in [within] if within else reversed(self.windows()):
            for node in window.shown():
                if node.role == role and (name(node.name) if callable(name) else node.name == name):
                    return node
        return None

    def find(self, role, name, within=None):
        return wait_for(f"{role} “{name}”", lambda: self.search(role, name, within))

    def usable(self, role, name, within=None):
        def ready():
            node = self.search(role, name, within)
            return node if node and "sensitive" in node.states else None
        return wait_for(f"{role} “{name}” that can be used", ready)

    # ---- what is done

    def press(self, name, role="push button", within=None):
        self.usable(role, name, within).press()

    def choose(self, *names):
        """An entry of the menu bar, as from a closed menu."""
        def entry():
            found = next(node for node in self.windows()[0].children() if node.role == "menu bar")
            for name in names:
                entries = [entry for menu in found.children() for entry in (
                    menu.children() if menu.role == "popup menu" else [menu])]
                found = next((entry for entry in entries if entry.name.split("\t")[0] == name), None)
                if not found:
                    return None
            return found if "sensitive" in found.states else None
        wait_for(f"menu entry “{' > '.join(names)}” that can be used", entry).press()

    def type(self, keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys.split()], check=True)

    @contextmanager
    def dialog(self, *names):
        """The window that an entry of the menu bar opens; closed again afterwards."""
        where = " > ".join(names)
        before = set(self.windows())
        self.choose(*names)
        opened = wait_for(where, lambda: next(
            (one for one in self.windows() if one not in before and "active" in one.states), None))
        yield opened
        self.type("Escape")
        wait_for(f"{where} has closed", lambda: opened not in self.windows())

    # ---- the main job

    def make_sandbox(self):
        self.choose("File", "New Sandbox…")
        self.press("Create Sandbox")
        self.usable("push button", "New Session")  # of the tool bar, once it is awake

    def install_agent(self, script):
        places = Path(os.environ["XDG_DATA_HOME"], "sandgate/local")
        folder = wait_for("the sandbox's folder", lambda: next(places.glob("*/data"), None))
        subprocess.run([TESTS / "agents/launcher.sh", folder, os.environ["SANDGATE_NPM_DIR"], script], check=True,
                       stdout=subprocess.DEVNULL)

    def start_session(self):
        self.choose("File", "New Session…")
        self.press("Start Session")

    def say(self, text):
        self.usable("text", lambda name: name.startswith("Message")).write(text)
        self.press(lambda name: name.startswith("Send the message"))


@contextmanager
def running(sandgate):
    screenreader.listen()
    heard = Heard()
    program = subprocess.Popen([sandgate], stdin=subprocess.DEVNULL)
    try:
        tree = wait_for("the program", lambda: screenreader.program("sandgate"))
        bench = Workbench(tree, heard, program)
        wait_for("its window", bench.window)
        yield bench
    finally:
        program.terminate()
        try:
            program.wait(30)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
