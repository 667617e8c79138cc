#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes what the guided tour works on: a home folder with a small project in it, which is a git repository.
#
#   tourproject.sh HOME
set -euo pipefail
home=$1
project=$home/project
mkdir -p "$project/src"

cat >"$home/.gitconfig" <<'END'
[user]
    name = A person on tour
    email = tour@example.org
[core]
    pager = cat
[init]
    defaultBranch = main
END
# Where one is, and not on which computer.
echo "PS1='\\w\$ '" >"$home/.bashrc"

cat >"$project/README.md" <<'END'
# Forecast

Asks a database for measurements and says what the weather will be. `config.json` says where the database is.

To do: the database moves to new-host. Change the configuration.
END
cat >"$project/config.json" <<'END'
{
    "database": {
        "host": "old-host",
        "port": 5432
    },
    "cache": {
        "minutes": 10
    }
}
END
cat >"$project/src/forecast.py" <<'END'
import json


def database(path="config.json"):
    with open(path) as file:
        return json.load(file)["database"]


if __name__ == "__main__":
    print("asking {host}:{port}".format(**database()))
END
cat >"$project/build.sh" <<'END'
#!/bin/sh
# Prints what a build prints, at its pace.
i=0
while [ $i -lt 240 ]; do
    i=$((i + 1))
    printf '\033[32mPASS\033[0m  test %s of 240\n' $i
    if [ $((i % 40)) -eq 0 ]; then
        printf '\033[33mWARNING\033[0m  test %s is slow: %s ms\n' $i $((i * 7))
        sleep 0.1
    fi
done
printf '\033[31mERROR\033[0m  test_database: no answer from old-host:5432\n' >&2
exit 1
END

commit() { # MESSAGE FILES...
    HOME=$home git -C "$project" add -- "${@:2}"
    HOME=$home git -C "$project" commit --quiet --message "$1"
}
HOME=$home git -C "$project" init --quiet
commit "A forecast, and where its database is" README.md config.json src
commit "A build" build.sh
