#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every screen at every size and look, on one page, and what is wrong with them: cut off text, weak contrast.
#
#   tests/ui/sheet.sh GALLERY FOLDER     the program (build/dev/tests/ui/gallery), and where the pictures go
#
# Ends with 1 when something is wrong.
set -euo pipefail
gallery=${1:?the gallery program} folder=${2:?a folder}
mkdir -p "$folder"
wrong=0
page=$folder/index.html
printf '<!doctype html><meta charset="utf-8"><title>Sandgate</title><style>img { width: 640px; margin: 4px; border: 1px solid gray }</style>\n' >"$page"
for scale in 1 1.5 2; do
    for look in "" --dark; do
        for kind in "" --empty --error --long --translated --rtl --large --language=de --language=ar; do
            name=x$scale${look/--/-}${kind/--/-}
            name=${name/language=/}
            printf '%s\n' "$name"
            # shellcheck disable=SC2086 # options, or none
            QT_SCALE_FACTOR=$scale "$gallery" "$folder/$name" $look $kind >"$folder/$name.txt" || wrong=1
            cat "$folder/$name.txt"
            {
                printf '<h2>%s</h2><pre>' "$name"
                sed 's/&/\&amp;/g; s/</\&lt;/g' "$folder/$name.txt"
                printf '</pre>\n'
                for picture in "$folder/$name"/*.png; do
                    printf '<img src="%s" title="%s" loading="lazy">\n' "$name/${picture##*/}" "${picture##*/}"
                done
            } >>"$page"
        done
    done
done
printf 'The sheet: %s\n' "$page"
exit $wrong
