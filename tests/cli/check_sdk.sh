#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# check_sdk.sh methods|behaviour SANDGATE_CLI: holds Sandgate against the installed official SDK.
set -euo pipefail
packages=${SANDGATE_TEST_NPM_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/sandgate/npm-tests}
sdk=$packages/node_modules/sandbox-agent/dist
here=$(dirname "${BASH_SOURCE[0]}")
if [[ ! -f $sdk/index.d.ts ]]; then
    echo "The official SDK is not in $packages. ./test installs it." >&2
    exit 1
fi
case $1 in
methods) exec python3 "$here/check_methods.py" "$2" "$sdk/index.d.ts" ;;
behaviour) exec node "$here/check_behaviour.mjs" "$2" "$sdk/index.js" ;;
esac
