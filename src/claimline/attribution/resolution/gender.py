"""Whether somebody is "he" or "she": as the text says it ("Mrs", "spokesman"), or as a given name makes it likely.

What the text says can settle whom a pronoun means. A given name settles nothing, it only speaks against a reading.
"""

from collections.abc import Sequence

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.text.tokens import Token, tokenize

_MEN = frozenset(
    "abdul abdullah adam ahmad ahmed alan albert alex alexander ali andrew anthony antonio arthur bashar ben benjamin "
    "bernard bill bob boris brian carl carlos charles christopher daniel david dmitri donald edward emmanuel eric ernest "
    "francis francisco frank fred george gerald giovanni harold harry hassan henry hugo hussein ian ibrahim igor "
    "ivan jack jacob jacques james jason javier jeff jeremy jim joe johannes john jonathan jose josef joseph juan justin "
    "karl keith kenneth kevin khaled khalid lawrence louis luis luke mahmoud marco mark martin matthew michael miguel mike "
    "mohamed mohammad mohammed muhammad mustafa nicholas nikolai oliver omar oscar osama patrick paul pavel pedro peter "
    "philip pierre ralph raymond riad richard robert roger ronald salim samuel scott sergei simon stefan stephen steve "
    "steven thomas tim timothy tom tony vladimir walid walter wayne wilhelm william yusuf".split()
)
_WOMEN = frozenset(
    "agnes aisha alice alicia amal amanda amina amy ana andrea angela anita ann anna anne annie barbara beatrice betty "
    "brenda carmen carol caroline catherine charlotte christina christine claire clara cynthia deborah diana donna "
    "dorothy edith eleanor elena elisabeth elizabeth ellen emily emma esther eva evelyn fatima florence frances gloria "
    "grace hanna hannah heather helen helena hillary ida ingrid irene isabel jane janet janice jennifer jessica joan "
    "joanna josephine judith judy julia julie karen katarina kate katherine kathleen laila laura layla linda lisa lucia "
    "lucy margaret maria marie martha mary maryam melissa mia mona monica nadia nancy natalia natasha nicole nina nora "
    "olga patricia paula rachel rebecca rosa rose ruth samantha sandra sara sarah sharon sofia sophia sophie stephanie "
    "susan svetlana sylvia tanya tatiana theresa ursula valerie vera veronica victoria virginia yasmin zeinab".split()
)


_ENDS = words.ATTACHING | words.RELATIVES
_HE = words.MALE | frozenset(
    "man brother son husband uncle grandfather boy policeman fisherman businessman".split()
)
_SHE = words.FEMALE | frozenset(
    "sister daughter wife widow aunt grandmother girl actress businesswoman".split()
)


def stated_gender(phrase: Sequence[Token]) -> str:
    """`he` or `she` where the words up to the first preposition say so, or nothing."""
    for index, token in enumerate(phrase):
        if index and token.low in _ENDS:
            break
        if token.low not in _HE and token.low not in _SHE:
            continue
        surname = index and token.is_capital and phrase[index - 1].is_capital  # "Mary King"
        if not surname or phrase[index - 1].low in words.TITLES:
            return "she" if token.low in _SHE else "he"
    return ""


def likely_gender(name: str) -> str:
    """`he` or `she` by the given name, ranks aside, or nothing."""
    if name.rpartition(" ")[2][:1].islower():  # "Ann Lee's brother"
        return ""
    given = next((word for word in name.lower().split() if word not in words.TITLES), "")
    return "he" if given in _MEN else "she" if given in _WOMEN else ""


def is_somebody(name: str) -> bool:
    """False for "data from the survey", "campaign": no surname, no office, nobody's brother."""
    tokens = tokenize(name)
    end = next((i for i, token in enumerate(tokens) if i and token.low in words.ATTACHING), len(tokens))
    head = tokens[end - 1]
    surname = end == 1 == len(tokens) and head.is_capital
    return surname or head.low in words.TITLES or is_person_noun(head) or bool(stated_gender([head]))
