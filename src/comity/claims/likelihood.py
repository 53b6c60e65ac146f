"""How likely a sentence makes a claim of each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain
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
    return likelihoods([(text, before)], dyad, date)[0]


def likelihoods(
    sentences: Sequence[tuple[str, str]], dyad: str, date: dt.date | None = None
) -> list[dict[str, float]]:
    """The same for several sentences, each with the one before it ("" for none); what is repeated is read once.

    Raises:
        DamagedModel: the file of the weights is missing or altered.
    """
    import numpy as np

    if not sentences:
        return []
    words = {text: tokens(text, dyad, date) for text in dict.fromkeys(chain.from_iterable(sentences))}
    asked = list(dict.fromkeys(sentences))
    logits = read_network().logits([(words[text], words[before]) for text, before in asked])
    chances = dict(zip(asked, (1 / (1 + np.exp(-logits))).tolist(), strict=True))
    return [dict(zip(KINDS, chances[sentence], strict=True)) for sentence in sentences]
