#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# An OpenSSH server of a test's own on loopback, for root, with keys of its own.
#
#   sshd.sh FOLDER PORT SSHD ENGINE    until its input ends; each line of it cuts all connections
#
# FOLDER/bin/ssh is an ssh that knows the key and the server. Accounts and /run are replaced in a namespace: those of
# the computer stay as they are, whether they know of an sshd or not.
set -euo pipefail

folder=$1
port=$2
sshd=$3
engine=$4
mkdir -p "$folder/bin" "$folder/run"
for key in host key; do
    ssh-keygen -q -t ed25519 -N '' -C "$key" -f "$folder/$key"
done
printf '[127.0.0.1]:%s %s\n' "$port" "$(cat "$folder/host.pub")" >"$folder/known"
cp "$folder/key.pub" "$folder/authorized"
printf '%s\n' "IdentityFile $folder/key" 'IdentitiesOnly yes' "UserKnownHostsFile $folder/known" \
    'GlobalKnownHostsFile /dev/null' >"$folder/ssh_config"
printf '#!/bin/sh\nexec %s -F %s "$@"\n' "$(command -v ssh)" "$folder/ssh_config" >"$folder/bin/ssh"
chmod +x "$folder/bin/ssh"
printf '%s\n' "Port $port" 'ListenAddress 127.0.0.1' "HostKey $folder/host" 'PidFile none' 'UsePAM no' \
    'StrictModes no' 'PermitRootLogin prohibit-password' 'PasswordAuthentication no' \
    "AuthorizedKeysFile $folder/authorized" "SetEnv DOCKER_HOST=unix://$engine" >"$folder/sshd_config"
printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin' >"$folder/passwd"
printf '%s\n' 'root:*:19000:0:99999:7:::' 'sshd:*:19000:0:99999:7:::' >"$folder/shadow"
echo ready
# One that was only unpacked has its libraries beside it.
LD_LIBRARY_PATH=$(printf '%s:' "${sshd%/usr/sbin/sshd}"/{usr/,}lib/*-linux-gnu)
export LD_LIBRARY_PATH
# shellcheck disable=SC2016
unshare --mount --propagation private bash -c '
    mount --bind "$1/passwd" /etc/passwd && mount --bind "$1/shadow" /etc/shadow &&
        mount -t tmpfs run /run && mkdir /run/sshd &&
        exec "$2" -D -e -f "$1/sshd_config"' sh "$folder" "$sshd" >>"$folder/log" 2>&1 </dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; pkill -P "$server"; rm -rf "$folder"' EXIT
trap 'exit 1' TERM INT HUP
while read -r _; do
    pkill -KILL -P "$server" && echo cut
done
