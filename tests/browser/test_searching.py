from pathlib import Path

from browser_reader import Read, Server
from claimline import ui
from claimline.inline import inline
from claimline.text.folding import folded

SCRIPT = (Path(ui.__file__).parent / "components" / "facets.js").read_text(encoding="utf-8")
NAMES = (
    "Müller",
    "  Łódź  HARBOUR ",
    "İstanbul ıı",
    "Ærø Œuvre Đorđe Þór ẞ ß",
    "ΟΔΟΣ οδός",
    "مُحَمَّد",
    "שָׁלוֹם",
    "Йод",
    "がか",
    "कि",
    "각",
    "ﬁne ½ Ⅻ",
)


TURNING = ("Rob Hale", "דוד (3)", "\u202eRob", "\u2067أحمد\u2069", "𐤀", "é", "\u202eשרה")


def test_a_name_is_isolated_in_words_as_elsewhere(server: Server, read: Read) -> None:
    rule = SCRIPT[SCRIPT.index("const CODE") : SCRIPT.index("const row")]
    reader = read(server)
    reader.open(server.url)
    found = reader.page.evaluate(f"names => {{ {rule}; return names.map(inline) }}", list(TURNING))
    assert found == [inline(name) for name in TURNING]


def test_a_field_of_names_searches_as_the_text_search_does(server: Server, read: Read) -> None:
    rule = SCRIPT[SCRIPT.index("const PLAIN") : SCRIPT.index("const number")]
    reader = read(server)
    reader.open(server.url)
    found = reader.page.evaluate(f"names => {{ {rule}; return names.map(folded) }}", list(NAMES))
    assert found == [folded(name) for name in NAMES]
