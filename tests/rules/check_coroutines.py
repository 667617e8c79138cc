#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Refuses the forms of co_await that GCC 12 miscompiles, and coroutines that outlive what they use.

    check_coroutines.py [ROOT]

Right are, with names, moves and plain calls as arguments:

    co_await step(a);      const Result<X> x = co_await step(a);      x = co_await step(a);      co_return co_await step(a);
"""
import re

import source

WORD = re.compile(r"\bco_(await|return|yield)\b")
LABEL = re.compile(r"^((case\b[^:?]*(::[^:?]*)*|default)\s*:(?!:)\s*)+")
LEFT = re.compile(
    r"^(co_return"
    r"|(?!(?:return|else|do|throw|goto|case)\b)[\w:<>,\s&*\[\]]*?[\w>&*\]]\s+\w+\s*="  # const Result<X> x =
    r"|\w+\s*=)?$")                                                           # x =
BODY = re.compile(r"^(if|for|while|switch|else|do)\b")
LAMBDA = re.compile(
    r"\[(?P<captures>[^\[\]]*)\]\s*(<[^<>]*>\s*)?(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?"
    r"\s*((mutable|noexcept|constexpr)\s*)*(->\s*[\w:<>,\s*&]+?)?\s*$")
FUNCTION = re.compile(r"\)\s*((const|noexcept|override|final|mutable)\s*)*(->\s*[\w:<>,\s*&]+?)?\s*$")
BRANCH = re.compile(r"\b(if|for|while|switch|catch)\s*(constexpr\s*)?\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*$")
TASK = re.compile(r"\b(?:async::)?Task<")


def statement_start(text, position):
    """Where the statement begins, and whether the position is inside parentheses of it."""
    depth = 0
    for i in range(position - 1, -1, -1):
        c = text[i]
        if c == ")":
            depth += 1
        elif c == "(":
            if depth == 0:
                return i, True
            depth -= 1
        elif depth == 0 and c in ";{}":
            return i + 1, False
    return 0, False


def statement_end(text, position):
    depth = 0
    for i in range(position, len(text)):
        c = text[i]
        if c in "({[":
            depth += 1
        elif c in ")}]":
            depth -= 1
        if depth < 0 or (depth == 0 and c == ";"):
            return i
    return len(text)


def what_is_wrong(text, match):
    start, inside = statement_start(text, match.start())
    if inside:
        return "co_await inside an expression or a condition: give it a name first"
    left = " ".join(LABEL.sub("", text[start:match.start()].strip()).split())
    end = statement_end(text, match.end())
    right = text[match.end():end]
    if BODY.match(left):
        return "a body that waits is in braces"
    if not LEFT.match(left) or text[end:end + 1] != ";":
        return "not one of the four forms of co_await"
    # A [ behind a name or a call is a subscript, any other begins a lambda.
    if re.search(r"[{}?]|(?<![\w\])])\s*\[|&&|\|\|", right):
        return "a brace, lambda, condition or && in the same expression: give it a name first"
    return None


def enclosing_braces(text, position):
    """The opening braces around the position, innermost first."""
    depth = 0
    for i in range(position - 1, -1, -1):
        if text[i] == "}":
            depth += 1
        elif text[i] == "{":
            if depth == 0:
                yield i
            else:
                depth -= 1


def is_in_capturing_lambda(text, position):
    for brace in enclosing_braces(text, position):
        header = text[max(0, brace - 600):brace]
        found = LAMBDA.search(header)
        if found:
            return found["captures"].strip() != ""
        if FUNCTION.search(header) and not BRANCH.search(header):
            return False
    return False


def references_to_values(text):
    """const references as parameters of functions that return a Task: what they refer to is gone after the first wait."""
    for match in TASK.finditer(text):
        depth, i = 1, match.end()
        while i < len(text) and depth:
            depth += {"<": 1, ">": -1}.get(text[i], 0)
            i += 1
        name = re.match(r"\s+(?:\w+::)*\w+\(", text[i:])
        if not name:
            continue
        begin = i + name.end()
        end = statement_end(text, begin)
        parameters = text[begin:end]
        if re.search(r"\bconst\b[^,()]*&|&&", parameters):
            yield match.start()


def check(root):
    for name in source.files(root):
        if not source.is_cpp(name):
            continue
        text = source.blank(source.read(root, name))
        text = re.sub(r"operator(\s+)co_await", r"operator\1co_Await", text)
        for match in WORD.finditer(text):
            if match[1] == "yield":
                yield name, source.line_of(text, match.start()), "there are no generators here"
            wrong = what_is_wrong(text, match) if match[1] == "await" else None
            if not wrong and is_in_capturing_lambda(text, match.start()):
                wrong = "a coroutine lambda with captures: the closure dies before the frame"
            if wrong:
                yield name, source.line_of(text, match.start()), wrong
        for position in references_to_values(text):
            yield name, source.line_of(text, position), "a coroutine takes values, not const references"


if __name__ == "__main__":
    source.main(check)
