"""The names in a by-line: each author as written, without office, paper, place or affiliation.

A part that could be a name or not is no author: "By Mia Roe, Oster Gazette" has one.
"""

import re
from typing import Final

from claimline.model import Span
from claimline.read.article.bywords import NO_NAME, is_caseless_name

_CAPITALISED = r"(?:[a-z]{1,3}[-'’])?[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PARTICLE = r"(?:al|bin|bint|ibn|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|el|abu)"
NAME: Final = re.compile(rf"{_CAPITALISED}(?:\s+(?:{_CAPITALISED}|{_PARTICLE})){{1,5}}")
"""A name of several words, as a by-line has it."""

AGENCY: Final = re.compile(
    r"(?:the\s+)?(?:reuters|afp|ap|upi|dpa|efe|ansa|pti|ani|pa|xinhua|tass|interfax|sana|anadolu|kyodo|bloomberg|associated press|agence france-presse|press association"
    r"|[\w -]*\b(?:news agency|news service|newswire|wire services?|agencies|agency))",
    re.IGNORECASE,
)
"""Who carries reports to papers."""

# Words of offices and papers, and of headlines and pages, that no person's name has.
_OFFICE = (
    r"\w*(?:editor|reporter|writer|correspondent|columnist|journalist|contributor|technologist|economist|analyst|scientist|blogger|producer|photographer)s?"
    r"|professor|director|staff|chief|bureau|desk|team|president|chair(?:man|woman)?|fellow|researcher|research|engineer|lawyer|author|admin\w*|assistant|expert"
    r"|lead|designer|developer|architect|ceo|cto|cfo|consultant|strategist|specialist|coordinator|curator|co-?founder|minister|secretary|officer|manager|founder|senior|deputy|special|guest|associate|political|foreign|nonresident|head|lecturer|reader|student|intern|freelance\w*"
    r"|redakt\w+|redak[cs][jy]\w*|redac[ct]\w+|redacç\w+|redaç\w+|redazion\w+|rédact\w+|[ck]orrespond[ae]n\w+|korespondent\w*|corr[ei]spon\w+|corresponsal|journaliste|periodista|giornalista|jornalista"
    r"|dziennikar\w+|muhabir\w*|editör\w*|редак\w+|корреспондент\w*|журналист\w*|обозреватель|отдел|служба"
)
_BODY = (
    r"news\w*|press|times|post|gazette|union|university|college|school|academy|museum|library|theatre|gallery|nursery|hotel|institute|foundation|agency|agence|network|media|magazine|herald|observer|standard|chronicle|ledger|dispatch|mirror|express|star|sun|mail|globe"
    r"|journal|tribune|telegraph|guardian|review|notes|notebook|blog|diary|digest|bulletin|archives?|matters|watch|today|daily|weekly|monthly|radio|tv|television|online|services?|group|centre|center|council|office|department|program(?:me)?|project|trust|society|association|company|inc|ltd|llc|llp|plc|gmbh|ag|corp(?:oration)?"
    r"|international|engineering|unit|sentinel|community|lab|labs|partners|committee|commission|authority|bank|police|board|hospital|church|\w*agentur|presse|zeitung|nachrichten|agencia|agência|agenzia|agencja|ajansı|merkezi|persbureau|nyhetsbyrån?|nyheter|агентство|новост\w+|reuters|afp|ap|bbc|cnn|upi|\w+\.(?:com|org|net)"
)
_NO_PERSON = re.compile(
    rf"(?:{_OFFICE}|{_BODY}|the|an?|our|your|this|that|what|why|how|when|who|where|no|not|new|more|is|are|was|latest|transport|health|sports?|environment|education|business|technology|science|legal|defen[cs]e|economics|culture|consumer|religious|crime|courts?|housing|energy|climate"
    r"|breaking|exclusive|analysis|opinion|updated?|published|posted|read|share|comments?|photos?|video|coverage|releases?|meetings?|local|democracy|features?|politics|digital|data|investigations?|city|state|house|night|follow|sign|subscribe|issue|vol\.?|live|free|top"
    r"|categor(?:y|ies)|tags|filed|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|story|stories|view|home|page|statement|report|press|minutes|to|in|on|at|for|of|by|from)",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(_OFFICE, re.IGNORECASE)
_ROLE = re.compile(rf".*\b(?:{_OFFICE}|{_BODY})\b.*", re.IGNORECASE)
NOBODY: Final = re.compile(  # by whom a text is that names nobody
    r"(?:(?:an?|our|the|from)\s+)?(?:[\w’'-]+\s+){0,4}(?:staff|correspondents?|reporters?|writers?|editors?|desk|admin\w*|agencies|team|guest|newsroom|wires?|board|anonymous|unknown|none)(?:\s+\w+)?",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\b(?!Jr|Sr)[A-Z][a-z]{1,3}\.$")  # a state: "Staunton Va."
_POSSESSIVE = re.compile(r"[’']s(?:\s|$)")
_MOST_WORDS = 8  # of an office and a body
_MOST_NAMES = 4  # words of a name with a capital; a headline in capitals has more
_STYLES = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|the hon|hon|rev|fr)\.?\s+)+", re.IGNORECASE)
_MARKS = re.compile(
    r"(?:[\d*†‡§¶]|,(?=\d)|(?<=\w)\s[a-f](?![^\s,]))++$"
)  # of affiliations: "Mia Roe1*", "Mia Roe a b"
_ORCID = re.compile(r"\borcid\b", re.IGNORECASE)
LONGEST: Final = 160
"""Characters of a line of names."""

