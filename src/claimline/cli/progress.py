"""A bar for the steps of packing a table, on a terminal."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimline.query.packed import Step


@contextmanager
def packing(*, hidden: bool = False) -> "Iterator[Step]":
    """The bar, as long as the code inside runs; it is told of each step that begins."""
    from claimline.query.packed import STEPS  # noqa: PLC0415 - commands that pack nothing do not wait for it

    with click.progressbar(
        length=len(STEPS),
        label="Packing",
        file=sys.stderr,
        hidden=hidden or not sys.stderr.isatty(),
        item_show_func=lambda step: step,
    ) as bar:
        yield lambda step: bar.update(1, step)
