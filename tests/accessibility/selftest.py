#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What naming.py finds in windows that are made up: the good one, and one for each fault."""
import unittest

from naming import Shown, findings

CAN = frozenset({"focusable", "sensitive"})


def control(role, name="", **more):
    return Shown(role, name, states=CAN, **more)


def window(*children):
    return Shown("frame", "Sandgate", children=[*children])


class Naming(unittest.TestCase):
    def finds(self, words, *children):
        found = findings(window(*children))
        self.assertTrue(any(words in one for one in found), found)

    def test_a_good_window(self):
        self.assertEqual(findings(window(
            control("push button", "Stop: build"), control("push button", "Stop: test"),
            control("combo box", "At any time", description="Time"), control("combo box", "At any time", label="When:"),
            control("text", "Message", interfaces=frozenset({"Text"})),
            control("list", "Requests", children=[control("list item", "Agent asks: ls"),
                                                  control("list item", "Agent asks: ls")]),
            control("tree", "Sandboxes", children=[
                Shown("table column header", "Name"), Shown("table column header", "State"),
                control("table cell", "box"), control("table cell", ""), control("table cell", ""),
                control("table cell", "Awake")]),
            control("filler", "The request", children=[Shown("label", "git status")]),
            Shown("filler", children=[Shown("label", "")]))), [])

    def test_a_control_without_a_name(self):
        self.finds("push button without a name", control("push button"))
        self.finds("text without a name", control("text", " "))

    def test_a_combo_box_is_not_named_by_its_value(self):
        self.finds("combo box without a name", control("combo box", "At any time"))

    def test_two_of_a_name(self):
        self.finds("2 times push button “Show”", control("push button", "Show"),
                   Shown("filler", "a panel", children=[control("push button", "Show")]))

    def test_a_row_without_a_name(self):
        self.finds("row 2 of list", control("list", "What was found", children=[
            control("list item", "one"), control("list item", "")]))
        self.finds("row 2 of tree", control("tree", "Sandboxes", children=[
            Shown("table column header", "Name"), Shown("table column header", "State"),
            control("table cell", "box"), control("table cell", "Awake"),
            control("table cell", ""), control("table cell", "")]))

    def test_a_number_for_machines(self):
        self.finds("a number for machines", control("table", "Processes", children=[
            control("table cell", "1796050473258")]))

    def test_what_is_painted_and_says_nothing(self):
        self.finds("tells nothing of what it shows", control("filler", "Conversation"))
        self.finds("tells nothing of what it shows", control("canvas", "Log", children=[Shown("scroll bar")]))

    def test_a_page_without_a_name(self):
        self.finds("a text without a name", control("label", interfaces=frozenset({"Text"})))

    def test_markup_and_mnemonics(self):
        self.finds("markup", control("push button", "&Stop"))
        self.finds("markup", Shown("label", "<b>never</b>"))


if __name__ == "__main__":
    unittest.main()
