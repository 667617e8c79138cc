# SPDX-License-Identifier: Apache-2.0
"""What the rules share: the tree's own files, and C++ text with its comments and literals blanked out."""
import os
import re
import subprocess
import sys

PROGRAM = ("providers", "model", "ui", "app")

# In this order: a raw string may hold anything, a comment may hold quotes, a string may hold comment marks. A quote
# between digits (1'000) is part of a number.
TOKEN = re.compile(
    r'(?P<raw>\b(?:u8|[uUL])?R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)")'
    r"|(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)"
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')",
    re.S,
)


def files(root):
    """All files of the tree, tracked or new, but not what git ignores; sorted, with / and relative to the root."""
    try:
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        listed = []
    if not any(listed):  # a tarball: no git
        for folder, folders, names in os.walk(root):
            folders[:] = [f for f in folders if f != ".git" and not (folder == root and f == "build")]
            listed += [os.path.relpath(os.path.join(folder, n), root).replace(os.sep, "/") for n in names]
    return sorted({f for f in listed if f and os.path.isfile(os.path.join(root, f))})


def read(root, name):
    with open(os.path.join(root, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def is_cpp(name):
    return name.endswith((".h", ".cpp"))


def blank(text, literals=True):
    """The text without comments and, if asked, without the insides of literals; every line stays where it is."""
    def replace(match):
        if match["comment"] is None and not literals:
            return match[0]
        spaces = re.sub(r"[^\n]", " ", match[0])
        return spaces if match["comment"] is not None else '"' + spaces[1:-1] + '"'
    return TOKEN.sub(replace, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def main(check):
    """Runs check(root), which yields (file, line, sentence), and ends the program: 0 when there is nothing to say."""
    root = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = sorted(check(root))
    for name, line, sentence in found:
        print(f"{name}:{line}: {sentence}")
    print(f"{len(found)} found" if found else "nothing found")
    sys.exit(1 if found else 0)
