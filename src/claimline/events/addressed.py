"""Comments without a name, and a name that others use: noted as a fair inference, never made a source."""

import re

from claimline.model import Document, Passage

# The opening words that address somebody: "Rob: ..." or "Thanks Rob. ..." or "@Rob ...".
_ADDRESS = re.compile(
    r"(?:(?:hi|hello|hey|dear|thanks|thank you|many thanks|sorry)(?:\s+to)?,?\s+(?P<greeted>[A-Z][\w’'-]+)"
    r"|@(?P<at>\w+)|(?P<called>[A-Z][\w’'-]+)\s?[:,](?=\s))",
    re.IGNORECASE,
)
# Words that open a comment before a comma or colon and are no names.
_NO_NAME = frozenset(
    "no yes well so but and also then now again ok okay oh ah actually sadly sure indeed however still first second"
    " finally update edit correction note ps all everyone everybody you folks guys sir that this for link source".split()
)


_ANSWERS_GONE = "The comment that it answers was removed from the page."


def notes_of_comments(document: Document) -> dict[str, str]:
    """For each comment that needs one: that nobody is named as its author, that the comment it answers is gone."""
    notes = _addressee_notes(document)
    for passage in document.passages:
        if passage.answers_gone:
            notes[passage.key] = f"{notes.get(passage.key, '')} {_ANSWERS_GONE}".lstrip()
    return notes


def _addressee_notes(document: Document) -> dict[str, str]:
    """For each comment without an author: the name that the next comments address and no header carries."""
    comments = [p for p in document.passages if p.kind in {"comment", "reply"}]
    known = " ".join([document.author, *(p.author for p in comments)]).casefold()
    notes = {}
    for i, passage in enumerate(comments):
        if passage.author:
            continue
        for later in comments[i + 1 :]:
            name = addressee(document, later)
            if later.author and name and name.casefold() not in known:
                notes[passage.key] = (
                    f"No author is named; {later.locator} addresses \u201c{name}\u201d,"
                    " who may have written this comment or another one without a name."
                )
                break
        else:
            notes[passage.key] = "No author is named."
    return notes


def addressee(document: Document, passage: Passage) -> str:
    """The name that opens a comment, empty where none does."""
    match = _ADDRESS.match(document.text, passage.start, passage.end)
    if not match:
        return ""
    name = next(group for group in match.groups() if group)
    return name if name[:1].isupper() and name.casefold() not in _NO_NAME else ""
