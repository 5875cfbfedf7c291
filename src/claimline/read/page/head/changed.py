"""The time at the foot of a page that tells when it was changed: "Last modified: 4 May 2001", "This page was last edited on"."""

import re
from collections.abc import Sequence

from claimline.dates import find_moment
from claimline.read.article.signature import signature_of, tells_update
from claimline.read.lines import lines_of

_FOOT = 5  # lines of the article's own foot
_LONGEST = 160  # characters of a sentence that tells it
_LONGEST_LINE = 2_000  # characters of a line of a foot; a whole article can stand in a longer one
_PAGE = re.compile(
    r"(?:(?:this|the)\s+)?(?:page|article|document|entry|post)\s+(?:(?:was|is|has been)\s+)?", re.IGNORECASE
)
_THIS_PAGE = re.compile(
    r"(?:this page|diese seite|cette page|(?:la )?dernière modification de cette page|esta página|questa pagina|deze pagina|(?:tę|ta) stron[ęa]"
    r"|(?:эта )?страница|den(?:na|ne) sid[ae]n?|sid[ae]n|bu sayfa|このページ|本页面?|此页面?)(?!\w).*"
    r"(?:edited|modified|updated|changed|revised|bearbeitet|geändert|aktualisiert|modifi|mise à jour|edit[óa]|actualiza|atualiza|aggiorna|bewerkt|bijgewerkt"
    r"|edytowan|zmodyfikowan|измен|отредакт|обновл|redige|ändra|uppdatera|oppdatert|opdateret|değiştiril|güncellen|更新|编辑|修订)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[^\W\d_]{2})\.\s+|(?<=\d{3})\.\s+(?=[A-Z])|\s[|·•]\s")


def change_in(words: str) -> str:
    """The words of the time in a line of a page's foot that tells when it was changed; empty where it tells of none."""
    if len(words) > _LONGEST_LINE:
        return ""
    for part in _SENTENCES.split(words):
        sentence = part.strip().rstrip(".")
        if len(sentence) > _LONGEST:
            continue
        if _THIS_PAGE.match(sentence) and (moment := find_moment(sentence)) and moment.kind == "date":
            return sentence[moment.start : moment.end]
        told = _PAGE.sub("", sentence, count=1) if _PAGE.match(sentence) else sentence
        for line in lines_of(told):
            if tells_update(told, line) and (found := signature_of(told, line)):
                return told[slice(*found.dates[-1].span)]
    return ""


def changed_at(lines: Sequence[str], page: Sequence[str]) -> str:
    """The time of the change in the last lines of an article, else the only one in the last lines of its whole page."""
    own = next(filter(None, map(change_in, lines[-_FOOT:])), "")
    told = list(filter(None, map(change_in, page[-2 * _FOOT :])))
    return own or (told[0] if len(told) == 1 else "")
