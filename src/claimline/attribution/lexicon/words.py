"""The words of English that show where a phrase begins and ends, as plain sets in lower case.

Closed classes: small words, numbers, the calendar. Nouns stand in `nouns`, verbs in `frames`; the rules that use these
sets stand elsewhere.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _set("the a an")
# Between two capitals part of a name: "Divers Without Fear", "Shield the Gulls".
INSIDE_NAMES = _set("without the")
POSSESSIVES = _set("my your his her its our their whose")
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | _set(
        "this that these those some any many several both all another other others each every most few no neither either"
    )
)
# Pronouns that stand for somebody who was named before.
PERSONS = _set("he she they")
RELATIVES = _set("who which whom")
RELATIVE_SUBJECTS = RELATIVES | {"that"}  # "a group that says"
WRITERS = _set("i we")  # whoever is writing or speaking
SPEAKERS = WRITERS | {"me", "us"}
NOBODY = _set(
    "you it there this that what one nobody none nothing anyone anybody somebody someone everybody everyone"
) | _set(
    "whoever whomever whichever something anything everything these those mine yours him her them himself herself itself themselves"
)
QUANTIFIED = _set("many some few several all most others both")

PREPOSITIONS = _set(
    "of in for at from with on to by against near inside outside under behind between among about within into onto "
    "across after amid around before below beneath beside beyond despite during except like off over past per "
    "regarding since than through throughout toward towards unlike until up upon via without along alongside "
    "following including as"
)
# Prepositions that tie a phrase to the noun before it ("the head of", "a spokesman for", "sources inside").
ATTACHING = _set(
    "of for in at from with on to by against near inside outside under behind between among within about including like along across"
)
CONJUNCTIONS = _set("and or but nor yet plus &")
SUBORDINATORS = _set(
    "that because although though while whereas if unless whether when whenever where wherever how why what whatever "
    "since until once so as after before than lest"
)
AUXILIARIES = _set(
    "am is are was were be been being has have had having do does did doing will would shall should can could may "
    "might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't "
    "shouldn't can't cannot couldn't mightn't mustn't 's 're 've 'll 'd 'm ain't"
)
BE = _set("am is are was were be been being 's 're 'm isn't aren't wasn't weren't get gets got getting")
NEGATIONS = _set(
    "not neither never n't no isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't"
) | _set("wouldn't shouldn't can't cannot couldn't mightn't mustn't ain't hardly")
HAVE = _set("has have had having 've hasn't haven't hadn't")
MODALS = _set(
    "will would shall should can could may might must ought 'll 'd won't wouldn't shouldn't can't cannot couldn't"
)
OBJECTS = _set("me you him her it us them himself herself itself themselves myself ourselves")
OPENING_MARKS = frozenset({"“", '"', "''", "``", "‘", "«", "„", "'"})
QUOTE_MARKS = OPENING_MARKS | {"”", "»"} - {"'"}
CLAUSE_MARKS = frozenset({",", ";", ":", "-", "–", "—", "―", "--", "(", "...", "…", "/"})
FULL_STOPS = frozenset({".", "!", "?"})
IRREGULAR_PASTS = _set(
    "began bought brought built came cut did fell fought found gave got held hit kept knew left lost made met paid put "
    "ran read sat saw seen sent set shot shown sold spent stood taken took went won written wrote ate became blew broke caught "
    "chose dealt drank drew drove dug fed fled flew froze grew hung heard knew led lent meant rang rode sang sank shook slept "
    "sought struck swam swept swore taught threw tore understood wept withdrew woke wore"
)
# Of those and of others, the forms that are no participle, so that no noun goes on after them: "the plan drew criticism".
PAST_ONLY = _set(
    "ate became began blew broke came chose did drank drew drove fell flew froze gave grew knew rang rode sang sank saw "
    "shook swam swore threw took tore went withdrew woke wore wrote"
)
ADVERBS = _set(
    "also again already always apparently even ever first further here however instead just later merely moreover "
    "never not now nevertheless nonetheless often once only perhaps rather recently repeatedly seldom simply since "
    "sometimes soon still then there therefore thus today together too tomorrow tonight twice usually very well "
    "yesterday yet much quite far back so indeed meanwhile otherwise maybe alike ago earlier elsewhere besides "
    "furthermore hence likewise afterwards afterward thereafter nearly almost openly long"
)
TIME_WORDS = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may. june july august september "
    "october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight "
    "morning afternoon evening night noon midnight day days week weeks weekend month months year years decade hour "
    "hours minute a.m. p.m. am pm ago earlier later early late"
)
# Times as well, where "last" or "this" stands before them; alone they can be names and things: "Winter", "the spring".
SEASONS_AND_FEASTS = _set(
    "spring summer autumn fall winter christmas easter ramadan whitsun pentecost michaelmas midsummer passover hanukkah diwali "
    "halloween hogmanay thanksgiving"
)
# Of those, what begins with a capital in names alone: "Oster Today", "Harbour Week".
DAYS_IN_NAMES = _set("today tomorrow tonight morning evening night day week weekend month hour")
TIME_OPENERS = _set(
    "last next this that on in at by since during late early earlier later the mid every one two three"
)
# Verbs that say nothing by themselves, and with a noun for what is said do: "issued a warning".
MAKING = _set(
    "made make makes gave gives give given issued issue issues offered offers delivered delivers leveled levelled levels lodged "
    "lodges launched"
)
NUMBERS = _set(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand half third "
    "quarter dozen"
)
# After a name; "Jr." with a comma before it too.
GENERATIONS = _set("jr jnr sr snr ii iii iv")
# At the head of a sentence these tell somebody to do something, and begin no name.
IMPERATIVES = _set(
    "ask tell see read let call thank remember watch visit email contact follow ignore forget trust believe blame stop "
    "keep send bring take get give try listen leave help join support meet check google quote cite consider compare"
)
# Capitalised at the start of a sentence or comment, and no part of the name after them.
OPENERS = _set("hi hello hey dear thanks thank sorry yes no ok okay well please good interesting even re")

SMALL_WORDS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | AUXILIARIES
    | PERSONS
    | SPEAKERS
    | NOBODY
    | RELATIVES
    | DETERMINERS
    | ADVERBS
    | {"'s"}
)
