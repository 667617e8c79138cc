#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What must not be in the tree, and what every file must have.

    check_tree.py [ROOT]
"""
import os
import re

import source

MAX_LINES = 600

# (file, what is found in it): exceptions, each with its reason.
ALLOWED = {
    # A terminal's colours are the program's own, not ours; on them, only the two extremes are sure to be read.
    ("ui/log/ansi.cpp", "qRgb("),
    ("ui/transcript/ansiformat.cpp", "Qt::black"),
    ("ui/transcript/ansiformat.cpp", "Qt::white"),
}

# Data, not written by hand line by line.
DATA = (".svg", ".png", ".ico", ".json", ".ts", ".qrc", ".xml", ".patch")
HERE = "tests/rules/"  # names what it looks for
CORPUS = "tests/fuzz/corpus/"  # bytes as a fuzzer may find them: no rule is about them

MARKER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(work|root|home/(?!user/)\w+|tmp/wt[\w-]*)/")
REGISTRY = re.compile(r"\b(registry\.npmjs|registry\.yarnpkg|deb\.debian|security\.debian|ftp\.\w+\.debian)\.")
NO_TOKEN = re.compile(r"--no-token\b")
SPDX = "SPDX-License-Identifier: Apache-2.0"

# Blocks, or runs an event loop inside another one.
WAITING = re.compile(
    r"\b(waitFor(?:Finished|Started|ReadyRead|BytesWritten|Connected|Disconnected|Encrypted|Done|NewConnection)"
    r"|processEvents|QEventLoop|[mu]sleep|nanosleep|sleep_for|sleep_until|QThread::sleep)\b")
NESTED = re.compile(r"(?:\.|->)(exec)\s*\(")
COLOUR = re.compile(
    r'\bQColor(?:\s+\w+)?\s*[({]\s*(?:["\d]|u")|\bQColorConstants::|\bqRgba?\s*\('
    r'|"(?:[^"\n]*[:\s])?#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b'
    r"|\bQt::(?:red|green|blue|cyan|magenta|yellow|gray|lightGray|white|black|dark[A-Z]\w+)\b")


def every_line(pattern, text):
    for match in pattern.finditer(text):
        yield source.line_of(text, match.start()), match[0].strip()


def words(name, text):
    if name.startswith(HERE):
        return
    for line, found in every_line(MARKER, text):
        yield line, found, f"{found}: finish it, or say plainly what is not there"
    for line, found in every_line(MACHINE_PATH, text):
        yield line, found, f"a path of one machine: {found}"
    for line, found in every_line(REGISTRY, text):
        yield line, found, f"a package registry's host: {found}"
    if not name.endswith(".md"):
        for line, found in every_line(NO_TOKEN, text):
            yield line, found, "every server has a token"


def lines(name, text):
    count = text.count("\n")
    if count > MAX_LINES and not name.startswith("tests/") and not name.endswith(DATA):
        yield count, "length", f"{count} lines; above {MAX_LINES} a file has two purposes"
    if text and not text.endswith("\n"):
        yield count + 1, "end", "the last line has no end"


def licence(name, text):
    head = text.split("\n", 3)[:3]
    if source.is_cpp(name):
        if not head[0].startswith("// " + SPDX):
            yield 1, "licence", f"the first line is not // {SPDX}"
    elif (name.endswith((".py", ".sh", ".mjs")) or text.startswith("#!")) and not any(SPDX in line for line in head):
        yield 1, "licence", f"no line {SPDX} at the top"


def code(name, text):
    top = name.split("/")[0]
    if not source.is_cpp(name) or top not in source.PROGRAM:
        return
    bare = source.blank(text)
    for line, found in every_line(WAITING, bare):
        yield line, found, f"{found} blocks, or nests an event loop: wait with a coroutine or a signal"
    if top in ("ui", "app") and not re.fullmatch(r"app/main\w*\.cpp", name):
        for line, found in every_line(NESTED, bare):
            yield line, found, "exec() nests an event loop: open(), popup() or a coroutine instead"
    if top == "ui":
        for line, found in every_line(COLOUR, source.blank(text, literals=False)):
            yield line, found, f"a colour of our own ({found}): take it from the palette"


# At the start of a line: one within another class or function is not everybody's.
CLASS = re.compile(r"^(?:class|struct) (\w+)(?: final)?\s*(?=[:{])", re.MULTILINE)


def twice_defined(root, names):
    """The linker keeps one destructor of two classes with the same name, and says nothing."""
    places = {}
    for name in names:
        if name.endswith(".h") and name.split("/")[0] in source.PROGRAM:
            bare = source.blank(source.read(root, name))
            for match in CLASS.finditer(bare):
                first = places.setdefault(match[1], name)
                if first != name:
                    yield name, source.line_of(bare, match.start()), f"{match[1]} is the name of a class in {first}, too"


def is_listed(name, lists):
    """Whether a CMakeLists.txt on the way up names the file, as a source or a test, or any other one with its folder."""
    folder, base = os.path.split(name)
    with_folder = f"{os.path.basename(folder)}/{base}"
    for place, text in lists.items():
        names = {with_folder}
        if not place or folder == place or folder.startswith(place + "/"):
            names |= {os.path.relpath(name, place or "."), base, base.removesuffix(".cpp")}
        if any(re.search(rf"(?<![\w.-]){re.escape(n)}(?![\w./-])", text) for n in names):
            return True
    return False


def check(root):
    names = source.files(root)
    yield from twice_defined(root, names)
    lists = {os.path.dirname(name): re.sub(r"#.*", "", source.read(root, name))
             for name in names if os.path.basename(name) == "CMakeLists.txt"}
    for name in names:
        if name.startswith(CORPUS):
            continue
        text = source.read(root, name)
        if "\0" in text[:4096]:
            continue
        for rule in (words, lines, licence, code):
            for line, found, sentence in rule(name, text):
                if (name, found) not in ALLOWED:
                    yield name, line, sentence
        top = name.split("/")[0]
        needs_listing = name.endswith(".cpp") or (name.endswith(".h") and top in source.PROGRAM)
        if source.is_cpp(name) and needs_listing and top in source.PROGRAM + ("tests",):
            if not is_listed(name, lists):
                yield name, 1, "in no CMakeLists.txt: it is never compiled"


if __name__ == "__main__":
    source.main(check)
