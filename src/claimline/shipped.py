"""Where the shipped files lie: the app, its pages and its data, in a checkout or inside the installed wheel."""

from functools import cache
from pathlib import Path

from claimline.errors import UnreadableError

PACKAGE = Path(__file__).resolve().parent
# pyproject.toml's force-include puts the first into the wheel; the second is a checkout's top folder.
HOMES = (PACKAGE / "shipped", PACKAGE.parent.parent)


@cache  # a page asks for the shipped table at each click
def shipped(name: str) -> Path:
    """The path of a shipped file or folder, e.g. `app.py`, `pages` or `data/events.csv`.

    Raises:
        UnreadableError: this installation does not hold it.
    """
    for home in HOMES:
        if (home / name).exists():
            return home / name
    raise UnreadableError(f"{name} is missing from this installation of claimline; install it again.")
