"""Which two states a document is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from comity.brief.page import DyadChoice
from comity.errors import BadRequest
from comity.states import dyad_key

BOTH_IN_SENTENCE = 1.0
ONE_WITH_OWN_SIDE = 0.5
BOTH_IN_TITLE = 3.0
N_RUNNERS_UP = 3


def rank_dyads(
    sentences: Sequence[Iterable[str]], title: Iterable[str] = (), own_side: str | None = None
) -> list[tuple[str, float]]:
    """Points of every pair of states that a document speaks of, most points first.

    Args:
        sentences: for each sentence the keys of the states that it names.
        title: the keys of the states that the title names.
        own_side: the state of the document's author or publisher, if known.

    Returns:
        (dyad, points): 1 point a sentence that names both, 0.5 a sentence that names one while the other is
        the document's own side, 3 points for a title that names both (or the one that is not the own side).
        Ties are broken by how often the two are named at all, then by the key. Empty where fewer than two
        states occur.
    """
    points: defaultdict[str, float] = defaultdict(float)
    named: Counter[str] = Counter()
    for states in sentences:
        present = set(states)
        named.update(present)
        for a, b in combinations(sorted(present), 2):
            points[dyad_key(a, b)] += BOTH_IN_SENTENCE
        if own_side is not None and own_side not in present:
            for state in present:
                points[dyad_key(state, own_side)] += ONE_WITH_OWN_SIDE
    in_title = set(title)
    if own_side is not None:
        in_title.add(own_side)
    for a, b in combinations(sorted(in_title), 2):
        points[dyad_key(a, b)] += BOTH_IN_TITLE

    def order(item: tuple[str, float]) -> tuple[float, int, str]:
        dyad, score = item
        return (-score, -sum(named[state] for state in dyad.split("-")), dyad)

    return sorted(points.items(), key=order)


def choose_dyad(
    sentences: Sequence[Iterable[str]], title: Iterable[str] = (), own_side: str | None = None
) -> tuple[str, DyadChoice]:
    """The dyad that the document is about, how it was chosen, and the runners-up.

    Raises:
        BadRequest: the document names fewer than two states.
    """
    ranked = rank_dyads(sentences, title, own_side)
    if not ranked:
        present = sorted({state for states in sentences for state in states} | set(title))
        seen = f"only {', '.join(present)} is named" if present else "no state is named"
        raise BadRequest(
            f"cannot tell which two states the document is about: {seen}; "
            "say which with --dyad, e.g. --dyad KOR-USA"
        )
    (dyad, points), *others = ranked
    n_sentences = sum(1 for states in sentences if set(dyad.split("-")) <= set(states))
    how = f"named together in {n_sentences} sentence{'s' if n_sentences != 1 else ''}"
    if own_side is not None and own_side in dyad.split("-"):
        how += f", and {own_side} is the document's own side"
    if set(dyad.split("-")) <= set(title):
        how += ", and both stand in the title"
    level = sum(1 for _, others_points in others if others_points == points)
    if level:
        how += f", as often as {level} other dyad{'s' if level != 1 else ''}: set --dyad to choose"
    return dyad, DyadChoice(how=f"{how} ({points:g} points)", runners_up=tuple(others[:N_RUNNERS_UP]))
