"""Data flows one way: a module imports only from modules to its left, and few know Streamlit or Plotly."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "claimline"
# From left to right; what stands in one entry may not import each other.
LAYERS = (
    {"model", "inline", "later"},
    {"errors"},
    {"arguments"},
    {"text", "shipped", "serving", "cluster"},
    {"dates"},
    {"read"},
    {"table"},
    {"names"},
    {"attribution"},
    {"events"},
    {"query"},
    {"case"},
    {"figures"},
    {"ui", "cli"},
    {"__main__"},
)
# The same inside the packages that have rooms of their own.
ROOMS = {
    "dates": (
        {"qualifiers"},
        {"edtf"},
        {"order", "periods", "english", "given", "machine", "translated"},
        {"feasts", "moments", "said"},
        {"opening"},
        {"grammar", "timestamps", "ago"},
        {"turned"},
        {"expressions"},
        {"reading"},
    ),
    "attribution": (
        {"lexicon"},
        {"syntax"},
        {"constructions"},
        {"finder"},
        {"questions"},
        {"resolution"},
        {"areas", "shares"},
        {"stance"},
        {"denials", "own_clause", "speech"},
        {"reader"},
        {"statements"},
    ),
    "table": (
        {"columns", "engine", "pair", "roles", "titles", "whole"},
        {"facets", "sheet"},
        {"alike", "as_frame"},
        {"check"},
        {"file"},
        {"bulk"},
        {"bulk_check", "parquet"},
    ),
    "names": ({"file", "states"}, {"known"}, {"joining"}),
    "query": (
        {"conditions", "period"},
        {"arguments", "in_words", "typed"},
        {"database", "indexed", "query"},
        {"in_memory", "kept", "orders", "spans"},
        {"cells", "packed_folder"},
        {"listing", "packed_check", "pictured"},
        {"packed"},
        {"spark", "store"},
        {"extract", "from_file"},
        {"replay"},
    ),
    "case": (
        {"entries", "joined", "signed", "values"},
        {"wording"},
        {"corrections"},
        {"changes", "dated", "reading"},
        {"applied", "kept", "state"},
        {"folder", "threads"},
        {"composed", "remembered"},
        {"archive", "difference", "edits", "table"},
        {"documents", "parting", "renewal"},
        {"reader"},
        {"case"},
        {"past", "proof"},
    ),
    "figures": ({"layout"}, {"drawing"}, {"timeline"}, {"overview", "stored"}),
}
# What stands in front of its package imports from all of it; the public API loads its parts when they are asked for.
FRONT = "__init__"
SCREENS = ("app.py", "pages/", "src/claimline/ui/")
DRAWINGS = ("src/claimline/figures", "src/claimline/ui/")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def everything() -> list[Path]:
    return [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py")), *modules()]


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: write imports in full"
            module = str(node.module)
            yield from (
                (f"claimline.{alias.name}" for alias in node.names) if module == "claimline" else (module,)
            )


def wrong_way(path: Path, package: str, layers: Sequence[set[str]]) -> list[str]:
    """The parts of a package that one of its modules imports, though they do not stand to its left."""
    level = {part: number for number, parts in enumerate(layers) for part in parts}
    own = path.relative_to(ROOT / "src" / package.replace(".", "/")).parts[0].removesuffix(".py")
    if own == FRONT:
        return []
    assert own in level, f"{own} has no place in {package}; give it one here"
    names = (name.removeprefix(f"{package}.") for name in imported(path) if name.startswith(f"{package}."))
    parts = {name.split(".")[0] for name in names} - {own}
    return sorted(part for part in parts if level[part] >= level[own])


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_imports_only_from_its_left(path: Path) -> None:
    package = path.relative_to(PACKAGE).parts[0]
    assert wrong_way(path, "claimline", LAYERS) == []
    if package in ROOMS:
        assert wrong_way(path, f"claimline.{package}", ROOMS[package]) == []


@pytest.mark.parametrize("wing", ["lexicon", "syntax", "constructions"])
def test_the_wings_that_know_english_know_no_name(wing: str) -> None:
    paths = sorted((PACKAGE / "attribution" / wing).glob("*.py"))
    assert paths
    assert [
        path.name for path in paths if any(name.startswith("claimline.names") for name in imported(path))
    ] == []


def test_the_article_is_read_without_the_thread() -> None:
    threads = {
        "copies",
        "groups",
        "forms",
        "form",
        "thread",
        "tree",
        "sides",
        "blocks",
        "beside",
        "below",
        "alike",
    }
    paths = sorted((PACKAGE / "read" / "article").glob("*.py"))
    assert paths
    assert not [name for path in paths for name in imported(path) if name.rpartition(".")[2] in threads]


def test_only_the_screens_know_streamlit() -> None:
    assert users("streamlit", SCREENS) == []


def test_only_figures_and_screens_know_plotly() -> None:
    assert users("plotly", DRAWINGS) == []


def users(library: str, allowed: tuple[str, ...]) -> list[str]:
    paths = [path for path in everything() if library in {name.split(".")[0] for name in imported(path)}]
    names = [path.relative_to(ROOT).as_posix() for path in paths]
    return [name for name in names if not name.startswith(allowed)]


def test_what_is_imported_is_declared_as_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["spark"]]
    declared = {canonical(re.split(r"[^\w.-]", line, maxsplit=1)[0]) for line in lines}
    top = {name.partition(".")[0] for path in everything() for name in imported(path)}
    providers = packages_distributions()
    foreign = top - sys.stdlib_module_names - {"claimline"}
    missing = [
        name for name in foreign if not {canonical(one) for one in providers.get(name, [name])} & declared
    ]
    assert sorted(missing) == []


def canonical(distribution: str) -> str:
    """The name of a distribution as indexes compare it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not {path.stem for path in modules()} & {"utils", "util", "helpers", "misc", "common", "base"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def loaded(statement: str) -> set[str]:
    """The top-level modules in memory after a statement in a fresh Python."""
    code = f"{statement}; import sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_no_two_modules_of_the_page_give_a_widget_the_same_key() -> None:
    keys: dict[str, set[str]] = {}
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            # Containers of two pages may have one key, for the style sheet.
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "container") != "container":
                for one in call.keywords:
                    if one.arg == "key" and isinstance(one.value, ast.Constant):
                        keys.setdefault(str(one.value.value), set()).add(path.name)
    assert len(keys) > 40
    assert {key: places for key, places in keys.items() if len(places) > 1} == {}


def test_importing_claimline_costs_nothing() -> None:
    assert not loaded("import claimline") & {"pandas", "duckdb", "dateparser", "click", "streamlit", "plotly"}


def test_command_line_loads_neither_streamlit_nor_plotly() -> None:
    # The modules that every command together needs.
    needed = "import claimline.cli, claimline.events, claimline.query.extract, claimline.table.check"
    assert not loaded(needed) & {"streamlit", "plotly"}


def test_who_opens_a_table_does_not_wait_for_the_readers_of_articles() -> None:
    screens = [ROOT / "app.py", *(ROOT / "pages").glob("*.py")]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in screens]
    imports = [
        ast.unparse(node)
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    found = loaded("; ".join(["import claimline.cli", *imports]))
    assert {"streamlit", "pandas"} <= found
    assert not found & {"dateparser", "lxml"}


@pytest.mark.parametrize("package", ["", ".attribution", ".dates", ".events", ".read"])
def test_each_name_that_a_package_gives_is_there_at_its_first_use(package: str) -> None:
    asked = f"import claimline{package} as package; [getattr(package, name) for name in package.__all__]"
    subprocess.run([sys.executable, "-c", asked], check=True)
