"""How long a reader waits for the picture itself: claimline's figure beside vis-timeline, with the same events.

The first paint runs in the browser from the call that draws to the frame after it; the scripts are loaded before: Plotly's as
the page has it. The time that Python takes to make the figure is printed apart: vis-timeline is given its items as they are.
The frame of a zoom is the first one after the mouse has let go, as the page makes it; Python's picture of that stretch comes
after it. It is held against the floor, which is the browser's time to take the drawing out and to paint the same drawing
again, without a line of script.

vis-timeline comes from npm into a folder of this run; where there is no npm, this says so and measures nothing.
"""

import json
import os
import shutil
import statistics
import subprocess
import tarfile
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
from playwright.sync_api import Browser, Page, sync_playwright
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]  # has no types

from claimline.figures import timeline
from claimline.table.as_frame import COLUMNS
from claimline.ui.components import plotly_script

SIZES = (1_000, 10_000)
ROUNDS = 5
PEER = "vis-timeline@8.5.4"
PEER_SCRIPT = "package/standalone/umd/vis-timeline-graph2d.min.js"
PEER_STYLE = "package/styles/vis-timeline-graph2d.min.css"
WIDTH = 1280
SOURCES = 12
FRAME = Path(plotly_script.__file__).with_name("chart_zoom.js")
# Both run `draw` and answer the milliseconds to the frame after the repaint.
TIMED = """
    const until = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const timed = async draw => {
        await until();
        const begun = performance.now();
        await draw();
        await new Promise(done => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
        return performance.now() - begun;
    };
"""
OURS = (
    "async figure => {"
    + TIMED
    + """
    const place = document.body.appendChild(document.createElement('div'));
    place.style.cssText = `contain: strict; height: ${figure.layout.height}px`;
    window.plot = place;
    return await timed(() => Plotly.newPlot(place, figure.data, {...figure.layout, width: 1280}, {displayModeBar: false}));
}"""
)
THEIRS = (
    "async ({items, groups}) => {"
    + TIMED
    + """
    const place = document.body.appendChild(document.createElement('div'));
    return await timed(() => new Promise(done => {
        const made = new vis.Timeline(place, new vis.DataSet(items), new vis.DataSet(groups), {width: '1280px'});
        made.on('changed', done);
    }));
}"""
)
ZOOM = (
    "async ([from, to]) => {"
    + TIMED
    + """
    return await timed(() => stretch(window.plot, [from, to]));
}"""
)
FLOOR = (
    "async () => {"
    + TIMED
    + """
    const drawn = window.plot.querySelector('.svg-container'), copy = drawn.cloneNode(true);
    const spent = await timed(() => drawn.replaceWith(copy));
    copy.replaceWith(drawn);
    return spent;
}"""
)


def made_up(rows: int) -> pd.DataFrame:
    """Claims of ten years by a dozen sources: four in five a day, the others a month."""
    chance = np.random.default_rng(rows)
    days = np.datetime64("2010-01-01") + chance.integers(0, 3650, rows)
    firsts = pd.Series(days).dt.to_period("M")
    wide = chance.random(rows) < 0.2
    columns = {name: pd.Series("", index=range(rows), dtype="str") for name in COLUMNS}
    day = pd.Series(days).dt.strftime("%Y-%m-%d").astype("str")
    columns["id"] = "made-up:p" + pd.Series(range(rows)).astype("str")
    columns["edtf"] = day.where(~wide, day.str[:7])
    columns["earliest"] = day.where(~wide, firsts.dt.start_time.dt.strftime("%Y-%m-%d").astype("str"))
    columns["latest"] = day.where(~wide, firsts.dt.end_time.dt.strftime("%Y-%m-%d").astype("str"))
    columns["precision"] = pd.Series(np.where(wide, "month", "day"), dtype="str")
    columns["source"] = pd.Series(
        [f"Harbour Board {n}" for n in chance.integers(0, SOURCES, rows)], dtype="str"
    )
    columns["kind"] = pd.Series(["claim"] * rows, dtype="str")
    columns["basis"] = pd.Series(["stated"] * rows, dtype="str")
    columns["title"] = columns["quote"] = "The mole fell, " + columns["edtf"] + "."
    columns["document"] = pd.Series(["made-up"] * rows, dtype="str")
    return pd.DataFrame(columns)


def as_items(frame: pd.DataFrame) -> dict[str, list[dict[str, str]]]:
    """The events as vis-timeline takes them: a day is a box or a point, a month is a range."""
    items = [
        {"id": row.id, "group": row.source, "content": row.title, "start": row.earliest}
        | ({"type": "point"} if row.earliest == row.latest else {"end": row.latest, "type": "range"})
        for row in frame.itertuples()
    ]
    return {
        "items": items,
        "groups": [{"id": name, "content": name} for name in sorted(frame["source"].unique())],
    }


def peer(folder: Path) -> tuple[str, str]:
    """The script and the style of vis-timeline."""
    subprocess.run(["npm", "pack", "--silent", PEER], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("vis-timeline-*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    script, style = ((folder / name).read_text(encoding="utf-8") for name in (PEER_SCRIPT, PEER_STYLE))
    return script, style


def blank(browser: Browser, script: str, style: str = "") -> Page:
    """An empty page that has loaded a script."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 900})
    page.set_content(f"<style>{style}</style><body></body>")
    page.add_script_tag(content=script)
    return page


def measure(browser: Browser, rows: int, script: str, style: str) -> None:
    """Print the first paints of a table of so many rows, and the zoom beside its floor."""
    frame = made_up(rows)
    begun = time.perf_counter()
    figure = json.loads(json.dumps(timeline(frame, width=WIDTH).figure))
    made = 1000 * (time.perf_counter() - begun)
    ours, theirs, zooms, floors = [], [], [], []
    items = as_items(frame)
    for number in range(ROUNDS):
        page = blank(browser, plotly_script.shortened(get_plotlyjs()))
        page.add_script_tag(path=FRAME)
        ours.append(page.evaluate(OURS, figure))
        zooms.append(page.evaluate(ZOOM, [f"201{number}-01-01", f"201{number + 2}-01-01"]))
        floors.append(page.evaluate(FLOOR))
        page.close()
        page = blank(browser, script, style)
        theirs.append(page.evaluate(THEIRS, items))
        page.close()
    our, their, zoom, floor = (statistics.median(times) for times in (ours, theirs, zooms, floors))
    print(
        f"first paint of {rows:,} events: {our:,.0f} ms, vis-timeline {their:,.0f} ms: {their / our:.1f} times as fast "
        f"({their / (our + made):.1f} times with the {made:,.0f} ms of Python that make the figure)"
    )
    print(f"a zoom of {rows:,} events: {zoom:,.0f} ms, its floor {floor:,.0f} ms: {zoom / floor:.1f} times")


def main() -> None:
    """Measure each size."""
    if not shutil.which("npm"):
        print("The picture beside vis-timeline: not measured, npm is not on this machine.")
        return
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        script, style = peer(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for rows in SIZES:
            measure(browser, rows, script, style)
        browser.close()


if __name__ == "__main__":
    main()
