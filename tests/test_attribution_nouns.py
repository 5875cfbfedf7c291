"""The tables of nouns and given names: how they are kept, what each tag does, and that no other list of nouns is left."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hatchling.builders.wheel import WheelBuilder

from claimline.attribution import attribute, find_attributions, is_anonymous
from claimline.attribution.lexicon import given_names, nouns
from claimline.model import Document, Passage
from claimline.names.file import KINDS
from claimline.names.known import load_actors

ROOT = Path(__file__).parent.parent
ATTRIBUTION = ROOT / "src" / "claimline" / "attribution"
LEXICON = ATTRIBUTION / "lexicon"
# What looks like a list of nouns there is one of verbs; `words` has the closed classes, and the calendar with them.
NO_LISTS_OF_NOUNS = {"nouns.py", "frames.py", "other_frames.py", "cues.py", "words.py"}


def rows(table: str) -> list[list[str]]:
    """The rows of a table of the lexicon, with its header."""
    text = (LEXICON / table).read_bytes().decode("utf-8")
    assert text.endswith("\n"), f"{table} ends in the middle of a row"
    return [line.split(",") for line in text.removesuffix("\n").split("\n")]


HEADER, *NOUNS = rows("nouns.csv")
NAMES_HEADER, *NAMES = rows("given_names.csv")
TAGS = {tag for _, tags in NOUNS for tag in tags.split(" ")}
SETS = {name: value for name, value in vars(nouns).items() if name.isupper() and not name.startswith("_")}


def test_a_row_is_a_noun_in_lower_case_and_its_tags() -> None:
    assert HEADER == ["noun", "tags"]
    odd = [
        row for row in NOUNS if len(row) != 2 or not row[1] or not re.fullmatch(r"[^\W\d_][\w.-]*\.?", row[0])
    ]
    assert odd == []
    assert [noun for noun, _ in NOUNS if noun != noun.lower()] == []


def test_nouns_and_the_tags_of_a_noun_are_in_order_and_stand_once() -> None:
    kept = [noun for noun, _ in NOUNS]
    assert kept == sorted(set(kept))
    assert [noun for noun, tags in NOUNS if tags != " ".join(sorted(set(tags.split(" "))))] == []


def test_every_tag_is_explained_and_every_tag_explained_is_used() -> None:
    explained = re.findall(r"^ {8}([a-z-]+)(?:, ([a-z-]+))? {2,}\S", str(nouns.__doc__), re.MULTILINE)
    assert sorted(filter(None, (tag for tags in explained for tag in tags))) == sorted(TAGS)


def test_every_tag_is_in_a_set() -> None:
    source = Path(nouns.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'_TAGGED\["([a-z-]+)"\]', source)) == TAGS


def test_every_set_of_nouns_is_used() -> None:
    assert SETS.keys() - set(used("nouns")) == set()


def test_every_table_of_given_names_is_used() -> None:
    assert {"GENDERS", "SPELLINGS"} <= set(used("given_names"))


def used(module: str) -> Iterator[str]:
    """The names that the package takes from a module of the lexicon, as its attributes or by their own names."""
    for path in ATTRIBUTION.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == module
            ):
                yield node.attr
            if isinstance(node, ast.ImportFrom) and str(node.module).endswith(f".lexicon.{module}"):
                yield from (alias.name for alias in node.names)


def test_a_given_name_stands_once_in_order_with_its_gender_and_spelling() -> None:
    assert NAMES_HEADER == ["name", "gender", "spelling_of"]
    kept = [name for name, _, _ in NAMES]
    assert kept == sorted(set(kept))
    assert [name for name in kept if not re.fullmatch(r"[a-z]+", name)] == []
    assert {gender for _, gender, _ in NAMES} == {"he", "she", ""}


def test_a_spelling_leads_to_a_name_that_is_no_variant_itself() -> None:
    assert set(given_names.SPELLINGS.values()) <= {name for name, _, one in NAMES if not one}


def test_a_given_name_without_gender_is_there_for_its_spellings() -> None:
    spellings = {*given_names.SPELLINGS, *given_names.SPELLINGS.values()}
    assert {name for name, gender, _ in NAMES if not gender} <= spellings


def test_the_wheel_has_the_tables() -> None:
    inside = {file.distribution_path for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    assert {f"claimline/attribution/lexicon/{table}.csv" for table in ("nouns", "given_names")} <= inside


def lists_of_words(path: Path) -> Iterator[set[str]]:
    """The sets of strings that a module writes down, those that it splits from one string among them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Set(elts=parts):
                yield {
                    part.value
                    for part in parts
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split")):
                yield set(text.split())


MODULES = [path for path in sorted(ATTRIBUTION.rglob("*.py")) if path.name not in NO_LISTS_OF_NOUNS]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ATTRIBUTION)))
def test_no_module_has_a_list_of_nouns_of_its_own(path: Path) -> None:
    known = {noun for noun, _ in NOUNS} - set(KINDS)  # a set of kinds of names has no nouns of a text
    assert [found for found in lists_of_words(path) if len(found & known) > len(found) / 2] == []


