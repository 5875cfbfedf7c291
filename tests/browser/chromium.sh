#!/bin/sh
# Prints the path of a Chromium for the browser tests; installs one where it can, else says what to install.
set -eu

find_it() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name"; then return 0; fi
    done
    .venv/bin/python - <<'PYTHON'
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = Path(playwright.chromium.executable_path)
if path.exists():
    print(path)
else:
    raise SystemExit(1)
PYTHON
}

find_it && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >&2 || true
else
    .venv/bin/python -m playwright install chromium >&2 || true
fi
find_it && exit 0
echo "The browser tests need Chromium: install it (Debian: apt-get install chromium) and run make test again." >&2
exit 2
