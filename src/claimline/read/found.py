"""What was found of a thread, and the sentences that say so."""

from dataclasses import dataclass, field

from claimline.model import Passage, Span
from claimline.text.counts import ended, number_of


@dataclass(slots=True)
class Thread:
    """The passages of a thread, where it begins, and what was left out.

    Attributes:
        passages: the comments and replies, in the order of the text.
        start: where the thread begins, -1 where there is none.
        sure: True where a heading, a button or the like shows that they are comments.
        form: the form that was found, in words; empty where the comments are only numbered.
        pingbacks: how many were left out.
        own: how many lines of a chat itself were left out.
        wordless: how many messages of a chat were left out, since they hold no words of their writers.
        below: how many lines stand below the comments: a page's form and what follows it.
        shared: lines beside the words of nearly all comments, which are the page's.
        subjects: how many lines over the words of comments are their subjects.
        adverts: how many lines of advertisements stand among the comments.
        gone: how many lines among the comments stand for one that was removed.
        begins: False where nothing marks where the words of the first comment begin.
        perhaps: the first and last of the lines that may be its or the article's, and are left out.
        dropped: the first and last of the lines that may be comments, where nothing shows it: they stay in the article.
        unclear: the same of lines that are left out, since others than the article's authors may have written them.
        unread: the first and last of the lines (numbers of the text) that look like a thread and could not be read.
    """

    passages: list[Passage] = field(default_factory=list)
    start: int = -1
    sure: bool = True
    form: str = ""
    pingbacks: int = 0
    own: int = 0
    wordless: int = 0
    below: int = 0
    shared: tuple[str, ...] = ()
    subjects: int = 0
    adverts: int = 0
    gone: int = 0
    unread: Span | None = None
    dropped: Span | None = None
    unclear: Span | None = None
    begins: bool = True
    perhaps: Span | None = None

    def notices(self) -> list[str]:
        """The comments found, and the lines left out or kept in the article and why, a sentence each."""
        notices = [self._found()] if self.passages else []
        if quoted := sum(len(passage.others) for passage in self.passages):
            places = number_of(quoted, "place")
            notices.append(f"Comments quote others in {places}; the lines there make no claims.")
        if self.pingbacks:
            notices.append(f"Left out as pingbacks, which are nobody's comment: {self.pingbacks}.")
        counts = (
            (self.own, "line", "Left out as the chat's own, since they name nobody who wrote them"),
            (
                self.wordless,
                "message",
                "Left out, since the chat says that they were deleted or held no words",
            ),
            (self.subjects, "line", "Left out as subjects over the comments"),
            (self.adverts, "line", "Left out as advertisements among the comments"),
            (self.gone, "comment", "Removed, as lines among the comments say"),
        )
        notices += [f"{words}: {number_of(count, noun)}." for count, noun, words in counts if count]
        if self.unread:
            first, last = self.unread
            notices.append(
                f"Lines {first} to {last} look like comments in a form that could not be read; they are left out."
            )
        if self.unclear:
            first, last = self.unclear
            notices.append(
                f"Lines {first} to {last} may be comments, with names and times, or the article's; nothing shows which, so they are left out."
            )
        if self.dropped:
            first, last = self.dropped
            notices.append(
                f"Lines {first} to {last} may be comments, with names and times; nothing else shows it, so they are read as the article's."
            )
        if self.shared:
            lines = ", ".join(f"“{line}”" for line in self.shared)
            notices.append(
                ended(
                    f"Left out as the page's, since nearly all comments have it beside their words: {lines}"
                )
            )
        if self.below:
            lines = number_of(self.below, "line")
            notices.append(f"Left out below the comments, where the page goes on: {lines}.")
        return notices

    def _perhaps(self) -> str:
        """The lines left out, because they may be the article's or the first comment's, as the end of a sentence."""
        if self.perhaps is None:
            return "more of the words above may belong to it"
        first, last = self.perhaps
        lines = f"lines {first} to {last}" if first < last else f"line {first}"
        return f"{lines} may be its or the article's, and {'are' if first < last else 'is'} left out"

    def _found(self) -> str:
        """The comments and replies that were found, in one sentence."""
        replies = sum(passage.kind == "reply" for passage in self.passages)
        comments = len(self.passages) - replies
        timed = sum(passage.posted_span is not None for passage in self.passages)
        counted = [
            f"{count:,} {one if count == 1 else many}"
            for count, one, many in ((comments, "comment", "comments"), (replies, "reply", "replies"))
            if count
        ]
        form = f": {self.form}" if self.form else ", by their numbers"
        begins = "" if self.begins else f" Nothing marks where the first of them begins; {self._perhaps()}."
        return f"Found {' and '.join(counted)}, {timed:,} of them with a time{form}.{begins}"
