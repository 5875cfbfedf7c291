"""What stands around the comments of a page: what markup calls them, the heading over them, the form, what is not theirs."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from claimline.read.furniture import CONTROL, HEADING, OF_COMMENTS, heads_other_texts
from claimline.read.linenames import measure
from claimline.read.lines import ENDS_SENTENCE
from claimline.read.page.thread.contents import Content
from claimline.read.page.thread.outline import Outline
from claimline.read.page.thread.records import words_in_class

_COMMENT = re.compile(
    r"comm?ent|cmnt|cmt|komment|coment|commento|reacti(?:e|on)|réaction|respons|repl(?:y|ies)|answers?|(?<![a-z])(?:bug|issue|journal|user)[-_]?notes?(?![a-z])|antwort|respuest|r[ée]pons|rispost|discuss|diskuss|discusi"
    r"|disqus|talkback|opinion|meinung|leserbrief|guestbook|gästebuch|gaestebuch|voices|комментари|评论|تعليق",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"count|link|number|total|num|toggle|button|icon|open|closed|status|share|(?<![a-z])(?:off|no|has|without)s?(?![a-z])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"recent|latest|newest|related|popular|trending|recommend(?:ed|ations?)?|teasers?|carousel|slider|most|neueste|letzte|aktuelle|derniers?|derni[èe]res?|ultim[oaie]s?|últim[oa]s?"
    r"|nieuwste|laatste|последние|最新|أحدث|archive|promo|sponsored",
    re.IGNORECASE,
)
LATEST = re.compile(
    r"(?:(?:latest|recent|newest|last|new)\s+comm?ents?|(?:neueste|letzte|aktuelle)\s+(?:leser)?kommentare|(?:derniers|récents)\s+commentaires|commentaires\s+récents"
    r"|(?:últimos|ultimos)\s+coment[aá]rios|comentarios\s+recientes|comentários\s+recentes|(?:ultimi|recenti)\s+commenti|commenti\s+recenti"
    r"|(?:nieuwste|laatste|recente)\s+reacties|последние\s+комментарии|最新评论|(?:أحدث|آخر)\s+التعليقات)\W*",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\W*(?:(?:leave|post|add|write|submit)\s+(?:a|your)\s+(?:reply|comment|response)|(?:einen\s+)?kommentar\s+(?:schreiben|verfassen|abgeben|hinterlassen)"
    r"|(?:laisser|écrire|ajouter|poster)\s+un\s+commentaire|(?:deja|escribe|añade|escribir|dejar)\s+(?:un|tu)\s+comentario|(?:lascia|scrivi)\s+un\s+commento"
    r"|(?:deixe|escreva)\s+(?:um|seu)\s+comentário|(?:plaats|schrijf)\s+een\s+reactie|(?:оставить|написать)\s+комментарий|أضف\s+تعليق(?:ا)?|发表评论).{0,30}",
    re.IGNORECASE,
)
_MESSAGE = re.compile(r"message|msg|chat(?:log)?$|e?mail$")
_POST = re.compile(
    r"(?:posts?|postbit|topics?|threads?|messages?|msg|e?mails?|beitr(?:ag|äge)|mensaje|messaggio|wiadomosc|berichte?n?)[a-z]{0,9}"
)
_MESSAGE_IN = 2  # an element, and its box
_ASIDES = frozenset({"aside", "nav", "footer", "header"})
_AROUND = 7  # elements around a comment that may say what it is
_OVER = 8  # rows above the first comment in which its heading stands
_UNDER = 8  # rows below the last one in which the form is announced
_IN_CONTROL = 3  # elements around the words of a button: itself, an item, their list
_TITLED = 5  # words of a line that counts
_FEW = 2  # sentences of an article, posts of a thread
_PARAGRAPH = 30  # words: what follows comments is no article
_SENTENCE = 8  # words: labels and buttons of a thread have fewer
_FORM_BEFORE, _FORM_BEHIND = 30, 60  # elements between a form and the comments
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


def says_comment(outline: Outline, node: int) -> bool:
    """True where an element's class, id, label or tag calls it a comment or comments."""
    element = outline.nodes[node]
    said = [
        *str(element.get("class", "")).split(),
        *(element.get(name, "") for name in ("id", "itemtype", "aria-label", "name")),
        str(element.tag),
    ]
    return any(_is_of_comments(token) for token in said if len(token) < 80)


@lru_cache(maxsize=2**12)  # a page has few words for thousands of elements
def _is_of_comments(word: str) -> bool:
    """True for a word of markup that is one for comments, and not for their number or a button."""
    return _COMMENT.search(word) is not None and not _COUNTS.search(_COMMENT.sub("", word))


