"""The reporting words ("said", "accused ... of", "according to") as data, and which forms of them a text can hold.

A frame is a group of verbs that are used alike; each has an example that is its test. Whose words they are (the
phrase beside the cue) is found by `phrase_before`, `phrase_after` and `constructions`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Force = Literal["says", "judges", "thinks", "wants"]
Needs = Literal["", "clause", "object", "document", "figure"]
Form = Literal["base", "s", "past", "participle", "ing", "preposition", "noun"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One group of reporting verbs.

    Attributes:
        name: how the rules call it.
        force: `says` (words are reported), `judges` (praise, blame), `thinks` (belief), `wants` (wish, plan, support).
        needs: what must follow or surround the verb before it counts as reporting: a `clause` or quotation,
            an `object`, an object and a poll or paper as its subject (`document`), a number's name (`figure`), or
            nothing in particular.
        inverts: True where the speaker may follow the verb ("...," said X).
        example, source: a sentence of the frame, and the phrase in it that names who says it.
        verbs: base forms; a particle that always follows is joined with an underscore ("point_out").
    """

    name: str
    force: Force
    needs: Needs
    inverts: bool
    example: str
    source: str
    verbs: str


FRAMES = (
    Frame(
        name="say",
        force="says",
        needs="",
        inverts=True,
        example="The harbour master said that the ferry was late.",
        source="The harbour master",
        verbs="say explain claim argue insist remark tweet retweet declare maintain contend assert allege acknowledge "
        "admit concede confirm deny caution predict recount retort quip joke testify stress emphasize emphasise "
        "underline underscore reiterate boast brag complain lament hint insinuate proclaim vow pledge promise swear "
        "opine muse marvel object exclaim affirm attest clarify theorize surmise posit announce reply respond write "
        "point_out put_it protest warn confess chime_in note",
    ),
    Frame(
        name="say something",
        force="says",
        needs="clause",
        inverts=True,
        example="The harbour master added that the ferry was late.",
        source="The harbour master",
        verbs="add state report observe comment post disclose reveal suggest indicate forecast conclude recall repeat "
        "estimate mention propose recommend demand agree disagree answer continue rule speculate reason shout yell "
        "whisper scream certify specify elaborate plead counter advise urge decree read apologize apologise rant fume "
        "imply threaten record learn find show signal hold ask wonder request",
    ),
    Frame(
        name="report something",
        force="says",
        needs="object",
        inverts=False,
        example="The survey revealed a gap in the accounts.",
        source="The survey",
        verbs="report reveal mention propose recommend demand suggest disclose recall repeat indicate estimate "
        "request outline detail document cite",
    ),
    Frame(
        name="show",
        force="says",
        needs="document",
        inverts=False,
        example="The survey found a gap in the accounts.",
        source="The survey",
        verbs="show find suggest indicate describe highlight explain illustrate underscore examine explore chronicle put rate",
    ),
    Frame(
        name="put a figure",
        force="says",
        needs="figure",
        inverts=False,
        example="The harbour master puts the number of ferries at nine.",
        source="The harbour master",
        verbs="put",
    ),
    Frame(
        name="tell",
        force="says",
        needs="object",
        inverts=False,
        example="The harbour master told reporters that the ferry was late.",
        source="The harbour master",
        verbs="tell inform remind assure notify warn advise urge implore caution persuade reassure ask encourage",
    ),
    Frame(
        name="quote",
        force="says",
        needs="object",
        inverts=False,
        example="The gazette quoted the harbour master as saying that the ferry was late.",
        source="the harbour master",
        verbs="quote cite",
    ),
    Frame(
        name="judge",
        force="judges",
        needs="object",
        inverts=False,
        example="The harbour master criticised the new timetable.",
        source="The harbour master",
        verbs="accuse blame criticize criticise condemn denounce praise slam blast mock ridicule chide call describe "
        "label brand dub characterize characterise depict portray liken compare hail laud applaud thank dismiss reject "
        "endorse defend question challenge commend lambaste decry deride deplore disparage castigate rebuke "
        "scold chastise tout brag_about boast_about call_for call_on call_upon rail_against point_to refer_to "
        "speak_of talk_about speak_about reference salute welcome discuss address invoke champion advocate assail "
        "excoriate taunt insult bash rip bemoan hit_out lash_out hit_back complain_about object_to respond_to "
        "speak_out apologize_for apologise_for rebuff refute rebut dispute contradict echo agree_with disagree_with "
        "argue_for argue_against warn_against warn_of rule_against rule_in rule_for express",
    ),
    Frame(
        name="think",
        force="thinks",
        needs="object",
        inverts=False,
        example="The harbour master believes that the ferry was late.",
        source="The harbour master",
        verbs="believe think expect hope fear doubt suspect consider view regard feel worry assume anticipate understand "
        "envision envisage",
    ),
    Frame(
        name="want",
        force="wants",
        needs="object",
        inverts=False,
        example="The harbour master wants a new ferry.",
        source="The harbour master",
        verbs="want wish plan intend decide favor favour prefer refuse decline support oppose",
    ),
    Frame(
        name="according to",
        force="says",
        needs="",
        inverts=False,
        example="According to the harbour master, the ferry was late.",
        source="the harbour master",
        verbs="",
    ),
)

