"""Nouns by what the rules ask of them, read once from `nouns.csv` beside this module.

Each row of that table is a noun in lower case and its tags, with spaces between them; nouns are in the order of their
letters, and so are the tags of a noun. A new noun is a new row. Plurals have rows of their own only where a tag below
says so: the rules take the ending off where they can. The tags:

    people
        person              who somebody is, without a name: "a historian said", "residents say"
        rank                stays with a name: "Colonel Lena Ort"
        office              is a role beside a name: "Mayor Lena Ort"
        royal               sets its holder apart from everybody else of that name: "King Ort"
        courtesy            goes from a name: "Mrs Ort"
        kin                 whose relative is named, while they often are not: "Ort's wife"
        he, she             is said of a man or of a woman only
        post-to             takes "to": "the ambassador to Oslo"
        demonym             is of a people, country or faith, and no name by itself: "Norwegian"
        before-people       stands before people without a name: "police sources"
    bodies
        collective          means several in the singular: "the police say"
        body                stands in the names of bodies: "Harbour Board"
        body-of             is one whose name goes on with what it is of: "Court of Audit"
        firm-mark           ends the name of a firm, which goes without it later: "Harbour Ferry Corp."
        body-of-place       makes a body of the name before it: "the Oster government"
        institution         is known by the noun alone: "the army"
        crowd               the same for a crowd, in the plural: "rebels"
        force               is one where another stands before it, in the plural: "government forces", "rebel groups"
        office-holder       the same for the holder of an office: "the mayor"
        needs-a-name        is an institution where the document names one in full: "the hospital"
        may-have-a-name     is an institution by itself, and stands for the full name where there is one: "the council"
        without-article     is an institution without "the" too: "police arrested two divers"
        before-body         says what kind of body it is, and is no place: "the county council", "City council"
        any-group           stands for the one group that spoke before: "the group"
        firm-too            says of a firm what it says of a person: "the owner, Harbour Trust"
        any-firm            stands for the one firm that was named before: "the truck maker"
        speaker             speaks, and is none of these: "the airline said", "the jury found", "the forecast said"
        multitude           is many people, who act with what describes them: "Western audiences"
        deed-of-state       is what a state does whose adjective stands before it: "Russian intervention"
        deed-in-a-manner    is one where a word says how: "Russian air strikes"
        deed-to-others      is one before "to" and "with", singular and plural: "Russian ties with Norway"
        department          goes on after the first word of one: "Minister of Foreign Affairs"
    media
        outlet              stands in the names of outlets: "Harbour Gazette"
        outlet-or-body      stands in the names of outlets and of others: "Harbour Agency"
        outlet-or-surname   ends the name of an outlet only after "the": "the Harbour Mercury"
        any-outlet          stands for the one outlet that was named before: "the magazine"
        voice               carries words and has no name: "a website said"
        hearsay             is no thing that can be looked up, in the plural: "rumours say"
    words
        document            shows and finds without speaking: "the survey shows"
        finding             speaks in a headline without its author: "Survey: ferries are late"
        writing             is its author's word: "Ort's article says"
        no-cue              reports only with "by" in this form: "statements by Ort that", not "we know from his statements that"
        occasion            is where somebody speaks: "in an interview"
        court               hears what somebody says there: "the jury heard that"
        made-as-a-thing     is made or given without words: "made the report", "gave an answer"
        feeling             is expressed in words: "expressed concern about the pier"; endings add more ("disappointment")
        untruth             before "that" denies it: "the myth that"
        proof               before "that", and after "no", denies it: "no evidence that"
    things
        figure              is a number that one can put: "put the toll at nine"
        quantity            is counted and says nothing: "the total reported to the board fell"
        object-of-claim     is claimed and not said, singular and plural: "claimed 40 lives"
        object-of-tell      is told and no message, singular and plural: "told a joke"
        thing               ends the names of things and events: "Harbour Treaty"
        geography           is a part of a country, singular and plural: "the people of Norway"
        travel              shows that "to" leads to a place: "the road to Oster"
        ends-in-ly          is no adverb: "family"
"""

