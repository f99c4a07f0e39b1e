#!/usr/bin/env bash
# Two people with real windows, a real mouse and a real keyboard (xdotool): start, tutorial, host, join, play, debrief.
# Usage: real_window.sh BUILD_FOLDER OUT_FOLDER; starts a display of its own.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build=$1
out=$2
mkdir -p "$out"
work=$(mktemp -d)
pids=()
# shellcheck disable=SC2317  # called by the trap
cleanup() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT

display() {
    Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset 3>"$work/$1" >/dev/null 2>&1 &
    pids+=($!)
    for _ in $(seq 100); do [[ -s $work/$1 ]] && return 0; sleep 0.1; done
    echo "no display" >&2
    return 1
}

# hand DISPLAY: does with a real mouse what the window's script says: "at X Y [TEXT]" is a click and then the text.
hand() {
    local word x y text window=
    while read -r word x y text; do
        [[ $word == at ]] || continue
        if [[ -z $window ]]; then  # no window manager here: put it where it is seen, and let it have the keyboard
            window=$(DISPLAY=$1 xdotool search --sync --onlyvisible --name '^Gemba$' | tail -1)
            DISPLAY=$1 xdotool windowmove "$window" 0 0 windowfocus "$window"
        fi
        if [[ $text == LINK ]]; then
            for _ in $(seq 600); do [[ -s $work/link ]] && break; sleep 0.1; done
            text=$(cat "$work/link")
        fi
        DISPLAY=$1 xdotool mousemove "$x" "$y" click 1
        [[ -z $text ]] || DISPLAY=$1 xdotool type --delay 15 "$text"
    done
}

display host
display guest
host=":$(tr -d '\n' <"$work/host")"
guest=":$(tr -d '\n' <"$work/guest")"
export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config

DISPLAY=$host "$build/gemba" --size 1280x720 --name Ines --port 0 --script "$here/real_host.script" \
    --screenshot-dir "$out" > >(tee >(sed -un 's/^link //p' >"$work/link") | hand "$host") 2>"$work/host.err" &
first=$!
DISPLAY=$guest "$build/gemba" --size 1280x720 --name Tomas --script "$here/real_guest.script" \
    --screenshot-dir "$out" > >(hand "$guest") 2>"$work/guest.err" &
second=$!
pids+=("$first" "$second")
code=0
wait "$first" || code=$?
wait "$second" || code=$?
((code == 0)) || cat "$work/host.err" "$work/guest.err" >&2
((code)) || echo "two people met, played and saw the debrief"
exit "$code"
