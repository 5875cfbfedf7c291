"""What the words around an expression say of it: the same whatever it is read against, so they are looked at once."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from claimline.dates.expressions import Expression
from claimline.dates.reading.heads import heads_a_note
from claimline.dates.reading.sentence import (
    after_it,
    before_it,
    describes_a_thing,
    ends_a_sentence,
    ends_a_stretch,
    is_before_what_is_told,
    is_of_a_new_paper,
    is_of_a_thing,
    is_placed,
    is_reported,
    is_so_by_then,
    is_stopped,
    looks_back,
    opens_a_report,
    opens_sentence,
    quoted,
    sets_the_scene,
    speaks_in_the_present,
)
from claimline.dates.reading.tense import (
    begins_a_clause,
    is_awaited,
    is_foreseen,
    is_of_a_decision,
    is_promised,
    is_to_come,
    is_urged,
    lasts_on,
    lasts_until_now,
    tense_between,
)
from claimline.model import Span

_OPENED = re.compile(r"\W*(?:by|until|till)(?: the)? ?", re.IGNORECASE)
_OR = re.compile(r"[\s,(–—-]*(?:or|perhaps|maybe|possibly)\b(?: [\w'’]+){0,7} ?", re.IGNORECASE)
_BESIDE = re.compile(
    r"[\s,(]*(?:(?:shortly|just) )?(?:at|around|about|from|by|before|after|to|until)? ?", re.IGNORECASE
)
_STARTS = re.compile(
    r"\b(?:start|begin|commence|launch|reopen|leave|depart|arrive|come|sail|go)(?:s|ing)? from (?:the )?$",
    re.IGNORECASE,
)
# What is moved "from Friday" was to be then.
_MOVES = re.compile(
    r"\b(?:(?:put|bring|brought)(?: [\w'’-]+){0,4}? (?:off|back|forward)|(?:postpone|move|reschedule)[sd]?|(?:delay|push|shift|switch)(?:ed)?"
    r"|defer(?:red)?|change[sd]?)(?: [\w'’-]+){0,4}? from (?:the )?$",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"\bhad\b[^.;:]*?(?:,|\b(?:and|but|when|while|until|that|which|who|because|as)\b)[^.;:]*$"
)
_WOULD = re.compile(r"\bwould\b(?! (?:like|love|prefer|rather)\b)|['’]d (?:be|have|go|come|leave|return)\b")
_PARAGRAPH = re.compile(r"\n\s*\n")


class Around:
    """The words around one expression; what few expressions ask for is looked at when one asks.

    Attributes:
        new_paragraph: True where a blank line stands between the expression before it and this one.
        next_paragraph: True where there is one alone, so that the expression before it is of the paragraph before.
    """

    def __init__(
        self, expression: Expression, text: str, since_last: str, quotations: Sequence[Span]
    ) -> None:
        """See the words around an expression of a text.

        Args: `since_last` is the text between the expression before it and this one, `quotations` those of all the text.
        """
        self._expression = expression
        self._text = text
        self._since_last = since_last
        self._quotations = quotations
        self._before = before_it(text, expression.start)
        self._after = after_it(text, expression.end)
        self.new_paragraph = "\n" in since_last and _PARAGRAPH.search(since_last) is not None
        self.next_paragraph = self.new_paragraph and len(_PARAGRAPH.findall(since_last)) == 1

    @cached_property
    def goes_on(self) -> bool:
        """True where the expression before it stands in the same sentence."""
        return not (self.new_paragraph or ends_a_sentence(self._since_last))

    @cached_property
    def or_else(self) -> bool:
        """True where it may be meant instead of the expression before it: "in 1962, or it could have been 1963"."""
        return self.goes_on and _OR.fullmatch(self._since_last) is not None

    @cached_property
    def beside_last(self) -> bool:
        """True for a time right behind the expression before it: "on 3 May 2016, at 7 p.m."."""
        return _BESIDE.fullmatch(self._since_last) is not None

    @cached_property
    def new_clause(self) -> bool:
        """True where a clause with a subject of its own begins after the expression before it."""
        return begins_a_clause(self._since_last)

    @cached_property
    def opens(self) -> bool:
        """True where it opens its sentence, an "in" before it or not."""
        return opens_sentence(self._before, self._after)

    @cached_property
    def of_saying(self) -> bool:
        """True where the day that the paragraph speaks of may be that of the saying: "they said on 5 October that it fell at 5 p.m."."""
        return opens_a_report(self._since_last)

    @property
    def reaches_from_told(self) -> bool:
        """True where it ends a time that a date of the same paragraph may have begun: "They left on 3 May. By Friday ..."."""
        return self._expression.signal in {"until", "by"} and not self.new_paragraph

    @cached_property
    def ends(self) -> bool:
        """True where it ends a time ("until November") that began with a date of the same paragraph."""
        return self.until and not self.new_paragraph

    @cached_property
    def _shown_tense(self) -> int:
        meaning = self._expression.meaning
        looks = meaning.incomplete or meaning.base == "last"
        return tense_between(self._before, self._after) if looks else 0

    @cached_property
    def noted(self) -> bool:
        """True where it heads a note of that day, whose words show no tense: "12 January: frost"."""
        return self._shown_tense == 0 and heads_a_note(self._text, self._expression)

    @cached_property
    def of_a_thing(self) -> bool:
        """True where a sentence that looks ahead names with it when a thing is or was: "will appeal Tuesday's ruling"."""
        return self._shown_tense > 0 and is_of_a_thing(self._before, self._after)

    @cached_property
    def tense(self) -> int:
        """Where the words around look: 1 ahead, 2 ahead beyond doubt, -1 back, -2 back beyond doubt, 0 unknown.

        Notes are of what was seen. What is to be done by a day, or lasts until then, lies ahead where nothing tells of it as
        over: "photos by Friday, please", "is shut until October".
        """
        if self.noted:
            return -2
        if self.of_a_thing:
            return -1
        if self._expression.signal in {"by", "until"} and is_of_a_decision(self._before):
            return 1  # "called on them to leave by Monday"
        if self.bounded and (is_urged(self._before) or is_stopped(self._before)):
            return 1
        to_do = self._expression.signal in {"by", "until"} and not _OPENED.fullmatch(self._before)
        return self._shown_tense or int(to_do)

    @cached_property
    def from_writing(self) -> bool:
        """True where it ends what lies ahead of the writing ("will stay shut until May") or lasts ("is shut until May")."""
        signal = self._expression.signal
        if signal not in {"until", "by", "before"}:
            return False
        promised = signal != "until" and is_promised(self._before)
        return promised or self.lasts_on or is_to_come(self._before, self._after)

    @cached_property
    def lasts_on(self) -> bool:
        """True where it ends what is so as it is written, since whenever: "is shut until May"."""
        if self._expression.signal != "until" or _OPENED.fullmatch(self._before):
            return False
        return lasts_on(self._before)

    @cached_property
    def foreseen(self) -> bool:
        """True where the sentence says of something that it is still to come: "expects it to turn again in May"."""
        return is_foreseen(self._before, self._after)

    @cached_property
    def of_a_new_paper(self) -> bool:
        """True where it is the day of a paper that speaks as it is written: "a paper published in January argues that"."""
        return is_of_a_new_paper(self._before, self._after)

    @cached_property
    def so_by_then(self) -> bool:
        """True for what was so at a time, and may have been before: "By the mid-1980s the mole was a ruin"."""
        return self._expression.signal == "by" and is_so_by_then(self._before, self._after)

    @cached_property
    def reported(self) -> bool:
        """True in a sentence that says who says it: "the head confirmed that it came on 2 August"."""
        return is_reported(self._before)

    def reports(self) -> bool:
        """The same, the verb behind it too: "On Wednesday the head confirmed it"."""
        return self.reported or is_reported(self._after)

    @cached_property
    def decided(self) -> bool:
        """True where it follows what was decided or asked for, and may be the time of that: "voted to shut it in May"."""
        return self.tense < 0 and is_of_a_decision(self._before)

    @cached_property
    def begins_from(self) -> bool:
        """True where it begins what lasts on: "will run from Friday", not "will start from Friday"."""
        signal = self._expression.signal
        if signal == "from" and (
            self._expression.to_next or _STARTS.search(self._before) or _MOVES.search(self._before)
        ):
            return False
        if signal not in {"from", "onward"} or self.tense < 0:
            return False
        # A date that names its year is read without a tense, and what is so from it is so all the same.
        return self.tense > 0 or tense_between(self._before, self._after) > 0

    @cached_property
    def would(self) -> bool:
        """True for what was still to come as somebody saw it then: "he said he would leave next year"."""
        return _WOULD.search(self._before) is not None and not speaks_in_the_present(self._before)

    @property
    def bounded(self) -> bool:
        """True where the words say up to when something lasts or comes."""
        return self._expression.signal in {"until", "by", "before", "not before"}

    @cached_property
    def awaited(self) -> bool:
        """True where it bounds what was or is awaited or asked for: "was expected by", "recommend that it stay shut until"."""
        return self.bounded and is_awaited(self._before)

    @property
    def until(self) -> bool:
        """True where "until" stands before it."""
        return self._expression.signal == "until"

    @cached_property
    def until_now(self) -> bool:
        """True where it begins a time that lasts until the writing ("have risen since")."""
        return self._expression.signal == "since" and lasts_until_now(self._before, self._after)

    @cached_property
    def placed(self) -> bool:
        """True where "in" or "during" stands right before it."""
        return is_placed(self._before, self._after)

    @cached_property
    def scene(self) -> bool:
        """True where it stands within the first words of its sentence."""
        return sets_the_scene(self._before)

    @cached_property
    def looks_back(self) -> bool:
        """True where a relative clause or a pluperfect holds it: "which had been sold in May 1859"."""
        return looks_back(self._before)

    @cached_property
    def before_told(self) -> bool:
        """True where a pluperfect holds it, which looks back from what is told: "he had left two years ago"."""
        return is_before_what_is_told(self._before)

    @cached_property
    def before_told_alone(self) -> bool:
        """True where the pluperfect of its own sentence and clause looks back from what an earlier sentence tells.

        Not in "he had left, and on Christmas Eve she died", nor in "he said in 2014 that it had shut in June".
        """
        if self.goes_on or self._expression.signal:
            return False
        return self.before_told and _OTHER_CLAUSE.search(self._before) is None

    @cached_property
    def in_passing(self) -> bool:
        """True where it only describes a thing, or ends or begins a stretch."""
        return ends_a_stretch(self._before) or (
            # "The first of the 1862 floods" may well open a chapter of its own.
            self._expression.meaning.grain != "year" and describes_a_thing(self._before, self._after)
        )

    @cached_property
    def quoted(self) -> bool:
        """True where it stands in quotation marks."""
        start, quotations = self._expression.start, self._quotations
        if not quotations:
            return False
        quotation = quotations[bisect_right(quotations, (start, len(self._text))) - 1]
        return quotation[0] <= start < quotation[1]


def around_each(text: str, expressions: Sequence[Expression]) -> Iterator[Around]:
    """The words around each of the expressions of a text, in their order."""
    quotations, last = quoted(text), 0
    for expression in expressions:
        yield Around(expression, text, text[last : expression.start], quotations)
        last = expression.end
