# SPDX-License-Identifier: Apache-2.0
"""What a screen reader has of a program: the tree of its accessible objects, what can be done with them, and what they
say. Over AT-SPI, as Orca does it; nothing here knows the program from within."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

LIMIT = 30  # seconds that anything may take


def listen():
    """Tells the desktop that a screen reader is there; before the program starts, as programs ask then."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                      GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))), None, 0, 30000)
    Atspi.init()


def turn():
    """Takes what has come from the program."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_for(what, test, limit=LIMIT):
    """What the test gives, once that is anything. The tree may change while it is read: then it is read again."""
    end = time.monotonic() + limit
    while True:
        turn()
        try:
            if found := test():
                return found
        except GLib.Error:
            pass
        if time.monotonic() > end:
            raise AssertionError(f"not within {limit} s: {what}")
        time.sleep(0.02)


class Node:
    """One accessible object, always asked anew."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def states(self):
        """As words: showing, focusable, focused, sensitive, checked, ..."""
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def interfaces(self):
        return set(self.accessible.get_interfaces())

    @property
    def label(self):
        """The names of what is said to be its label."""
        return " ".join(Node(relation.get_target(i)).name for relation in self.accessible.get_relation_set()
                        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                        for i in range(relation.get_n_targets()))

    @property
    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, -1) if "Text" in self.interfaces else ""

    @property
    def place(self):
        """Left, top, width and height on the screen."""
        area = self.accessible.get_extents(Atspi.CoordType.SCREEN)
        return area.x, area.y, area.width, area.height

    def children(self):
        for i in range(self.accessible.get_child_count()):
            if child := self.accessible.get_child_at_index(i):
                yield Node(child)

    def ask_beyond(self):
        """For a child that is not there, as happens to whoever counts first, while the window changes."""
        try:
            return self.accessible.get_child_at_index(self.accessible.get_child_count() + 2)
        except GLib.Error:
            return None

    def shown(self):
        """It and all below it that is on the screen; of a closed menu nothing."""
        yield self
        for child in self.children():
            if "showing" in child.states:
                yield from child.shown()

    def press(self):
        """Its first action, as a screen reader's user does it."""
        if not self.accessible.do_action(0):
            raise AssertionError(f"{self!r} cannot be pressed")

    def focus(self):
        if not self.accessible.grab_focus():
            raise AssertionError(f"{self!r} does not take the focus")

    def write(self, text):
        if not Atspi.EditableText.set_text_contents(self.accessible, text):
            raise AssertionError(f"{self!r} takes no text")

    def __eq__(self, other):
        return isinstance(other, Node) and self.key == other.key

    def __hash__(self):
        return hash(self.key)

    @property
    def key(self):
        return self.accessible.path

    def __repr__(self):
        try:
            return f"{self.role} “{self.name}”"
        except GLib.Error:
            return "what has gone"


def program(name):
    """The program of that name; None while it is not there."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(i)
        if found and found.get_name() == name:
            found.set_cache_mask(Atspi.Cache.NONE)  # not all that changes is told
            return Node(found)
    return None


class Heard:
    """What a screen reader speaks by itself: a notification that comes into view, and the focus. In that order."""

    def __init__(self):
        self.notifications = []
        self.focus = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in ("object:state-changed:showing", "object:state-changed:focused"):
            self._listener.register(kind)

    def _hear(self, event):
        try:
            node = Node(event.source)
            if event.detail1 and "focused" in event.type:
                self.focus.append(node)
            elif event.detail1 and node.role == "notification":
                self.notifications.append(node.name)
        except GLib.Error:  # it has gone meanwhile
            pass
