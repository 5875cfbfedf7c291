"""The page's own lines beside comments: ranks above the words, buttons and counts below them.

Some are known words; lines that nearly all comments share are the page's too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimline.read.headwords import BUTTONS, EDITED, RANK
from claimline.read.lines import Line

_COMMENTS = (
    "comments?|responses?|replies|thoughts|gedanken|r[eé]flexions?|pensieri|gedachten|reactions|reviews|postings|kommentare|leserkommentare|lesermeinungen|beiträge|commentaires|réactions|avis|comentarios"
    r"|opiniones|comentários|commenti|reacties|комментари(?:и|ев|я|й)|отзывы|komentarz(?:e|y)|opinie|yorum(?:lar)?|kommentarer|kommentit|komentáře|hozzászólások|comentarii|коментар(?:і|ів)|guest\s?book(?: entries)?|gästebuch(?:einträge)?|livre d['’]or|gastenboek|libro de visitas|księga gości|гостевая(?: книга)?|댓글|コメント|评论|条评论|个想法|التعليقات|تعليق(?:ات)?"
)
_WHOSE = "(?:(?:all|your|our|user|customer|community|guest|kunden|readers?[’']?|tous les|toutes les|vos|les|todos los|tutti i|todos os|alle|die|leser|nutzer|все|全部)[ -])"
_READERS = r"(?:\s+(?:(?:from|by|of|van|der|des|dei|de|dos)\s+)?(?:(?:our|the|los|unserer|onze|nos|nossos)\s+)?(?:readers|lezers|leser(?:innen)?|lecteurs|lectores|lettori|leitores|czytelników|читателей)(?!\w))"
HEADING = re.compile(
    rf"(?=.{{1,120}}\Z)(?:#{{1,6}}\s+|\*\*)?(?:(?:there (?:are|is)|view(?: all)?|show(?: all)?)\s+)?(?:[^\W\d_]{{4,12}}:\s+(?=\d))?(?:\d[\d,.]*\s*)?{_WHOSE}?(?:\d[\d,.]*\s+)?(?:{_COMMENTS})(?!\w){_READERS}?"
    r"(?:\s+(?:on|to|so far|à|sur|zu|su|sobre|a|op|affichés|total)\b(?:[^.!?]*|\s*[“„«‘].*[”“»’]))?\W*(?:\d+\W*)?|\d+\s+answers\W*|.{1,60}有\d+个想法",
    re.IGNORECASE,
)
# The headings that an article hardly ever has over a list of its own; it may have "Reactions".
OF_COMMENTS = re.compile(
    r"comm?ent|guest\s?book|gästebuch|livre d['’]or|gastenboek|libro de visitas|гостевая|kommentar|reactie|комментар|评论|تعليق|\d",
    re.IGNORECASE,
)
# The controls between the heading of a thread and its first comment.
CONTROL = re.compile(
    r"(?:sort(?:ed)? by|most relevant|más relevantes|mais relevantes|più rilevanti|les plus pertinents|relevanteste|meest relevant|najtrafniejsze|самые актуальные|en alakalı|newest|oldest|best|top|most|log ?in|sign ?in|subscribe|show|all comments|join|add a comment"
    r"|community|recommend|favorite|share|filter|order|trier par|sortier(?:en|t)|ordenar por|ordina(?:re)? per|sorte(?:er|ren)|сортировать|neueste|älteste"
    r"|les plus récents|más recientes|mais recentes|più recenti|nieuwste|排序|默认|最新|الأحدث)(?!\w).{0,40}",
    re.IGNORECASE,
)
NEARLY_ALL = 0.8
_LIKES = re.compile(
    r"(?:[^\w\s.,;:!?…'’\"“”()%$€£/-]\ufe0f?\s?)?\d+(?:[.,]\d)?[km]?", re.IGNORECASE
)  # "34", "👍 34"
_SCORE = re.compile(r"[+−-]\d+")
_FEWEST = 3  # bodies that must begin or end alike
_MOST_LINES = 6  # of a page below a comment
# Where the page goes on: the headings of other texts, and the lines of a footer.
_OTHER_TEXTS = (
    "(?:related|latest|recent|popular|trending|featured|recommended|previous|next|top)(?: (?:posts?|comments?|articles?|stor(?:y|ies)|news|videos?|topics?"
    "|headlines|tags|searches|coverage|content|links|reading))?(?= (?:from|in|on|for|by)|\\W*$)|more (?:from|on|stories|in|news|articles)"
    "|most (?:read|popular|viewed|commented|shared)"
    "|you (?:may|might) also (?:like|be interested)|(?:read|up) next|don[’']t miss|editor[’']?s[’']? picks?|(?:previous|next)(?: post| article| story)?\\s*:"
    "|archives|categories|tags|filed under|mehr zum thema|mehr aus|meistgelesen|das könnte sie|auch interessant"
    "|à lire aussi|lire aussi|sur le même|articles? (?:liés|récents|similaires)|les plus lus|más (?:noticias|leídas?|sobre)|lo más|noticias relacionadas"
    "|te puede interesar|notizie correlate|leggi anche|altri articoli|più letti|leia (?:também|mais)|mais lidas|veja também|lees ook|meer over"
    "|meest gelezen|читайте также|по теме|популярное|相关(?:新闻|阅读|文章)|热门|مواضيع ذات صلة|اقرأ أيضا"
)
_FOOTER = (
    "©|copyright|all rights reserved|privacy|cookies?|terms (?:of|and|&)|about(?: us)?$|contact(?: us)?$|advertis\\w+|subscribe(?: to| now|\\W*$)|newsletters?(?: |$)|sign up"
    "|log ?in|register\\W*$|follow us|share (?:this|on|via)|back to top|comments (?:are|have been) (?:now )?closed|(?:older|newer) (?:comments|posts)"
    "|(?:facebook|twitter|whatsapp|reddit|pinterest|linkedin|instagram|youtube|flipboard|tumblr|e-?mail|print|rss|google\\+|x)(?:\\W+(?:facebook|twitter"
    "|whatsapp|reddit|pinterest|linkedin|instagram|youtube|flipboard|tumblr|e-?mail|print|rss|google\\+|x))*\\W*$|disclaimer\\W*$|story timeline\\W*$"
    "|load more|(?:view|show|see) (?:all|more|comments)|post a comment|leave a (?:reply|comment)|sitemap|powered by|site ?map|impressum|datenschutz|agb$|kontakt$"
    "|alle rechte vorbehalten|nutzungsbedingungen|mentions légales|politique de confidentialité|conditions d|tous droits réservés|aviso legal"
    "|política de|todos os direitos|todos los derechos|condiciones de|informativa|tutti i diritti|note legali|algemene voorwaarden|alle rechten"
    "|политика|все права|版权所有|联系我们|关于我们|جميع الحقوق|سياسة"
)
_PAGE_GOES_ON = re.compile(
    rf"(?:\W*(?:{_OTHER_TEXTS}|{_FOOTER}))(?!\w)(?:(?<=closed)\..{{0,60}}|(?<=reserved)\.|[^.!?]{{0,60}})",
    re.IGNORECASE,
)
_HEADS_OTHERS = re.compile(rf"\W*(?:{_OTHER_TEXTS})(?!\w)[^.!?]{{0,60}}", re.IGNORECASE)
# Lines of a footer, and of the form for a comment, that are sentences.
_COPYRIGHT = re.compile(
    r"(?:we use|wir verwenden|nous utilisons|utilizamos|utilizziamo|wij gebruiken|używamy|мы используем)\b.{0,30}\bcookies?\b|(?:©|\(c\)|copyright)\s*.{0,20}\d{4}|.{0,80}all rights reserved|your e-?mail address will not be published|required fields are marked"
    r"|deine e-mail-adresse wird nicht veröffentlicht|votre adresse (?:e-mail|de messagerie|mail) ne sera pas|tu dirección de correo electrónico no"
    r"|il tuo indirizzo e-?mail non sarà|o seu endereço de e-?mail não será|je e-mailadres wordt niet|ваш (?:e-mail|адрес) .{0,30}не будет"
    r"|您的(?:电子邮箱|邮箱)地址不会|لن يتم نشر عنوان",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^\W\d_][^\W_]*(?: [^\W_]+)?\s?:(?=\s)")
_ONE_WORD = re.compile(r"\w+[.!?…]+")  # "Agreed.", which several may write by chance
_SUBJECT = 80  # characters


def begins_page(line: Line) -> bool:
    """True for a line that heads other texts of the page, or belongs to its footer."""
    return is_page_line(line.text)


def heads_other_texts(line: Line) -> bool:
    """True for a line over the titles of other texts: "Related stories"."""
    return _HEADS_OTHERS.fullmatch(line.text) is not None


def is_page_line(words: str) -> bool:
    """As `begins_page`, for the words of a line."""
    return _PAGE_GOES_ON.fullmatch(words) is not None or _COPYRIGHT.match(words) is not None


# The lines between the head of a mail and its words.
_FIELD = re.compile(
    r"(?:to|cc|bcc|date|subject|reply-to|message-id|in-reply-to|references|an|kopie|betreff|à|objet|para|asunto|oggetto)\s*:.*",
    re.IGNORECASE,
)


def past_fields(lines: Sequence[Line], start: int, end: int) -> int:
    """The first line of a body that is no field of a mail's head ("To: ...")."""
    while start < end and _FIELD.fullmatch(lines[start].text):
        start += 1
    return start


