#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A program for Sandgate's command provider: sandboxes in folders of this computer, below SANDBOXES. See README.md.
set -euo pipefail

root=${SANDBOXES:-$HOME/.local/share/sandgate-example}
input=$(cat)
field() { python3 -c 'import json, sys; print(json.loads(sys.argv[1]).get(sys.argv[2]) or "")' "$input" "$1"; }
json() { python3 -c 'import json, sys; print(json.dumps(dict(pair.split("=", 1) for pair in sys.argv[1:])))' "$@"; }
fail() { # KIND MESSAGE
    json "kind=$1" "message=$2" | sed 's/^/{"error": /; s/$/}/'
    exit 1
}

# The id is the key, which Sandgate makes of hexadecimal digits and hyphens; nothing else may become a path.
id=$(field id)
id=${id:-$(field key)}
folder=$root/$id
checked() {
    [[ $id =~ ^[0-9a-f-]{36}$ ]] || fail invalidSettings "This is not a sandbox of mine: $id"
    [[ -d $folder ]] || fail gone "There is no sandbox $id"
}
runs() { [[ -s $1/pid ]] && kill -0 "$(<"$1/pid")" 2>/dev/null; }
end() {
    runs "$folder" || return 0
    kill "$(<"$folder/pid")"
    for _ in {1..50}; do
        runs "$folder" || return 0
        sleep 0.1
    done
    kill -9 "$(<"$folder/pid")" 2>/dev/null || true
}

case $1 in
create)
    [[ $id =~ ^[0-9a-f-]{36}$ ]] || fail invalidSettings "This is not a key: $id"
    echo "Making the folder" >&2
    mkdir -p "$folder/home"
    chmod 700 "$folder"
    printf '%s' "$input" >"$folder/spec.json"
    json "id=$id"
    ;;
ensure)
    checked
    if ! runs "$folder"; then
        echo "Starting the server" >&2
        program=${SANDBOX_AGENT_BIN:-sandbox-agent}
        command -v "$program" >/dev/null || fail invalidSettings "sandbox-agent is not installed"
        token=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
        port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
        HOME=$folder/home XDG_DATA_HOME=$folder/home/.local/share setsid "$program" server --host 127.0.0.1 \
            --port "$port" --token "$token" --no-telemetry >"$folder/log" 2>&1 </dev/null &
        echo $! >"$folder/pid"
        json "url=http://127.0.0.1:$port" "token=$token" >"$folder/server.json"
        for _ in {1..100}; do
            curl -sf -H "Authorization: Bearer $token" "http://127.0.0.1:$port/v1/health" >/dev/null && break
            runs "$folder" || fail unreachable "The server ended: $(tail -c 500 "$folder/log")"
            sleep 0.1
        done
    fi
    cat "$folder/server.json"
    ;;
pause)
    checked
    end
    echo '{}'
    ;;
destroy)
    checked
    end
    rm -rf "$folder"
    echo '{}'
    ;;
list)
    python3 - "$root" <<'END'
import json, os, sys
root, found = sys.argv[1], []
for name in sorted(os.listdir(root)) if os.path.isdir(root) else []:
    with open(os.path.join(root, name, "spec.json"), encoding="utf-8") as file:
        spec = json.load(file)
    try:
        with open(os.path.join(root, name, "pid"), encoding="utf-8") as file:
            os.kill(int(file.read()), 0)
        running = True
    except (OSError, ValueError):
        running = False
    found.append({"id": name, "key": name, "name": spec["name"], "settings": spec["settings"], "running": running})
print(json.dumps({"sandboxes": found}))
END
    ;;
*) fail invalidSettings "There is no verb $1" ;;
esac
