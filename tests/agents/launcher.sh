#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes a sandbox-agent server run one of the test agents under one of its own agent ids.
#
#   launcher.sh DATA_HOME NPM_DIR [-a AGENT_ID] SCRIPT [KEY=VALUE...]
#
#   DATA_HOME   what the server sees as XDG_DATA_HOME
#   NPM_DIR     folder with the pinned node_modules (SANDGATE_NPM_DIR)
#   AGENT_ID    mock, unless given
#   SCRIPT      chatty, permission, ... ; "demo": the library's own example agent; or a path
#   KEY=VALUE   environment of the agent
#
# The server reads the launcher whenever it starts an agent: this may be called again while it runs. Prints its path.
set -eu

usage() {
    echo "usage: launcher.sh DATA_HOME NPM_DIR [-a AGENT_ID] SCRIPT [KEY=VALUE...]" >&2
    exit 2
}
[ $# -ge 3 ] || usage
bin=$1/sandbox-agent/bin
library=$(cd "$2/node_modules/@agentclientprotocol/sdk" && pwd)/dist
shift 2
agent=mock
if [ "$1" = -a ]; then
    [ $# -ge 3 ] || usage
    agent=$2
    shift 2
fi
case $1 in
demo) script=$library/examples/agent.js ;; # in a hurry
*/*) script=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") ;;
*) script=$(cd "$(dirname "$0")" && pwd)/$1.mjs ;;
esac
shift
[ -f "$script" ] || { echo "there is no agent $script" >&2; exit 1; }
node=$(command -v node) || { echo "node is not on the PATH" >&2; exit 1; }

hurry=$(cat "$(dirname "$0")/hurry.cjs")
quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")"; }

mkdir -p "$bin/agent_processes"
launcher=$bin/agent_processes/$agent-acp
new=$launcher.$$
{
    echo '#!/bin/sh'
    printf 'export ACP_SDK_MODULE=%s\n' "$(quoted "$library/acp.js")"
    for pair in "$@"; do
        printf 'export %s=%s\n' "${pair%%=*}" "$(quoted "${pair#*=}")"
    done
    # In Node.js 18 a script has no global crypto, which the library's example agent uses.
    printf 'exec %s -e %s %s\n' "$(quoted "$node")" \
        "$(quoted "$hurry"'
globalThis.crypto ??= require("node:crypto"); import(require("node:url").pathToFileURL(process.argv[1]))')" \
        "$(quoted "$script")"
} >"$new"
chmod 755 "$new"
mv -f "$new" "$launcher"

# Any other agent is "installed" when its own program is there too.
if [ "$agent" != mock ] && [ ! -e "$bin/$agent" ]; then
    printf '#!/bin/sh\necho 0.0.0\n' >"$bin/$agent"
    chmod 755 "$bin/$agent"
fi
echo "$launcher"
