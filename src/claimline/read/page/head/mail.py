"""The fields over a mail that was saved as a page: who sent it, and which of its lines they are."""

import re
from collections.abc import Sequence

from claimline.read.article.byline import is_person

_FROM = re.compile(r"(?:from|von|de|da|van|från|fra|od|от)\s*:\s*(?P<value>.*)", re.IGNORECASE | re.DOTALL)
_TO = re.compile(r"(?:to|an|à|para|a|aan|till|til|do|кому)\s*:.*", re.IGNORECASE | re.DOTALL)
_OTHER = re.compile(
    r"(?:cc|bcc|reply-to|date|sent|subject|gesendet|datum|betreff|envoyé|objet|enviado|fecha|asunto|data|inviato|oggetto|verzonden|onderwerp|assunto"
    r"|skickat|ämne|emne|temat|тема|дата)\s*:.*",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(r"[\"'“]?(?P<name>[^<\[(\"”]+?)[\"'”]?\s*(?:[<\[(].*)?", re.DOTALL)
_TOP = 16  # lines in which they stand


def are_fields(lines: Sequence[str]) -> bool:
    """True for lines that are fields of a mail: one that says from whom, one to whom, and another."""
    return all(any(map(pattern.fullmatch, lines)) for pattern in (_FROM, _TO, _OTHER))


def is_field(words: str) -> bool:
    """True for a line that has the form of a field."""
    return any(pattern.fullmatch(words) for pattern in (_FROM, _TO, _OTHER))


def sender_in(lines: Sequence[str]) -> tuple[str, ...]:
    """The sender, where the first lines are the fields of a mail and give a name; a value can stand in a line of its own."""
    top = lines[:_TOP]
    if not are_fields(top):
        return ()
    place = next(i for i, line in enumerate(top) if _FROM.fullmatch(line))
    match = _FROM.fullmatch(top[place])
    value = (match["value"] if match else "") or next(iter(top[place + 1 : place + 2]), "")
    name = _NAME.fullmatch(value.strip())
    return (name["name"],) if name and is_person(name["name"]) else ()
