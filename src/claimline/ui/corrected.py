"""What a person corrected, as the card and *Documents* say it."""

from claimline.case.applied import Placed
from claimline.case.corrections import ADDED, ROW
from claimline.case.wording import LABELS, value_in_words, was_read
from claimline.text.counts import ended
from claimline.ui.plain import markup


def said(one: Placed, *, replaced: bool = False, why: bool = True) -> str:
    """`corrected by hand: date 2015; it was read as 2014. Why: the year of the letter`, as HTML.

    `replaced` is True of a row that is left out because others were made of its words; `why` is False beside a note that says
    the reason.
    """
    made = one.correction
    reason = f" {ended(f'Why: {markup(made.why)}')}" if made.why and why else ""
    if made.column == ROW and made.becomes == ADDED:
        of = len(made.made_of)
        back = f" It is made of {'another row' if of == 1 else f'{of:,} rows'}; <i>Take back</i> undoes all that was made of {'it' if of == 1 else 'them'}."
        return f"<b>added by hand</b>.{reason}{back if of else ''}"
    if made.column == ROW:
        return f"<b>{'made into other rows' if replaced else 'left out'} by hand</b>.{reason}"
    name = LABELS[made.column]
    becomes, was = markup(value_in_words(made.column, made.becomes)), markup(was_read(made.column, made.was))
    now = (
        f", which would be read as {markup(value_in_words(made.column, one.read))} now"
        if one.read not in {"", made.was}
        else ""
    )
    return f"<b>corrected by hand</b>: {name} {becomes}; {was}{now}.{reason}"
