#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every shell script of the tree parses, and shellcheck finds nothing in it.    check_shell.sh [ROOT]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/files.sh"
root=$(realpath "${1:-.}")
command -v shellcheck >/dev/null || { echo "shellcheck is not installed; ./test installs it." >&2; exit 1; }

scripts=()
while IFS= read -r -d '' name; do
    head=$(head -c 60 "$root/$name" | tr -d '\0' | head -n 1)
    if [[ $name == *.sh || $head =~ ^#!.*[/\ ](ba|da)?sh($|\ ) ]]; then
        scripts+=("$name")
    fi
done < <(own_files "$root")
((${#scripts[@]})) || { echo "no shell script found under $root" >&2; exit 1; }

cd "$root"
status=0
for name in "${scripts[@]}"; do
    bash -n "$name" || status=1
done
# -x follows what is sourced, from the folder of the script or the root.
shellcheck -x -P SCRIPTDIR -P . "${scripts[@]}" || status=1
echo "${#scripts[@]} scripts"
exit "$status"
