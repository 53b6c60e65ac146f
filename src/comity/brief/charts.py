"""The small charts of the page, as inline SVG with a text that says the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair as alt

INK = "#1f3a5f"
BAND = "#c9d3df"
BAND_EDGE = "#5b6b7d"
QUIET = "#5b6570"
FONT = "Helvetica Neue, Arial, sans-serif"

Point = tuple[int, float | None]
Band = tuple[int, float, float, float]
Spec = dict[str, Any]
Datasets = dict[str, list[dict[str, float]]]


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


def score_chart(points: Sequence[Point], band: Sequence[Band], *, first: int, last: int, says: str) -> str:
    """A dyad's score over the years against all dyads, as inline SVG.

    Args:
        points: (year, score in 0..1 or None).
        band: (year, lower quartile, median, upper quartile) of all dyads.
        first, last: the years of the axis, the same in all small multiples.
        says: the chart in words.
    """
    quartiles = {year: (low, high) for year, low, _, high in band}
    held = [
        {"year": year, "run": n, "low": quartiles[year][0], "middle": middle, "high": quartiles[year][1]}
        for n, part in enumerate(runs([(year, middle) for year, _, middle, _ in band]))
        for year, middle in part
    ]
    rows = run_rows(points, "score")
    if held:
        rows["band"] = held
    return svg(score_spec(first, last, tuple(sorted(rows))), rows, says)


def series_chart(points: Sequence[Point], *, unit: str, says: str, mark_year: int | None = None) -> str:
    """One series of figures behind a claim as inline SVG, gaps as gaps, with a dashed line at the year claimed.

    Args:
        points: (year, value or None), at least one value known.
        unit: stands above the axis.
        says: the chart in words.
        mark_year: a year to point out, or None.
    """
    years = [year for year, value in points if value is not None]
    first, last = min(years), max(years)
    rows = run_rows(points, "value")
    if mark_year is not None and first <= mark_year <= last:
        rows["mark"] = [{"year": mark_year}]
    return svg(series_spec(first, last, unit, tuple(sorted(rows))), rows, says)


@cache
def score_spec(first: int, last: int, layers: tuple[str, ...]) -> Spec:
    """The specification of `score_chart` without its rows; all small multiples share one."""
    import altair as alt

    x = year_axis(first, last)
    scale = alt.Scale(domain=[0, 1])
    y = alt.Y("score:Q", scale=scale, axis=alt.Axis(title=None, values=[0, 0.5, 1], format=".1f"))
    drawn: list[alt.Chart] = []
    if "band" in layers:
        base = alt.Chart(alt.NamedData(name="band"))
        drawn = [
            base.mark_area(color=BAND, opacity=0.7).encode(
                x=x, y=alt.Y("low:Q", scale=scale), y2="high:Q", detail="run:N"
            ),
            base.mark_line(color=BAND_EDGE, strokeWidth=1, strokeDash=[3, 2]).encode(
                x=x, y=alt.Y("middle:Q", scale=scale), detail="run:N"
            ),
        ]
    drawn += run_layers(x, y, layers)
    if not drawn:
        drawn.append(
            alt.Chart(alt.InlineData([{"year": first, "score": 0}])).mark_point(opacity=0).encode(x=x, y=y)
        )
    return styled(alt.layer(*drawn).properties(width=230, height=92))


@cache
def series_spec(first: int, last: int, unit: str, layers: tuple[str, ...]) -> Spec:
    """The specification of `series_chart` without its rows."""
    import altair as alt

    x = year_axis(first, last)
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
    drawn = run_layers(x, y, layers)
    if "mark" in layers:
        rule = alt.Chart(alt.NamedData(name="mark")).mark_rule(color="#9a3b26", strokeDash=[4, 3])
        drawn.append(rule.encode(x="year:Q"))
    return styled(alt.layer(*drawn).properties(width=300, height=96))


def year_axis(first: int, last: int) -> alt.X:
    """Years along the bottom."""
    import altair as alt

    axis = alt.Axis(format="d", title=None, values=decades(first, last))
    return alt.X("year:Q", scale=alt.Scale(domain=[first, last], nice=False), axis=axis)


def run_layers(x: alt.X, y: alt.Y, layers: tuple[str, ...]) -> list[alt.Chart]:
    """A line for each run of years and a point for each year that stands alone."""
    import altair as alt

    drawn: list[alt.Chart] = []
    if "lines" in layers:
        base = alt.Chart(alt.NamedData(name="lines"))
        drawn.append(base.mark_line(color=INK, strokeWidth=2).encode(x=x, y=y, detail="run:N"))
    if "alone" in layers:
        base = alt.Chart(alt.NamedData(name="alone"))
        drawn.append(base.mark_point(color=INK, filled=True, size=22, opacity=1).encode(x=x, y=y))
    return drawn


def styled(chart: alt.LayerChart | alt.FacetChart) -> Spec:
    """The specification in the look that all charts share: legible in print, no box, few ticks."""
    made: Spec = (
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
        .to_dict(validate=False)
    )
    return made


def run_rows(points: Sequence[Point], name: str) -> Datasets:
    """The rows of the lines and of the years that stand alone; a kind that has none is absent."""
    parts = list(enumerate(runs(points)))
    lines = [
        {"year": year, name: value, "run": n} for n, part in parts if len(part) > 1 for year, value in part
    ]
    alone = [{"year": year, name: value} for _, part in parts if len(part) == 1 for year, value in part]
    return {key: rows for key, rows in (("lines", lines), ("alone", alone)) if rows}


def svg(spec: Spec, rows: Datasets, says: str) -> str:
    """Inline SVG of a specification with its rows: scales with its column, one image for a screen reader."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg({**spec, "datasets": rows})
    opening, inner = drawn.split(">", 1)
    size = dict(re.findall(r'(width|height)="([\d.]+)"', opening))
    inner = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", inner)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size["width"]} {size["height"]}" role="img" '
        f'aria-label="{escape(says)}" style="max-width:{size["width"]}px">{inner}'
    )


def decades(first: int, last: int) -> list[int]:
    """Tick years: every 20 over a long span, every 10 or 5 over a shorter one, else the ends."""
    step = 20 if last - first > 45 else 10 if last - first > 18 else 5
    ticks = [year for year in range(first - first % step, last + 1, step) if first <= year <= last]
    return ticks or sorted({first, last})
