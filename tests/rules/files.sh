# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# The tree's own files, tracked or new, for the rules that are shell scripts. Sourced.

# own_files ROOT [PATTERN...], each ended by a null byte
own_files() {
    local root=$1
    shift
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        # What is deleted but not yet committed is still listed.
        git -C "$root" ls-files -z --cached --others --exclude-standard -- "$@" |
            while IFS= read -r -d '' name; do
                [[ ! -f $root/$name ]] || printf '%s\0' "$name"
            done
    else
        (cd "$root" && find . -path ./build -prune -o -type f -printf '%P\0') |
            while IFS= read -r -d '' name; do
                (($#)) || { printf '%s\0' "$name"; continue; }
                for pattern in "$@"; do
                    # shellcheck disable=SC2053
                    [[ $name != $pattern ]] || printf '%s\0' "$name"
                done
            done
    fi
}
