#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# check_sdk.sh SANDGATE_CLI: compares the table of actions with the installed official SDK.
set -euo pipefail
packages=${SANDGATE_TEST_NPM_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/sandgate/npm-tests}
declarations=$packages/node_modules/sandbox-agent/dist/index.d.ts
if [[ ! -f $declarations ]]; then
    echo "The official SDK is not in $packages. ./test installs it." >&2
    exit 1
fi
exec python3 "$(dirname "${BASH_SOURCE[0]}")/check_sdk.py" "$1" "$declarations"
