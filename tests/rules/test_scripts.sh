#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What ./run and ./test do around the program, tried with programs that are not Sandgate.    test_scripts.sh [ROOT]
set -euo pipefail
cd "${1:-.}"
root=$PWD
work=$(mktemp -d /tmp/sandgate-scripts.XXXXXX)
trap 'rm -rf "$work"' EXIT
failures=0

# expect WHAT EXPECTED ACTUAL
expect() {
    if [[ $2 == "$3" ]]; then
        echo "ok    $1"
    else
        echo "FAIL  $1: expected $2, got $3"
        failures=$((failures + 1))
    fi
}
code_of() {
    local status=0
    "$@" >"$work/output" 2>&1 </dev/null || status=$?
    echo "$status"
}

expect "run --help is help" 0 "$(code_of ./run --help)"
expect "run refuses what it does not know" 2 "$(code_of ./run --frobnicate)"
expect "test refuses an unknown preset" 2 "$(code_of ./test --preset nothing)"

cat >"$work/keychain" <<'END'
#!/bin/sh
dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets/aliases/default \
    org.freedesktop.DBus.Properties.Get string:org.freedesktop.Secret.Collection string:Locked
exit 7
END
chmod +x "$work/keychain"
expect "a private session ends with its command's exit code" 7 "$(code_of packaging/private-session.sh "$work/keychain")"
expect "its keychain is there and not locked" 1 "$(grep -c 'boolean false' "$work/output")"

cat >"$work/program" <<'END'
#!/bin/sh
echo "$*" >"$2/arguments"
xauth -q -f "$XAUTHORITY" list >"$2/display" 2>/dev/null
git -C "$HOME/project" status --short >"$2/project" 2>&1 && echo "a clean project" >>"$2/project"
echo "$HOME $XDG_DATA_HOME $XDG_CONFIG_HOME $XDG_STATE_HOME $XDG_CACHE_HOME $XDG_RUNTIME_DIR" >"$2/folders"
exit 3
END
chmod +x "$work/program"
printf "#!/bin/sh\nsleep 60\n" >"$work/hang"
chmod +x "$work/hang"
mkdir "$work/home"
cd "$work/home" # its logs go to ./build
SANDGATE_NPM_DIR=/nowhere
export SANDGATE_NPM_DIR
expect "the tour ends with the program's exit code" 3 \
    "$(code_of "$root/packaging/tour.sh" no "$work/program" "$work/pictures" --more)"
expect "the program gets the folder and the arguments" "--tour $work/pictures --more" "$(cat "$work/pictures/arguments")"
expect "there is a display of its own" 1 "$(grep -c MIT-MAGIC-COOKIE "$work/pictures/display")"
read -r home rest <"$work/pictures/folders"
expect "all folders are thrown away" "" "$(for folder in "$home" $rest; do [[ ! -e $folder ]] || echo "$folder"; done)"
expect "and none is the person's" "" "$(grep -oF "$HOME" "$work/pictures/folders" || true)"
expect "there is a project to work on" "a clean project" "$(cat "$work/pictures/project")"
expect "a program that hangs is ended" 124 \
    "$(SANDGATE_TOUR_LIMIT=1 code_of "$root/packaging/tour.sh" no "$work/hang" "$work/pictures")"

# In a copy, so that neither the clone nor the person's folders are touched.
mkdir -p "$work/clone"
cp -r "$root/packaging" "$root/resources" "$work/clone"
export XDG_DATA_HOME=$work/xdg
npm_dir=$XDG_DATA_HOME/sandgate/npm
mkdir -p "$npm_dir" "$work/bin"
touch "$npm_dir/kept"
printf '#!/bin/sh\nmkdir -p node_modules/half\nexit 1\n' >"$work/bin/npm"
chmod +x "$work/bin/npm"
cd "$work/clone"
quietly_for_long() {
    bash -c 'set -euo pipefail; source packaging/setup.sh; step "A step" x "Do this." sleep 1.5; say after'
}
expect "a step that says nothing for long is done all the same" 0 "$(code_of quietly_for_long)"
expect "and says that it goes on" 1 "$(grep -c '^A step \.\.\. 1s' "$work/output")"
expect "what comes after it is done" after "$(tail -n 1 "$work/output")"
printf 'one bash\none no-such-package-b\ntwo no-such-package-a\nthree no-such-package-c\n' >packaging/packages.txt
expect "packages that are missing are found" "no-such-package-a no-such-package-b" \
    "$(bash -c 'set -euo pipefail; source packaging/setup.sh; missing_packages one two' | xargs)"
expect "an npm that fails is a failure" 1 \
    "$(PATH=$work/bin:$PATH code_of bash -c 'set -euo pipefail; source packaging/setup.sh; install_npm 2/4')"
expect "and leaves what was there" "kept" "$(ls "$npm_dir")"
expect "and nothing half done" "npm" "$(ls "$XDG_DATA_HOME/sandgate")"

((failures == 0))
