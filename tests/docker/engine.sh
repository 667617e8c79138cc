#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A Docker engine of a test's own, with all that it has in one new folder.
#
#   engine.sh FOLDER    commands come as lines: start, stop (in order), kill (at once)
#
# When the lines end, however the test ended, the engine ends with its containers, and the folder is removed.
set -uo pipefail

folder=$1
engine=
runtime=

# As Debian's services have it: containers are containerd's, and outlive the engine.
start_runtime() {
    cat >"$folder/containerd.toml" <<END_OF_FILE
version = 2
root = "$folder/containerd"
state = "$folder/containerd-run"
disabled_plugins = ["io.containerd.grpc.v1.cri"]
[grpc]
  address = "$folder/c"
END_OF_FILE
    containerd --config "$folder/containerd.toml" >>"$folder/log" 2>&1 </dev/null &
    runtime=$!
}

start() {
    [[ $runtime ]] || start_runtime
    # Containers get few open files on purpose: the usual limit of a million makes some programs take minutes.
    dockerd --containerd "$folder/c" --host "unix://$folder/s" --data-root "$folder/data" --exec-root "$folder/exec" --pidfile "$folder/pid" \
        --default-ulimit nofile=1024:1024 >>"$folder/log" 2>&1 </dev/null &
    engine=$!
}

end() {
    [[ $engine ]] || return 0
    kill "-$1" "$engine" 2>/dev/null
    wait "$engine" 2>/dev/null
    engine=
}

clear_up() {
    trap '' TERM INT HUP
    # A killed engine's containers run on; only an engine can end them.
    if [[ ! $engine ]]; then
        start
        for _ in {1..100}; do
            [[ -S $folder/s ]] && curl -sf --max-time 2 --unix-socket "$folder/s" http://engine/_ping >/dev/null && break
            sleep 0.1
        done
    fi
    end TERM
    [[ $runtime ]] && kill "$runtime" 2>/dev/null && wait "$runtime"
    # Containers that the engine could not end any more: their keepers name the folder, which is random and ours alone.
    for keeper in $(pgrep -f -- "-address $folder/c"); do
        pkill -KILL -P "$keeper"
        kill -KILL "$keeper"
    done
    # What is left mounted, the innermost first.
    awk '{print $2}' /proc/self/mounts | grep -F "$folder/" | sort -r | while read -r mounted; do
        umount -l "$mounted"
    done
    rm -rf "$folder"
    [[ $had_bridge ]] || ip link delete docker0 2>/dev/null
    return 0
}

had_bridge=
[[ -e /sys/class/net/docker0 ]] && had_bridge=yes
mkdir -p "$folder"
trap 'exit 1' TERM INT HUP
trap clear_up EXIT
while read -r command; do
    case $command in
    start) start ;;
    stop) end TERM ;;
    kill) end KILL ;;
    esac
    echo "$command"
done
