"""Comments that were removed, in the words that a page sets in their place; in a copy they stand below those of another one."""

import re
from collections.abc import Sequence

from claimline.model import Span
from claimline.read.headwords import BUTTONS
from claimline.read.lines import Line

# A comment that the page says was removed, in the words that take its place.
GONE = re.compile(
    r"\W*(?:\[?(?:deleted|removed|gelöscht|supprimé|eliminado|borrado|rimosso|verwijderd|excluído|removido|usunięto|удалено)\]?"
    r"|(?:this|the)\s+(?:comment|post|message|reply|answer|tweet)\s+(?:(?:has\s+been|was|is)\s+)?(?:deleted|removed|hidden|unavailable|no longer available)\b.{0,80}"
    r"|(?:comment|post|message)\s+(?:(?:has\s+been\s+|was\s+)?(?:deleted|removed)|hidden)\b.{0,80}|\[?\s*flagged\s*\]?|\[?\s*dead\s*\]?"
    r"|(?:dieser|der)\s+(?:kommentar|beitrag)\s+(?:wurde|ist).{0,40}\b(?:gelöscht|entfernt|gesperrt|nicht mehr verfügbar)\b.{0,80}|(?:kommentar|beitrag)\s+(?:gelöscht|entfernt)\W*"
    r"|(?:ce|le)\s+(?:commentaire|message)\s+a\s+été\s+(?:supprimé|retiré|modéré)\b.{0,80}|(?:commentaire|message)\s+(?:supprimé|modéré)\W*"
    r"|(?:este|el)\s+(?:comentario|mensaje)\s+(?:ha\s+sido|fue)\s+(?:eliminado|borrado|retirado)\b.{0,80}|(?:comentario|mensaje)\s+(?:eliminado|borrado)\W*"
    r"|(?:questo|il)\s+(?:commento|messaggio)\s+è\s+stato\s+(?:rimosso|eliminato|cancellato)\b.{0,80}|commento\s+(?:rimosso|eliminato)\W*"
    r"|(?:deze|de)\s+(?:reactie|bijdrage)\s+(?:is|werd)\s+verwijderd\b.{0,80}|reactie\s+verwijderd\W*"
    r"|este\s+comentário\s+foi\s+(?:removido|excluído|apagado)\b.{0,80}|comentário\s+(?:removido|excluído)\W*"
    r"|(?:mensagem|comentário)\s+apagad[ao]\b.{0,80}|(?:(?:ten|twój)\s+)?(?:komentarz|wpis)\s+(?:został\s+)?(?:usunięty|skasowany|ukryty)\b.{0,80}"
    r"|(?:bu\s+)?(?:yorum|mesaj|ileti)\b.{0,40}\b(?:silin(?:di|miş)|kaldırıl(?:dı|mış))\w*"
    r"|(?:kommentaren?|inlägget|indlægget|innlegget)\s+(?:(?:har|är|er|blev|ble)\s+)?(?:(?:blivit|blitt|blevet)\s+)?(?:raderats?|borttagen|tagits\s+bort|slettet|fjernet)\b.{0,80}"
    r"|(?:tento\s+)?(?:komentář|příspěvek)\s+(?:byl\s+)?(?:smazán|odstraněn)\b.{0,80}|(?:ezt?\s+)?(?:az?\s+)?(?:hozzászólást?|komment(?:et)?)\s+(?:töröl|eltávolít)\w*.{0,80}"
    r"|(?:acest\s+)?comentariul?\s+(?:a\s+fost\s+)?(?:șters|eliminat)\b.{0,80}|(?:цей\s+)?коментар\s+(?:було\s+)?(?:видалено|приховано)\b.{0,80}"
    r"|(?:tämä\s+)?kommentti\s+(?:on\s+)?poistettu\b.{0,80}|(?:该|此|这条)?评论已被?(?:删除|屏蔽)|(?:この)?コメントは削除され(?:ました|ています)|تم\s+حذف\s+(?:هذا\s+)?التعليق.{0,80}|(?:этот\s+)?комментарий\s+(?:был\s+)?(?:удал[её]н|скрыт)\b.{0,80})\W*",
    re.IGNORECASE | re.DOTALL,
)


def without_gone(lines: Sequence[Line], bodies: Sequence[Span]) -> list[Span]:
    """The bodies without the lines below their words, or their buttons, that stand for comments which were removed.

    Nothing but such lines and buttons follows them. What stands alone under a head is left as it is.
    """
    return [_without(lines, *body) for body in bodies]


def _without(lines: Sequence[Line], start: int, end: int) -> Span:
    first = end
    for i in range(end - 1, start, -1):
        gone = _is_gone(lines[i])
        if gone and (lines[i].apart or BUTTONS.fullmatch(lines[i - 1].text)):
            first = i
        elif not gone and not BUTTONS.fullmatch(lines[i].text):
            break
    return start, first


def _is_gone(line: Line) -> bool:
    """True for a line of a page that says so; a single word can be a commenter's: "Removed!"."""
    return (" " in line.text or line.text[0] == "[" or not line.text.isascii()) and bool(
        GONE.fullmatch(line.text)
    )


def count_gone(lines: Sequence[Line], whole: Sequence[Span], bodies: Sequence[Span]) -> int:
    """How many comments the lines that were taken away stand for."""
    return sum(
        _is_gone(line)
        for (_, end), (_, first) in zip(whole, bodies, strict=True)
        for line in lines[first:end]
    )
