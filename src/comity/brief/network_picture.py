"""A dyad among the states that both are closest to, drawn as inline SVG."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from comity.states import state_name

if TYPE_CHECKING:
    from comity.measures.neighbourhood import Edge, Neighbourhood

WIDTH, HEIGHT = 640, 380
INK, TIE, FAINT = "#1f3a5f", "#8fa3b8", "#d5dbe1"


def network_picture(found: Neighbourhood) -> str:
    """The two states in the middle, their common partners around them; a line is the thicker the deeper the tie.

    Returns:
        One `<svg>` element with a text for screen readers; needs nothing from outside.
    """
    places = layout(found.states)
    lines = [line(edge, places, found) for edge in reversed(found.edges)]
    dots = [dot(state, places[state], state in found.states[:2]) for state in found.states]
    says = picture_says(found)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(says)}" style="max-width:{WIDTH}px">{"".join(lines)}{"".join(dots)}</svg>'
    )


def picture_says(found: Neighbourhood) -> str:
    """The picture in words."""
    a, b = found.states[:2]
    own = next(edge for edge in found.edges if {edge.state_a, edge.state_b} == {a, b})
    others = ", ".join(state_name(state) for state in found.states[2:])
    return (
        f"{state_name(a)} and {state_name(b)} (depth {own.depth:.2f} in {found.year}) among the states that both have "
        f"the deepest ties to: {others}."
    )


def layout(states: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """Where each state stands: the first two left and right of the middle, the others on an ellipse around them."""
    middle, level = WIDTH / 2, HEIGHT / 2
    places = {states[0]: (middle - 90, level), states[1]: (middle + 90, level)}
    around = states[2:]
    for n, state in enumerate(around):
        angle = 2 * math.pi * (n + 0.5) / len(around) - math.pi / 2
        places[state] = (middle + 250 * math.cos(angle), level + 150 * math.sin(angle))
    return places


def line(edge: Edge, places: dict[str, tuple[float, float]], found: Neighbourhood) -> str:
    """One tie: the dyad's own in ink, those to one of the two plain, the others faint."""
    own = {edge.state_a, edge.state_b} == set(found.states[:2])
    touches = bool({edge.state_a, edge.state_b} & set(found.states[:2]))
    (x1, y1), (x2, y2) = places[edge.state_a], places[edge.state_b]
    colour = INK if own else TIE if touches else FAINT
    width = 0.4 + 6 * edge.depth**3
    return (
        f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="{colour}" '
        f'stroke-width="{width:.1f}"/>'
    )


def dot(state: str, place: tuple[float, float], own: bool) -> str:
    """A state: a dot with its name beside it, on white so that lines do not cross it."""
    x, y = place
    name = escape(state_name(state))
    style = 'font-family="Helvetica Neue, Arial, sans-serif" text-anchor="middle"'
    weight = ' font-weight="bold"' if own else ""
    below = y + (-14 if y < HEIGHT / 2 else 24)
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{9 if own else 6}" fill="{INK if own else "#5b6b7d"}"/>'
        f'<text x="{x:.0f}" y="{below:.0f}" {style} font-size="13"{weight} fill="#1b232c" stroke="#fff" '
        f'stroke-width="4" paint-order="stroke">{name}</text>'
    )
