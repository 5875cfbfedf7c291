"""Dates that the words beside them keep open: "probably in 1890", "in 1890, perhaps", "fiscal 2018"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.dates.edtf import in_order
from claimline.dates.qualifiers import qualifier_of, with_mark, without_marks
from claimline.model import Anchor, DateMention, Qualifier

_MAYBE = r"(?:perhaps|probably|possibly|maybe|presumably|conceivably)"
_PLACED = (
    r"(?:(?:as early as|as late as|some ?time|early|late|back|on|in|at|by|between|around|about|during|before|after|since|from|until|the|some)"
    r"(?: |$)){0,4}"
)
# "It may have been in 1890", "I think it was in 1890"; "it may have been sold in 1890" is not sure of the sale.
_THOUGHT = (
    r"(?:(?:it|that|this|which) (?:may|might|could|must) (?:well |also )?have been"
    r"|\b(?:I|we) (?:think|believe|guess|reckon|suppose) (?:that )?(?:it|this|that) was)"
)
_BEFORE = re.compile(rf"(?:\b(?<!improbably ){_MAYBE},?|\b{_THOUGHT}) {_PLACED}$", re.IGNORECASE)
_RECALLED = r"(?:if (?:I (?:remember|recall)|memory serves)(?: (?:it|me))?(?: (?:rightly|right|correctly|well))?|I (?:think|believe|guess)|from memory)"
_AFTER = re.compile(rf",? \(?(?:{_MAYBE}|{_RECALLED})(?=\s*(?:[.;:!?)”\"]|$))|\?\)", re.IGNORECASE)
_OPENS_WITH_MAYBE = re.compile(rf"{_MAYBE} ", re.IGNORECASE)
_FAR = 48  # code points
# A year of accounts, which begins in the month that its keeper chose.
_FISCAL = re.compile(r"\b(?:fiscal|FY ?-?['’]?\d\d|(?:financial|budget|tax) year)", re.IGNORECASE)
_YEAR_OF_ACCOUNTS = re.compile(r"\b(?:financial|budget|tax) year\b", re.IGNORECASE)
_FISCAL_AFTER = re.compile(r" (?:fiscal|financial|budget|tax) (?:year|quarter)\b", re.IGNORECASE)
_FISCAL_BEFORE = re.compile(
    r"\b(?:fiscal (?:year|half|quarter|(?:first|second|third|fourth|last)(?:[ -]quarter)?)|(?:financial|budget|tax) year)"
    r"(?: of| ended| ending)? $",
    re.IGNORECASE,
)
_ENDED = re.compile(r",? (?:that |which )?(?:end(?:ed|ing|s)|to) (?:on )?(?:the )?(?:\d|[A-Z])")
WHY_FISCAL = "It is a year of accounts; in which month that begins is not stated."
# All that an answer says of what is to come: "Tomorrow, if they like."
_OPENS_SENTENCE = re.compile(
    r"(?:^|[.!?:]|[“\"]|\n)\s*(?:(?:on|by|in|from|perhaps|even|maybe) )?$", re.IGNORECASE
)
_IF = re.compile(r", (?:if|unless|provided that|as soon as) [^.,;:!?\n]*[.!?…”\"]")
WHY_IF = "It hangs on what the sentence puts as a condition."
WHY_HEDGED = "The words beside it say that the date is not certain."
_WHOLE_OR_PART = frozenset({"year", "quarter", "range"})


def with_hedges(
    text: str, mentions: Sequence[DateMention], anchors: Sequence[Anchor | None]
) -> list[DateMention]:
    """The mentions, uncertain where words right beside them keep them open, approximate where they are of accounts.

    `anchors` are the times of writing, one a mention.
    """
    return [
        _read(text, mention, anchor) if mention.edtf else mention
        for mention, anchor in zip(mentions, anchors, strict=True)
    ]


def _read(text: str, mention: DateMention, anchor: Anchor | None) -> DateMention:
    before = text[max(0, mention.start - _FAR) : mention.start]
    opens = _OPENS_WITH_MAYBE.match(mention.text)
    if opens or _BEFORE.search(before) or _AFTER.match(text, mention.end):
        about = "approximate" in mention.qualifier and not opens
        mention = _marked(mention, qualifier_of(uncertain=True, approximate=about), WHY_HEDGED)
    ahead = anchor is not None and not in_order(mention.latest, anchor.when)
    if ahead and _IF.match(text, mention.end) and _OPENS_SENTENCE.search(before):
        about = "approximate" in mention.qualifier
        mention = _marked(mention, qualifier_of(uncertain=True, approximate=about), WHY_IF)
    if mention.precision in _WHOLE_OR_PART and _is_fiscal(text, mention, before):
        uncertain = "uncertain" in mention.qualifier
        mention = _marked(mention, qualifier_of(uncertain=uncertain, approximate=True), WHY_FISCAL)
    return mention


def _is_fiscal(text: str, mention: DateMention, before: str) -> bool:
    if _ENDED.match(text, mention.end):
        return False  # its end says which months it has
    spanning = _YEAR_OF_ACCOUNTS.search(text, max(0, mention.start - len("financial ")), mention.end)
    if spanning and spanning.end() > mention.start:  # "the tax year 2018", of which "year 2018" is the date
        return True
    own = _FISCAL.search(mention.text) or _FISCAL_AFTER.match(text, mention.end)
    return bool(own or _FISCAL_BEFORE.search(before))


def _marked(mention: DateMention, qualifier: Qualifier, why: str) -> DateMention:
    return replace(
        mention,
        edtf=with_mark(without_marks(mention.edtf), qualifier),
        qualifier=qualifier,
        note=f"{mention.note} {why}".strip(),
    )
