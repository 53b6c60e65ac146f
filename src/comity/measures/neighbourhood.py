"""A dyad in the network of ties: the states that both are closest to, and what each tie's loss would cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from comity.errors import OutsideRecord
from comity.measures.dyad_scores import split
from comity.measures.linchpin import drop_without_tie
from comity.measures.rank import well_covered_year
from comity.measures.scores import Scores, load_scores

if TYPE_CHECKING:
    from comity.record import Record

Floats = NDArray[Any]


@dataclass(frozen=True)
class Edge:
    """One tie: `depth` (0..1), `loss` (share of the network's global efficiency lost without it)."""

    state_a: str
    state_b: str
    depth: float
    loss: float


@dataclass(frozen=True)
class Neighbourhood:
    """A dyad's surroundings in `year`: `states` (the dyad's two first), and every tie between them, deepest first.

    `n_states`, `n_ties`: of the network that `loss` speaks of.
    """

    dyad: str
    year: int
    states: tuple[str, ...]
    edges: tuple[Edge, ...]
    n_states: int
    n_ties: int


def neighbourhood(
    record: Record,
    dyad: str,
    *,
    year: int | None = None,
    among: Sequence[str] | None = None,
    size: int = 8,
    scores: Scores | None = None,
) -> Neighbourhood:
    """The two states with those that both have the deepest ties to.

    Args:
        record: the public record.
        dyad: as "KOR-USA".
        year: None for the latest well-covered year.
        among: keys of states; the network is of them and the two. None for all.
        size: how many further states, those with the largest smaller depth to the two.
        scores: as from `load_scores`; None loads them.

    Raises:
        OutsideRecord: the year is not covered, or the two have no depth in it.
        UnknownState, BadRequest: the dyad is not two states of the record.
    """
    a, b = sorted(split(dyad))
    found = scores if scores is not None else load_scores(record)
    when = well_covered_year(found) if year is None else year
    if when not in found.years:
        raise OutsideRecord(
            f"no scores for {when}; the record's ties cover {found.years[0]} to {found.years[-1]}"
        )
    at_a, at_b = found.pair(a, b)
    whole = found.depth[found.years.index(when)]
    chosen = [
        i
        for i, state in enumerate(found.states)
        if (among is None or state in among or i in (at_a, at_b)) and not np.isnan(whole[i]).all()
    ]
    depth = whole[np.ix_(chosen, chosen)]
    names = [found.states[i] for i in chosen]
    made = surroundings(depth, drop_without_tie(depth)[1], names, f"{a}-{b}", when, size=size)
    if made is None:
        raise OutsideRecord(f"{a}-{b} has no depth in {when}: too few areas are covered")
    return made


def surroundings(
    depth: Floats, loss: Floats, names: Sequence[str], dyad: str, year: int, *, size: int = 8
) -> Neighbourhood | None:
    """`neighbourhood` from the network itself; None where the dyad has no depth.

    Args:
        depth, loss: shape (n_states, n_states), symmetric; nan = no tie.
        names: keys of the states, length n_states.
        dyad, year, size: as in `neighbourhood`.
    """
    own = [at for at, name in enumerate(names) if name in dyad.split("-")]
    if len(own) < 2 or np.isnan(depth[own[0], own[1]]):
        return None
    a, b = sorted(own, key=lambda at: names[at])
    common = np.minimum(depth[a], depth[b])
    common[[a, b]] = np.nan
    order = [int(n) for n in np.argsort(-common, kind="stable") if not np.isnan(common[n])][:size]
    shown = [a, b, *order]
    edges = [
        Edge(min(names[p], names[q]), max(names[p], names[q]), float(depth[p, q]), float(loss[p, q]))
        for i, p in enumerate(shown)
        for q in shown[i + 1 :]
        if not np.isnan(depth[p, q])
    ]
    return Neighbourhood(
        dyad,
        year,
        tuple(names[n] for n in shown),
        tuple(sorted(edges, key=lambda edge: (-edge.depth, edge.state_a, edge.state_b))),
        len(names),
        int((~np.isnan(depth[np.triu_indices(len(names), 1)])).sum()),
    )
