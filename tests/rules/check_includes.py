#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who may include whom: app -> ui -> model -> providers, never upward, and no module what is not its business.

    check_includes.py [ROOT]
"""
import os
import re

import source

LEVEL = {"providers": 0, "model": 1, "ui": 2, "app": 3}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)

NETWORK = re.compile(
    r"(Qt(Network|WebSockets)(/.*)?|Q(Network|Tcp|Udp|AbstractSocket|Local(Socket|Server)|Ssl|Http|Host|Dns|WebSocket)\w*"
    r"|curl/.*|sys/socket\.h|netinet/.*)$")
TRANSPORT = re.compile(r"providers/transport/(?!endpoint\.h)")
SQL = re.compile(r"(QtSql(/.*)?|QSql\w*|sqlite3\.h)$")
WIDGETS = re.compile(r"(QtWidgets(/.*)?|Q(Widget|Dialog|MainWindow|Label|PushButton|Application|MessageBox|Layout))$")
LOOKS = re.compile(r"(QtGui(/.*)?|Q(Color|Palette|Icon|Brush|Font|Pixmap|Painter))$")

# folder, what must not be included there, and why
FOREIGN = [
    ("providers/", SQL, "a provider stores nothing itself"),
    ("providers/", WIDGETS, "widgets belong to ui"),
    ("model/", WIDGETS, "widgets belong to ui"),
    ("model/archive/", SQL, "SQL belongs to model/store"),
    ("model/archive/", NETWORK, "archives know no network"),
    ("model/archive/", TRANSPORT, "archives know no network"),
    ("model/agent/", SQL, "SQL belongs to model/store"),
    ("model/actor/", SQL, "SQL belongs to model/store"),
    ("model/actor/", NETWORK, "actors speak to model/agent, not to the network"),
    ("model/store/", NETWORK, "the store knows no network"),
    ("model/store/", TRANSPORT, "the store knows no network"),
    ("model/items/", TRANSPORT, "item models hold values only"),
    ("model/items/", NETWORK, "item models hold values only"),
    ("model/items/", SQL, "SQL belongs to model/store"),
    ("model/items/", LOOKS, "colours and icons are the delegate's"),
    ("ui/", TRANSPORT, "windows know no network"),
    ("ui/", NETWORK, "windows know no network"),
    ("ui/", SQL, "SQL belongs to model/store"),
]


SHARED = ("async", "transport", "cloud")  # of all providers


def provider_folder(name):
    """'local' for providers/local/x.h; None for what all providers share."""
    parts = name.split("/")
    if len(parts) < 3 or parts[0] != "providers" or parts[1] in SHARED:
        return None
    return parts[1]


def check_one(name, included, exists):
    top, target = name.split("/")[0], included.split("/")[0]
    if top in LEVEL and LEVEL.get(target, -1) > LEVEL[top]:
        yield f'{top} includes upward: "{included}"'
    if top in LEVEL and target == "tests":
        yield f'the program includes a test\'s file: "{included}"'
    theirs = provider_folder(included)
    if theirs and top == "providers" and theirs != provider_folder(name):
        yield f'one provider, or what providers share, includes the provider "{theirs}": "{included}"'
    if name.startswith("providers/async/") and target in LEVEL and not included.startswith("providers/async/"):
        yield f'the coroutine kernel includes more than itself: "{included}"'
    for folder, pattern, why in FOREIGN:
        if name.startswith(folder) and pattern.match(included):
            yield f'"{included}" in {folder}: {why}'
    if exists is False:
        yield f'own files are included from the root, and this is not there: "{included}"'


def check(root):
    for name in source.files(root):
        if not source.is_cpp(name):
            continue
        text = source.blank(source.read(root, name), literals=False)
        for match in INCLUDE.finditer(text):
            included = match[2]
            exists = None
            if match[1] == '"' and not included.endswith(".moc"):
                exists = os.path.isfile(os.path.join(root, included))
            for sentence in check_one(name, included, exists):
                yield name, source.line_of(text, match.start()), sentence


if __name__ == "__main__":
    source.main(check)
