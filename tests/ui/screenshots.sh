#!/usr/bin/env bash
# Pictures of every screen from one real session: a server and two clients as three processes, one client coming by
# link, the other by typed code. Usage: screenshots.sh BUILD_FOLDER OUT_FOLDER; needs a display.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build=$1
gemba=("$build/gemba" --language "${LANGUAGE_CODE:-en}")  # whatever the locale
out=$2
mkdir -p "$out"
states=$(mktemp -d)
state=
server=

stop() {
    if [[ -n $server ]] && kill "$server" 2>/dev/null; then wait "$server" || true; fi
    server=
}
trap 'stop; rm -rf "$states"' EXIT

field() { sed -n "s/^$1 //p" "$state/out"; }

# serve SEED [OPTION ...]: starts a server with free port and no rooms to bring back, and waits for its links.
serve() {
    state=$(mktemp -d -p "$states")
    "$build/gemba-server" serve --host 127.0.0.1 --port 0 --seed "$1" --state "$state" "${@:2}" --new >"$state/out" &
    server=$!
    for _ in $(seq 100); do
        if [[ -n $(field journal) ]]; then return 0; fi
        sleep 0.1
    done
    echo "the server said no link" >&2
    return 1
}

# The two people's hands run side by side; each waits for what the other does.
play() {
    serve 5
    local link address code host
    link=$(field guests)
    address=${link#gemba://}
    code=${address#*/}
    "${gemba[@]}" join "$(field link)" --name Ines --seat 2 --size 1920x1080 --theme dark --script "$here/host.script" \
        --screenshot-dir "$out" &
    host=$!
    "${gemba[@]}" join "${address%/*}" "${code:0:3}-${code:3}" --name Tomas --seat 1 --size 1280x720 --theme light \
        --script "$here/guest.script" --screenshot-dir "$out"
    wait "$host"
    stop
}

# The first screen, with a room in its list.
start() {
    local -r call=42099
    serve 5 --room-name "Meeting room 3" --beacon-to "127.255.255.255:$call"
    "$build/gemba" --size 1280x720 --beacon-port "$call" --script "$here/start.script" --screenshot-dir "$out"
    stop
}

# again SIZE THEME: looks at the last session again.
again() {
    "${gemba[@]}" replay "$(field journal)" --size "$1" --theme "$2" --script "$here/replay.script" \
        --screenshot-dir "$out/replay-$1"
}

# race SIZE THEME [OPTION ...]: a facilitator with the console and a guest in the second factory.
race() {
    serve 5 --factories 2 "${@:3}"
    local host
    "${gemba[@]}" join "$(field link)" --name Ines --seat 2 --size "$1" --theme "$2" \
        --script "$here/console.script" --screenshot-dir "$out/console-$1" &
    host=$!
    "${gemba[@]}" join "$(field guests)" --name Tomas --seat 6 --size "$1" --theme "$2" \
        --script "$here/listener.script" --screenshot-dir "$out/console-$1"
    wait "$host"
    stop
}

# wall SIZE: a host, a big screen and a console of its own.
wall() {
    serve 5
    local host screen
    "$build/gemba" join "$(field link)" --name Ines --seat 2 --size 1280x720 --theme dark \
        --script "$here/wall_host.script" --screenshot-dir "$out/wall-$1" &
    host=$!
    "$build/gemba" join "$(field guests)" --big-screen --name Wall --size "$1" --theme light \
        --script "$here/wall_screen.script" --screenshot-dir "$out/wall-$1" &
    screen=$!
    field link | "$build/gemba" join - --console --name Ines --size 1920x1080 --theme dark \
        --script "$here/wall_console.script" --screenshot-dir "$out/wall-$1"
    wait "$host" "$screen"
    stop
}

start
"${gemba[@]}" --size 1920x1080 --script "$here/tutorial.script" --screenshot-dir "$out"
"${gemba[@]}" play --hot-seat 3 --seed 5 --size 1920x1080 --script "$here/hotseat.script" --screenshot-dir "$out"
# The screen between shows nothing of any view: it is the same picture, whatever the factory looks like.
cmp "$out/hotseat-3-between.png" "$out/hotseat-d-between-later.png"
cmp "$out/hotseat-5-between.png" "$out/hotseat-e-between-later.png"
play
"$build/gemba-server" replay "$(field journal)" --verify
again 1920x1080 dark
again 1280x720 light
race 1920x1080 dark
race 1280x720 light
wall 1920x1080
"$build/gemba" play --booth --seed 77 --size 1920x1080 --script "$here/booth.script" --screenshot-dir "$out/booth"
echo "pictures in $out:"
ls "$out"