def leading(
    lines: Sequence[Line], bodies: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[str]]:
    """The bodies without the first lines that nearly all share, and those lines: ranks, places, counts.

    Two comments can begin alike by chance ("Agreed"), so with two comments only a known rank counts.
    """
    found, gone = list(bodies), []
    for _ in range(_MOST_LINES):
        firsts = Counter(kind_of(lines[start].text) for start, end in found if end - start > 1)
        common = {
            text
            for text, count in firsts.items()
            if text[-1] not in ".!?…"
            and count >= NEARLY_ALL * len(found)
            and (count >= _FEWEST or (count > 1 and (RANK.fullmatch(text) or text.isdigit())))
        }
        if not common:
            break
        gone += sorted(common)
        found = [
            (start + (end - start > 1 and kind_of(lines[start].text) in common), end) for start, end in found
        ]
    return found, gone


def past_subjects(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bodies without the subject over each, where all have one: a short line that ends no sentence, an empty one below."""
    if len(bodies) < _FEWEST or not all(_has_subject(lines, *body) for body in bodies):
        return list(bodies)
    return [(start + 1, end) for start, end in bodies]


def _has_subject(lines: Sequence[Line], start: int, end: int) -> bool:
    if end - start < 2 or not lines[start + 1].apart or BUTTONS.fullmatch(lines[start + 1].text):
        return False
    return len(lines[start].text) <= _SUBJECT and lines[start].text[-1] not in '.!?…:;,>”"'


def kind_of(text: str) -> str:
    """A line with its numbers made one; for "Place: Oster" only the label."""
    label = _LABELLED.match(text)
    return label[0] if label else pattern_of(text)


def common_ends(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> set[str]:
    """The last lines (numbers made one) that nearly all bodies share: the page's, known buttons left out."""
    ends = Counter(kind_of(lines[end - 1].text) for start, end in bodies if end - start > 1)
    return {
        text
        for text, n in ends.items()
        if n >= _FEWEST and n >= NEARLY_ALL * len(bodies) and not _ONE_WORD.fullmatch(text)
    }


def trailing(
    lines: Sequence[Line], bodies: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[str]]:
    """The bodies without the page's lines at their ends, and those lines that went because nearly all bodies share them."""
    found = _with_button_words(lines, bodies, [_without_buttons(lines, body, set()) for body in bodies])
    gone: list[str] = []
    for _ in range(_MOST_LINES):
        if not (common := common_ends(lines, found)):
            break
        gone += sorted(common)
        found = [_without_buttons(lines, body, common) for body in found]
    return found, gone


def _with_button_words(
    lines: Sequence[Line], bodies: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The bodies, where a comment of one word that looks like a button ("Like!") keeps it, unless others have that button."""
    pressed = Counter(
        text
        for (_, last), (_, end) in zip(found, bodies, strict=True)
        for text in {pattern_of(line.text) for line in lines[last:end]}
    )
    return [
        (start, start + 1)
        if start == last < end and pressed[pattern_of(lines[start].text)] * 2 < len(bodies)
        else (start, last)
        for (start, last), (_, end) in zip(found, bodies, strict=True)
    ]


def _without_buttons(
    lines: Sequence[Line], body: tuple[int, int], common: AbstractSet[str]
) -> tuple[int, int]:
    start, end = body
    last = end
    while last > start and (
        BUTTONS.fullmatch(lines[last - 1].text)
        or EDITED.fullmatch(lines[last - 1].text)
        or (kind_of(lines[last - 1].text) in common and last - start > 1)
        or _is_count(lines, last - 1, end)
    ):
        last -= 1
    return start, last


def pattern_of(text: str) -> str:
    """A line with its numbers made one, to be compared."""
    return re.sub(r"\d+", "9", text)


def _is_count(lines: Sequence[Line], i: int, end: int) -> bool:
    """True for a number alone above a button, or beside a sign: how many like it."""
    if i + 1 == end:  # "+5" below the last button
        return (
            _SCORE.fullmatch(lines[i].text) is not None and BUTTONS.fullmatch(lines[i - 1].text) is not None
        )
    return _LIKES.fullmatch(lines[i].text) is not None