# Nouns with the verb that they stand for; they report where their holder is named and "that" follows.
CLAIM_THAT = Frame(
    name="claim that",
    force="says",
    needs="clause",
    inverts=False,
    example="The harbour master’s claim that the ferry was late is new.",
    source="The harbour master",
    verbs="claim:claim allegation:allege assertion:assert statement:state warning:warn suggestion:suggest denial:deny "
    "accusation:accuse contention:contend insistence:insist prediction:predict promise:promise pledge:pledge vow:vow "
    "announcement:announce admission:admit conclusion:conclude argument:argue complaint:complain testimony:testify "
    "declaration:declare assurance:assure threat:threaten remark:remark comment:comment finding:find report:report "
    "estimate:estimate confession:confess revelation:reveal acknowledgement:acknowledge acknowledgment:acknowledge "
    "observation:observe proposal:propose demand:demand",
)
BELIEF_THAT = Frame(
    name="belief that",
    force="thinks",
    needs="clause",
    inverts=False,
    example="The harbour master’s belief that the ferry was late is new.",
    source="The harbour master",
    verbs="belief:believe view:believe opinion:believe hope:hope fear:fear concern:worry expectation:expect "
    "suspicion:suspect",
)

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
    "learn": ("learns", "learned", "learned", "learning"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "put": ("puts", "put", "put", "putting"),
    "plead": ("pleads", "pleaded", "pleaded", "pleading"),
}
# Short verbs that double their last letter before -ed and -ing.
_DOUBLED = frozenset(
    {"quip", "admit", "slam", "plan", "rip", "dub", "refer", "rebut", "brag", "chat", "prefer"}
)


# "We know from his statements that": papers, not what they say.
_WRITINGS = frozenset({"statements", "reports"})


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
    for frame in FRAMES:
        for entry in frame.verbs.split():
            verb, _, particle = entry.partition("_")
            for word, form in verb_forms(verb):
                index[word].append(Cue(frame, verb, form, particle))
    for frame in (CLAIM_THAT, BELIEF_THAT):
        for entry in frame.verbs.split():
            noun, _, verb = entry.partition(":")
            for word in {noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s"} - _WRITINGS:
                index[word].append(Cue(frame, verb, "noun", ""))
    index["according"] = [Cue(FRAMES[-1], "according to", "preposition", "to")]
    # A reading with a particle is the narrower one, so it is tried first.
    return {word: tuple(sorted(cues, key=lambda cue: not cue.particle)) for word, cues in index.items()}


CUES = _index()

# Past forms that also stand before a noun ("alleged attack", "the accused", "an estimated 200").
_ALSO_ADJECTIVES = frozenset(
    "alleged reported proposed stated estimated accused recommended promised demanded requested expected suspected "
    "planned intended wanted declared pledged branded dubbed challenged learned supported felt held read preferred "
    "favored favoured disputed outlined detailed documented hit found document support plan ask".split()
)
# Verbs whose -s and base forms are common nouns, so that more than a phrase before them has to speak for a verb.
ALSO_NOUNS = frozenset(
    "state claim report plan call comment remark tweet post estimate demand question view answer request promise pledge "
    "hope fear doubt detail outline document charge note rule hint signal brand label address challenge insult "
    "reference welcome support show find hold forecast object dispute counter praise blame worry wish boast advocate "
    "champion record quote joke mock reason taunt echo vow favor favour quip".split()
)

# Of those, the ones that take an infinitive.
PROMISES = frozenset({"plan", "hope", "promise", "pledge", "vow", "wish", "claim", "demand"})

# Words that can be nothing but a reporting verb, so no noun phrase goes on across them.
FINITE = frozenset(
    word
    for word, cues in CUES.items()
    if word not in _ALSO_ADJECTIVES and any(cue.form == "past" for cue in cues)
) | frozenset("says tells argues insists believes thinks wants accuses denies warns adds tell".split())
