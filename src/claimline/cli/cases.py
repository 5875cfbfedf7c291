"""The command on a case: `build` makes its table from its documents, corrections and names."""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import click

from claimline.cli.streams import say
from claimline.inline import inline
from claimline.text.counts import number_of


@click.command()
@click.argument("folder", metavar="CASE")
@click.option(
    "--check", is_flag=True, help="Write nothing; exit 1 where events.csv is not what the case makes."
)
def build(*, folder: str, check: bool) -> None:
    """Make the table of a case anew from its documents, corrections and names."""
    from claimline.case.case import Case
    from claimline.cli.many import jobs_for

    case = Case(folder)
    jobs = jobs_for(len(case.documents()))
    if check:
        if fault := case.check(jobs):
            say(f"{inline(folder)}: {fault}")
            raise click.exceptions.Exit(1)
        say(f"{inline(folder)}: events.csv is what the case makes.")
        return
    taken = case.renewal()
    case.build(jobs)
    if taken:
        say(f"events.csv was {taken.in_words.replace('would change', 'have changed')}.", err=True)
    for name in case.unlisted():
        say(f"documents/{inline(name)} is not in documents.csv and was not read.", err=True)
    left_over, left_out = case.left_over(), case.left_out()
    for correction in left_over:
        say(f"Left over: {inline(correction.in_words)}; its row is gone, or could be several.", err=True)
    counts = number_of(len(case.rows()), "row"), number_of(len(case.documents()), "document")
    out = f"; {len(left_out):,} left out by hand" if left_out else ""
    say(f"{counts[0]} of {counts[1]}{out}.", err=True)
