#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# check_libraries.sh PROGRAM...: no program is started with gRPC, whose fifty libraries only Modal's provider needs.
set -euo pipefail
for program in "$@"; do
    loaded=$(ldd "$program")
    grep -q libQt6Core <<<"$loaded" # it has told something
    if found=$(grep -E '^\s*lib(grpc|gpr|absl|upb|protobuf\.)' <<<"$loaded"); then
        printf '%s is started with\n%s\n' "$program" "$found"
        exit 1
    fi
done