def is_message(outline: Outline, node: int) -> bool:
    """True where an element, or the one right around it, is called a message: of a chat, of a list of mails."""
    around = outline.chain(node, _MESSAGE_IN)
    return any(_MESSAGE.match(word) for one in around for word in words_in_class(outline, one))


def wrappers(outline: Outline, contents: Sequence[Content]) -> Iterator[int]:
    """The elements around the first comment that hold little else: those of the thread, not of the page."""
    first = contents[0].item
    top = first
    for one in contents[1:]:
        top = outline.common(top, one.item)
    top = outline.above[first] if top == first else top
    rows = sum(len(one.rows) for one in contents)
    for node in outline.chain(top, _AROUND):
        if outline.tag(node) in {"body", "html"} or outline.count_rows(node) > 2 * rows + _OVER:
            return
        yield node


def headed(outline: Outline, contents: Sequence[Content]) -> tuple[int, int]:
    """How much a heading above them says, and whether it counts them."""
    first = min(contents[0].rows, default=0)
    for place in range(first - 1, max(first - _OVER, 0) - 1, -1):
        words = outline.rows[place].text
        if _sorts(outline, place):
            continue
        if LATEST.fullmatch(words) or heads_other_texts(outline.rows[place].line):
            return 0, 0
        if HEADING.fullmatch(words):
            number = re.search(r"\d+", words)
            counts = number is not None and int(number[0]) == len(contents)
            return (3 if OF_COMMENTS.search(words) else 1), int(counts)
        if outline.tag(outline.rows[place].node) in HEADINGS:
            return 0, 0
    return 0, 0


def _sorts(outline: Outline, place: int) -> bool:
    """True for a button that sorts comments, beside another one in the same box: "Latest" beside "Oldest"."""
    own = list(outline.chain(outline.rows[place].node, _IN_CONTROL))
    if any(outline.tag(node) in HEADINGS for node in own):
        return False
    near = (one for one in (place - 1, place + 1) if 0 <= one < len(outline.rows))
    return any(
        CONTROL.fullmatch(outline.rows[one].text)
        and not {*own}.isdisjoint(outline.chain(outline.rows[one].node, _IN_CONTROL))
        for one in near
    )


