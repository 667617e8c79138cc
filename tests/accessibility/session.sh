#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a command where a screen reader can be: a display with a window manager, a D-Bus session with a keychain, and
# folders, all of them its own. All of it ends with the command, whose exit code this is.
#
#   session.sh COMMAND...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# Under /tmp and short: Unix sockets are made below it.
world=$(mktemp -d /tmp/sandgate-reader.XXXXXX)
xvfb='' openbox=''
# An X server that is told to end while it is about to wait may go on waiting.
end() {
    kill "$1" 2>/dev/null || return 0
    for ((i = 0; i < 50; i++)); do
        kill -0 "$1" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL "$1" 2>/dev/null || true
}
finish() {
    # A sandbox goes on when the program has ended; here it ends with all that it was made in.
    for process in /proc/[0-9]*; do
        if [[ ${process#/proc/} != "$xvfb" ]] && grep -qsaF "$world/" "$process/environ"; then
            end "${process#/proc/}"
        fi
    done
    for process in $openbox $xvfb; do
        end "$process"
    done
    rm -rf "$world"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

export SANDGATE_NPM_DIR=${SANDGATE_NPM_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/sandgate/npm}
for name in config data state cache runtime screen; do
    mkdir -m 700 "$world/$name"
done
export XDG_CONFIG_HOME=$world/config XDG_DATA_HOME=$world/data XDG_STATE_HOME=$world/state
export XDG_CACHE_HOME=$world/cache XDG_RUNTIME_DIR=$world/runtime
export SANDGATE_TEST_SCREEN=$world/screen/Xvfb_screen0

mkfifo "$world/number"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -fbdir "$world/screen" -nolisten tcp -noreset \
    3>"$world/number" >"$world/xvfb.log" 2>&1 </dev/null &
xvfb=$!
number=
read -r -t 30 number <"$world/number" || true
[[ -n $number ]] || { cat "$world/xvfb.log" >&2; exit 1; }
export DISPLAY=:$number QT_QPA_PLATFORM=xcb QT_XCB_GL_INTEGRATION=none LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY LANGUAGE
openbox >/dev/null 2>&1 </dev/null &
openbox=$!

"$here/../../packaging/private-session.sh" "$@" 2> >(grep -v '^dbus-daemon\[\|^SpiRegistry' >&2)
