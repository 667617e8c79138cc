#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# with-keychain.sh [--locked] PROGRAM [ARGUMENT...]
#
# Runs PROGRAM in a private D-Bus session with a private keyring, both gone afterwards, and ends with its exit code.
# The keyring is unlocked; with --locked nobody gives its password. Nothing of the person's own session is seen or
# touched. KEYCHAIN_HOME names a folder to use for home, which then is left there; otherwise it is a fresh one.
set -eu

for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    if ! command -v "$program" >/dev/null; then
        echo "with-keychain.sh: $program is not installed. Install it: apt-get install dbus gnome-keyring libsecret-1-0" >&2
        exit 127
    fi
done

if [ "${1-}" != --in-session ]; then
    if [ -n "${KEYCHAIN_HOME-}" ]; then
        home=$KEYCHAIN_HOME
    else
        home=$(mktemp -d)
        trap 'rm -rf "$home"' EXIT
        trap 'exit 143' HUP INT TERM
    fi
    mkdir -p "$home/run"
    chmod 0700 "$home/run"
    unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION
    export HOME="$home" XDG_DATA_HOME="$home/share" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
        XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/run"
    code=0
    dbus-run-session -- "$0" --in-session "$@" || code=$?
    exit "$code"
fi

shift
if [ "${1-}" = --locked ]; then
    shift
    gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
else
    # The first password that a keyring sees becomes its own.
    echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
fi

# The daemon goes into the background before it can be found.
tries=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then
        echo "with-keychain.sh: the keyring did not start within 10 seconds" >&2
        exit 126
    fi
    sleep 0.05
done
exec "$@"
