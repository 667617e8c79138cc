# SPDX-License-Identifier: Apache-2.0
"""What must be so of what is on the screen, for somebody who hears it. Pure: of snapshots, which a test can make up."""
import re
from collections import defaultdict
from dataclasses import dataclass, field

# Somebody can do something with one of these.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text",
            "spin button", "slider", "list", "list box", "table", "tree", "tree table", "terminal", "page tab", "link",
            "menu item", "check menu item", "radio menu item", "entry", "dial"}
ITEMS = {"list item", "tree item", "table cell"}
# Qt's own: what is in them is named, and they are not gone to.
FRAMES = {"page tab list", "menu bar", "popup menu", "scroll bar", "split pane", "label", "filler", "panel", "frame",
          "dialog", "tool bar", "layered pane", "separator", "column header", "row header", "table column header",
          "table row header", "alert", "heading", "static", "paragraph", "window", "notification", "status bar"}
CONTAINERS = {"list", "list box", "table", "tree", "tree table"}


@dataclass
class Shown:
    """An object on the screen."""
    role: str
    name: str = ""
    label: str = ""
    description: str = ""
    states: frozenset = frozenset()
    interfaces: frozenset = frozenset()
    children: list = field(default_factory=list)

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()


def snapshot(node):
    shown = Shown(node.role, node.name, "", node.description, frozenset(node.states), frozenset(node.interfaces))
    if shown.role in CONTROLS:
        shown.label = node.label
    shown.children = [snapshot(child) for child in node.children()
                      if "showing" in child.states or (shown.role in CONTAINERS and child.role in ITEMS)]
    return shown


def path(ancestors):
    named = [f"{one.role} “{one.name}”" for one in ancestors if one.name]
    return " > ".join(named) or "the window"


def is_control(shown):
    return shown.role in CONTROLS


def what_is_it(shown):
    """What is said when one comes to it. A combo box is named by its value, so that a label or a description says what
    the value is of."""
    if shown.role == "combo box":
        return shown.label or shown.description
    return shown.name or shown.label


def findings(window):
    """Sentences, each about one object."""
    found = []
    named = defaultdict(list)

    def look(shown, ancestors):
        focusable = "focusable" in shown.states
        where = path(ancestors)
        if is_control(shown):
            if not what_is_it(shown).strip():
                found.append(f"{shown.role} without a name, in {where}"
                             + (f" ({shown.name or shown.description})" if shown.name or shown.description else ""))
            elif not any(one.role in ITEMS | {"popup menu", "combo box"} for one in ancestors):
                named[shown.role, what_is_it(shown), shown.name].append(where)
        elif focusable and shown.role not in FRAMES | ITEMS | {"document text"}:
            found.append(f"can be gone to, but is only a “{shown.role}”: “{shown.name}”, in {where}")
        if focusable and shown.role in ("filler", "panel", "canvas") and not tells_something(shown):
            found.append(f"can be gone to, and tells nothing of what it shows: “{shown.name}”, in {where}")
        if focusable and shown.role == "label" and "Text" in shown.interfaces and not shown.name.strip():
            found.append(f"a text without a name, in {where}")
        if re.search(r"<[a-z]+[ >/]|&[A-Za-z]", shown.name) and shown.role != "list item":
            found.append(f"the name has markup or a mnemonic in it: {shown.role} “{shown.name}”, in {where}")
        if shown.role in CONTAINERS:
            look_at_rows(shown, where)
        for child in shown.children:
            look(child, ancestors + [shown])

    def look_at_rows(view, where):
        items = [child for child in view.children if child.role in ITEMS]
        if view.role in ("table", "tree", "tree table") and items:
            columns = sum(child.role in ("column header", "table column header") for child in view.children)
            rows = [items[i:i + columns] for i in range(0, len(items), columns)] if columns > 1 else [[i] for i in items]
        else:
            rows = [[item] for item in items]
        for number, row in enumerate(rows):
            if not any(item.name.strip() for item in row):
                found.append(f"row {number + 1} of {view.role} “{view.name}” has no name, in {where}")
            for item in row:
                if re.fullmatch(r"\d{9,}", item.name):
                    found.append(f"a number for machines in {view.role} “{view.name}”: {item.name}, in {where}")

    look(window, [])
    for (role, name, value), places in named.items():
        if len(places) > 1:
            found.append(f"{len(places)} times {role} “{name}”, without what it is about: in " + "; and in ".join(places))
    return found


def tells_something(shown):
    """By its text, or by what is in it."""
    return "Text" in shown.interfaces or any(one.name.strip() for child in shown.children for one in child.all())
