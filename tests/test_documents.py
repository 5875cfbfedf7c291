"""What README, CONTRIBUTING and docs/ say of files, commands and the example is so."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from claimline import find_events, read_text
from claimline.cli import commands
from claimline.table.as_frame import to_frame
from claimline.table.facets import FACETS
from test_layers import LAYERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HOW_IT_WORKS = (ROOT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"```.*?```", re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)")
PATH = re.compile(r"[\w.*/-]+")
# A word of code is a path where it has a folder in it or ends like a file of code.
LIKE_A_PATH = re.compile(r".*/.*|.*\.(?:py|md|js|sh|toml|svg)")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
MADE = (".venv", "/")  # what `make` makes, and what lies elsewhere


def paths(document: Path) -> Iterator[str]:
    """The paths that a document names: in code, in the list of folders, and as links."""
    text = FENCED.sub("", document.read_text(encoding="utf-8"))
    listed = (re.split(r"  +", line.strip())[0] for line in text.splitlines() if line.startswith("    "))
    words = (word for code in (*CODE.findall(text), *listed) for word in re.split(r"[\s,]+", code))
    yield from (word for word in words if PATH.fullmatch(word) and LIKE_A_PATH.fullmatch(word))
    yield from (link for link in LINK.findall(text) if "//" not in link)


def is_there(path: str, document: Path) -> bool:
    """True for a path from the checkout, the package or the document; a file's name alone may lie in any folder."""
    homes = (ROOT, ROOT / "src" / "claimline", document.parent)
    found = any(any(home.glob(path.rstrip("/"))) for home in homes if not path.startswith(".."))
    if "/" in path:
        return found or (document.parent / path).exists()
    return found or any(any((ROOT / folder).rglob(path)) for folder in ("src", "tests", "fuzz", "docs"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_path_that_a_document_names_is_there(document: Path) -> None:
    named = [path for path in paths(document) if not path.startswith(MADE)]
    assert [path for path in named if not is_there(path, document)] == []


def test_paths_are_found_in_code_lists_and_links(tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text(
        "See `read/nowhere.py`, `my.csv` and [it](gone.md).\n\n    src/gone/, pages/    a list\n"
    )
    assert list(paths(document)) == ["read/nowhere.py", "src/gone/", "pages/", "gone.md"]
    assert [path for path in paths(document) if is_there(path, document)] == ["pages/"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (README, r"^    src/claimline/(\w+)/"),
        (HOW_IT_WORKS, r"^\*\*(?=`)(?:`(\w+)/`(?: and )?(?:\*\*)?)"),
    ],
    ids=["README", "how it works"],
)
def test_folders_stand_in_the_order_in_which_they_import(text: str, first: str) -> None:
    level = {part: number for number, parts in enumerate(LAYERS) for part in parts}
    folders = re.findall(first, text, re.MULTILINE)
    assert {*folders, "cli"} == {part for part in level if (ROOT / "src" / "claimline" / part).is_dir()}
    assert folders == sorted(folders, key=lambda folder: level[folder])


def options(command: click.Command) -> dict[str, list[str]]:
    """Each option of a command with its spellings; its arguments have none."""
    return {str(one.name): one.opts for one in command.params if isinstance(one, click.Option)}


def row_of(command: str) -> str:
    """The line on a command in the README's table."""
    return next((line for line in README.splitlines() if line.startswith(f"| `claimline {command} ")), "")


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_and_option_stands_in_the_readme(name: str) -> None:
    named = set(OPTION.findall(row_of(name)))
    if "--not-" in named:  # before the name of an option
        named |= {f"--not-{facet.name}" for facet in FACETS if f"--{facet.name}" in named}
    missing = [opts for opts in options(commands.commands[name]).values() if not named & set(opts)]
    assert row_of(name)
    assert missing == []


def asked() -> Iterator[tuple[str, str]]:
    """Each command with each option that the README gives it, in its table and in its examples."""
    for name in re.findall(r"^\| `claimline (\w+)", README, re.MULTILINE):
        yield from ((name, option) for option in OPTION.findall(row_of(name)) if option != "--not-")
    examples = [line for line in README.splitlines() if line.startswith("    ")]
    for part in re.split(r"&&|\n", "\n".join([*examples, *CODE.findall(README)])):
        if command := re.search(r"(?:^|[ /])claimline (\w+)(.*)", part.partition("  #")[0]):
            yield command[1], ""
            yield from ((command[1], option) for option in OPTION.findall(command[2]))


def test_every_command_and_option_of_the_readme_is_there() -> None:
    known = {
        name: {"", "-h", "--help"} | {spelling for opts in options(command).values() for spelling in opts}
        for name, command in commands.commands.items()
    }
    named = list(asked())
    assert len({name for name, _ in named}) == len(known)
    assert [(name, option) for name, option in named if option not in known.get(name, set())] == []


def test_an_option_that_the_readme_names_alone_is_one_of_some_command() -> None:
    known = {
        spelling
        for command in commands.commands.values()
        for opts in options(command).values()
        for spelling in opts
    }
    named = {code.split()[0] for code in CODE.findall(README) if code.startswith("--")}
    assert sorted(named - known - {"--help", "--not-"}) == []


def test_every_word_of_make_that_a_document_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:^    |`)make ([a-z-]+)", README + CONTRIBUTING, re.MULTILINE))
    said = set(re.findall(r"^# make ([a-z-]+)", makefile, re.MULTILINE))
    assert said == targets
    assert named <= targets


def test_the_example_of_how_it_works_has_the_rows_that_the_page_shows() -> None:
    text = HOW_IT_WORKS.partition("```text\n")[2].partition("```")[0]
    header, *lines = re.findall(
        r"^\| (.*) \|$", HOW_IT_WORKS.partition("these are its rows")[2], re.MULTILINE
    )
    columns = header.split(" | ")
    shown = [[cell.strip() for cell in line.split("|")] for line in lines if line.startswith("ferry:")]
    made = to_frame(find_events(read_text(text, name="ferry")))
    assert made[columns].to_numpy().tolist() == shown


def test_the_picture_of_how_it_works_shows_words_of_the_example() -> None:
    picture = (ROOT / "docs" / "how-it-works.svg").read_text(encoding="utf-8")
    example = picture.partition('<g class="ink mono">')[2].partition("</g>")[0]
    lines = [re.sub(r"<[^>]*>", "", line).strip() for line in example.splitlines()]
    assert len([line for line in lines if line]) > 3
    assert [line for line in lines if line and line != "…" and f"\n{line}\n" not in HOW_IT_WORKS] == []
