"""What the network of states loses without one tie or one state."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Linchpin:
    """Every tie of one network; arrays of shape (n, n), symmetric, nan where there is no tie.

    `efficiency`: global efficiency of the whole network. `drop`: share of it lost without the tie.
    `betweenness`: share of all pairs of states whose shortest path runs through the tie. `current_flow`:
    share of a unit current, averaged over all pairs, that runs through the tie.
    """

    efficiency: float
    drop: Floats
    betweenness: Floats
    current_flow: Floats


def lengths(weights: ArrayLike) -> Floats:
    """Length of each tie, 1 / weight; infinite where the weight is null or 0; 0 on the diagonal.

    Raises:
        ValueError: a matrix that is not square, or a weight below 0.
    """
    tie = np.array(weights, dtype=np.float64)
    if tie.ndim != 2 or tie.shape[0] != tie.shape[1]:
        raise ValueError(f"weights have shape {tie.shape}; expected a square matrix, states by states")
    if (tie < 0).any():
        raise ValueError(f"a weight is {np.nanmin(tie):g}; expected 0 (no tie) or more")
    length = np.divide(1.0, tie, out=np.full(tie.shape, np.inf), where=tie > 0)
    np.fill_diagonal(length, 0)
    result: NDArray[np.float64] = length
    return result


def shortest_paths(length: Floats) -> Floats:
    """Length of the shortest path between all states: Floyd and Warshall; infinite where there is none."""
    distance = length.copy()
    for through in range(distance.shape[0]):
        np.minimum(distance, distance[:, through, None] + distance[None, through, :], out=distance)
    return distance


def global_efficiency(weights: ArrayLike) -> float | None:
    """Mean of 1 / (length of the shortest path) over all pairs of states, ties being 1 / weight long.

    Args:
        weights: shape (n, n), symmetric, larger = closer (as depth); nan or 0 = no tie.

    Returns:
        0 (no tie at all) to the largest weight; None for fewer than two states.

    Source: Latora and Marchiori (2001), Efficient behavior of small-world networks, Physical Review Letters 87.
    """
    length = lengths(weights)
    n = length.shape[0]
    return None if n < 2 else float(_closeness(shortest_paths(length)).sum() / (n * (n - 1)))


def _closeness(distance: Floats) -> Floats:
    near = np.divide(1.0, distance, out=np.zeros(distance.shape), where=distance > 0)
    np.fill_diagonal(near, 0)
    return near


def drop_without_tie(weights: ArrayLike) -> tuple[float, Floats]:
    """Global efficiency, and for each tie the share of it lost when the tie is cut.

    Only pairs whose shortest paths all use the tie lose; for each state the states beyond the tie on its tree
    of shortest paths find their next best way.

    Returns:
        (efficiency, drop); drop of shape (n, n), symmetric, 0..1, nan where there is no tie.

    Source: Latora and Marchiori (2005), Vulnerability and protection of infrastructure networks, Physical
    Review E 71.
    """
    length = lengths(weights)
    n = length.shape[0]
    distance = shortest_paths(length)
    near = _closeness(distance)
    total = float(near.sum())
    loss = np.zeros((n, n))
    open_length = length.copy()
    np.fill_diagonal(open_length, np.inf)
    for start in range(n):
        away = distance[start]
        # the states before the last step of each way: [state, before]; the tree hangs on the best of them
        ways = away[None, :] + open_length
        ways[start] = np.inf
        parent = ways.argmin(axis=1)
        best = np.take_along_axis(ways, parent[:, None], axis=1)[:, 0]
        reached = np.isfinite(best)
        reached[start] = False
        has_children = np.zeros(n, dtype=bool)
        has_children[parent[reached]] = True
        # leaves: the next best last step, which cannot run through the leaf itself
        leaves = np.flatnonzero(reached & ~has_children)
        rest = ways[leaves]
        rest[np.arange(leaves.size), parent[leaves]] = np.inf
        second = rest.min(axis=1)
        loss[parent[leaves], leaves] += 1 / best[leaves] - 1 / second
        inner = np.flatnonzero(reached & has_children)
        if inner.size:
            beyond = _beyond(parent, reached, start)
            for state in inner.tolist():
                inside = beyond[:, state]
                again = _reroute(away, open_length, inside, int(parent[state]), state)
                loss[parent[state], state] += (1 / away[inside] - 1 / again).sum()
    drop = (loss + loss.T) / total if total > 0 else np.zeros((n, n))
    np.clip(drop, 0, 1, out=drop)
    drop[~np.isfinite(open_length)] = np.nan
    return (total / (n * (n - 1)) if n > 1 else 0.0), drop


def _beyond(parent: NDArray[np.intp], reached: NDArray[np.bool_], start: int) -> NDArray[np.bool_]:
    """[state, above]: does the way from `start` to the state pass `above` (itself included)?"""
    n = parent.size
    passed = np.eye(n, dtype=bool)
    at = np.arange(n)
    while True:
        moving = reached[at] & (at != start)
        if not moving.any():
            return passed
        at = np.where(moving, parent[at], at)
        passed[np.arange(n), at] = True


def _reroute(away: Floats, open_length: Floats, inside: NDArray[np.bool_], before: int, cut: int) -> Floats:
    """Distances to the states of a cut-off tree (where `inside`) when the tie `before`-`cut` is gone."""
    tree = np.flatnonzero(inside)
    last_steps = open_length[tree]
    into = last_steps + np.where(inside, np.inf, away)
    into[np.searchsorted(tree, cut), before] = np.inf
    found: Floats = into.min(axis=1)
    within = last_steps[:, tree]
    while True:
        nearer = np.minimum(found, (found + within).min(axis=1))
        if (nearer == found).all():
            return found
        found = nearer


def drop_without_state(weights: ArrayLike) -> Floats:
    """Share of the efficiency among the other states that is lost when a state's ties are cut.

    Pairs that the state belongs to do not count, so this is what others lose: 0 where no one's shortest way
    runs through the state.

    Returns:
        Shape (n,), 0..1; nan where the others have no ties.
    """
    length = lengths(weights)
    n = length.shape[0]
    near = _closeness(shortest_paths(length))
    result = np.full(n, np.nan)
    for state in range(n):
        others = np.delete(np.arange(n), state)
        block = np.ix_(others, others)
        before = near[block].sum()
        if before > 0:
            result[state] = 1 - _closeness(shortest_paths(length[block])).sum() / before
    return result


def edge_betweenness(weights: ArrayLike) -> Floats:
    """Share of all pairs of states whose shortest paths run through each tie; equal paths share.

    Returns:
        Shape (n, n), symmetric, 0..1; nan where there is no tie.

    Source: Girvan and Newman (2002), PNAS 99; Brandes (2008), On variants of shortest-path betweenness
    centrality, Social Networks 30.
    """
    length = lengths(weights)
    n = length.shape[0]
    distance = shortest_paths(length)
    open_length = length.copy()
    np.fill_diagonal(open_length, np.inf)
    flow = np.zeros((n, n))
    for start in range(n):
        away = distance[start]
        step = np.zeros((n, n), dtype=bool)  # [state, before]
        with np.errstate(invalid="ignore"):
            slack = away[None, :] + open_length - away[:, None]
        finite = np.isfinite(away)
        step[finite] = slack[finite] <= 1e-12 * np.maximum(away[finite, None], 1)
        step[start] = False
        step &= (away[None, :] < away[:, None]) & finite[None, :]
        order = np.argsort(away)[: int(finite.sum())]
        paths = np.zeros(n)
        paths[start] = 1
        n_before = step.sum(axis=1)
        first = step.argmax(axis=1)
        for state in order[1:]:
            paths[state] = paths[first[state]] if n_before[state] == 1 else paths[step[state]].sum()
        carried = np.zeros(n)
        for state in order[:0:-1]:
            if n_before[state] == 1:
                before = first[state]
                flow[before, state] += 1 + carried[state]
                carried[before] += 1 + carried[state]
            else:
                many = np.flatnonzero(step[state])
                part = paths[many] / paths[state] * (1 + carried[state])
                flow[many, state] += part
                carried[many] += part
    pairs = n * (n - 1)
    result = (flow + flow.T) / pairs if pairs else flow
    result[~np.isfinite(open_length)] = np.nan
    return result


def current_flow_betweenness(weights: ArrayLike) -> Floats:
    """Share of a unit current through each tie, averaged over all pairs of states: all ways count, not the shortest.

    Ties conduct as their weight. Parts of the network that are not connected exchange no current.

    Returns:
        Shape (n, n), symmetric, 0..1; nan where there is no tie.

    Source: Newman (2005), A measure of betweenness centrality based on random walks, Social Networks 27; Brandes
    and Fleischer (2005), Centrality measures based on current flow, for ties.
    """
    tie = np.nan_to_num(np.array(weights, dtype=np.float64), nan=0.0)
    np.fill_diagonal(tie, 0)
    n = tie.shape[0]
    flow = np.full((n, n), np.nan)
    for part in components(tie > 0):
        if part.size < 2:
            continue
        own = tie[np.ix_(part, part)]
        inverse = np.linalg.pinv(np.diag(own.sum(axis=1)) - own, hermitian=True)
        i, j = np.nonzero(np.triu(own))
        potential = inverse[i] - inverse[j]  # [tie, state]
        potential.sort(axis=1)
        rank_weight = 2 * np.arange(part.size) - part.size + 1
        through = own[i, j] * (potential @ rank_weight)
        flow[part[i], part[j]] = flow[part[j], part[i]] = through / (n * (n - 1) / 2)
    return flow


def components(connected: NDArray[np.bool_]) -> list[NDArray[np.intp]]:
    """The parts of a network between which there is no tie, each as positions of states."""
    n = connected.shape[0]
    free = np.ones(n, dtype=bool)
    found = []
    for start in range(n):
        if not free[start]:
            continue
        part = np.zeros(n, dtype=bool)
        part[start] = True
        while True:
            wider = part | connected[part].any(axis=0)
            if (wider == part).all():
                break
            part = wider
        free &= ~part
        found.append(np.flatnonzero(part))
    return found


def linchpin(weights: ArrayLike) -> Linchpin:
    """All linchpin measures of every tie of one network.

    Args:
        weights: shape (n, n), symmetric, 0 or more, larger = closer: depth of one year, for the world or any set
            of states; nan or 0 = no tie.

    Raises:
        ValueError: a matrix that is not square, or a weight below 0.
    """
    efficiency, drop = drop_without_tie(weights)
    return Linchpin(efficiency, drop, edge_betweenness(weights), current_flow_betweenness(weights))