_HONOUR = re.compile(r",?\s*(?:MP|MEP|MLA|MD|PhD|QC|KC|OBE|CBE|MBE)")
_PREPOSITION = re.compile(r"(?:in|for|of|from|at)\s+(?:the\s+)?", re.IGNORECASE)
_INITIAL = re.compile(r"(?<![^\s-])[A-Z]\.[\s-]")  # "Bo K. Ek", which no place has
# Of other languages it joins two names of two words, and none of one: "José Ortega y Gasset".
_AND = r"\s(?:und|et|y|e|en|och|og|i|oraz|и|ve)\s(?=\s*[^\W\d_][\w.’'-]*\s+(?-i:[^\W\d_a-zß-öø-ÿ]))"
_JOINTS = re.compile(rf"\s*(?:,\s*(?:and|&)\s|[,;|]|\s(?:and|with)\s|\s?&\s|\s·\s|{_AND})\s*", re.IGNORECASE)
_JOINED = re.compile(r"\band\b|&|;|\bwith\b|\s(?:und|et|y|e|en|och|og|i|oraz|и|ve)\s", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+[—–-]\s.*|\s+\d+\s\w.*|,?\s+(?-i:MP|MEP|MLA|MD|PhD|QC|KC|OBE|CBE|MBE)(?!\w).*|\s+(?:in|for|of|from|at|reporting|special|contributing|categor(?:y|ies)|tags|filed)(?!\w).*|\s*(?:[@\t/<]|\S+@\S+|\s{2}).*",
    re.IGNORECASE | re.DOTALL,
)
_TALKS = re.compile(
    r"\b(?:sp(?:oke|eaks)|talk(?:s|ed)|t(?:old|ells)|answer(?:s|ed)|explain(?:s|ed)|me(?:t|ets)|ask(?:s|ed)|interview(?:s|ed)(?! by)|discuss(?:es|ed))\b"
)
_SENTENCE = re.compile(r"\w\w{3,}\.$")  # the end of a sentence, and of no "Jr." or initial


def is_person(words: str) -> bool:
    """True for what has the form of a person's name, and no word of an office, a paper or a page."""
    if (
        NAME.fullmatch(words) is None
        or _ABBREVIATED.search(words)
        or any(map(_NO_PERSON.fullmatch, words.split()))
        or any(word[0] > "ÿ" and word[0].islower() for word in words.split())  # "По словам жителей"
    ):
        return False
    capitals = [word for word in words.split() if word[0].isupper()]
    letters = len(capitals) > 2 and all(
        len(word) <= 3 and word.isupper() for word in capitals
    )  # of desks, at a wire's foot
    return len(capitals) <= _MOST_NAMES and not letters and not _POSSESSIVE.search(words)


def is_role(words: str) -> bool:
    """True for words with an office or a body in them: `Senior Fellow, Oster Institute`."""
    return len(words.split()) <= _MOST_WORDS and _ROLE.fullmatch(words) is not None


def authors_in(
    text: str, start: int, end: int, *, labelled: bool = False, several: bool = False
) -> list[Span]:
    """The authors after a "by"; empty where it names nobody, as in "by our correspondent", or an agency.

    A name of one word, or of a body, counts where nothing else stands there: "By Tidewatcher". `labelled` where an "author:" stands before
    them, and `several` where it says that they are several.
    """
    parts = _parts(text, start, end)
    whole = text[start:end].strip(" .")
    if not parts or AGENCY.fullmatch(whole):
        return []
    people = [name for part in parts if (name := _person(text, *part))]
    if labelled and len(parts) == 2 and all(" " not in text[slice(*part)] for part in parts):
        return [(parts[0][0], parts[1][1])]  # "Roe, Mia"
    if not people:
        if NOBODY.fullmatch(whole):
            return []
        return [parts[0]] if len(parts) == 1 and _is_one(text[slice(*parts[0])]) else []
    if people[0][0] > parts[0][1]:  # what stands first is no person: an office, a paper
        return []
    return people if several or _are_joined(text, people, end) else people[:1]


def authors_after(text: str, start: int, end: int, *, labelled: bool) -> list[Span]:
    """The authors after a "by" of another language: whole names alone, since "Von Oster nach Senn" has none.

    `labelled` where the words before say so of names in letters without capitals too: "作者：".
    """
    found = authors_in(text, start, end)
    people = [name for name in found if is_person(text[slice(*name)]) and text[name[0]].isupper()]
    if people or not labelled:
        return people
    return [part for part in _parts(text, start, end)[:1] if is_caseless_name(text[slice(*part)])]


