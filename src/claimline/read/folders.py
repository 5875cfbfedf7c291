"""The files of a folder that may hold articles: all but those that are hidden and those that a browser saved beside a page.

Which of them are articles says their content, when they are read (`not_an_article`).
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from claimline.errors import UnreadableError
from claimline.read.files import is_data, is_table
from claimline.read.page.mhtml import is_mhtml
from claimline.read.page.recognise import charset_of, kind_of
from claimline.text.decode import decode

# "Page.html" has its pictures and scripts in "Page_files"; each language has its own word for it.
_BESIDE = re.compile(
    r"[ _.-](?:files?|dateien|fichiers|archivos|ficheros|arquivos|bestanden|filer|filen?|pliki|soubory|tiedostot|fails|file|dosyalar|файлы|файли|文件|档案|data|resources)",
    re.IGNORECASE,
)
_MARKS = "{};=<>"
_SHARE = 0.015  # of the characters; running text has next to none
_LOOKED_AT = 50_000  # characters


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds.

    Attributes:
        files: the paths that may be articles, in the order of their names, those of each folder together.
        hidden: how many begin with a dot.
        beside: how many stand in folders that a browser saved beside a page.
    """

    files: tuple[str, ...]
    hidden: int = 0
    beside: int = 0


def files_in(folder: str) -> Folder:
    """The files of a folder and of the folders in it; links to folders are not followed.

    Raises:
        UnreadableError: the folder, or one in it, cannot be listed.
    """
    files: list[str] = []
    hidden = beside = 0
    skipped: set[Path] = set()

    def refuse(error: OSError) -> None:
        raise UnreadableError(
            f"{error.filename} cannot be listed ({error.strerror}); check its rights."
        ) from None

    for place, folders, names in os.walk(folder, onerror=refuse):
        if Path(place) in skipped:
            beside += len(names)
            skipped.update(Path(place, inner) for inner in folders)
            continue
        stems = {Path(name).stem for name in names}
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        skipped.update(Path(place, inner) for inner in folders if _is_beside(inner, stems))
        hidden += sum(name.startswith(".") for name in names)
        files += [str(Path(place, name)) for name in sorted(names) if not name.startswith(".")]
    return Folder(tuple(files), hidden, beside)


def _is_beside(folder: str, stems: set[str]) -> bool:
    return any(folder.startswith(stem) and _BESIDE.fullmatch(folder[len(stem) :]) for stem in stems)


def not_an_article(raw: bytes, file: str) -> str:
    """What a file is that stands in a folder and is no article ("a table"), or empty.

    A file that the user names is read or refused; one that only lies there is passed over where its content is of another kind.
    """
    if not raw.strip():
        return "empty"
    if is_mhtml(raw):
        return ""
    try:
        text, _ = decode(raw, file, charset_of(raw))
    except UnreadableError:
        return "no text"
    kind = kind_of(text)
    if kind == "page":
        return ""
    if kind == "markup" or is_data(text) or _is_program(text[:_LOOKED_AT]):
        return "a program or data"
    return "a table" if is_table(text) else ""


def _is_program(text: str) -> bool:
    """True for scripts, styles and other data: full of marks that no running text has."""
    return sum(map(text.count, _MARKS)) > _SHARE * len(text)
