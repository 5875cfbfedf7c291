"""What a page says of its thread as a whole: how many comments it holds back."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from claimline.read.page.thread.css import Page
from claimline.read.page.tree import is_hidden, words_of

_NEAR = 4  # levels around the comments in which their buttons stand
_LONGEST_BUTTON = 80
_BUTTONS = "a, button, summary, [role=button], .morecomments, faceplate-partial, .show-more, .load-more"
_REPLIES = (
    r"(?:replies|reply|comments?|answers?|posts?|antwort(?:en)?|kommentare?|beiträge|réponses?|commentaires?|respuestas?|comentarios?|risposte|risposta|commenti"
    r"|reacties?|antwoorden|respostas?|comentários?|odpowiedzi|komentarz[ye]?|ответ(?:а|ов|ы)?|комментари(?:й|я|ев|и)|contributions?)"
)
_MORE = r"(?:more|additional|other|weitere[rn]?|mehr|autres?|plus|más|otras?|altre|altri|meer|andere|mais|outras?|więcej|ещ[её])"
_SHOW = r"(?:view|show|load|see|read|continue|expand|anzeigen|voir|afficher|charger|ver|mostrar|cargar|mostra|vedi|carica|toon|bekijk|laad|carregar|pokaż|zobacz|показать|загрузить)"
_ALL = r"(?:all|the|alle|die|tou(?:te)?s les|les|las|los|tod[ao]s l[ao]s|tutt[ei] (?:le|i)|le|i|de|as|os|tod[ao]s [ao]s|wszystkie|все)"
_HIDDEN = re.compile(
    rf"\b(?P<more>\d[\d.,]*)\s+{_MORE}\s+(?:\w+\s+)?{_REPLIES}|\b{_MORE}\s+(?P<after>\d[\d.,]*)\s+{_REPLIES}"
    rf"|{_SHOW}\s+(?P<show>\d[\d.,]*)\s+(?:{_MORE}\s+)?{_REPLIES}"
    rf"|load more comments\s*\((?P<reddit>\d+)|\((?P<old>\d+)\s+repl(?:y|ies)\)",
    re.IGNORECASE,
)
# A button that shows more and does not say how many: "Load more comments", "Mehr Kommentare laden"; "Show all 5 replies" may
# count those that are shown.
_UNCOUNTED = re.compile(
    rf"\W*(?:{_SHOW}\s+)?(?:d['’e]\s*)?{_MORE}\s+(?:de\s+)?{_REPLIES}(?:\s+(?:anzeigen|laden|zeigen|einblenden|tonen))?\W*"
    rf"|\W*{_SHOW}\s+(?:d['’e]\s*)?{_REPLIES}\s+{_MORE}\W*|\W*{_SHOW}\s+{_ALL}\s+(?:\d[\d.,]*\s+)?{_REPLIES}(?:\s*\(\d[\d.,]*\))?\W*"
    rf"|\W*{_ALL}\s+\d[\d.,]*\s+{_REPLIES}\s+(?:anzeigen|laden|zeigen|einblenden|tonen)\W*",
    re.IGNORECASE,
)


def around(comments: Sequence[HtmlElement]) -> HtmlElement | None:
    """The element that holds all comments of a thread and what stands close to them; None without any."""
    if not comments:
        return None
    shared = [comments[0], *comments[0].iterancestors()]
    for comment in comments[1:]:
        holders = {comment, *comment.iterancestors()}
        shared = [one for one in shared if one in holders]
    near = shared[0]
    for wider in shared[1 : 1 + _NEAR]:
        if next(wider.iter("h1"), None) is not None or wider.tag in ("body", "html", "main"):
            break
        near = wider
    return near


def hidden_in(page: Page, thread: HtmlElement | None) -> tuple[int, str]:
    """How many comments the buttons of a thread say are held back ("12 more replies"), and one that says no number."""
    count, more, seen = 0, "", set[HtmlElement]()
    for button in page.select(_BUTTONS) if thread is not None else []:
        above = list(button.iterancestors())
        if thread not in above or any(one in seen for one in above):
            continue
        words = " ".join(words_of(button).split())
        match = _HIDDEN.search(words) if len(words) < _LONGEST_BUTTON else None
        if not match and not more and _UNCOUNTED.fullmatch(words) and not _is_unseen([button, *above]):
            more = words
        if match:
            seen.add(button)
            count += int(re.sub(r"\D", "", next(group for group in match.groups() if group)))
    return count, more


def _is_unseen(button_and_above: Sequence[HtmlElement]) -> bool:
    return any(is_hidden(one) for one in button_and_above)
