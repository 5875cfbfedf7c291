"""The reporting verbs ("said") as data, in groups that are used alike; `other_frames` has nouns, adjectives and prepositions.

`cues` lists the forms of them that a text can hold.
"""

from dataclasses import dataclass
from typing import Literal

Force = Literal["says", "judges", "thinks", "wants"]
Needs = Literal["", "clause", "quotation", "object", "document", "figure"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One group of reporting verbs.

    Attributes:
        name: how the rules call it.
        force: `says` (words are reported), `judges` (praise, blame), `thinks` (belief), `wants` (wish, plan, support).
        needs: what must follow or surround the verb before it counts as reporting: a `clause` or quotation, a `quotation`
            and nothing else, an `object`, an object and a poll or paper as its subject (`document`), a number's name (`figure`), or
            nothing in particular.
        inverts: True where the speaker may follow the verb ("...," said X).
        example, source: a sentence of the frame, and the phrase in it that names who says it.
        verbs: base forms; a particle that always follows is joined with an underscore ("point_out", "take_issue_with").
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
        "opine muse marvel object exclaim affirm attest clarify theorize surmise posit announce reply respond "
        "point_out put_it protest warn confess chime_in note",
    ),
    Frame(
        name="say something",
        force="says",
        needs="clause",
        inverts=True,
        example="The harbour master added that the ferry was late.",
        source="The harbour master",
        verbs="write add state report observe comment post disclose reveal suggest indicate forecast conclude recall repeat "
        "estimate mention propose recommend demand agree disagree answer continue rule speculate reason shout yell "
        "whisper scream certify specify elaborate plead counter advise urge decree read apologize apologise rant fume "
        "ask wonder request type scrawl scribble charge preach counsel vouch tout concur spell_out lay_out make_clear chant email text telegraph gripe grumble mutter mumble murmur sigh growl snarl snap thunder bellow holler roar wail whine whimper groan moan stammer intone "
        "interject blurt_out shoot_back fire_back confide divulge enthuse gush scoff sneer venture volunteer profess aver avow "
        "foretell foresee seethe hypothesize hypothesise reminisce pontificate postulate cry sob laugh chuckle bark grouse gloat weigh_in inquire enquire query jest intimate rejoin editorialize conjecture warrant bellyache restate summarize stipulate sum_up make_the_case make_the_point make_the_claim make_the_argument",
    ),
    Frame(
        name="find that",
        force="says",
        needs="clause",
        inverts=False,
        example="The survey implied that the ferry was late.",
        source="The survey",
        verbs="imply threaten record relate learn find show signal discover determine establish calculate ascertain accept",
    ),
    Frame(
        name="speak on",
        force="says",
        needs="quotation",
        inverts=True,
        example="“The ferry was late,” the harbour master began.",
        source="the harbour master",
        verbs="remember begin go_on end finish interrupt break_in cut_in pipe_up press_on jump_in smile shrug nod grin pose",
    ),
    Frame(
        name="report something",
        force="says",
        needs="object",
        inverts=False,
        example="The survey revealed a gap in the accounts.",
        source="The survey",
        verbs="report reveal mention propose recommend demand suggest disclose recall repeat indicate estimate "
        "request outline detail document cite articulate espouse propound reaffirm reassert forecast highlight lay_out set_out",
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
        verbs="tell inform remind assure notify warn advise urge implore caution persuade reassure ask encourage exhort "
        "entreat beseech plead_with alert",
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
        "argue_for argue_against warn_against warn_of rule_against rule_in rule_for express "
        "berate malign vilify trumpet herald despise congratulate extol glorify belittle demean disavow "
        "repudiate admonish reprimand reproach upbraid understate overstate exaggerate downplay attack raise voice cast "
        "fault skewer pillory censure denigrate impugn debunk scorn resent condone call_out side_with vouch_for "
        "disapprove_of approve_of scoff_at sneer_at poke_fun_at make_fun_of take_issue_with take_aim_at take_exception_to "
        "cast_doubt_on pour_scorn_on heap_praise_on find_fault_with come_out_against "
        "paint deem complain_of caution_against plead_for "
        "comment_on remark_on joke_about write_about tweet_about testify_about hint_at allude_to ask_about rule_out play_down brush_off brush_aside shrug_off laugh_off "
        "compliment lambast trash lampoon jeer smear flag contest credit identify rate attribute ascribe equate define interpret frame classify justify bill recognize recognise knock hammer link trace charge single_out bristle_at bristle_over weigh_in_on weigh_in_about opine_on push_back_against push_back_on fire_back_at hit_back_at rave_about gush_about rant_about grumble_about gripe_about moan_about fret_about warn_about "
        "inveigh_against testify_against speculate_about speak_in_favor_of speak_in_favour_of speak_in_support_of argue_in_favor_of argue_in_favour_of come_out_in_favor_of come_out_in_favour_of testify_in_favor_of lash_out_at rail_at rip_into tear_into sound_off_on talk_up hype preach_about lecture_about boast_of brag_of dream_about make_the_case_for make_a_case_for make_the_case_against go_on_about wonder_about make_light_of speak_out_against come_out_for pin_the_blame_on lay_the_blame_on",
    ),
    Frame(
        name="think",
        force="thinks",
        needs="object",
        inverts=False,
        example="The harbour master believes that the ferry was late.",
        source="The harbour master",
        verbs="believe think expect hope fear doubt suspect consider view regard worry anticipate understand "
        "envision envisage see believe_in worry_about fear_for",
    ),
    Frame(
        name="assume that",
        force="thinks",
        needs="clause",
        inverts=False,
        example="The harbour master assumes that the ferry was late.",
        source="The harbour master",
        verbs="assume feel realize realise presume suppose guess reckon gather",
    ),
    Frame(
        name="want",
        force="wants",
        needs="object",
        inverts=False,
        example="The harbour master wants a new ferry.",
        source="The harbour master",
        verbs="want wish plan intend decide favor favour prefer refuse decline support oppose threaten hope_for push_for "
        "press_for insist_on lobby_for lobby_against campaign_for campaign_against ask_for appeal_for advocate_for insist_upon aim_to seek_to mean_to agree_to vote_to resolve_to like_to love_to prefer_to",
    ),
)

# What single verbs do to the words that they report, across the frames. Stances and headlines ask here.
DENIALS = frozenset("deny reject refute rebut dispute contradict dismiss rebuff".split()) | {
    "rule out",
    "brush off",
    "brush aside",
    "shrug off",
    "laugh off",
}
# With a claim these deny it ("contested the report"), with anything else they do not ("contested the seat").
DENIALS_OF_CLAIMS = frozenset("contest trash debunk discredit disprove".split())
DOUBTS = frozenset("doubt question challenge".split())
# These can also be done to people and bodies, of whom they say nothing: "questioned the mayor for hours".
DONE_TO_PEOPLE = frozenset({"dismiss", "question", "challenge"})
# With a question as what they report, they assert nothing: "asked whether", "demanded to know why".
ASKING = frozenset("ask wonder inquire enquire demand".split())
# Who does not do this, and says nothing else, is silent.
ANSWERING = frozenset({"reply", "respond", "answer"})
# Without its verb, what is reported reads as the opposite: "disagreed that the ferry was late".
REVERSALS = DENIALS | DOUBTS | {"disagree"}
# Without its verb, what is judged is no statement: "called the ferry a wreck".
JUDGEMENTS = frozenset(
    verb.replace("_", " ") for frame in FRAMES if frame.force == "judges" for verb in frame.verbs.split()
)
# These add nothing of their own to a clause: "said the ferry was late".
PLAIN_VERBS = frozenset({"say", "tell", "add"})
