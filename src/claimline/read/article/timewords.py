"""The words before a time that say what it is the time of: "Published", "Last updated", "Join date"."""

import re
from typing import Literal

from claimline.read.headwords import OPENS

Label = Literal["published", "", "accepted", "received", "updated"]
_LABELS: dict[Label, str] = {
    "published": r"(?:first|originally)?\s*(?:published|posted|created|issued|released|publication\s+date|for\s+immediate\s+release|available(?:\s+online)?|filed|written|submitted|uploaded|date(?:d)?"
    r"|veröffentlicht|erschienen|erstellt|publiée?|mise? en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicera[dt]|publisert|offentliggjort|udgivet"
    r"|opublikowan[oaey]|data publikacji|dodano|yayınlan\w+|yayın tarihi|опубликован[оа]?|дата публикации|입력|등록|게재|公開日時?|投稿日時?|掲載日時?|发布(?:时间|日期)?|(?:تم )?النشر|نُ?شر|تاريخ النشر)",
    "accepted": r"accepted",
    "received": r"(?:manuscript\s+)?received",
    "updated": r"(?:letzte|dernière|última|ultim[ao]|laatste|ostatnia|последнее)\s+(?:änderung|aktualisierung|modification|mise à jour|modificación|actualización|modificação|atualização"
    r"|modifica|aggiornamento|wijziging|modyfikacja|zmiana|изменение|обновление)|(?-i:Stand)(?=\s*(?::|$))|(?:last\s+)?(?:updated?|modified|edited|revised|amended|load-date|aktualisiert|geändert|mise? à jour|modifiée?|a[c]?tualizad[oa]|modificad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|uppdatera[dt]|oppdatert|opdateret"
    r"|zaktualizowan[oa]|aktualizacja|güncelle\w+|обновлен[оа]?|обновлён|изменен[оа]?|수정|최종수정|업데이트|更新(?:日時?|时间|日期)?|(?:آخر )?تحديث)",
}
LABEL = re.compile(
    "|".join(f"(?P<{name}>(?:\\b|(?<=\\d))(?:{words})\\b)" for name, words in _LABELS.items()), re.IGNORECASE
)
# What may stand beside names and times, and is neither.
FORM = re.compile(
    r"(?:\s|[|·•∙,:：;()\[\]/—–-]|\.(?=\s|$)|(?:来源|來源|出处|出典|责任编辑|責任編輯|责编|编辑|출처)\s*[:：]\s*[^\s|]+|\S+@\S+|\bin \d+ years\b|(?<![\w.])\d{1,4}(?![\w.]|\s*(?:min|comment|share|view|word|like))|\b(?:on|at|print|issue|no\.?|online|web|version|edition|article|story|last|first|final|late|early|by|and|as of|from the"
    r"|le|am|um|el|il|op|em|den|uhr|om|uur|às|alle|à|в"
    r"|\d+\s*(?:min(?:ute)?s?(?:\s+read)?|comments?|shares?|views?|words|likes?)|reading time|min(?:ute)?s?\s+read|no comments|leave a comment"
    r"|mon|tue|wed|thu|fri|sat|sun)\b)+",
    re.IGNORECASE,
)


_SINCE = re.compile(r"\b(?:since|seit|depuis|desde|sinds)\s*:?\s*$", re.IGNORECASE)
_NAMED_TIME = re.compile(r"(?:^|[|·•,;()–—])(?P<name>[^|·•,;:()–—\d]{2,40}):\s*$")


def label_before(words: str) -> Label:
    """What a time is the time of, by the last label before it."""
    label: Label = ""
    for match in LABEL.finditer(words):
        label = match.lastgroup or ""  # type: ignore[assignment]  # the groups are named by the labels
    return label


def is_of_another(before: str) -> bool:
    """True where the words before a time name it, and it is that of something else: "Join date: May 2001", "Born: 2 May 1960", "Member since 2 May 2001"."""
    if _SINCE.search(before):
        return True
    named = _NAMED_TIME.search(before)
    if named is None:
        return False
    left = FORM.sub("", LABEL.sub("", named["name"])).strip()
    return bool(left) and OPENS.fullmatch(f"{named['name'].strip()}:") is None
