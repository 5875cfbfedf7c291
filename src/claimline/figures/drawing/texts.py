"""The words in the drawing: names of lanes, times and labels, the lens's heading, and the sentence for the whole figure.

`stacks` and `axes` give their places; the legend has a module of its own.
"""

from collections.abc import Sequence

from claimline.figures.drawing.palette import Palette
from claimline.figures.drawing.traces import Word
from claimline.figures.layout.axes import LINE as TICK_LINE
from claimline.figures.layout.axes import SIZE
from claimline.figures.layout.density import stretch_in_words
from claimline.figures.layout.lettering import safe, tinted
from claimline.figures.layout.marks import Rows, counts_in_words
from claimline.figures.layout.panels import CLAIMS, CROWD, THREAD, Panel
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import DAY, View
from claimline.figures.layout.stacks import LABEL, LINE, NAME, name_width

_ENLARGED = {
    THREAD: "; the comment thread is enlarged below",
    CLAIMS: "; the claims are enlarged below",
    CROWD: "; most rows lie close together and are enlarged below",
}
HEADING = 26  # height of a lens's heading
_INSET = 6  # of words in a lens's tinted panel
_SPACE = "&nbsp;" * 4  # between a lane's name and the plot


def lane_words(panel: Panel, colours: Palette, rows: int, *, beside: bool) -> list[Word]:
    """The lanes' names with the grey words, beside their lanes or above them, and a lens's heading, which says of how many `rows` it has some."""
    words: list[Word] = []
    for stack in panel.stacks:
        lines = [_name(name, grey, colours, bold=not beside) for name, grey in stack.names]
        if beside:
            lines = [f"{line}{_SPACE}" for line in lines]
        middle = stack.name_y + (len(lines) - 1) * LINE / 2
        edge = _INSET if panel.enlarged and not beside else 0
        words.append(Word(edge, middle, "left" if beside else "right", "<br>".join(lines)))
    if panel.enlarged:
        words.append(Word(_INSET, -panel.ticks.height - HEADING / 2, "right", _heading(panel, colours, rows)))
    return words


def _name(name: str, grey: str, colours: Palette, *, bold: bool) -> str:
    words = [f"<b>{safe(name)}</b>" if bold else safe(name)] if name else []
    if grey:
        words.append(tinted(safe(grey), colours.grey, LABEL))
    return "&nbsp; ".join(words)


def _heading(lens: Panel, colours: Palette, rows: int) -> str:
    """What the lens enlarges, and, where there is room, its time and, of most rows, how many: a row stands in one panel alone."""
    start, end = lens.extent
    what = f"{(lens.enlarged or THREAD).capitalize()}, enlarged"
    when = stretch_in_words(start // DAY * DAY, -(-end // DAY) * DAY).removeprefix("from ")
    share = (
        f"{when}: {lens.rows.rows:,} of {rows:,} rows, the others above" if lens.enlarged == CROWD else when
    )
    room = lens.view.width - 2 * _INSET
    grey = next((words for words in (share, when) if name_width(what, words) <= room), "")
    return tinted(f"<b>{what}</b>" + (f"&nbsp; {grey}" if grey else ""), colours.headings[lens.family], NAME)


def plot_words(panel: Panel, rows: Rows, colours: Palette, *, foot: bool) -> list[Word]:
    """The label of each mark that has one, and the names of the times above and, if `foot`, below the lanes."""
    words: list[Word] = []
    for stack in panel.stacks:
        for placed in stack.placed:
            if label := placed.label:
                pixel, side = (label.left, "right") if label.fast == "left" else (label.right, "left")
                text = safe(label.text, rows.sought)
                at = panel.view.stamp_of_pixel(pixel)
                words.append(Word(at, placed.text_y, side, text, placed.mark.id))
    times = [(-11.0, panel.ticks.names), (-11.0 - TICK_LINE, panel.ticks.wholes)]
    if foot:
        times += [(panel.height - y, names) for y, names in times]
    words += [
        Word(panel.view.stamp(at), y, "center", tinted(text, colours.grey, SIZE))
        for y, names in times
        for at, text in names
    ]
    heights = [-11.0, *([panel.height + 11.0] if foot else [])]
    return words + [
        Word(
            panel.view.stamp((fold.start + fold.end) // 2),
            y,
            "center",
            tinted(f"<b>{fold.words}</b>", colours.headings["claim"], SIZE),
        )
        for fold in panel.view.folds
        for y in heights
    ]


def in_a_sentence(dated: int, undated: int, drawn: Sequence[Panel]) -> str:
    """The figure of so many dated and undated rows in up to three sentences."""
    sentences = []
    seen = [panel.rows for panel in drawn if panel.rows]
    if seen:
        lanes = len({stack.lane.name for panel in drawn for stack in panel.stacks})
        every = Profile.joined(seen)
        start, end = every.extent()
        when = stretch_in_words(start // DAY * DAY, -(-end // DAY) * DAY)
        text = f"Timeline of {counts_in_words(every.families)} in {lanes:,} {'lane' if lanes == 1 else 'lanes'}, {when}"
        if len(drawn) > 1:
            text += _ENLARGED[drawn[1].enlarged or THREAD]
        sentences.append(f"{text}.")
    if drawn and drawn[0].view.folds:
        sentences.append(f"{folds_in_words(drawn[0].view)}.")
    if outside := dated - sum(panel.rows.rows for panel in drawn):
        sentences.append(f"{_rows(outside)} outside the period.")
    if undated:
        sentences.append(f"{_rows(undated)} without a date.")
    return " ".join(sentences) or "There is no row to draw."


def folds_in_words(view: View) -> str:
    """What is left out of the axis: `Folded: from 1970 to 2017 (48 years)`."""
    folds = (f"{stretch_in_words(fold.start, fold.end)} ({fold.words})" for fold in view.folds)
    return f"Folded: {'; '.join(folds)}"


def _rows(number: int) -> str:
    return "1 row stands" if number == 1 else f"{number:,} rows stand"
