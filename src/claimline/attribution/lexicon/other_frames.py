"""The reporting nouns ("the claim that"), adjectives ("critical of") and prepositions ("according to") as data, as `frames` has the verbs."""

from claimline.attribution.lexicon.frames import Frame
from claimline.attribution.lexicon.nouns import HEARSAY

# Prepositions, with the particle that always follows; the speaker stands after them.
ACCORDING_TO = Frame(
    name="according to",
    force="says",
    needs="",
    inverts=False,
    example="According to the harbour master, the ferry was late.",
    source="the harbour master",
    verbs="according_to as_per per",
)

# With "that" after the one whose words somebody has heard.
HEARD_FROM = Frame(
    name="hear from",
    force="says",
    needs="clause",
    inverts=False,
    example="The crew heard from the harbour master that the ferry was late.",
    source="the harbour master",
    verbs="hear_from learn_from gather_from understand_from",
)

# Adjectives after "be", with what follows them.
CRITICAL_OF = Frame(
    name="critical of",
    force="judges",
    needs="object",
    inverts=False,
    example="The harbour master is critical of the ferry.",
    source="The harbour master",
    verbs="critical_of supportive_of skeptical_of sceptical_of dismissive_of contemptuous_of opposed_to wary_of outspoken_about outspoken_against vocal_about scathing_about "
    "blunt_about candid_about enthusiastic_about adamant_about",
)
SURE_THAT = Frame(
    name="sure that",
    force="thinks",
    needs="object",
    inverts=False,
    example="The harbour master is adamant that the ferry was late.",
    source="The harbour master",
    verbs="adamant_that insistent_that confident_that convinced_that certain_that sure_that hopeful_that optimistic_that "
    "worried_that concerned_that afraid_that concerned_about worried_about angry_that furious_that incensed_that "
    "outraged_that upset_that proud_that glad_that sorry_that grateful_that relieved_that pleased_that disappointed_that "
    "clear_that explicit_that dismayed_that alarmed_that frustrated_that astonished_that thrilled_that shocked_that appalled_that fearful_that fearful_of confident_about confident_of optimistic_about",
)

READY_TO = Frame(
    name="ready to",
    force="wants",
    needs="object",
    inverts=False,
    example="The harbour master is determined to save the ferry.",
    source="The harbour master",
    verbs="determined_to eager_to willing_to unwilling_to keen_to reluctant_to intent_on bent_on",
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
    "observation:observe proposal:propose demand:demand pronouncement:declare theory:theorize boast:boast plea:plead "
    "request:request recommendation:recommend guarantee:assure reminder:remind insinuation:insinuate case:argue "
    "confirmation:confirm ruling:rule forecast:forecast projection:predict message:say verdict:conclude answer:answer "
    "reply:reply response:respond explanation:explain advice:advise objection:object",
)
BELIEF_THAT = Frame(
    name="belief that",
    force="thinks",
    needs="clause",
    inverts=False,
    example="The harbour master’s belief that the ferry was late is new.",
    source="The harbour master",
    verbs="belief:believe view:believe opinion:believe hope:hope fear:fear concern:worry expectation:expect "
    "suspicion:suspect conviction:believe assumption:assume confidence:believe",
)
VIEW_OF = Frame(
    name="in the view of",
    force="says",
    needs="",
    inverts=False,
    example="In the harbour master’s view, the ferry was late.",
    source="the harbour master",
    verbs="view:view opinion:opine words:say account:tell telling:tell estimation:estimate judgment:judge "
    "judgement:judge admission:admit reckoning:reckon version:tell",
)

# Nouns for a wish, an opinion or a topic of their holder, where "to", "of" or the like, and no clause, follows.
STANCE_ON = Frame(
    name="stance on",
    force="wants",
    needs="object",
    inverts=False,
    example="The harbour master’s criticism of the ferry is new.",
    source="The harbour master",
    verbs="criticism:criticize condemnation:condemn denunciation:denounce outcry:protest complaint:complain "
    "proposal:propose promise:promise pledge:pledge vow:vow refusal:refuse offer:offer plea:plead "
    "recommendation:recommend support:support opposition:oppose praise:praise disdain:despise contempt:despise "
    "comment:comment remark:remark rejection:reject disapproval:criticize "
    "claim:claim allegation:allege accusation:accuse assertion:assert endorsement:endorse critique:criticize "
    "call:call warning:warn denial:deny description:describe characterization:describe "
    "prediction:predict assessment:assess dismissal:dismiss "
    "intention:intend desire:want wish:want determination:intend eagerness:want willingness:want unwillingness:refuse "
    "reluctance:refuse decision:decide",
)

# Nouns for who holds an opinion, after "is" and before "of".
HOLDER_OF_VIEW = Frame(
    name="holder of a view",
    force="judges",
    needs="object",
    inverts=False,
    example="The harbour master is a critic of the ferry.",
    source="The harbour master",
    verbs="critic:criticize detractor:criticize supporter:support proponent:support opponent:oppose "
    "advocate:advocate admirer:admire",
)


def _nouns_of(frame: Frame, verbs: str) -> frozenset[str]:
    pairs = (entry.split(":") for entry in frame.verbs.split())
    return frozenset(noun for noun, verb in pairs if verb in verbs.split())


# Nouns for what is or is not so: who dismisses or contests one denies it.
DENIABLE = _nouns_of(
    CLAIM_THAT, "claim allege assert state suggest accuse contend insinuate predict theorize warn report"
)
DENIABLE |= _nouns_of(VIEW_OF, "tell") | HEARSAY | {noun.removesuffix("s") for noun in HEARSAY}
