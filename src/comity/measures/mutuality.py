"""Do both sides give alike, and how much does each depend on the other?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def mutuality(forward: ArrayLike, backward: ArrayLike) -> Floats:
    """Balance of two directed flows: ``1 - |f - b| / (f + b)``, the smaller over the mean of both.

    Args:
        forward: flow from A to B, any shape, any unit, 0 or more; nan = null.
        backward: flow from B to A, same shape and unit.

    Returns:
        Same shape, no unit, 0 (one side alone gives) to 1 (both give alike); nan where either side is null or
        both are 0: no flow is no balance.

    Raises:
        ValueError: the shapes differ, or a flow is below 0.

    Source: one minus the asymmetry of Barbieri (1996), Economic interdependence, Journal of Peace
    Research 33, with the flows themselves in place of their shares.
    Example:
        >>> mutuality([30.0, 5.0, 0.0], [10.0, 5.0, 0.0]).tolist()
        [0.5, 1.0, nan]
    """
    f, b = _flows(forward, backward)
    total = f + b
    result: NDArray[np.float64] = 1 - np.divide(
        np.abs(f - b), total, out=np.full(total.shape, np.nan), where=total > 0
    )
    return result


def lean(forward: ArrayLike, backward: ArrayLike) -> Floats:
    """Which way the flow leans: ``(f - b) / (f + b)``, 1 = A alone gives, -1 = B alone; nan as in `mutuality`."""
    f, b = _flows(forward, backward)
    total = f + b
    result: NDArray[np.float64] = np.divide(f - b, total, out=np.full(total.shape, np.nan), where=total > 0)
    return result


def _flows(forward: ArrayLike, backward: ArrayLike) -> tuple[Floats, Floats]:
    f, b = np.asarray(forward, dtype=np.float64), np.asarray(backward, dtype=np.float64)
    if f.shape != b.shape:
        raise ValueError(
            f"flows differ in shape: {f.shape}, {b.shape}; give both directions of the same years"
        )
    if (f < 0).any() or (b < 0).any():
        raise ValueError("a flow is below 0; expected amounts of 0 or more")
    return f, b


@dataclass(frozen=True)
class Influence:
    """Bilateral influence; arrays of shape (n, n), nan = null.

    `bandwidth`: [a, b] = [b, a], volume of the flow between the two, 0..1 of the largest. `dependence`: [a, b],
    share of b in all of a's flow, 0..1. `influence`: [a, b], capacity of a to influence b: bandwidth times
    b's dependence on a.
    """

    bandwidth: Floats
    dependence: Floats
    influence: Floats


def influence(flows: ArrayLike) -> Influence:
    """Bandwidth, dependence and bilateral influence capacity from one kind of flow in one year.

    Bandwidth is ``log(1 + volume)`` over the largest; volume is the flow of both directions together.
    Dependence of A on B is B's share in all of A's known flow. Moyer et al. combine some two dozen
    indicators of trade, arms, aid and shared organisations; here is the same construction for one flow.

    Args:
        flows: shape (n, n), [actor, recipient], 0 or more; nan = null.

    Returns:
        `Influence`, nan where either direction is null (a missing side is no zero), and for dependence
        where the state has no flow at all.

    Raises:
        ValueError: the matrix is not square, or a flow is below 0.

    Source: Moyer, Sweijs, Burrows and Van Manen (2018), Power and influence in a globalized world (Formal
    Bilateral Influence Capacity: bandwidth times dependence).
    """
    flow = np.array(flows, dtype=np.float64)
    if flow.ndim != 2 or flow.shape[0] != flow.shape[1]:
        raise ValueError(f"flows have shape {flow.shape}; expected a square matrix, actors by recipients")
    np.fill_diagonal(flow, np.nan)
    if (flow < 0).any():
        raise ValueError("a flow is below 0; expected amounts of 0 or more")
    volume = flow + flow.T
    known = ~np.isnan(volume)
    if not known.any():
        empty = np.full(flow.shape, np.nan)
        return Influence(empty, empty.copy(), empty.copy())
    largest = float(np.log1p(np.nanmax(volume)))
    bandwidth = np.log1p(volume) / largest if largest > 0 else np.where(known, 0.0, np.nan)
    total = np.where(known, volume, 0).sum(axis=1)
    dependence = np.divide(
        volume, total[:, None], out=np.full(flow.shape, np.nan), where=known & (total[:, None] > 0)
    )
    return Influence(bandwidth, dependence, bandwidth * dependence.T)
