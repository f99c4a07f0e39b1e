#!/usr/bin/env bash
# Pictures of every screen from one real session: a server and two clients as three processes, one client coming by
# link, the other by typed code. Usage: screenshots.sh BUILD_FOLDER OUT_FOLDER; needs a display.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build=$1
out=$2
mkdir -p "$out"
state=$(mktemp -d)
server=

stop() {
    if [[ -n $server ]] && kill "$server" 2>/dev/null; then wait "$server" || true; fi
    server=
}
trap 'stop; rm -rf "$state"' EXIT

field() { sed -n "s/^$1 //p" "$state/out"; }

# serve SEED: starts a server with free port and waits for its links.
serve() {
    "$build/gemba-server" serve --host 127.0.0.1 --port 0 --seed "$1" --state "$state" >"$state/out" &
    server=$!
    for _ in $(seq 100); do
        if [[ -n $(field journal) ]]; then return 0; fi
        sleep 0.1
    done
    echo "the server said no link" >&2
    return 1
}

# session PREFIX HOST_SIZE HOST_THEME GUEST_SIZE GUEST_THEME
session() {
    serve 5
    local link address code host
    link=$(field guests)
    address=${link#gemba://}
    code=${address#*/}
    mkdir -p "$state/host" "$state/guest"
    "$build/gemba" join "$(field link)" --name Ines --seat 2 --size "$2" --theme "$3" --script "$here/host.script" \
        --screenshot-dir "$state/host" &
    host=$!
    "$build/gemba" join "${address%/*}" "${code:0:3}-${code:3}" --name Tomas --seat 1 --size "$4" --theme "$5" \
        --script "$here/guest.script" --screenshot-dir "$state/guest"
    wait "$host"
    stop
    local picture
    for picture in "$state"/host/*.png; do mv "$picture" "$out/$1-$2-$3-$(basename "$picture")"; done
    for picture in "$state"/guest/*.png; do mv "$picture" "$out/$1-$4-$5-$(basename "$picture")"; done
    echo "$1: done"
}

for theme in dark light; do
    "$build/gemba" --size 1280x720 --theme "$theme" --script "$here/start.script" --screenshot-dir "$state"
    mv "$state/start.png" "$out/0-1280x720-$theme-start.png"
done
session 1 1920x1080 dark 1280x720 light
if [[ ${GEMBA_SHOTS:-all} == all ]]; then
    session 2 3840x2160 light 1280x720 dark
fi
ls "$out"
