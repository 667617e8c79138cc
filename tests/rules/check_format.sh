#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every C++ file is as clang-format 14 leaves it.    check_format.sh [ROOT]
# To mend what it finds: git ls-files '*.h' '*.cpp' | xargs clang-format-14 -i
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/files.sh"
root=$(realpath "${1:-.}")
# Versions differ in what they find right.
command -v clang-format-14 >/dev/null || { echo "clang-format-14 is not installed; ./test installs it." >&2; exit 1; }

mapfile -d '' -t sources < <(own_files "$root" '*.h' '*.cpp')
((${#sources[@]})) || { echo "no C++ file found under $root" >&2; exit 1; }
cd "$root"
clang-format-14 --dry-run -Werror "${sources[@]}"
echo "${#sources[@]} files"
