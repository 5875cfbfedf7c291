"""The names in a by-line: each author as written, without office, paper or place.

A part that could be a name or not is no author: "By Mia Roe, Oster Gazette" has one.
"""

import re

from claimline.model import Span

_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PARTICLE = r"(?:al|bin|bint|ibn|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|el|abu)"
NAME = re.compile(rf"{_CAPITALISED}(?:\s+(?:{_CAPITALISED}|{_PARTICLE})){{1,5}}")
"""A name of several words, as a by-line has it."""

_PARTS = re.compile(r"\s*(?:,\s*(?:and|&)|,|;|\band\b|&|\bwith\b)\s*", re.IGNORECASE)
_ENDS = re.compile(  # where the names end and place, paper or office begins
    r"\s+(?:in|for|of|from|at|reporting|special|contributing)\s|\s*[|·•/(@\t]|\s+[—–-]\s+|\s{2,}",
    re.IGNORECASE,
)
# Words of offices and papers, and of headlines and pages, that no person's name has.
_NO_PERSON = re.compile(
    r"(?:\w*(?:editor|reporter|writer|correspondent|columnist|journalist|contributor|technologist|economist|analyst|scientist|blogger)s?"
    r"|professor|director|staff|chief|bureau|desk|team|president|chair(?:man|woman)?|fellow|researcher|engineer|lawyer|author|admin\w*"
    r"|minister|secretary|officer|manager|founder|senior|deputy|special|guest|associate|assistant|political|foreign"
    r"|news\w*|press|times|post|gazette|union|university|college|institute|foundation|agency|agence|network|media|magazine|herald"
    r"|journal|tribune|telegraph|guardian|review|today|daily|weekly|radio|tv|television|online|services?|group|centre|center|council"
    r"|reuters|afp|ap|bbc|cnn|upi|the|an?|our|your|this|that|what|why|how|when|who|where|no|not|new|more|is|are|was|latest"
    r"|breaking|exclusive|analysis|opinion|updated?|published|posted|read|share|comments?|photos?|video|follow|sign|subscribe"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|story|stories|view|more|home|page)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\w\w{3,}\.$")  # the end of a sentence, and of no "Jr." or initial
_NOBODY = re.compile(  # by whom a text is that names nobody
    r"(?:(?:an?|our|the)\s+)?(?:\w+\s+){0,3}(?:staff|correspondents?|reporters?|writers?|editors?|desk|admin\w*|agencies|team|guest)(?:\s+\w+)?",
    re.IGNORECASE,
)


_PLACED = re.compile(r"(?P<name>.+?)(?:\s+in\s+[^\W\d_]\w*(?:\s+[^\W\d_]\w*){0,2})?")


def person_in(text: str, start: int, end: int) -> Span | None:
    """The name of a person that is all of a stretch but for a place: `Mia Roe in Oster`."""
    found = _PLACED.fullmatch(text, start, end)
    return found.span("name") if found and is_person(found["name"]) else None


def is_person(words: str) -> bool:
    """True for what has the form of a person's name, and no word of an office, a paper or a page."""
    return NAME.fullmatch(words) is not None and not any(map(_NO_PERSON.fullmatch, words.split()))


def authors_in(text: str, start: int, end: int) -> list[Span]:
    """The authors after a "by"; empty where it names nobody, as in "by our correspondent".

    A name of one word, or of a body, counts where nothing else stands there: "By Reuters", "By Tidewatcher".
    """
    if (stop := _ENDS.search(text, start, end)) and stop.start() > start:
        end = stop.start()
    parts = _parts(text, start, end)
    whole = text[start:end].strip()
    if not parts or _NOBODY.fullmatch(whole):
        return []
    if len(parts) == 1:
        return parts if _is_one(text[slice(*parts[0])]) else []
    people = [part for part in parts if is_person(text[slice(*part)])]
    if parts[0] not in people:
        return [parts[0]] if _is_one(text[slice(*parts[0])]) and not people else []
    # "Mia Roe, Bo Ek" alone could be a name and a paper; "Mia Roe, Bo Ek and Ann Marsh" are names.
    joined = re.search(r"\band\b|&|;|\bwith\b", text[parts[0][1] : people[-1][0]], re.IGNORECASE)
    return people if joined else people[:1]


def _is_one(words: str) -> bool:
    """True for a name of any kind: it begins with a capital or is one word, and is short."""
    return is_person(words) or (
        len(words.split()) <= 4 and (words[0].isupper() or " " not in words) and not _NOBODY.fullmatch(words)
    )


def _parts(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = start
    for parting in (*_PARTS.finditer(text, start, end), None):
        first, last = at, parting.start() if parting else end
        while first < last and text[first].isspace():
            first += 1
        while first < last and (text[last - 1].isspace() or text[last - 1] in ",;:"):
            last -= 1
        if _SENTENCE.search(text[first:last]):
            last -= 1
        if first < last:
            found.append((first, last))
        at = parting.end() if parting else end
    return found
