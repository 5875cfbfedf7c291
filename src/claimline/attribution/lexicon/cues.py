"""Which words of a text can be reporting words: every form of the verbs and nouns of `frames`.

`constructions` find whose words they are, by the phrase beside the cue.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from claimline.attribution.lexicon.frames import FRAMES, Frame
from claimline.attribution.lexicon.other_frames import (
    ACCORDING_TO,
    BELIEF_THAT,
    CLAIM_THAT,
    CRITICAL_OF,
    HEARD_FROM,
    HOLDER_OF_VIEW,
    READY_TO,
    STANCE_ON,
    SURE_THAT,
    VIEW_OF,
)

Form = Literal["base", "s", "past", "participle", "ing", "preposition", "noun", "adjective"]


_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "show": ("shows", "showed", "shown", "showing"),
    "find": ("finds", "found", "found", "finding"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "read": ("reads", "read", "read", "reading"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "hold": ("holds", "held", "held", "holding"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "learn": ("learns", "learned", "learned", "learning"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "put": ("puts", "put", "put", "putting"),
    "lay": ("lays", "laid", "laid", "laying"),
    "make": ("makes", "made", "made", "making"),
    "plead": ("pleads", "pleaded", "pleaded", "pleading"),
    "see": ("sees", "saw", "seen", "seeing"),
    "take": ("takes", "took", "taken", "taking"),
    "come": ("comes", "came", "come", "coming"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "foretell": ("foretells", "foretold", "foretold", "foretelling"),
    "beseech": ("beseeches", "beseeched", "beseeched", "beseeching"),
    "cast": ("casts", "cast", "cast", "casting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "set": ("sets", "set", "set", "setting"),
    "tear": ("tears", "tore", "torn", "tearing"),
    "begin": ("begins", "began", "begun", "beginning"),
    "go": ("goes", "went", "gone", "going"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "mean": ("means", "meant", "meant", "meaning"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "cut": ("cuts", "cut", "cut", "cutting"),
}
# Short verbs that double their last letter before -ed and -ing.
_DOUBLED = frozenset(
    {
        "snap",
        "aver",
        "quip",
        "admit",
        "slam",
        "plan",
        "rip",
        "dub",
        "refer",
        "rebut",
        "brag",
        "chat",
        "prefer",
        "fret",
        "pin",
        "nod",
        "grin",
    }
)


class Cue(NamedTuple):
    """One reading of a word as a reporting verb: its frame, base form, grammatical form and particle."""

    frame: Frame
    verb: str
    form: Form
    particle: str


def verb_forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Every form of a verb; regular past and participle come as `past` only, for they look the same."""
    yield verb, "base"
    if verb in _IRREGULAR:
        third, past, participle, present_participle = _IRREGULAR[verb]
        yield from ((third, "s"), (past, "past"), (present_participle, "ing"))
        if participle != past:
            yield participle, "participle"
        return
    ends_in_y = verb.endswith("y") and verb[-2] not in "aeiou"
    stem = verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e")
    yield (
        (verb[:-1] + "ies" if ends_in_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")),
        "s",
    )
    yield (verb[:-1] + "ied" if ends_in_y else stem + "ed"), "past"
    yield (verb if verb.endswith("ee") else stem) + "ing", "ing"


def _index() -> dict[str, tuple[Cue, ...]]:
    index: dict[str, list[Cue]] = defaultdict(list)
    for frame in (*FRAMES, HEARD_FROM):
        for entry in frame.verbs.split():
            verb, _, particle = entry.partition("_")
            particle = particle.replace("_", " ")
            for word, form in verb_forms(verb):
                index[word].append(Cue(frame, verb, form, particle))
    for frame in (CLAIM_THAT, BELIEF_THAT, STANCE_ON, VIEW_OF, HOLDER_OF_VIEW):
        for entry in frame.verbs.split():
            noun, _, verb = entry.partition(":")
            for word in {noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s"}:
                index[word].append(Cue(frame, verb, "noun", ""))
    index.pop("regarding")  # a preposition
    for frame in (CRITICAL_OF, SURE_THAT, READY_TO):
        for entry in frame.verbs.split():
            adjective, _, particle = entry.partition("_")
            index[adjective].append(Cue(frame, f"be {adjective}", "adjective", particle))
    for entry in ACCORDING_TO.verbs.split():
        word, _, particle = entry.partition("_")
        index[word].append(Cue(ACCORDING_TO, ACCORDING_TO.name, "preposition", particle))
    # A reading with a particle is the narrower one, so it is tried first.
    return {word: tuple(sorted(cues, key=lambda cue: not cue.particle)) for word, cues in index.items()}


CUES = _index()

# Past forms that also stand before a noun ("alleged attack", "the accused", "an estimated 200").
_ALSO_ADJECTIVES = frozenset(
    "typed sought liked loved agreed voted resolved shot set tore began went broke cut ended finished interrupted smiled shrugged nodded grinned backed unveiled piped pressed stood jumped alleged reported proposed stated estimated accused recommended promised demanded requested expected suspected "
    "planned intended wanted cast attacked raised painted voiced seen despised exaggerated declared pledged branded dubbed challenged learned supported felt held read preferred "
    "forecast favored favoured disputed outlined detailed documented hit found document support plan ask alert framed defined trashed contested linked highlighted attributed identified rated credited recognized recognised billed classified traced justified interpreted".split()
)
# Verbs whose -s and base forms are common nouns, so that more than a phrase before them has to speak for a verb.
ALSO_NOUNS = frozenset(
    "state claim report plan call comment remark tweet post estimate demand question view answer request promise pledge "
    "hope fear doubt detail outline document charge note rule hint signal brand label address challenge insult "
    "reference caution welcome support show find hold forecast object dispute counter praise blame worry wish boast advocate "
    "champion sigh snap roar moan groan whine venture volunteer fault scorn guess record protest quote joke attack raise voice cast paint chant email text gripe mock reason taunt echo vow favor favour quip rate credit compliment fret single trash smear flag contest attribute frame bill knock hammer link trace cry bark laugh chuckle alert highlight type scribble interrupt finish end smile shrug nod grin query hype talk".split()
)

# Of those, the ones that take an infinitive.
IN_MIND = frozenset("hope worry fear think".split())
"""Verbs whose past tells what somebody had in mind: "hoped the ferry would come"."""
PROMISES = frozenset({"plan", "hope", "promise", "pledge", "vow", "wish", "claim", "demand"})

# Words that can be nothing but a reporting verb, so no noun phrase goes on across them.
FINITE = frozenset(
    word
    for word, cues in CUES.items()
    if word not in _ALSO_ADJECTIVES and any(cue.form == "past" for cue in cues)
) | frozenset("says tells argues insists believes thinks wants accuses denies warns adds tell".split())

# After a plural these are verbs: "activists shows" is no phrase, "news reports" is.
THIRD_PERSONS = frozenset(
    word for word, cues in CUES.items() if any(cue.form == "s" and cue.verb not in ALSO_NOUNS for cue in cues)
) | {"shows", "finds"}

BASE_FORMS = frozenset(word for word, cues in CUES.items() if any(cue.form == "base" for cue in cues))

# The one who is told can follow these, before what is told: "told the crew on Monday that".
FORMS_OF_TELL = frozenset(
    word for word, cues in CUES.items() if any(cue.frame.name == "tell" for cue in cues)
)
