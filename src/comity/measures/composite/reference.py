"""The reference: beside which ties a tie is set."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]

ROUNDS: Final = 50
CLOSE_ENOUGH: Final = 1e-6


def residual(values: Floats, *, flow: bool) -> Floats:
    """What is left of ties after both states' own levels.

    Args:
        values: shape (n, n), symmetric, nan = null, the diagonal ignored.
        flow: amounts of 0 or more, which grow with the size of both states: their logarithm (of 1 plus the amount) is
            centred, so that what is expected is a gravity equation with an effect for each state in place of its
            size.

    Returns:
        Shape (n, n), symmetric, nan where `values` is; rows sum to 0.

    Source: additive two-way effects by alternating means; for flows Anderson and van Wincoop (2003), Gravity with
    Gravitas, American Economic Review 93, with state effects, without distance.
    """
    ties = np.asarray(np.log1p(values) if flow else values, dtype=np.float64).copy()
    np.fill_diagonal(ties, np.nan)
    known = ~np.isnan(ties)
    n = known.sum(axis=1)
    held = np.where(known, ties, 0.0)
    for _ in range(ROUNDS):
        # Half of the mean: the other half belongs to the partners.
        effect = np.divide(held.sum(axis=1), n, out=np.zeros(n.size), where=n > 0) / 2
        held = np.where(known, held - effect[:, None] - effect[None, :], 0.0)
        if np.abs(effect).max(initial=0.0) < CLOSE_ENOUGH:
            break
    return np.where(known, held, np.nan)
