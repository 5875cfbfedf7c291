"""What one line can be as a part of a comment's head: its time, its name, and the words that belong to the form.

A line alone decides little: whether lines like it repeat, and where they stand, is told by `forms`.
"""

import re
from dataclasses import dataclass

from claimline.dates import Moment, find_moment
from claimline.model import Span
from claimline.read.lines import Line

_LONGEST = 200  # characters: a longer line is prose
_LONGEST_NAME = 60
_MOST_WORDS = 6
_MOST_ASIDE = 8  # words of a head that are neither name nor time: a place, a badge

# "1. ", "12) ", "(3) ", "#4 " or a bullet; the number counts comments, the bullet marks a reply.
MARKER = re.compile(
    r"(?:\(?(?P<number>\d{1,5})[.)]|#(?P<hash>\d{1,6})\b[.:]?|(?P<bullet>[•◦▪‣·*+–-]))\s+(?=\S)"
)
# What a page hangs on to a comment: buttons, counts and marks, not words of anybody. They may be glued by copying.
_BUTTON = (
    "reply|report(?: (?:this )?(?:comment|abuse))?|share|likes?|liked|unlike|permalink|link|edit(?:ed)?|quote|recommend(?:ed)?"
    "|upvotes?|downvotes?|vote(?: up| down)?|points?|flag|embed|save|parent|root|prev|next|context|hide|more|thread|follow(?:ing)?"
    "|translate|see more|read more|view replies|hide replies|show replies|helpful|thumb up|thumb down|expand|collapse|delete"
    "|pinned|new|v|antworten|melden|zitieren|gefällt mir|bearbeiten|répondre|signaler|partager|j[’']aime|modifier|responder"
    "|denunciar|compartir|me gusta|editar|rispondi|segnala|mi piace|condividi|compartilhar|curtir|beantwoorden|reageer"
    "|rapporteer|leuk|ответить|пожаловаться|нравится|поделиться|رد|أعجبني|回复|举报|赞|分享"
)
BUTTONS = re.compile(rf"(?:[\W\d_]*(?:{_BUTTON}))+[\W\d_]*", re.IGNORECASE)
# Words of the form beside a name or a time, as they open and close what stands between the marks of a line.
_OPENS = re.compile(
    r"(?:(?:(?:re)?posted|written|submitted|sent|added|comment(?:ed)?|reply|review|message|veröffentlicht|geschrieben|publié"
    r"|écrit|publicado|escrito|enviado|scritto|geplaatst)\s*(?:by|from|von|par|por|da|door|on|at|am|le|el)?\b\s*:?"
    r"|(?:by|from|name|nom|nombre|nome|naam|author|user(?:name)?|autor|auteur|date|datum|fecha|data|von|имя|sent)\s*:|by\b|on\b|at\b|am\b|le\b|el\b"
    r"|#\d+|[+-]\d+\b|\[[–+−-]\]|[–—-]|@(?=\s)|\d{1,6}\s+(?=\D))\s*",
    re.IGNORECASE,
)
_SAYS = (
    "says|said|wrote|writes|sagt|sagte|schrieb|schreibt|meint|meinte|dit|a dit|écrit|a écrit|dice|dijo|escribió|scrive|ha scritto"
    "|ha detto|diz|disse|escreveu|zegt|schreef|пишет|говорит|написал|написала|сказал|сказала|يقول|قال|commented|posted|responded|replied|说|写道"
)
_CLOSES = re.compile(
    rf"\s*(?:(?<![^\W_])(?:{_SAYS}|says?\.{{3}}|said\.{{3}}|on|at|am|um|le|el|il|op|em|den|à|the)(?![^\W_])\s*[:.…]*"
    r"|[:;,.…]+(?<![^\W\d_]\.)|\d+\s*(?:points?|likes?|votes?|fans?|posts?|karma)|@)\s*$",
    re.IGNORECASE,
)
SAYS = re.compile(
    rf"(?P<name>.{{1,60}}?)\s*(?<![^\W_])(?:{_SAYS})\s*(?:\.{{3}}|…|:|：)?\s*[:：]?", re.IGNORECASE
)
# Marks that part a head into name, time, place, buttons.
_PARTS = re.compile(
    r"(?P<aside>\s*(?:\([^()@]{1,40}\)|\[[^\[\]@]{1,40}\]))"
    r"|\s*[<\[(](?:mailto:)?[^\s<>@]+@[^\s<>@]+[>\])]\s*|\s*[|·•⋅●›»/]\s*|\s+[—–-]+\s+|\s*[—–]\s*|[,;]\s+|\s*[()\[\]{}<>]\s*|\s+@\s+|\t+|\s{3,}"
)
_ANSWERS = re.compile(
    r"\s*(?:(?:[>→➤▸]|(?:re)?plied to|in reply to|replying to|en réponse à|en respuesta a|antwort(?:et)? auf|als antwoord op|in risposta a|em resposta a|в ответ)\s+)",
    re.IGNORECASE,
)
_CHAT = re.compile(
    r"\s*(?:[\])]\s*:?|[-–—]|,|:)?\s*(?:<(?P<nick>[^<>\n]{1,40})>|(?P<name>[^:\n<>]{1,40}?):)\s+(?=\S)"
)
_BADGE = re.compile(
    r"(?:\s*[\[(](?:(?:post |the )?(?:author|moderator|mod|admin|administrator|staff|op|verified|editor|guest|subscriber|contributor)"
    r"|\W*\d+|[^\W\d_]+/[^\W\d_]+)[\])]"
    r"|\s+(?:author|moderator|mod|admin|staff|op|verified|editor|guest|subscriber|contributor)"
    r"|\s*[<\[(](?:mailto:)?[^\s<>@]+@[^\s<>@]+[>\])]|\s+@\w{1,30}|\s+u/\w+|[’']s avatar|\s*[,:]+)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+\.\w\S*|mailto:\S*|https?://\S+")
