# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# What ./run and ./test share: packages, the sandbox-agent server, building. Sourced by bash, from the clone's root.
# Steps longer than a second say how far they are; their whole output is in build/logs.

export HOME="${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}"
root=$PWD
logs=$root/build/logs
npm_dir=${XDG_DATA_HOME:-$HOME/.local/share}/sandgate/npm
mkdir -p "$logs"

say() { printf '%s\n' "$*"; }

# fail WHAT_HAPPENED WHAT_TO_DO...
fail() {
    printf '\n%s\n' "Failed: $1" >&2
    shift
    printf '  %s\n' "$@" >&2
    exit 1
}

elapsed() { (($1 < 60)) && printf '%ds' "$1" || printf '%dm %02ds' $(($1 / 60)) $(($1 % 60)); }

# Says after a second, and then again and again, that the step goes on, with the last line of its log, until it is killed or the script is gone.
# Its sleep does not hold our output: whoever reads us need not wait for it.
heartbeat() {
    local name=$1 log=$2 start=$SECONDS pause=1 last
    while sleep "$pause" >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
        last=$(tail -c 400 "$log" | tr '\r' '\n' | grep -v '^ *$' | tail -n 1 | cut -c -80) || true
        if [[ -t 1 ]]; then
            printf '\r\033[K%s ... %s  %s' "$name" "$(elapsed $((SECONDS - start)))" "$last"
        else
            printf '%s ... %s  %s\n' "$name" "$(elapsed $((SECONDS - start)))" "$last"
            pause=15
        fi
    done
}

# step NAME LOG WHAT_TO_DO_WHEN_IT_FAILS COMMAND... runs the command with its output in build/logs/LOG.log.
step() {
    local name=$1 log=$logs/$2.log advice=$3 start=$SECONDS beat status=0
    shift 3
    : >"$log"
    heartbeat "$name" "$log" &
    beat=$!
    "$@" </dev/null >>"$log" 2>&1 || status=$?
    kill "$beat" 2>/dev/null || true
    wait "$beat" 2>/dev/null || true
    [[ -t 1 ]] && printf '\r\033[K'
    if ((status != 0)); then
        printf '\n--- the end of %s\n' "$log" >&2
        tail -n 30 "$log" >&2
        fail "$name (exit code $status)." "$advice" "The whole output: $log"
    fi
    say "$name: done ($(elapsed $((SECONDS - start))))"
}

# ---- Debian packages

packages_of() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' packaging/packages.txt
    done | sort -u
}

missing_packages() {
    local wanted installed
    wanted=$(packages_of "$@")
    # A package that dpkg has never heard of is an error to it, and simply missing to us.
    # shellcheck disable=SC2016
    installed=$(xargs -r dpkg-query -W -f '${db:Status-Status} ${Package}\n' <<<"$wanted" 2>/dev/null |
        sed -n 's/^installed //p' | sort -u) || true
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

may_use_sudo() {
    command -v sudo >/dev/null || return
    sudo -n true 2>/dev/null && return
    # The password is asked for here, before the output goes to a log.
    [[ -t 0 ]] && sudo -v
}

node_is_recent() {
    command -v node >/dev/null && node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)'
}

# install_packages STEP GROUP...
install_packages() {
    local name="$1 Packages" sudo=() missing
    shift
    if ! command -v dpkg-query >/dev/null; then
        say "$name: this is not Debian. Make sure that the equivalents of packaging/packages.txt are installed."
        return
    fi
    node_is_recent || set -- "$@" node
    command -v npm >/dev/null || set -- "$@" npm
    missing=$(missing_packages "$@") || fail "finding out which packages are missing." "Look at packaging/packages.txt."
    mapfile -t missing < <(printf '%s' "$missing")
    if ((${#missing[@]} == 0)); then
        say "$name: all there"
        return
    fi
    say "$name: will be installed from Debian: ${missing[*]}"
    if ((EUID != 0)); then
        sudo=(sudo)
        may_use_sudo || fail "installing packages needs root or sudo." "Have this done, then start again:" \
            "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    step "$name, list" apt-update "Look at the network and at the package sources in /etc/apt." \
        "${sudo[@]}" apt-get -o DPkg::Lock::Timeout=300 update
    step "$name" apt-install "Try it by hand: apt-get install --no-install-recommends ${missing[*]}" \
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y \
        --no-install-recommends "${missing[@]}"
}

# ---- the sandbox-agent server and the ACP library, from npm

server_binary() {
    case $(uname -m) in
    x86_64) echo "$1/node_modules/@sandbox-agent/cli-linux-x64/bin/sandbox-agent" ;;
    aarch64) echo "$1/node_modules/@sandbox-agent/cli-linux-arm64/bin/sandbox-agent" ;;
    *) fail "there is no sandbox-agent for $(uname -m)." "Sandgate needs an x86_64 or aarch64 computer." ;;
    esac
}

