#!/bin/sh
# Prints the path of a Chromium that starts, for the browser tests; installs one where it can, else says what to install.
set -eu

python="${VENV:-.venv}/bin/python"

# A command may be a stub that only says how to install the browser, or lack its libraries.
starts() {
    "$python" -c 'import subprocess, sys
subprocess.run([sys.argv[1], "--version"], check=True, timeout=20, stdin=subprocess.DEVNULL)' "$1" >/dev/null 2>&1
}

of_playwright() {
    "$python" - <<'PYTHON'
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PYTHON
}

find_it() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if path="$(command -v "$name")" && starts "$path"; then echo "$path"; return 0; fi
    done
    if path="$(of_playwright)" && starts "$path"; then echo "$path"; return 0; fi
    return 1
}

find_it && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >&2 || true
    find_it && exit 0
fi
"$python" -m playwright install chromium >&2 || true
find_it && exit 0
echo "The browser tests need Chromium: install it (Debian: apt-get install chromium) and run make test again." >&2
exit 2
