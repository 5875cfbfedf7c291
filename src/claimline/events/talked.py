"""The day of the talk that an interview prints, where its author says it: "We spoke at her home on 4 October 2019"."""

import re
from collections.abc import Callable, Mapping, Sequence

from claimline.dates import day_number, in_order
from claimline.dates.qualifiers import with_mark
from claimline.dates.reading.sentence import after_it, before_it
from claimline.events.dating import Dating, of_mention
from claimline.model import DateMention, Passage

_TALKED = re.compile(
    r"\b(?:[Ww]e|I) (?:\w+ly )?(?:spoke|talked|met|sat down|interviewed)\b(?! (?:that|about how))"
    r"|\b(?:[Ii]nterview|[Cc]onversation|[Tt]alk)(?: with [\w'’. -]{1,40})? (?:took place|was (?:held|conducted|recorded|done|given|made|carried out))\b"
)
_A_YEAR = 366  # days; who spoke longer ago than that did so on another occasion


def when_talked(
    text: str, read: Callable[[], Sequence[DateMention]], home: Mapping[int, Passage], written: Dating
) -> Dating | None:
    """When what the turns of a conversation hold was said; None where no paragraph beside them says one day of it.

    Args:
        text: the document's.
        read: gives its dates, read against the writing; asked where it has turns alone.
        home: the passage of each, by where it begins.
        written: when the article was.
    """
    if not any(passage.kind == "turn" for passage in home.values()):
        return None
    days = [
        one
        for one in read()
        if one.precision == "day"
        and home[one.start].kind == "paragraph"
        and in_order(one.earliest, written.latest)
        and (not written.latest or day_number(written.latest) - day_number(one.latest) <= _A_YEAR)
        and _TALKED.search(f"{before_it(text, one.start)}… {after_it(text, one.end)}")
    ]
    if len({one.earliest for one in days}) != 1:
        return None
    day = of_mention(days[0])
    note = f"The text says that they spoke on that day (“{days[0].text}”)."
    return Dating(
        edtf=with_mark(day.earliest, day.qualifier),
        earliest=day.earliest,
        latest=day.latest,
        precision="day",
        qualifier=day.qualifier,
        basis=day.basis,
        note=note,
    )
