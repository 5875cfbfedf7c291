"""Chats: each message is a line that opens with its time and the name of its writer, and its words follow.

A chat has lines of its own among them ("Mia joined", "Jo Ash changed the subject"), with a time and nobody's words. They
end the message above them, and are left out and counted. So are messages that hold no words of their writers, where the chat
writes that a picture stood there or that they were deleted.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimline.dates import Moment, find_moment
from claimline.model import Span
from claimline.read.linenames import is_name
from claimline.read.lines import Line

FORM: Final = "chat"
"""The form of the heads of messages."""

_TIME_FIRST = re.compile(r"[\u200e\u200f]?[\[(]?\d[^\n<>\]]{3,40}?(?=[\])<]|\s[-–—]\s|$)")
_WRITER = re.compile(
    r"\s*(?:[\])]\s*:?|[-–—]|,|:)?\s*(?:<(?P<nick>[^<>\n]{1,40})>|(?P<name>[^:\n<>]{1,40}?):)\s+(?=\S)"
)
_NUMBER = re.compile(r"[~\s]*\+?\(?\d[\d\s()./-]{5,}")  # of a telephone, where the chat knows no name

# What chats write in ten languages in place of what they leave out, and of what was deleted.
_THING = (
    r"(?:images?|photos?|pictures?|videos?|video notes?|audios?|voice messages?|stickers?|gifs?|documents?|contact cards?|files?|media|polls?"
    r"|bild(?:er)?|audio|dokumente?|kontaktkarten?|medien|dateien?|vidéos?|médias?|fichiers?|im[aá]gen(?:es)?|documentos?|multimedia|v[ií]deos?"
    r"|imagem|imagens|[aá]udios?|figurinhas?|m[ií]dia|immagin[ei]|documento|afbeelding(?:en)?|obraz|wideo|multimedia|görüntü|medya|belge)"
)
_OMITTED = (
    r"(?:omitted|not included|weggelassen|ausgelassen|ausgeschlossen|absente?s?|omis(?:e?s?)|omitid[ao]s?|ocult(?:ad)?[ao]s?|omess[aoie]|weggelaten"
    r"|dahil edilmedi|atlanmış|utelämnad|utelämnats|har utelämnats)"
)
_DELETED = (
    r"(?:this message was deleted(?: by .{1,40})?|you deleted this message|(?:this )?message deleted"
    r"|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message"
    r"|se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|esta mensagem foi apagada|mensagem apagada|você apagou esta mensagem"
    r"|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht is verwijderd|je hebt dit bericht verwijderd"
    r"|ta wiadomość została usunięta|usunięto tę wiadomość|(?:данное|это) сообщение удалено|вы удалили (?:данное|это) сообщение"
    r"|bu mesaj silindi|bu mesajı sildiniz|det här meddelandet (?:har raderats|raderades)|du raderade det här meddelandet|تم حذف هذه الرسالة)"
)
_ATTACHED = (
    r"(?:[\w .()-]{1,80}\.\w{2,4} \((?:file attached|datei angehängt|fichier joint|archivo adjunto|arquivo anexado|file allegato|bestand bijgevoegd)\)"
    r"|<(?:attached|anhang|pièce jointe|adjunto|anexado|allegato|bijlage) ?: ?[^<>\n]{1,100}>)"
)
_NO_WORDS = re.compile(
    rf"[\u200e\u200f\s]*(?:<?(?:{_THING} {_OMITTED}|pominięto {_THING}|без медиафайлов|تم استبعاد الوسائط)>?|{_DELETED}|{_ATTACHED})[.\s]*",
    re.IGNORECASE,
)


def is_wordless(words: str) -> bool:
    """True for a message that the chat itself wrote in place of what its writer sent: "image omitted"."""
    return _NO_WORDS.fullmatch(words) is not None


def opening(words: str) -> Moment | None:
    """The time that opens a line as it opens a message: a bracket, a dash or a nick in angle brackets follows it."""
    opens = _TIME_FIRST.match(words)
    moment = find_moment(opens[0]) if opens else None
    if moment is None:
        return None
    left, right = words[: moment.start].strip("\u200e\u200f "), words[moment.end :].lstrip()[:1]
    closes = (left, right) in {("[", "]"), ("(", ")")}
    return moment if closes or (left in {"", "[", "("} and right in {"-", "–", "—", "<"}) else None


def writer(words: str, moment: Moment) -> tuple[Span, int] | None:
    """Where the writer's name stands behind the time that opens a message, and where its words begin."""
    found = _WRITER.match(words[moment.end :])
    if found is None:
        return None
    group = "nick" if found["nick"] else "name"
    start, end = (moment.end + place for place in found.span(group))
    start += len(found[group]) - len(found[group].lstrip(" ~\u200e\u202a"))
    name = words[start:end].strip()
    return ((start, end), moment.end + found.end()) if is_name(name) or _NUMBER.fullmatch(name) else None


def own_lines(lines: Sequence[Line], messages: Sequence[int]) -> list[int]:
    """The lines among and below the messages, and right above the first, that open like one and name no writer."""
    first, heads = messages[0], set(messages)
    while first and opening(lines[first - 1].text):
        first -= 1
    return [i for i in range(first, len(lines)) if i not in heads and opening(lines[i].text)]
