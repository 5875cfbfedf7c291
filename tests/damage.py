"""Damage to a packed table: bytes turned in one of its blocks, as a failing disk or a broken copy leaves them."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from random import Random

from claimline.errors import UnreadableError
from claimline.query.packed import open_packed, pack
from claimline.table.columns import columns

_BLOCK = 1 << 18  # of DuckDB's files
_HEADERS = 3 * 4096
_WORDS = ("ferry", "pier", "harbour", "board", "closed", "opened", "again", "nobody", "seen", "quay")


def packed_of_many_blocks(place: Path) -> Path:
    """A packed table whose quotes alone take several blocks."""
    random, out = Random(5), io.StringIO(newline="")
    writer = csv.DictWriter(out, [column.name for column in columns()], restval="")
    writer.writeheader()
    dated = dict.fromkeys(("edtf", "earliest", "latest"), "2015-03-05")
    given = {"kind": "claim", "precision": "day", "basis": "stated", "source": "Quay Office"}
    writer.writerows(
        dated
        | given
        | {"id": f"quay:p{row}", "quote": f"{' '.join(random.choices(_WORDS, k=9))} {random.random()}."}
        for row in range(30_000)
    )
    table = place.with_suffix(".csv")
    table.write_text(out.getvalue(), encoding="utf-8", newline="")
    pack(table, place)
    return place


def damaged(place: Path) -> Iterator[Path]:
    """The packed table with each of its blocks damaged, one after the other, under a name of its own."""
    whole = place.read_bytes()
    copy = place.with_name("damaged.claimline")
    for at in range(_HEADERS + _BLOCK // 2, len(whole), _BLOCK):
        copy.write_bytes(whole[:at] + bytes(255 - byte for byte in whole[at : at + 200]) + whole[at + 200 :])
        yield copy


def damaged_unseen(place: Path) -> Path:
    """The packed table with a block damaged that opening does not read."""
    for copy in damaged(place):
        try:
            open_packed(copy)
        except UnreadableError:
            continue
        return copy
    raise AssertionError("every block is read when the table is opened")
