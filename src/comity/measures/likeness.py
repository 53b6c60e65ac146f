"""Ties derived from state-level indicators: how alike two states are, year by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class Likeness:
    """A dyadic tie made from one state-level indicator: minus the distance, shifted so that `best` is
    full likeness.

    `id` and `label` name the tie, `of` the state-level indicator, `area` where it counts, `span` the
    distance that gives 0 (the indicator's range), `why` the reason that likeness in it is a tie.
    """

    id: str
    label: str
    of: str
    area: str
    span: float
    why: str


LIKENESSES: Final = (
    Likeness(
        "democracy_likeness",
        "Closeness in electoral democracy (1 - distance on the polyarchy index)",
        "polyarchy",
        "values",
        1.0,
        "states of like regime cooperate more: Leeds (1999), Domestic political institutions, credible "
        "commitments, and international cooperation, American Journal of Political Science 43; the index: "
        "Teorell et al. (2019), Measuring polyarchy across the globe",
    ),
    Likeness(
        "ideal_point_likeness",
        "Closeness of ideal points in the UN General Assembly (1 - distance)",
        "ideal_point",
        "values",
        1.0,
        "Bailey, Strezhnev and Voeten (2017), Estimating dynamic state preferences from United Nations "
        "voting data, Journal of Conflict Resolution 61",
    ),
)


def likeness(values: ArrayLike, *, span: float = 1.0) -> NDArray[np.float32]:
    """Likeness of all pairs: ``1 - |a - b| / span``.

    Args:
        values: a state-level indicator, shape (..., n_states); nan = null.
        span: the distance that gives 0.

    Returns:
        float32, shape (..., n_states, n_states), symmetric, at most 1 (equal), 0 at a distance of
        `span`, below
        0 beyond it; nan where either state is null, and on the diagonal.

    Raises:
        ValueError: `span` is not positive.
    """
    if not span > 0:
        raise ValueError(f"span is {span}; expected a positive distance")
    state = np.asarray(values, dtype=np.float32)
    result = 1 - np.abs(state[..., :, None] - state[..., None, :]) / np.float32(span)
    diagonal = np.arange(state.shape[-1])
    result[..., diagonal, diagonal] = np.nan
    return np.asarray(result, dtype=np.float32)


def likeness_to(values: ArrayLike, state: int, *, span: float = 1.0) -> NDArray[np.float32]:
    """One row of `likeness`: of the state at position `state` with each other; shape (..., n_states)."""
    all_states = np.asarray(values, dtype=np.float32)
    result = 1 - np.abs(all_states[..., state, None] - all_states) / np.float32(span)
    result[..., state] = np.nan
    return np.asarray(result, dtype=np.float32)