def unclear_in(text: str, start: int, end: int) -> Span | None:
    """After a first author, what could be a second one or a place: "By Mia Roe, Jo Castle"."""
    people = [name for part in _parts(text, start, end) if (name := _person(text, *part))]
    return people[1] if len(people) == 2 and not _are_joined(text, people, end) else None


def names_alone(text: str, start: int, end: int) -> tuple[list[Span], bool]:
    """The names of a line that has no "by", and whether an office, a body or several names show that they are authors.

    Empty where the line holds anything but names, offices, bodies and places.
    """
    if end - start > LONGEST:
        return [], False
    if orcid := _ORCID.search(text, start, end):
        end = orcid.start()
    if by := NO_NAME.match(text, start, end):
        start = by.end()
    parts = [] if ":" in text[start:end] else _parts(text, start, end)
    people = [name for part in parts if (name := _person(text, *part))]
    if not people or people[0][0] > parts[0][1]:
        return [], False
    held = {name[0] for name in people}
    others = [text[slice(*part)] for part in parts if not any(part[0] <= at < part[1] for at in held)]
    if not all(is_role(words) or AGENCY.fullmatch(words) or is_place(words) for words in others):
        return [], False
    after = [text[name[1] : part[1]] for name in people for part in parts if part[0] <= name[0] < part[1]]
    if not all(map(_fits_after, after)):
        return [], False  # "Rescuing Those Lost in the storm of Oster"
    joined = _are_joined(text, people, end) or (len(people) > 1 and _are_placed(text, parts, people))
    chosen = people if joined else people[:1]
    rests = [text[people[0][1] : parts[0][1]], *others]
    return chosen, len(chosen) > 1 or any(is_role(rest) or AGENCY.fullmatch(rest) for rest in rests)


def _person(text: str, start: int, end: int) -> Span | None:
    """The person that opens a part; an office or a place may follow without a mark."""
    if style := _STYLES.match(text, start, end):
        start = style.end()
    if after := _AFTER.search(text, start, end):
        end = after.start()
    words, office = text[start:end], False
    while words and not is_person(words):
        head, space, last = words.rstrip().rpartition(" ")
        office = office or _IN_OFFICE.fullmatch(last) is not None
        if not space or not office or not _NO_PERSON.fullmatch(last):
            return None
        words = head.rstrip(" ,")
    return (start, start + len(words)) if words else None


def _fits_after(words: str) -> bool:
    """True for what can follow a name without a mark: an office, a body, an address, a place with its "in"."""
    words = words.strip()
    plain = _PREPOSITION.sub("", words, count=1)
    if _TALKS.search(words):
        return False  # "Mia Roe of the Harbour Institute spoke to Bo Ek"
    return (
        not any(map(str.isalpha, words))
        or "@" in words
        or _HONOUR.fullmatch(words) is not None
        or (words[0] == "/" and is_place(words[1:].strip()))
        or is_role(plain)
        or AGENCY.fullmatch(plain) is not None
        or (words.lower().startswith("in ") and is_place(plain))
    )


def _are_joined(text: str, people: list[Span], end: int) -> bool:
    """True where all of a list are people; of two with a comma between them the second can be a place."""
    if len(people) != 2:
        return len(people) > 2
    after = [re.match(r"\s?[\d*†‡§¶]|\s[a-f](?![^\s,])", text[name[1] : end]) for name in people]
    return bool(
        _JOINED.search(text, people[0][1], people[1][0])
        or (
            "|" in text[people[0][1] : people[1][0]] and "," in text[people[0][1] : end]
        )  # "Mia Roe, Oster | Bo Ek"
        or all(after)
        or _INITIAL.search(text, *people[1])
    )


def _are_placed(text: str, parts: list[Span], people: list[Span]) -> bool:
    """True where each of several people stands with a place or an office: "Mia Roe in Oster, Bo Ek in Senn"."""
    return len(parts) == len(people) and all(
        text[name[1] : part[1]].strip() for name, part in zip(people, parts, strict=True)
    )


def is_place(words: str) -> bool:
    """True for what can be a place beside a name: up to three words, the first with a capital."""
    return len(words.split()) <= 3 and words[:1].isupper() and not words.endswith((".", "!", "?"))


def _is_one(words: str) -> bool:
    """True for a name of any kind: it begins with a capital or is one word, and is short."""
    return (
        len(words.split()) <= 4
        and (words[0].isupper() or " " not in words)
        and not _NO_PERSON.fullmatch(words.split(maxsplit=1)[0])
    )


def _parts(text: str, start: int, end: int) -> list[Span]:
    """The parts between the joints of a list, without what stands in brackets and the marks of affiliations."""
    plain = re.sub(r"\([^()]*\)", lambda found: " " * len(found[0]), text[start:end])
    found: list[Span] = []
    at = 0
    for joint in (*_JOINTS.finditer(plain), None):
        first, last = at, joint.start() if joint else len(plain)
        at = joint.end() if joint else last
        words = _MARKS.sub("", plain[first:last].strip(" \t,;:")).rstrip()
        first += len(plain[first:last]) - len(plain[first:last].lstrip(" \t,;:"))
        if _SENTENCE.search(words):
            words = words[:-1]
        if words:
            found.append((start + first, start + first + len(words)))
    return found
