#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every public method of the official SandboxAgent that is no hook is an action: compares its index.d.ts with the table.

check_methods.py SANDGATE_CLI INDEX_D_TS
"""
import json
import re
import subprocess
import sys

# What is no action, and why.
NOT_ACTIONS = {
    "connect": "static: a sandbox's actor connects by itself",
    "start": "static: createSandbox and the first action that needs the sandbox",
    "sandboxId": "getter: getSandbox tells it",
    "sandbox": "getter: the provider object; getSandbox tells its name",
    "inspectorUrl": "getter: the web page of the server would need the token in its address",
    "onSessionEvent": "hook; followEvents brings the same to other programs",
    "onPermissionRequest": "hook; listPermissions and followEvents bring the same to other programs",
}


def public_members(declarations: str) -> list[str]:
    body = re.search(r"^declare class SandboxAgent \{\n(.*?)^\}", declarations, re.M | re.S)
    if not body:
        sys.exit("index.d.ts declares no class SandboxAgent")
    found = []
    for line in body[1].splitlines():
        member = re.match(r"    (?!private |protected |readonly |constructor\()(?:static |get )?(\w+)\(", line)
        if member:
            found.append(member[1])
    return found


def main() -> int:
    program, file = sys.argv[1:]
    with open(file, encoding="utf-8") as declarations:
        members = public_members(declarations.read())
    table = json.loads(subprocess.run([program, "actions", "--json"], check=True, capture_output=True).stdout)
    actions = {action["name"] for action in table}
    if len(members) < 90:
        sys.exit(f"only {len(members)} members were found in index.d.ts: it reads otherwise now")
    problems = [f"{name}: a method of SandboxAgent, and no action" for name in members
                if name not in actions and name not in NOT_ACTIONS]
    problems += [f"{name}: listed as no action, and not in index.d.ts" for name in NOT_ACTIONS if name not in members]
    problems += [f"{name}: listed as no action, and is one" for name in NOT_ACTIONS if name in actions]
    print("\n".join(problems) or f"all {len(members)} members are accounted for")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
