"""What a row says of time, and the few ways in which one row's time follows from another's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimline.dates import between, in_words
from claimline.dates.qualifiers import with_mark
from claimline.model import Basis, DateMention, Precision, Qualifier, Span, Statement

# What stands in a relative clause ("said Ann, who left in 2012"), or says when somebody was born ("Ann, born in 1971,").
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which)\b[^,.;:”\"]*$")
_BORN = re.compile(r"(?:\b(?:who|which)\b[^,.;:”\"]*|[,(] ?)\bborn\b[^,.;:”\"]*$")
_LONGEST_CLAUSE = 200  # characters


@dataclass(frozen=True, slots=True)
class Dating:
    """The date columns of a row, with the place of the words and the reason; all empty where nothing is known."""

    text: str = ""
    span: Span | None = None
    edtf: str = ""
    earliest: str = ""
    latest: str = ""
    precision: Precision = "unknown"
    qualifier: Qualifier = ""
    basis: Basis = "none"
    note: str = ""

    @property
    def words(self) -> str:
        """The date in plain words, e.g. `May 2015`."""
        return in_words(self.edtf, self.earliest, self.latest, self.precision, self.qualifier)


def of_mention(mention: DateMention) -> Dating:
    """The date of a row that holds this mention."""
    return Dating(
        mention.text,
        (mention.start, mention.end),
        mention.edtf,
        mention.earliest,
        mention.latest,
        mention.precision,
        mention.qualifier,
        mention.basis,
        mention.note,
    )


def bounded(earliest: str, latest: str, note: str) -> Dating:
    """One moment between two bounds that others set; an empty bound is open."""
    edtf, precision = between(earliest, latest)
    if not edtf:
        return Dating(note=note)
    return Dating(
        edtf=edtf, earliest=earliest, latest=latest, precision=precision, basis="inferred", note=note
    )


def taken_from(other: Dating, note: str) -> Dating:
    """The date of a statement that has none of its own: another row's, a day at the finest, with its qualifier."""
    taken = replace(other, text="", span=None, basis="inferred", note=note)
    if other.precision in {"minute", "second"}:
        day = other.earliest.partition("T")[0]
        taken = replace(
            taken, edtf=with_mark(day, other.qualifier), earliest=day, latest=day, precision="day"
        )
    return taken


def is_aside(text: str, statement: Statement, mention: DateMention) -> bool:
    """True where a date tells of somebody in passing: "said Ann, who left in 2012", "Ann, born in 1971, said"."""
    before = _before(text, statement, mention)
    return bool(_RELATIVE.search(before) or _BORN.search(before))


def _before(text: str, statement: Statement, mention: DateMention) -> str:
    """The words of the statement before a date, as far back as a clause may begin."""
    return text[max(statement.start, mention.start - _LONGEST_CLAUSE) : mention.start]


def own_dates(text: str, statement: Statement, dated: Sequence[DateMention]) -> list[DateMention]:
    """The dates that may be a statement's own, the likeliest first.

    What is reported has the dates inside its words before those of the saying. A date in passing yields to all others.
    Alone it is the statement's only where it is part of what is told, and no birth: that "Bo Ek, who sold the mill in
    2014, is rich" dates the sale; that "the lock leaks, said Bo Ek, who came in 2014" dates nothing that is reported.
    """
    content = statement.content_span

    def is_reported(mention: DateMention) -> bool:
        return content is not None and content[0] <= mention.start < content[1]

    main = [mention for mention in dated if not is_aside(text, statement, mention)]
    if main:
        return [m for m in main if is_reported(m)] or main
    told = [mention for mention in dated if not content or is_reported(mention)]
    return [m for m in told if not _BORN.search(_before(text, statement, m))]
