#!/usr/bin/env bash
# Pictures of every screen at three sizes and in both themes, compared with how they looked when somebody last looked.
# Usage: look.sh check|write BUILD_FOLDER OUT_FOLDER [SIZE ...]; needs a display. check says what moved, write keeps it.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
verb=$1
build=$2
out=$3
sizes=("${@:4}")
((${#sizes[@]})) || sizes=(1280x720 1920x1080 3840x2160)
rm -rf "$out"
mkdir -p "$out"

# tour NAME SIZE OPTION...: one walk through the screens, nothing gliding, always the same luck.
tour() {
    "$build/gemba" --seed 77 --less-motion --size "$2" "${@:3}" --script "$here/look.script" --screenshot-dir "$out/$2/$1"
}

code=0
for size in "${sizes[@]}"; do
    tour dark "$size" --theme dark
    tour light "$size" --theme light
    tour deutsch "$size" --theme dark --language de
    "$build/pictures" "$verb" "$out/$size" "$here/look/$size.txt" || code=1
done
exit "$code"
