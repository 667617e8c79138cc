#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A container engine of a test's own, with all that it has in one new folder.
#
#   engine.sh docker|podman FOLDER    commands come as lines: start, stop (in order), kill (at once)
#
# When the lines end, however the test ended, the engine ends with its containers, and the folder is removed.
set -uo pipefail

kind=$1
folder=$2
engine=
runtime=

# An authority of its own, and certificates by it for the engine and for whoever uses it, with Docker's names.
make_certificates() {
    local made=(openssl req -x509 -newkey rsa:2048 -nodes -days 2 -batch)
    mkdir -p "$folder/tls"
    cd "$folder/tls" || return
    "${made[@]}" -subj "/CN=authority" -keyout ca-key.pem -out ca.pem &&
        "${made[@]}" -subj "/CN=engine" -addext subjectAltName=IP:127.0.0.1 -CA ca.pem -CAkey ca-key.pem \
            -keyout engine-key.pem -out engine.pem &&
        "${made[@]}" -subj "/CN=user" -CA ca.pem -CAkey ca-key.pem -keyout key.pem -out cert.pem
}

# As Debian's services have it: containers are containerd's, and outlive the engine.
prepare_docker() {
    (make_certificates) >>"$folder/log" 2>&1
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

# Containers get few open files on purpose: the usual limit of a million makes some programs take minutes.
start_docker() {
    [[ $runtime ]] || prepare_docker
    dockerd --containerd "$folder/c" --host "unix://$folder/s" --host tcp://127.0.0.1:0 --tlsverify \
        --tlscacert "$folder/tls/ca.pem" --tlscert "$folder/tls/engine.pem" --tlskey "$folder/tls/engine-key.pem" \
        --data-root "$folder/data" --exec-root "$folder/exec" --pidfile "$folder/pid" \
        --default-ulimit nofile=1024:1024 >>"$folder/log" 2>&1 </dev/null &
    engine=$!
}

end_docker_containers() {
    # A killed engine's containers run on; only an engine can end them.
    if [[ ! $engine ]]; then
        start_docker
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
}

own_podman=(podman --root "$folder/root" --runroot "$folder/run" --tmpdir "$folder/tmp"
    --network-config-dir "$folder/net" --runtime "$folder/runtime" --cgroup-manager cgroupfs --events-backend file)

start_podman() {
    # Locks in shared memory would be one table for all Podmans of the computer.
    printf '[engine]\nlock_type = "file"\n' >"$folder/containers.conf"
    # Its service gives containers limits of millions, whatever its configuration says, and a root in a container or a
    # small machine may not set them. Those of this process stay.
    cat >"$folder/runtime" <<'END_OF_FILE'
#!/usr/bin/env bash
for ((i = 1; i < $#; i++)); do
    [[ ${!i} == --bundle ]] && j=$((i + 1)) && python3 - "${!j}/config.json" <<'END_OF_PROGRAM'
import json, sys
with open(sys.argv[1]) as file:
    config = json.load(file)
config["process"].pop("rlimits", None)
with open(sys.argv[1], "w") as file:
    json.dump(config, file)
END_OF_PROGRAM
done
exec runc "$@"
END_OF_FILE
    chmod +x "$folder/runtime"
    export CONTAINERS_CONF=$folder/containers.conf
    "${own_podman[@]}" system service --time 0 "unix://$folder/s" >>"$folder/log" 2>&1 </dev/null &
    engine=$!
}

end_podman_containers() {
    end TERM
    "${own_podman[@]}" rm --all --force --time 0 >>"$folder/log" 2>&1 </dev/null
}

end() {
    [[ $engine ]] || return 0
    kill "-$1" "$engine" 2>/dev/null
    wait "$engine" 2>/dev/null
    engine=
}

clear_up() {
    trap '' TERM INT HUP
    "end_${kind}_containers"
    # What is left mounted, the innermost first.
    awk '{print $2}' /proc/self/mounts | grep -F "$folder/" | sort -r | while read -r mounted; do
        umount -l "$mounted"
    done
    rm -rf "$folder"
    [[ $had_bridge ]] || ip link delete "$bridge" 2>/dev/null
    for ((i = ${#new[@]} - 1; i >= 0; i--)); do
        if [[ -d ${new[i]} ]]; then rmdir "${new[i]}"; else rm -f "${new[i]}"; fi
    done 2>/dev/null
    return 0
}

case $kind in
docker) bridge=docker0 ;;
podman) bridge=podman0 ;;
*) exit 2 ;;
esac
had_bridge=
[[ -e /sys/class/net/$bridge ]] && had_bridge=yes
# What Podman keeps for the whole computer, whatever folders it is given.
new=()
for place in /run/containers{,/networks{,/ipam.db}} /var/lib/containers{,/cache{,/blob-info-cache-v1.boltdb}}; do
    [[ -e $place ]] || new+=("$place")
done
mkdir -p "$folder"
trap 'exit 1' TERM INT HUP
trap clear_up EXIT
while read -r command; do
    case $command in
    start) "start_$kind" ;;
    stop) end TERM ;;
    kill) end KILL ;;
    esac
    echo "$command"
done
