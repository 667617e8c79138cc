#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The guided tour in a world of its own: a throw-away home with a project, its own D-Bus session and keychain, and its own
# display where there is none. All of it ends with this script. The exit code is the program's.
#
#   tour.sh DISPLAY(yes|no) PROGRAM FOLDER [ARGUMENTS...]     SANDGATE_NPM_DIR names the installed npm packages, if not those of ./run
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
display=$1 program=$2 folder=$3
shift 3

# Under /tmp and short: Unix sockets are made below it.
world=$(mktemp -d /tmp/sandgate-tour.XXXXXX)
xvfb='' session=''
finish() {
    # With all that was started there: nothing of the tour stays.
    [[ -z $session ]] || kill -- "-$session" 2>/dev/null || true
    [[ -z $xvfb ]] || { kill "$xvfb" && wait "$xvfb"; } 2>/dev/null || true
    rm -rf "$world"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# A relative name of a Wayland display is looked for in the runtime folder, which is another one from here on.
if [[ -n ${WAYLAND_DISPLAY:-} && $WAYLAND_DISPLAY != /* ]]; then
    export WAYLAND_DISPLAY=${XDG_RUNTIME_DIR:-/run/user/$UID}/$WAYLAND_DISPLAY
fi
export SANDGATE_NPM_DIR=${SANDGATE_NPM_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/sandgate/npm}
export XAUTHORITY=${XAUTHORITY:-$HOME/.Xauthority}
mkdir -m 700 "$world/home" "$world/runtime"
export HOME=$world/home XDG_RUNTIME_DIR=$world/runtime
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_STATE_HOME=$HOME/.local/state
export XDG_CACHE_HOME=$HOME/.cache
# By these git would read the person's own settings, or write to a repository of theirs.
unset GIT_CONFIG_GLOBAL GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
"$here/tourproject.sh" "$HOME"
mkdir -p "$folder" build/logs

if [[ $display == no ]]; then
    # The server picks a free number and says it when it is ready. Its cookie keeps other users of this computer out.
    cookie=$(mcookie)
    touch "$world/server-cookie" "$world/client-cookie"
    xauth -q -f "$world/server-cookie" add :0 . "$cookie"
    mkfifo "$world/number"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -auth "$world/server-cookie" \
        3>"$world/number" >build/logs/xvfb.log 2>&1 </dev/null &
    xvfb=$!
    number=
    read -r -t 30 number <"$world/number" || true
    [[ -n $number ]] || { echo "The virtual display did not start; build/logs/xvfb.log says why." >&2; exit 1; }
    xauth -q -f "$world/client-cookie" add ":$number" . "$cookie"
    export DISPLAY=:$number XAUTHORITY=$world/client-cookie QT_QPA_PLATFORM=xcb QT_XCB_GL_INTEGRATION=none
    unset WAYLAND_DISPLAY
fi

# The program has its own limit for each step; this one is for a program that hangs. A process group of its own, and a
# file instead of a pipe: what the program leaves behind can be ended, and does not make us wait.
limit=${SANDGATE_TOUR_LIMIT:-900}
: >build/logs/tour.log
set -m
"$here/private-session.sh" timeout --foreground --kill-after=20 "$limit" "$program" --tour "$folder" "$@" \
    </dev/null >build/logs/tour.log 2>&1 &
session=$!
set +m
tail -n +1 -s 0.2 --pid="$session" -f build/logs/tour.log
wait "$session"
