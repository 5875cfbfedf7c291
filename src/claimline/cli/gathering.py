"""What the files of one call of `claimline read` are together: copies left out, parts joined, faults and notices said."""

# ruff: noqa: PLC0415 - the commands that read nothing do not wait for pandas

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimline.cli.many import Input, Outcome, Settings, Spool, bytes_of, document_of, rows_of
from claimline.cli.streams import STDIN
from claimline.inline import inline
from claimline.text.counts import listed


def inputs_of(
    files: Sequence[str], output: str | None, stdin: Callable[[], bytes]
) -> tuple[list[Input], list[str]]:
    """The files that are named and those in the folders that are named, each once, and what is to be said of folders.

    Args:
        files: as the user names them.
        output: where the table goes; it is no input where it lies in a folder.
        stdin: gives the bytes of standard input.
    """
    from claimline.read.folders import files_in
    from claimline.read.naming import names_of

    places: list[tuple[str, bool]] = []
    notices: list[str] = []
    for file in files:
        if file == STDIN or not Path(file).is_dir():
            places.append((file, False))
            continue
        folder = files_in(file)
        found = [(one, True) for one in folder.files if output is None or Path(one) != Path(output)]
        places += found
        aside = [f"{folder.beside} in folders that a browser saved beside a page"] * bool(folder.beside)
        aside += [f"{folder.hidden} that are hidden"] * bool(folder.hidden)
        left = f"; left out: {' and '.join(aside)}" if aside else ""
        notices.append(f"{inline(file)} holds {len(found)} {'file' if len(found) == 1 else 'files'}{left}.")
    names = names_of([file for file, _ in places])
    return [
        Input(file, name, stdin() if file == STDIN else None, found)
        for (file, found), name in zip(places, names, strict=True)
    ], notices


@dataclass
class Gathering:
    """The outcomes of several files, one after another."""

    inputs: Sequence[Input]
    settings: Settings
    rows: Spool
    notices: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _texts: dict[str, int] = field(default_factory=dict)
    _series: dict[str, list[int]] = field(default_factory=dict)
    _passed: Counter[str] = field(default_factory=Counter)

    def add(self, number: int, outcome: Outcome) -> None:
        """Take what became of the file of that number."""
        given = self.inputs[number]
        if outcome.fault:
            self.faults.append(outcome.fault)
        elif outcome.passed_over:
            self._passed[outcome.passed_over] += 1
        elif (first := self._texts.setdefault(outcome.text, number)) != number:
            self._say(
                f"{inline(given.called)} has the same text as {inline(self.inputs[first].called)}: they are one document."
            )
        else:
            self.rows.put(number, outcome.rows)
            self._say(*outcome.notices, of=given)
            if outcome.series:
                self._series.setdefault(outcome.series, []).append(number)

    def end(self) -> None:
        """Join the parts of threads, when all files are there."""
        for numbers in self._series.values():
            if len(numbers) > 1:
                self._join(numbers)
        if self._passed:
            kinds = ", ".join(f"{kind} ({count})" for kind, count in sorted(self._passed.items()))
            self._say(f"Passed over, because they are no articles: {kinds}.")

    def _join(self, numbers: Sequence[int]) -> None:
        from claimline.read.series import are_parts, joined

        parts = [self.inputs[number] for number in numbers]
        documents = [document_of(one, self.settings, bytes_of(one)) for one in parts]
        called = listed([inline(one.called) for one in parts])
        if not are_parts(documents):
            self._say(f"{called} may be one page with different articles: they stay documents of their own.")
            return
        whole = joined(documents)
        first = next(n for n, one in zip(numbers, documents, strict=True) if one.name == whole.name)
        for number in numbers:
            self.rows.drop(number)
        self.rows.put(first, rows_of(whole, self.settings))
        self._say(f"{called} are parts of one thread: they are the document {whole.name}.")

    def _say(self, *notices: str, of: Input | None = None) -> None:
        before = f"{inline(of.called)}: " if of and len(self.inputs) > 1 else ""
        self.notices += [before + notice for notice in notices]
