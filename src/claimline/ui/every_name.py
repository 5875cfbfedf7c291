"""Every name of the user's list, of the table and of the list that comes with claimline, as the page of names shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimline.inline import inline
from claimline.ui.state import own_names

YOURS = "yours"


@dataclass(slots=True)
class _Named:
    kind: str = ""
    of: str = "none"
    spellings: list[str] = field(default_factory=list)
    rows: int = 0


def named(rows: Mapping[str, int]) -> list[tuple[str, int, str, str, str]]:
    """Name, rows of the table that hold it as it stands, other spellings, kind, and whose list knows it; the user's own first.

    The last is `yours`, `shipped`, `shipped: ISIS` for a spelling of ISIS in the shipped list, or `none`.
    """
    known, own_lines = own_names.known(), own_names.in_use().lines
    found: dict[str, _Named] = {}
    for line in known.lines:
        one = found.setdefault(line.canonical, _Named(line.kind, "shipped"))
        if line.alias != line.canonical:
            one.spellings.append(line.alias)
    for line in own_lines:
        found[line.canonical].of = YOURS
    for name, count in rows.items():
        if name not in found:
            entry = known.names.lookup(name)
            found[name] = _Named(entry.kind, f"shipped: {inline(entry.name)}") if entry else _Named()
        found[name].rows = count
    ranked = sorted(
        found.items(), key=lambda item: (item[1].of != YOURS, -item[1].rows, item[0].casefold(), item[0])
    )
    return [(name, one.rows, ", ".join(map(inline, one.spellings)), one.kind, one.of) for name, one in ranked]
