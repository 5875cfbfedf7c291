#!/bin/sh
# Runs `make test` on each Python that is named, "3.11 3.13"; one that the machine lacks is skipped, and that is said.
set -eu

# A command may be there and start nothing, as those of pyenv do for a version that is not chosen.
starts() {
    [ -n "$1" ] && "$1" -c 'import sys; sys.exit("%d.%d" % sys.version_info[:2] != sys.argv[1])' "$2" >/dev/null 2>&1
}

# Prints the path of a Python of a version, or nothing.
find_python() {
    of_pyenv="$(PYENV_VERSION="$1" pyenv which "python$1" 2>/dev/null || true)"
    for path in "$(command -v "python$1" || true)" "$of_pyenv" "$(command -v python3 || true)"; do
        if starts "$path" "$1"; then echo "$path"; return; fi
    done
}

# The environment that `make test` has made already serves for its own version.
folder_for() {
    if starts .venv/bin/python "$1"; then echo .venv; else echo ".venv-$1"; fi
}

done=
for version in "$@"; do
    python="$(find_python "$version")"
    if [ -z "$python" ]; then
        echo "Python $version is not on this machine: its tests are skipped."
        continue
    fi
    echo "Python $version"
    make test PYTHON="$python" VENV="$(folder_for "$version")"
    done="$done $version"
done
[ -n "$done" ] || { echo "None of Python $* is on this machine: install one." >&2; exit 2; }
echo "All tests passed on Python$done."