def test_a_list_of_nouns_in_code_would_be_found(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('A = {"mayor", "ferry"}\nB = frozenset("poll survey".split())\n', encoding="utf-8")
    assert list(lists_of_words(module)) == [{"mayor", "ferry"}, {"poll", "survey"}]


ACTORS = load_actors(ROOT / "data" / "actors.csv")


class Example(NamedTuple):
    """A text with a gap, a noun with a tag and a word without it; with the noun a field of the reading has a value."""

    tag: str
    text: str
    noun: str
    other: str
    field: str
    value: str


EXAMPLES = [
    Example("person", "A {} said that it rained.", "historian", "purple", "anonymous", "historian"),
    Example(
        "rank", "Lena Ort said it rained. {} Ort said it snowed.", "Admiral", "Purple", "source", "Lena Ort"
    ),
    Example("office", "{} Lena Ort said that it rained.", "Governor", "Purple", "role", "Governor"),
    Example("courtesy", "{} Lena Ort said that it rained.", "Mrs", "Purple", "source", "Lena Ort"),
    Example("kin", "Lena Ort’s {}, Ada, said that it rained.", "niece", "ferry", "source", "Ada"),
    Example(
        "he", "The {} said that it rained. She said that it snowed.", "chairman", "diver", "source", "unknown"
    ),
    Example(
        "she",
        "The {} said that it rained. He said that it snowed.",
        "spokeswoman",
        "diver",
        "source",
        "unknown",
    ),
    Example(
        "post-to", "According to the {} to Oslo, it rained.", "envoy", "pilot", "source", "envoy to Oslo"
    ),
    Example(
        "demonym",
        "In 2014 former {} sailors met Mia Hale. Former {} ferries left.",
        "Soviet",
        "Purple",
        "actors",
        "",
    ),
    Example(
        "before-people", "{} sources said that it rained.", "Hospital", "Ferry", "source", "hospital sources"
    ),
    Example("collective", "{} say that it rained.", "Management", "Ferry", "source", "management"),
    Example(
        "body", "Quay {} said it rained. She said it snowed.", "Directorate", "Purple", "source", "unknown"
    ),
    Example("body-of", "In 2014 the {} of Audit fled.", "Chamber", "Ferry", "actors", "Chamber of Audit"),
    Example(
        "body-of-place", "The Harlow {} met Bo Ek.", "militia", "ferry", "actors", "Harlow militia;Bo Ek"
    ),
    Example("institution", "In 2014 the {} fled.", "junta", "ferry", "actors", "junta"),
    Example("crowd", "In 2014 {} fled.", "insurgents", "ferries", "actors", "insurgents"),
    Example("office-holder", "In 2014 the {} fled.", "sultan", "pilot", "actors", "sultan"),
    Example(
        "needs-a-name", "Dale Rowing Club met. The {} left.", "club", "crew", "actors", "Dale Rowing Club"
    ),
    Example(
        "may-have-a-name",
        "Dale Town Senate met. The {} left.",
        "senate",
        "crowd",
        "actors",
        "Dale Town Senate",
    ),
    Example("without-article", "In 2014 {} arrested a boy.", "police", "parliament", "actors", "police"),
    Example("before-body", "In 2014 the {} council fled.", "parish", "purple", "actors", "parish council"),
    Example(
        "any-group",
        "The Quay Union said it rained. The {} said it snowed.",
        "faction",
        "ferry",
        "source",
        "Quay Union",
    ),
    Example(
        "firm-mark",
        "Quay Tow {} said it rained. Quay Tow said it snowed.",
        "Ltd",
        "Pier",
        "source",
        "Quay Tow Ltd",
    ),
    Example(
        "firm-too", "The {}, Ferry Trust, said that it rained.", "owner", "pilot", "source", "Ferry Trust"
    ),
    Example(
        "any-firm",
        "Quay Tow Ltd fell in May. The tug {} said it rained.",
        "insurer",
        "jury",
        "source",
        "Quay Tow Ltd",
    ),
    Example("speaker", "The {} believes that it rained.", "airline", "quarry", "source", "airline"),
    Example("made-as-a-thing", "In 2014 Lena Ort made the {} for a ferry.", "report", "plea", "source", ""),
    Example("feeling", "Lena Ort expressed {} for the crew.", "sympathy", "milk", "source", "Lena Ort"),
    Example("force", "In 2014 government {} fled.", "forces", "ferries", "actors", "government forces"),
    Example("multitude", "In 2014 the Western {} fled.", "public", "ferry", "actors", "Western public"),
    Example("deed-of-state", "In 2014 Norwegian {} began.", "shelling", "rain", "actors", "Norway"),
    Example("deed-in-a-manner", "In 2014 a Norwegian air {} began.", "strike", "show", "actors", "Norway"),
    Example(
        "deed-to-others", "In 2014 Norwegian {} to the port began.", "links", "roads", "actors", "Norway"
    ),
    Example(
        "department",
        "Minister of Foreign {} Lena Ort said it rained.",
        "Affairs",
        "Purple",
        "source",
        "Lena Ort",
    ),
    Example(
        "outlet", "Lena Ort said in the Quay {} that it rained.", "Gazette", "Purple", "via", "Quay Gazette"
    ),
    Example(
        "outlet-or-body",
        "“It rained,” Lena Ort told the Quay {}.",
        "Website",
        "Purple",
        "via",
        "Quay Website",
    ),
    Example(
        "outlet-or-surname",
        "“It rained,” Lena Ort told the Quay {}.",
        "Mercury",
        "Purple",
        "via",
        "Quay Mercury",
    ),
    Example(
        "any-outlet",
        "The Quay Echo said it rained. The {} said it snowed.",
        "tabloid",
        "ferry",
        "source",
        "Quay Echo",
    ),
    Example("voice", "A {} said that it rained.", "broadcaster", "ferry", "anonymous", "broadcaster"),
    Example("hearsay", "{} say that it rained.", "Rumours", "Ferries", "anonymous", "rumours"),
    Example("document", "The {} found a gap in the accounts.", "memo", "ferry", "source", "memo"),
    Example("writing", "Lena Ort’s {} said that it rained.", "editorial", "ferry", "source", "Lena Ort"),
    Example("no-cue", "We know from Lena Ort’s {} that it rained.", "statements", "claims", "source", ""),
    Example(
        "occasion", "Lena Ort said in a {} that it rained.", "podcast", "ferry", "words", "that it rained"
    ),
    Example(
        "court", "The ferry sank in 2014, the {} heard on Monday.", "inquest", "crowd", "stance", "hedged"
    ),
    Example("untruth", "It is a {} that Lena Ort said it rained.", "myth", "pity", "source", ""),
    Example("proof", "There is no {} that Lena Ort said it rained.", "proof", "ferry", "source", ""),
    Example("figure", "Lena Ort put the {} at nine.", "toll", "ferry", "source", "Lena Ort"),
    Example("quantity", "The {} reported a gap in the accounts.", "total", "board", "source", ""),
    Example("object-of-claim", "The ferry claimed many {}.", "lives", "prizes", "source", ""),
    Example("object-of-tell", "Lena Ort told a {} about the ferry.", "tale", "diver", "source", ""),
    Example("thing", "The Harbour Ferry {} began in 2014.", "Treaty", "Purple", "actors", ""),
    Example(
        "royal",
        "President Bo Ort met {} Ort. Ort said that it rained.",
        "King",
        "Colonel",
        "source",
        "Ort",
    ),
    Example("geography", "In 2014 Norway’s {} met Bo Ek.", "coast", "ferry", "places", "Norway"),
    Example("travel", "They took the {} to Upper Hale.", "road", "letter", "places", "Upper Hale"),
    Example(
        "ends-in-ly",
        "The harbour {} said that it rained.",
        "assembly",
        "hourly",
        "source",
        "harbour assembly",
    ),
]


def reading(text: str) -> dict[str, str]:
    """What is read of the last sentence of a text, several values joined by semicolons."""
    document = Document("t", text, (Passage("paragraph", "p1", "paragraph 1", 0, len(text)),))
    statement = attribute(document, ACTORS)[-1]
    source = ";".join(statement.source)
    return {
        "source": source,
        "anonymous": source if is_anonymous(source) else "",
        "via": ";".join(statement.via),
        "stance": statement.stance,
        "role": statement.role,
        "actors": ";".join(statement.actors),
        "places": ";".join(statement.places),
        "words": text[slice(*statement.content_span)] if statement.content_span else "",
    }


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.tag)
def test_a_noun_with_a_tag_is_read_so_and_another_word_is_not(example: Example) -> None:
    tags = {noun: kept.split(" ") for noun, kept in NOUNS}
    assert example.tag in tags[example.noun.lower()]
    assert example.tag not in tags.get(example.other.lower(), [])
    assert reading(example.text.replace("{}", example.noun))[example.field] == example.value
    assert reading(example.text.replace("{}", example.other))[example.field] != example.value


def test_a_finding_speaks_in_a_headline_without_its_author() -> None:
    (found,) = find_attributions("Inquiry: ferries are late\n\nIt rained.")
    assert found.source_span == (0, 7)
    assert find_attributions("Quay: ferries are late\n\nIt rained.") == []


def test_every_tag_has_an_example() -> None:
    assert {example.tag for example in EXAMPLES} | {"finding"} == TAGS


def test_a_kind_of_body_stands_before_an_institution_and_is_no_place() -> None:
    assert reading("In 2014 the military government fled.")["actors"] == "military government"
    assert reading("Parish council members met Bo Ek in 2014.")["actors"] == "Bo Ek"


def test_spellings_of_one_given_name_are_one_person() -> None:
    text = "Youssef Ort met Bo Ek. Yusuf Ort left for Oslo."
    assert reading(text)["actors"] == "Youssef Ort"
    assert reading(text.replace("Yusuf", "Ada"))["actors"] == "Ada Ort"