def is_counted(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where a short line right above them has their number, in whatever language: "Yorumlar (4)"."""
    first = min(contents[0].rows, default=0)
    words = outline.rows[first - 1].text if first else ""
    numbers = re.findall(r"\d+", words)
    return numbers == [str(len(contents))] and len(words.split()) <= _TITLED


def is_behind_article(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where sentences under a chief heading stand before them, and none outside of them behind the first."""
    first = min(contents[0].rows, default=0)
    titled = next((place for place in range(first) if is_title(outline, place)), first)
    own = {place for one in contents for place in one.rows}
    behind = (place for place in range(first, len(outline.rows)) if place not in own)
    return (
        sum(measure(row.text) >= _SENTENCE for row in outline.rows[titled:first]) >= _FEW
        and sum(measure(outline.rows[place].text) >= _PARAGRAPH for place in behind) == 0
    )


def is_topic(outline: Outline, contents: Sequence[Content], *, pressed: bool) -> bool:
    """True where they are all that the page says below its title, and markup calls each of them a post or a message.

    `pressed` is True where each can be answered, which says as much.
    """
    own = {place for one in contents for place in one.rows}
    others = (row.text for place, row in enumerate(outline.rows) if place not in own)
    first = min(contents[0].rows, default=0)
    if any(measure(words) >= _SENTENCE and ENDS_SENTENCE.search(words) for words in others):
        return False
    called = sum(
        any(
            _POST.fullmatch(word)
            for node in outline.chain(one.item, _MESSAGE_IN)
            for word in words_in_class(outline, node)
        )
        for one in contents
    )
    return (pressed or called * 2 > len(contents)) and any(is_title(outline, place) for place in range(first))


def are_posts(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where they are posts of a network: all that a page without a title says, by several, each under its writer's address.

    The time leads to it, "/@mia/post/4", and the name to "/@mia".
    """
    own = {place for one in contents for place in one.rows}
    others = (row.text for place, row in enumerate(outline.rows) if place not in own)
    return (
        len({one.author for one in contents}) > 1
        and (
            len(contents) > _FEW or are_siblings(outline, contents)
        )  # a box can show a post of somebody else
        and not any(is_title(outline, place) for place in range(len(outline.rows)))
        and not any(measure(words) >= _SENTENCE and ENDS_SENTENCE.search(words) for words in others)
        and all(_is_at_address(outline, one) for one in contents)
    )


def _is_at_address(outline: Outline, one: Content) -> bool:
    """True where the link of a comment's time goes on from that of its name."""
    if one.name is None:
        return False
    of_name, of_time = (
        next(
            (link for at in outline.chain(node, _IN_CONTROL) if (link := outline.nodes[at].get("href", ""))),
            "",
        )
        for node in (one.name.node, one.mark.node)
    )
    return len(of_name) > 1 and of_time.startswith(f"{of_name.rstrip('/')}/")


def is_title(outline: Outline, place: int) -> bool:
    """True for a row of a chief heading."""
    return any(outline.tag(node) == "h1" for node in outline.chain(outline.rows[place].node, 2))


def has_form(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where a form to write a comment stands after them, or among them."""
    last = max(contents[-1].rows, default=0)
    if any(_FORM.fullmatch(row.text) for row in outline.rows[last + 1 : last + _UNDER]):
        return True
    first, end = contents[0].item, outline.ends[contents[-1].item]
    near = outline.controls_between(first - _FORM_BEFORE, end + _FORM_BEHIND)
    return any(outline.tag(node) == "textarea" for node in near)


def holds_page(outline: Outline, one: Content) -> bool:
    """True for an element that holds more than a comment: a heading over comments, a form to write one, a title."""
    rows = [outline.rows[place] for place in one.rows]
    fields = any(outline.tag(node) == "textarea" for node in outline.controls_in(one.item))
    return (
        fields
        or holds_title(outline, one)
        or any(HEADING.fullmatch(row.text) or _FORM.fullmatch(row.text) for row in rows)
    )


def holds_title(outline: Outline, one: Content) -> bool:
    """True for an element that holds the title of the page, and hence the article."""
    item = any(outline.tag(node) == "h1" for node in outline.chain(one.item, 2))
    return item or any(is_title(outline, place) for place in one.rows)


def is_elsewhere(outline: Outline, contents: Sequence[Content]) -> bool:
    """True in a side bar, a menu or a box that markup or a heading calls recent, related or popular."""
    first = contents[0].item
    for node in outline.chain(first, _AROUND):
        if outline.tag(node) in {"body", "html", "main"}:
            break
        if node != first and outline.tag(node) in _ASIDES and not says_comment(outline, node):
            return True
        said = (*words_in_class(outline, node), str(outline.nodes[node].get("id", "")).lower())
        if any(_ELSEWHERE.fullmatch(part) for word in said for part in re.split(r"[-_]", word)):
            return True
    top = min(contents[0].rows, default=0)
    return any(
        LATEST.fullmatch(row.text) or heads_other_texts(row.line)
        for row in outline.rows[max(top - 2, 0) : top]
    )


def counted_in(outline: Outline) -> tuple[str, int]:
    """The heading that counts the comments of the page, and its number; of several the highest."""
    counts = [("", 0)]
    for row in outline.rows:
        words = row.text
        number = re.search(r"\d+", words)
        heads = any(outline.tag(node) in HEADINGS for node in outline.chain(row.node, 3))
        if (
            number
            and heads
            and HEADING.fullmatch(words)
            and re.search(OF_COMMENTS.pattern.removesuffix(r"|\d"), words, re.IGNORECASE)
        ):
            counts.append((words, int(number[0])))
    return max(counts, key=lambda one: one[1])


def are_siblings(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where several stand beside each other, and not one in the other by chance."""
    parents = [outline.above[one.item] for one in contents]
    return len(set(parents)) < len(parents)


def boxes_of(outline: Outline, contents: Sequence[Content]) -> list[int]:
    """What belongs to the thread: the widest elements around all comments that hold little else, else the comments alone.

    A short article stands beside its comments in one `<main>`, which is the page's and not the thread's.
    """
    wide = []
    if len(contents) > 1:
        own = {place for one in contents for place in one.rows}
        wide = list(
            takewhile(lambda node: not _holds_article(outline, node, own), wrappers(outline, contents))
        )
    return [wide[-1]] if wide else [one.item for one in contents]


def _holds_article(outline: Outline, node: int, own: Collection[int]) -> bool:
    """True for an element that holds a chief heading, or sentences of no comment, though nothing calls it one of comments."""
    called = says_comment(outline, node)
    for place, row in enumerate(outline.rows):
        if place in own or not outline.holds(node, row.node):
            continue
        if is_title(outline, place):
            return True
        if not called and measure(row.text) >= _SENTENCE and not _FORM.fullmatch(row.text):
            return True
    return False
