"""The small charts of the page, as inline SVG with a text that says the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from comity.brief.drawing import Draw, Pending, draw_here

if TYPE_CHECKING:
    import altair as alt

INK = "#1f3a5f"
BAND = "#c9d3df"
BAND_EDGE = "#5b6b7d"
QUIET = "#5b6570"
FONT = "Helvetica Neue, Arial, sans-serif"

Point = tuple[int, float | None]
Band = tuple[int, float, float, float]


def runs(points: Sequence[Point]) -> list[list[tuple[int, float]]]:
    """Consecutive years with a value, as separate runs, so that a gap is drawn as a gap."""
    found: list[list[tuple[int, float]]] = []
    previous: int | None = None
    for year, value in points:
        if value is None:
            previous = None
            continue
        if previous is None or year != previous + 1:
            found.append([])
        found[-1].append((year, value))
        previous = year
    return found


class Rows:
    """The rows of a chart's layers by name, put into the finished chart: altair copies what it holds many times."""

    def __init__(self) -> None:
        self.named: dict[str, list[dict[str, float]]] = {}

    def add(self, rows: Sequence[Mapping[str, float]]) -> alt.NamedData:
        """Keep the rows; gives what a layer refers to them by."""
        import altair as alt

        name = f"rows{len(self.named)}"
        self.named[name] = [dict(row) for row in rows]
        return alt.NamedData(name=name)


def styled(chart: alt.LayerChart | alt.FacetChart) -> alt.LayerChart | alt.FacetChart:
    """The look that all charts share: legible in print, no box, few ticks."""
    made: alt.LayerChart | alt.FacetChart = (
        chart.configure(font=FONT, background="transparent")
        .configure_view(stroke=None)
        .configure_axis(
            grid=False,
            domainColor="#9aa5b1",
            tickColor="#9aa5b1",
            labelColor="#3d4852",
            labelFontSize=11,
            titleColor=QUIET,
        )
    )
    return made


def svg(chart: alt.LayerChart | alt.FacetChart, rows_of: Rows, says: str, draw: Draw) -> Pending:
    """Inline SVG of a chart: scales with its column, and is one image with a text for a screen reader."""
    spec = chart.to_dict(validate=False)
    spec["datasets"] = rows_of.named
    pending = draw(spec)
    return lambda: inline(pending(), says)


def inline(drawn: str, says: str) -> str:
    """An SVG as part of a page: its own label in place of Vega's many marks for screen readers."""
    from markupsafe import escape

    width, height = re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn).groups()  # type: ignore[union-attr]
    inner = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", drawn[drawn.index(">") + 1 :])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{escape(says)}" style="max-width:{width}px">{inner}'
    )


def score_chart(
    points: Sequence[Point], band: Sequence[Band], *, first: int, last: int, says: str, draw: Draw = draw_here
) -> Pending:
    """A dyad's score over the years against all dyads.

    Args:
        points: (year, score in 0..1 or None).
        band: (year, lower quartile, median, upper quartile) of all dyads.
        first, last: the years of the axis, the same in all small multiples.
        says: the chart in words.
        draw: turns the specification into SVG.
    """
    import altair as alt

    x = alt.X(
        "year:Q",
        scale=alt.Scale(domain=[first, last]),
        axis=alt.Axis(format="d", title=None, values=decades(first, last)),
    )
    y_scale = alt.Scale(domain=[0, 1])
    layers: list[alt.Chart] = []
    rows_of = Rows()
    quartiles = {year: (low, middle, high) for year, low, middle, high in band}
    held = [
        {"year": year, "run": n, "low": quartiles[year][0], "middle": middle, "high": quartiles[year][2]}
        for n, part in enumerate(runs([(year, middle) for year, _, middle, _ in band]))
        for year, middle in part
    ]
    if held:
        base = alt.Chart(rows_of.add(held))
        layers = [
            base.mark_area(color=BAND, opacity=0.7).encode(
                x=x, y=alt.Y("low:Q", scale=y_scale), y2="high:Q", detail="run:N"
            ),
            base.mark_line(color=BAND_EDGE, strokeWidth=1, strokeDash=[3, 2]).encode(
                x=x, y=alt.Y("middle:Q", scale=y_scale), detail="run:N"
            ),
        ]
    y_axis = alt.Y("score:Q", scale=y_scale, axis=alt.Axis(title=None, values=[0, 0.5, 1], format=".1f"))
    layers += drawn_runs(points, "score", x, y_axis, rows_of)
    if not layers:
        layers.append(
            alt.Chart(rows_of.add([{"year": first, "score": 0}])).mark_point(opacity=0).encode(x=x, y=y_axis)
        )
    return svg(styled(alt.layer(*layers).properties(width=230, height=92)), rows_of, says, draw)


def series_chart(
    points: Sequence[Point], *, unit: str, says: str, mark_year: int | None = None, draw: Draw = draw_here
) -> Pending:
    """One series of figures behind a claim, gaps as gaps, with a dashed line at the year claimed.

    Args:
        points: (year, value or None).
        unit: stands above the axis.
        says: the chart in words.
        mark_year: a year to point out, or None.
    """
    import altair as alt

    years = [year for year, value in points if value is not None]
    first, last = (min(years), max(years)) if years else (0, 1)
    ticks = decades(first, last)
    x = alt.X(
        "year:Q",
        scale=alt.Scale(domain=[first, last], nice=False),
        axis=alt.Axis(format="d", title=None, values=ticks),
    )
    y = alt.Y(
        "value:Q",
        axis=alt.Axis(
            title=unit,
            titleAnchor="start",
            titleAngle=0,
            titleAlign="left",
            titleY=-8,
            titleX=-30,
            tickCount=3,
        ),
    )
    rows_of = Rows()
    layers = drawn_runs(points, "value", x, y, rows_of)
    if mark_year is not None and first <= mark_year <= last:
        layers.append(
            alt.Chart(rows_of.add([{"year": mark_year}]))
            .mark_rule(color="#9a3b26", strokeDash=[4, 3])
            .encode(x="year:Q")
        )
    return svg(styled(alt.layer(*layers).properties(width=300, height=96)), rows_of, says, draw)


def drawn_runs(points: Sequence[Point], name: str, x: alt.X, y: alt.Y, rows_of: Rows) -> list[alt.Chart]:
    """A line for each run of years and a point for each year that stands alone: at most two layers."""
    import altair as alt

    parts = list(enumerate(runs(points)))
    lines = [
        {"year": year, name: value, "run": n} for n, part in parts if len(part) > 1 for year, value in part
    ]
    alone = [{"year": year, name: value} for _, part in parts if len(part) == 1 for year, value in part]
    layers: list[alt.Chart] = []
    if lines:
        base = alt.Chart(rows_of.add(lines))
        layers.append(base.mark_line(color=INK, strokeWidth=2).encode(x=x, y=y, detail="run:N"))
    if alone:
        base = alt.Chart(rows_of.add(alone))
        layers.append(base.mark_point(color=INK, filled=True, size=22, opacity=1).encode(x=x, y=y))
    return layers


def decades(first: int, last: int) -> list[int]:
    """Tick years: every 20 over a long span, every 10 or 5 over a shorter one, else the ends."""
    step = 20 if last - first > 45 else 10 if last - first > 18 else 5
    ticks = [year for year in range(first - first % step, last + 1, step) if first <= year <= last]
    return ticks or sorted({first, last})
