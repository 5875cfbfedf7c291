"""The note of a claim: what its fields say, composed once in sentences for people; no program reads it back."""

from collections.abc import Iterable

from claimline.inline import inline
from claimline.model import UNKNOWN, Document, NameReading, Stance, Statement
from claimline.read.lines import BREAK
from claimline.text.counts import ended, number_of

_STANCES: dict[Stance, str] = {
    "denied": "The source denies or rejects what is reported.",
    "doubted": "The source doubts what is reported.",
    "unsaid": "The source does not assert what is reported.",
}
_TOLD = "The text tells it as a wish, an act or a topic of the source, not as a claim."
_INNER_MARKS = str.maketrans("“”", "‘’")


def note_of(statement: Statement) -> str:
    """How the source was found, its role, and how it stands to what is reported; empty where there is nothing to say."""
    sentences = (
        _unattributed(statement),
        reading_in_words(statement.reading) if statement.reading else "",
        _role(statement.role, before=statement.role_before),
        _stance(statement),
        _TOLD if statement.is_told else "",
        "It is asked, not asserted." if statement.is_asked else "",
        ended(f"Further speakers of the sentence, without a row: {statement.unlisted}")
        if statement.unlisted
        else "",
        ended(f"Hedged in the text: “{statement.hedge}”") if statement.hedge else "",
    )
    return " ".join(filter(None, sentences))


def _stance(statement: Statement) -> str:
    if statement.stance == "unsaid" and statement.cue_span is None:
        return "The text says that nobody asserts this."
    if statement.stance == "denied" and not statement.source:
        return "Its speaker denies it."
    return _STANCES.get(statement.stance, "")


def in_notes_alone(count: int) -> str:
    """`3 further dates have no row of their own and stand in notes`: those of sentences that have a row by another date."""
    return f"{number_of(count, 'further date')} {'has' if count == 1 else 'have'} no row of {'its' if count == 1 else 'their'} own and {'stands' if count == 1 else 'stand'} in notes"


def found_in(document: Document) -> str:
    """Where the text has the article's title, its author and its day, as in: title in line 1; author and date in line 3.

    Of a page, what states them: title as its heading says; author and date as its JSON-LD says.
    """
    if document.stated_by:
        return f"Stated by the page: {inline(_by_place(document.stated_by))}."
    title = next((passage.start for passage in document.passages if passage.kind == "title"), None)
    author, date = (span[0] if span else None for span in (document.author_span, document.published_span))
    parts: dict[str, list[str]] = {}
    for what, place in (("title", title), ("author", author), ("date", date)):
        if place is not None:
            parts.setdefault(f"in line {len(BREAK.findall(document.text, 0, place)) + 1}", []).append(what)
    where = "; ".join(f"{' and '.join(whats)} {line}" for line, whats in parts.items())
    return f"Found in the text: {where}." if where else ""


def _by_place(stated: Iterable[tuple[str, str]]) -> str:
    """What each place states, in words: `title as its heading says; author and date as its JSON-LD says`."""
    by_place: dict[str, list[str]] = {}
    for what, place in stated:
        by_place.setdefault(place, []).append(what)
    return "; ".join(f"{' and '.join(whats)} as {place} says" for place, whats in by_place.items())


def _unattributed(statement: Statement) -> str:
    nobody = statement.source == (UNKNOWN,) and statement.cue_span is None
    return "The text does not settle whose words these are." if nobody else ""


def reading_in_words(reading: NameReading) -> str:
    """The sentence `“They” is read as Lena Ort and Bo Ek, named just before.`, or that nothing settles whom it means."""
    if reading.named:
        return (
            f"“{reading.words}” is read as {' and '.join(map(inline, reading.names))}, named {reading.named}."
        )
    if not reading.names:
        return f"The text does not settle who “{reading.words}” is."
    names = " or ".join(map(inline, reading.names))
    return ended(f"The text does not settle whether “{reading.words}” is {names}")


def _role(role: str, *, before: bool) -> str:
    words = inline(" ".join(role.translate(_INNER_MARKS).split()))
    return ended(f"Role as {'first ' if before else ''}written: “{words}”") if words else ""
