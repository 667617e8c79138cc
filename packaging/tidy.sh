#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang-tidy 14 over our own files, as .clang-tidy says. It takes minutes, and is not part of ./test.
#
#   packaging/tidy.sh [PATTERN...]     files whose path matches a regular expression; all without one
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v run-clang-tidy-14 >/dev/null || { echo "Install clang-tidy-14 first: apt-get install clang-tidy-14" >&2; exit 1; }
[[ -f build/dev/compile_commands.json ]] || { echo "Build first: ./test, or cmake --preset dev && cmake --build --preset dev" >&2; exit 1; }

# Not what Qt's tools generate: that lies in the build folder.
if (($# == 0)); then
    set -- "^$PWD/(providers|model|ui|app|tests)/.*\.cpp\$"
fi
# clang cannot read the headers that GCC has parsed once.
mkdir -p build/tidy
sed -E "s/ -Winvalid-pch -include [^ ]+//" build/dev/compile_commands.json >build/tidy/compile_commands.json

# GCC's own warning options are unknown to clang, which is no finding.
exec run-clang-tidy-14 -quiet -p build/tidy -j "$(nproc)" -extra-arg=-Wno-unknown-warning-option "$@"
