#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The files for the desktop are what its validators accept, and name the same program.    check_desktop.sh [ROOT]
set -euo pipefail
cd "${1:-.}/packaging"
id=io.github.sandgate.Sandgate
status=0
desktop-file-validate "$id.desktop" || status=1
# Not online: the addresses in it are not ours to reach from a test.
appstreamcli validate --no-net "$id.metainfo.xml" || status=1
expect() {
    grep -qxF -- "$2" "$1" || { echo "$1: no line $2" >&2; status=1; }
}
expect "$id.desktop" "Icon=$id"
expect "$id.desktop" "StartupWMClass=$id"
expect "$id.metainfo.xml" "  <id>$id</id>"
exit "$status"
