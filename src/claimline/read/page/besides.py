"""What a saved page shows and its document does not have: menus, other stories, and all that was left out."""

from claimline.read.addresses import without_addresses
from claimline.read.page.chunks import chunks_of
from claimline.read.page.tree import parse, raise_deep

_OWN = 20  # characters: a shorter line, such as a name, can stand in longer ones by chance


def lines_besides(source: str, text: str) -> tuple[str, ...]:
    """The lines that the page of a source shows and that its document's `text` does not have, in the order of the page."""
    root = parse(source)
    _held = list(root.iter())  # an element that nothing holds is made anew each time that it is met
    raise_deep(root)
    whole, lines = _plain(text), {_plain(line) for line in text.splitlines()}
    shown = (_plain(without_addresses(line)) for chunk in chunks_of(root) for line in chunk.text.splitlines())
    return tuple(line for line in shown if line not in lines and not (len(line) >= _OWN and line in whole))


def _plain(words: str) -> str:
    return " ".join(words.split())
