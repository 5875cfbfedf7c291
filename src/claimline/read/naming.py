"""The names of documents, with which the ids of their rows begin: from the files' stems, and one for each file."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from claimline.errors import as_utf8


def short_name(stem: str) -> str:
    """A name that can open an id: letters, digits, dots, dashes and underscores."""
    return re.sub(r"[^\w.-]+", "-", stem).strip("-.") or "text"


def stem_of(file: str) -> str:
    """The stem of a file's name, by its bytes, so that ids are the same in every encoding of the system's names."""
    return as_utf8(Path(file).stem)


def names_of(files: Sequence[str]) -> list[str]:
    """A name for each of several files; those that repeat get the folder before them, then a number.

    `oster/index.html` and `senn/index.html` are `oster-index` and `senn-index`. Numbers follow the order of the paths, so
    that they do not hang on the order in which the files are named.
    """
    names = [short_name(stem_of(file)) for file in files]
    repeated = Counter(names)
    names = [
        short_name(f"{_folder(file)}-{name}") if repeated[name] > 1 else name
        for file, name in zip(files, names, strict=True)
    ]
    repeated = Counter(names)
    taken = {name for name in names if repeated[name] == 1}
    for place in sorted(range(len(files)), key=lambda place: files[place]):
        if repeated[name := names[place]] > 1:
            tried = chain([name], (f"{name}-{number}" for number in count(2)))
            names[place] = next(one for one in tried if one not in taken)
            taken.add(names[place])
    return names


def _folder(file: str) -> str:
    return as_utf8(Path(os.path.abspath(file)).parent.name)  # noqa: PTH100 - `resolve` would follow links