_NO_NAME = re.compile(
    r"[“”\"„«»?!]|[.…]$(?<!\b[^\W\d_]\.)(?<!\b[JjSs]r\.)|^[>*+-]|\b(?:the|that|this|was|were|is|are|have|has|not|they|about|which|because)\b",
    re.IGNORECASE,
)
_DAY_WORD = re.compile(r"yesterday|today|gestern|heute|hier|ayer|hoy", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]")
# The end of a sentence inside: "I knew it. Mia Hale" is no name, "J. R. Quill" and "Mrs. Grey" are.
_SENTENCE = re.compile(r"(?<!\b[^\W\d_])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs))[.!?]\s+\S")
_LETTER = re.compile(r"[^\W\d_]")
_PARTICLES = frozenset(
    "of the von van de der den del della di da do dos du la le al bin bint ibn el abu and y e und et zu zur ter".split()
)


@dataclass(frozen=True, slots=True)
class Head:
    """A line that can be a comment's head or foot, or a part of one; places are those of the document.

    Attributes:
        moment: the time.
        when: where the time stands.
        name: where the name stands, None where the line has none.
        answers: the name of the one who is answered, empty where none is named.
        words: the line's own words without name and time, evened: what lines of one form share.
        after: True where the name stands behind the time.
        body: where the words of the comment begin on the same line, None where they begin below.
        known: True for a form that only comments have: a button, "says", "posted by".
        buttons: True where it carries a button such as "Reply".
        opened: the words of the form before the name, in small letters.
        says: True where it ends in "said" or a colon: the words follow.
        lines: how many lines it has: a date and a clock time may stand on two.
    """

    moment: Moment
    when: Span
    name: Span | None
    answers: str
    words: str
    after: bool
    body: int | None
    known: bool
    buttons: bool = False
    says: bool = False
    opened: str = ""
    lines: int = 1


def marker_of(line: Line) -> re.Match[str] | None:
    """The number or bullet that opens a line, unless it is the day of a date."""
    match = MARKER.match(line.text)
    if (
        match
        and match["number"]
        and (moment := find_moment(line.text[:_LONGEST]))
        and moment.start < match.end()
    ):
        return None
    return match


def head_of(line: Line) -> Head | None:
    """What a line is, its number or bullet aside; None where it can be no part of a head."""
    marker = marker_of(line)
    skip = marker.end() if marker else 0
    words = line.text[skip:]
    if len(words) > _LONGEST and words[:1] not in "[0123456789":
        return None
    moment = find_moment(words[:_LONGEST])
    if moment is None:
        return None
    base = line.start + skip
    when = base + moment.start, base + moment.end
    left, right = words[: moment.start], words[moment.end :]
    if left.strip() in {"", "[", "("} and (chat := _CHAT.match(right)) and _is_chat(left, right):
        group = "nick" if chat["nick"] else "name"
        start, end = (when[1] + place for place in chat.span(group))
        if is_name(words[start - base : end - base].strip()):
            return Head(moment, when, (start, end), "", "chat", True, when[1] + chat.end(), True)
    if len(words) > _LONGEST or (moment.kind == "clock" and (left + right).strip(" ()[],.-–—|·")):
        return None
    if moment.kind == "ago" and not _stands_apart(words, moment):
        return None
    return _parted(words, base, moment, when)


def _is_chat(left: str, right: str) -> bool:
    """True where a bracket, a dash or a nick in angle brackets follows the time that opens a line."""
    closes = bool(left.strip()) and right.lstrip()[:1] in {"]", ")"}
    return closes or right.lstrip()[:1] in {"-", "–", "—", "<"}


def _stands_apart(words: str, moment: Moment) -> bool:
    """False for the "5m" of a room: a short time counts where a mark or the line's end follows it."""
    said = words[moment.start : moment.end]
    if len(said) > 4 and (re.search(r"\d", said) or not _DAY_WORD.fullmatch(said)):
        return True
    after, before = words[moment.end :].lstrip(), words[: moment.start].rstrip()
    if _DAY_WORD.fullmatch(said):
        return not after and (not before or not before[-1].isalnum())
    return (not after or not after[0].isalnum()) and (not before or not before[-1].isdigit())