# npm_set_is_current SOURCE FOLDER
npm_set_is_current() {
    cmp -s "$1/package-lock.json" "$2/package-lock.json" && [[ -d $2/node_modules ]]
}

# fetch_npm_set SOURCE FOLDER: in a temporary sibling first, so that a broken install never stands where a good one is
# looked for.
fetch_npm_set() {
    local new
    mkdir -p "$(dirname "$2")"
    new=$(mktemp -d "$2.XXXXXX")
    # shellcheck disable=SC2064
    trap "rm -rf '$new' '$new.old'" EXIT
    chmod 755 "$new"
    cp "$1/package.json" "$1/package-lock.json" "$new"
    # The server's binary is in an optional package, which an npm may be configured to leave out.
    (cd "$new" && npm ci --ignore-scripts --no-audit --no-fund --include=optional) || return
    chmod +x "$(server_binary "$new")" && "$(server_binary "$new")" --version || return
    [[ ! -e $2 ]] || mv "$2" "$new.old"
    mv "$new" "$2" || { mv "$new.old" "$2"; return 1; }
}

# install_npm_set STEP-AND-NAME SOURCE FOLDER
install_npm_set() {
    if npm_set_is_current "$2" "$3"; then
        say "$1: all there"
    else
        say "$1: will be installed from npm into $3"
        step "$1" npm "Look at the network and at npm's configuration (npm config list), then start again." \
            bash -c 'set -euo pipefail; source packaging/setup.sh; fetch_npm_set "$@"' fetch "$2" "$3"
    fi
}

# install_npm STEP
install_npm() {
    install_npm_set "$1 sandbox-agent" resources/npm "$npm_dir"
    export SANDGATE_NPM_DIR=$npm_dir
}

# install_test_npm STEP: the official clients that tests compare with
install_test_npm() {
    install_npm_set "$1 clients to compare with" tests/npm "$npm_dir-tests"
    export SANDGATE_TEST_NPM_DIR=$npm_dir-tests
}

# unpack_packages FOLDER PACKAGE...
unpack_packages() {
    local new=$1.new package
    shift
    rm -rf "$new"
    mkdir -p "$new/packages"
    (cd "$new/packages" && apt-get download "$@") || return
    for package in "$new"/packages/*.deb; do
        dpkg-deb --extract "$package" "$new" || return
    done
    mv "$new" "${new%.new}"
}

# install_test_sshd STEP: where there are no Debian packages and no sshd, the tests by ssh are skipped and say so
install_test_sshd() {
    local folder=${npm_dir%/npm}/sshd
    export SANDGATE_TEST_SSHD=$folder/usr/sbin/sshd
    if [[ -x $SANDGATE_TEST_SSHD ]]; then
        say "$1 ssh server for tests: all there"
        return
    fi
    if ! command -v dpkg-deb >/dev/null; then
        say "$1 ssh server for tests: this is not Debian. The one of this computer is used, if it has one."
        return
    fi
    # shellcheck disable=SC2046
    step "$1 ssh server for tests" sshd "Refresh the package lists (apt-get update), then start again." \
        bash -c 'set -euo pipefail; source packaging/setup.sh; unpack_packages "$@"' unpack \
        "$folder" $(packages_of sshd)
}

# ---- building

# As many compilers as there are processors, but no more than there is memory for.
jobs_that_fit() {
    awk -v processors="$(nproc)" '/^MemAvailable/ { fit = int($2 / 1500000) }
        END { if (fit < 1) fit = 1; print (fit < processors ? fit : processors) }' /proc/meminfo
}

# build STEP PRESET
build() {
    local name="$1 Build ($2)" folder=build/$2
    # Ninja sees changed CMakeLists by itself, but not changed presets.
    if [[ ! -f $folder/build.ninja ]] || ! cmp -s CMakePresets.json "$folder/configured-with.json"; then
        step "$name, configure" "configure-$2" "Read the message above; deleting $folder starts afresh." \
            cmake --preset "$2"
        cp CMakePresets.json "$folder/configured-with.json"
    fi
    step "$name" "build-$2" "Read the compiler's message above; deleting $folder starts afresh." \
        cmake --build --preset "$2" --parallel "$(jobs_that_fit)"
}
