"""How likely a sentence makes a claim of each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from comity.claims.network import read_network
from comity.claims.tokens import tokens

# In the order of the network's outputs.
KINDS: Final = (
    "duration", "breadth", "trend", "first", "rank", "alignment", "mutuality", "centrality", "agreement", "scheduled",
    "quantity",
)  # fmt: skip


def likelihood(text: str, dyad: str, date: dt.date | None = None, *, before: str = "") -> dict[str, float]:
    """The chance, 0 to 1, that a sentence makes a claim of each of the eleven kinds about a dyad.

    `before` is the sentence before it, which tells what "it" is. The chances are of each kind by itself and do not
    add up to 1. Of a long sentence the first 94 pieces of words count, of the one before the last 30.

    Raises:
        DamagedModel: the file of the weights is missing or altered.
    """
    return likelihoods([before, text] if before else [text], dyad, date)[-1]


def likelihoods(texts: Sequence[str], dyad: str, date: dt.date | None = None) -> list[dict[str, float]]:
    """The same for the sentences of a document, in its order, each read with the one before it.

    Raises:
        DamagedModel: the file of the weights is missing or altered.
    """
    import numpy as np

    if not texts:
        return []
    words = [tokens(text, dyad, date) for text in texts]
    logits = read_network().logits(list(zip(words, [[], *words[:-1]], strict=True)))
    return [dict(zip(KINDS, row, strict=True)) for row in (1 / (1 + np.exp(-logits))).tolist()]