def _parted(words: str, base: int, moment: Moment, when: Span) -> Head | None:  # noqa: C901 - one pass over the parts
    found: list[
        tuple[Span, bool]
    ] = []  # where a part that is no word of the form stands, and whether before the time
    form: list[str] = []
    says = False
    answers, aside, buttons = "", 0, False
    address: Span | None = None  # it may stand for a name, and is nobody's name
    for before, start, end in ((True, 0, moment.start), (False, moment.end, len(words))):
        for whole in _parts(words, start, end):
            part = whole
            if link := _ANSWERS.search(words, *whole):
                answers = words[link.end() : whole[1]].strip(" .:")
                part = whole[0], link.start()
            if BUTTONS.fullmatch(words, *part):
                buttons = True
                continue
            core, opened, closed = _core(words, part)
            form += [opened, closed]
            says = says or _announces(words, part, moment, closed)
            if not before and closed.endswith((".", "!", "?")) and len(words[slice(*core)].split()) > 2:
                return None  # the time stands in a sentence
            if _ADDRESS.fullmatch(words, *core):
                address = address or core
            elif _LETTER.search(words, *core):
                found.append((core, before))
    left = [span for span, before in found if before]
    right = [span for span, before in found if not before]
    name = left[0] if left else right[0] if right and (says or _opens_with_by(words, right[0])) else None
    for span, _ in found:
        if span != name:
            aside += len(words[slice(*span)].split())
    if aside > _MOST_ASIDE or (name and not is_name(words[slice(*name)])):
        return None
    name = name or address
    posted = any(
        word.startswith(("post", "comment", "submitted", "written", "reply", "sent:")) for word in form
    )
    shown = "N" if name else ""
    return Head(
        moment,
        when,
        (base + name[0], base + name[1]) if name else None,
        answers,
        " ".join([shown, *filter(None, form)]).strip(),
        name is not None and name[0] >= moment.end,
        None,
        buttons or says or posted,
        buttons,
        says,
        form[0] if left else "",
    )


def _announces(words: str, part: Span, moment: Moment, closed: str) -> bool:
    """True where a part that closes with a colon or "said" ends its line, the time aside."""
    says = SAYS.fullmatch(f"x {closed}") is not None
    return says or closed.endswith(":") if part[1] == len(words) else says and moment.end == len(words)


def _opens_with_by(words: str, span: Span) -> bool:
    return bool(re.search(r"(?:\bby|\bfrom|\bvon|\bpar|\bpor|/|–|—|-)\s*$", words[: span[0]], re.IGNORECASE))


def _parts(words: str, start: int, end: int) -> list[Span]:
    parts, at = [], start
    for mark in _PARTS.finditer(words, start, end):
        if mark["aside"] or mark[0].strip() == ">":
            continue  # it belongs to the name, or says whom the comment answers
        parts.append((at, mark.start()))
        at = mark.end()
    return [part for part in [*parts, (at, end)] if words[slice(*part)].strip()]


def _core(words: str, part: Span) -> tuple[Span, str, str]:
    """A part without the words of the form that open and close it, and those words in small letters."""
    start, end = part
    opened: list[str] = []
    while (match := _OPENS.match(words, start, end)) and match.end() > start:
        opened.append(match[0].strip().lower())
        start = match.end()
    closed: list[str] = []
    while end > start and (match := _CLOSES.search(words[:end], start)) and match.start() < end:
        if match.start() < start:
            break
        closed.append(match[0].strip().lower())
        end = match.start()
    while end > start and (badge := _BADGE.search(words[:end], start)) and badge.start() > start:
        end = badge.start()
    start += len(words[start:end]) - len(words[start:end].lstrip())
    end = start + len(words[start:end].rstrip())
    return (start, end), re.sub(r"\d+", "9", " ".join(opened)), re.sub(r"\d+", "9", " ".join(closed))


def is_name(words: str) -> bool:
    """True where somebody can be called so: a few words without the marks of a sentence."""
    bare = _ASIDE.sub("", words).strip()
    if not bare or len(words) > _LONGEST_NAME or not _LETTER.search(bare) or _SENTENCE.search(bare):
        return False
    return len(words.split()) <= _MOST_WORDS and not _NO_NAME.search(bare)


def answered_in(words: str) -> str:
    """The name in a line that says nothing but whom the comment answers; empty for any other line."""
    link = _ANSWERS.match(words)
    return words[link.end() :].strip(" .:") if link and link[0].strip() != ">" else ""


def name_in(line: Line) -> Span | None:
    """Where the name stands in a line that is nothing but a name with words of the form; None where it is none."""
    marker = marker_of(line)
    start = marker.end() if marker else 0
    said = SAYS.fullmatch(line.text, start)
    part = said.span("name") if said else (start, len(line.text))
    (start, end), _, _ = _core(line.text, part)
    named = is_name(line.text[start:end]) and not BUTTONS.fullmatch(line.text[start:end])
    return (line.start + start, line.start + end) if named else None


def is_proper_name(words: str) -> bool:
    """True for a name that can be told without a time beside it: one word, or words with capitals."""
    if not is_name(words) or BUTTONS.fullmatch(words):
        return False
    parts = words.split()
    return len(parts) == 1 or all(
        part[0].isupper() or part.lower() in _PARTICLES or part[0].isdigit() for part in parts
    )
