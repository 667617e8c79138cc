#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a command in a D-Bus session of its own, with an empty, unlocked keychain. Nothing of the person's own session
# or keychain is reached, and all of it ends with the command, whose exit code this is.
#
#   private-session.sh COMMAND...
set -euo pipefail

if [[ ${1:-} != --inside ]]; then
    work=$(mktemp -d "${TMPDIR:-/tmp}/sandgate-session.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    # Not exec: the folder goes when the command has ended.
    dbus-run-session -- "$0" --inside "$work" "$@"
    exit
fi
work=$2
shift 2

# Debian gives the daemon a file capability that some containers refuse to run; a copy has none.
daemon=$(command -v gnome-keyring-daemon)
if ! "$daemon" --version >/dev/null 2>&1; then
    cp "$daemon" "$work/gnome-keyring-daemon"
    daemon=$work/gnome-keyring-daemon
fi
mkdir -m 700 "$work/data" "$work/runtime"
XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/runtime "$daemon" --foreground --unlock --components=secrets \
    --control-directory="$work/runtime" <<<'' >"$work/keyring.log" 2>&1 &
keyring=$!
trap '{ kill "$keyring" && wait "$keyring"; } 2>/dev/null || true' EXIT

has_owner() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}
for ((i = 0; i < 100; i++)); do
    has_owner && break
    if ! kill -0 "$keyring" 2>/dev/null; then
        echo "The private keychain did not start:" >&2
        cat "$work/keyring.log" >&2
        exit 1
    fi
    sleep 0.1
done
has_owner || { echo "The private keychain did not answer within 10 s." >&2; exit 1; }

status=0
"$@" || status=$?
exit "$status"
