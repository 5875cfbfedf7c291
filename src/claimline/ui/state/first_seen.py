"""Whether the table is another one than the session first showed: somebody may put other rows in its place at any time."""

from pathlib import Path

from claimline.ui.state.session import FIRST_SEEN

_CHANGED = "The table has changed since you opened it; these are its rows now."


def notice_of_change(place: Path, sha256: str) -> str:
    """The notice that the table at a place is not the one that the session first showed there; empty where it is."""
    seen = FIRST_SEEN.get()
    if str(place) not in seen:
        FIRST_SEEN.set({**seen, str(place): sha256})
    return "" if seen.get(str(place), sha256) == sha256 else _CHANGED
