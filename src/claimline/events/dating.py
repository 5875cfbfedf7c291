"""What a row says of time, and the few ways in which one row's time follows from another's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimline.dates import between, in_order, in_words, whole_range
from claimline.dates.english import IRREGULAR_PAST
from claimline.dates.qualifiers import with_mark, without_marks
from claimline.model import Basis, DateMention, Precision, Qualifier, Span

ONE_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
"""A year, a month or a day in EDTF, without a mark."""
# Between dates that are named alike: "in 2009, 2010 and in 2012".
_LIST = re.compile(r"(?:,? (?P<word>and|or)|,)(?P<again> (?:on|in|at|by))?(?: the)? ?")
# "It was sold in 2009 and 2010 was cold": the last date is what the next clause is about, unless the list opens the sentence.
_TELLS = re.compile(
    r" (?:(?:\w+ly|also|then|too|in turn|itself) )?(?:is|are|has|have|will|would|can|could|may|might|must|should|shall|does|do"
    rf"|{IRREGULAR_PAST}|set|put|let|cost|cut|\w+ed|\w+[^\W_s]s)\b"
)
_OPENS = re.compile(r"(?:^|[.!?:;\n“\"(]\s*)(?:\w+ )?(?:the )?$")
_REACH = 30  # code points


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


def with_others(text: str, mention: DateMention, others: Sequence[DateMention], dating: Dating) -> Dating:
    """The dating of one of several dates that are named alike: either of "on 11 or 12 July", all of "in 2009, 2010 and 2012"."""
    several = [mention]
    link = None
    for other in (one for one in others if one.start >= mention.end):
        link = _LIST.fullmatch(text, several[-1].end, other.start)
        if link is None or not ONE_DATE.fullmatch(other.edtf.rstrip("?")):
            return dating
        several.append(other)
        if link["word"]:
            break
    if (
        link is None
        or not link["word"]
        or _is_told_of(text, several, link)
        or not ONE_DATE.fullmatch(dating.edtf.rstrip("?"))
    ):
        return dating
    in_time = sorted(several, key=lambda one: one.earliest)
    # "Perhaps in 2009 or 2010" doubts both.
    qualifier = max((dating.qualifier, *(one.qualifier for one in several)), key=len)
    dates = ",".join(dict.fromkeys(with_mark(without_marks(one.edtf), qualifier) for one in in_time))
    return replace(
        dating,
        text=text[mention.start : several[-1].end],
        span=(mention.start, several[-1].end),
        edtf=f"[{dates}]" if link["word"] == "or" else f"{{{dates}}}",
        earliest=in_time[0].earliest,
        latest=in_time[-1].latest,
        precision="range",
        qualifier=qualifier,
    )


def words_of_range(
    text: str, sentence: Span, date: Span | None, inside: Sequence[DateMention]
) -> Span | None:
    """The words of a date of a sentence; where they are one end of a range, with those of the other end."""
    own = next((one.edtf for one in inside if date and (one.start, one.end) == date), "")
    if not date or not own:
        return date
    start, end = sentence
    first, last = whole_range(text[start:end], (date[0] - start, date[1] - start))
    whole = start + first, start + last
    ends = [one.edtf for one in inside if whole[0] <= one.start and one.end <= whole[1]]
    return whole if ends == [own, own] else date  # both ends of a range have its value


def in_its_words(text: str, sentence: Span, dating: Dating, inside: Sequence[DateMention]) -> str:
    """The words that give a sentence its date, in quotation marks, both ends of a range; where none do, the date in words."""
    span = words_of_range(text, sentence, dating.span, inside)
    if not dating.text:
        return dating.words
    words = dating.text if not span or span == dating.span else " ".join(text[slice(*span)].split())
    return f"\u201c{words}\u201d"


def _is_told_of(text: str, several: Sequence[DateMention], last: re.Match[str]) -> bool:
    """True where a clause is about the last date of what looks like a list: "sold in May 2009 and May 2010 was cold"."""
    start = several[0].start
    opens = _OPENS.search(text[max(0, start - _REACH) : start])
    return not (last["again"] or opens) and _TELLS.match(text, several[-1].end) is not None


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


def after_several(other: Dating, spoken: Dating, words: str, whose: str) -> Dating:
    """The bounds of a statement after one that has several dates, of which it may be of any, or of a later one.

    Args:
        other: the first of these dates.
        spoken: when the passage was written.
        words: the first date in words.
        whose: the passage in words: `comment 2`.
    """
    past = spoken.latest if in_order(other.earliest, spoken.latest) else ""
    until = f" and {whose} ({spoken.words})" if past else ""
    place = f"between the start of {words}{until}" if past else f"not before the start of {words}"
    note = f"No date of its own: the statement before it has several dates; it lies {place}."
    return replace(bounded(other.earliest, past, note), qualifier=other.qualifier)