from collections import defaultdict
from pathlib import Path


def _tagged() -> dict[str, frozenset[str]]:
    """The nouns by tag."""
    nouns = defaultdict[str, set[str]](set)
    lines = Path(__file__).with_name("nouns.csv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        noun, tags = line.split(",")
        for tag in tags.split():
            nouns[tag].add(noun)
    return {tag: frozenset(tagged) for tag, tagged in nouns.items()}


_TAGGED = _tagged()

PEOPLE = _TAGGED["person"]
RANKS = _TAGGED["rank"]
OFFICES = _TAGGED["office"]
ROYAL = _TAGGED["royal"]
COURTESIES = _TAGGED["courtesy"]
TITLES = RANKS | OFFICES | COURTESIES
KIN = _TAGGED["kin"]
MALE = _TAGGED["he"]
FEMALE = _TAGGED["she"]
POSTS_TO = _TAGGED["post-to"]
DEMONYMS = _TAGGED["demonym"]
BEFORE_PEOPLE = _TAGGED["before-people"]

COLLECTIVES = _TAGGED["collective"] | {"they"}  # no noun, and means several as well
CROWDS = _TAGGED["crowd"]
OFFICE_HOLDERS = _TAGGED["office-holder"]
NEED_A_NAME = _TAGGED["needs-a-name"]
# Of these a full name in the document is what the noun stands for; one army or police among others is not.
HAVE_NAMES = NEED_A_NAME | OFFICE_HOLDERS | _TAGGED["may-have-a-name"]
INSTITUTIONS = _TAGGED["institution"] | CROWDS | OFFICE_HOLDERS | NEED_A_NAME
FORCES = _TAGGED["force"]
WITHOUT_ARTICLE = CROWDS | _TAGGED["without-article"]
FIRM_MARKS = _TAGGED["firm-mark"]
BODIES_OF = _TAGGED["body-of"]
BODIES_OF_PLACES = _TAGGED["body-of-place"]
BEFORE_BODIES = _TAGGED["before-body"]
ANY_GROUP = _TAGGED["any-group"]
ANY_FIRM = _TAGGED["any-firm"]
MAY_BE_FIRMS = _TAGGED["firm-too"] | ANY_FIRM
SPEAKERS = _TAGGED["speaker"]
MULTITUDES = _TAGGED["multitude"]
DEEDS_OF_STATES = _TAGGED["deed-of-state"]
DEEDS_IN_A_MANNER = _TAGGED["deed-in-a-manner"]
DEEDS_TO_OTHERS = _TAGGED["deed-to-others"]
DEPARTMENTS = _TAGGED["department"]

OUTLETS = _TAGGED["outlet"]
# Words in the names of outlets, and of bodies, which outlets are too.
OUTLET_WORDS = OUTLETS | _TAGGED["outlet-or-body"]
BODY_WORDS = _TAGGED["body"] | OUTLET_WORDS
ALSO_SURNAMES = _TAGGED["outlet-or-surname"]
ANY_OUTLET = _TAGGED["any-outlet"]
VOICES = _TAGGED["voice"]
HEARSAY = _TAGGED["hearsay"]

DOCUMENTS = _TAGGED["document"]
FINDINGS = _TAGGED["finding"]
WRITINGS = _TAGGED["writing"]
NO_CUES = _TAGGED["no-cue"]
OCCASIONS = _TAGGED["occasion"]
FEELINGS = _TAGGED["feeling"]
COURTS = _TAGGED["court"]
MADE_AS_THINGS = _TAGGED["made-as-a-thing"]
UNTRUTHS = _TAGGED["untruth"]
PROOFS = _TAGGED["proof"]

FIGURES = _TAGGED["figure"]
QUANTITIES = _TAGGED["quantity"]
OBJECTS_OF_CLAIM = _TAGGED["object-of-claim"]
OBJECTS_OF_TELL = _TAGGED["object-of-tell"]
THINGS = _TAGGED["thing"]
GEOGRAPHY = _TAGGED["geography"]
TRAVEL = _TAGGED["travel"]
ENDING_IN_LY = _TAGGED["ends-in-ly"]
