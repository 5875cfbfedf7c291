"""A case as another claimline would have left it."""

import json

from claimline.case.case import Case
from claimline.table.file import to_csv


def read_by_another(case: Case, version: str = "0.0.9", *, row: bool = False) -> bytes:
    """Leave the case as another claimline would: one date read otherwise, and where `row` is true one row not read."""
    frame = case.table().frame
    theirs = frame.assign(
        **{name: frame[name].str.replace("2014", "2013") for name in ("edtf", "earliest", "latest")}
    )
    data = to_csv(theirs[theirs["source"] != "Max Hill"] if row else theirs)
    assert data != case.table_path.read_bytes()
    case.table_path.write_bytes(data)
    about = {"format": 1, "claimline": version, "reader": "0" * 64}
    (case.folder / "case.json").write_text(json.dumps(about))
    return data
