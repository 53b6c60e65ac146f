"""How likely a sentence makes a claim of each kind: a small convolutional network, run with numpy.

Two convolutions over word vectors, their maxima and mean, one hidden layer (after Kim 2014, "Convolutional Neural
Networks for Sentence Classification"), taught by a larger model. `training/claim_student.py` makes the weights.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from comity.claims.tokens import tokens
from comity.errors import DamagedModel

if TYPE_CHECKING:
    import numpy as np

# In the order of the network's outputs.
KINDS: Final = (
    "duration", "breadth", "trend", "first", "rank", "alignment", "mutuality", "centrality", "agreement", "scheduled",
    "quantity",
)  # fmt: skip
LONGEST: Final = 80
FILE: Final = "likelihood.npz"


@dataclass(frozen=True)
class Network:
    """The weights: places of words in `vectors` (0 for a word that is not known) and the layers by name."""

    places: dict[str, int]
    vectors: np.ndarray[Any, Any]
    layers: dict[str, np.ndarray[Any, Any]]


def likelihood(text: str, dyad: str, date: dt.date | None = None) -> dict[str, float]:
    """The chance, 0 to 1, that a sentence makes a claim of each of the eleven kinds about a dyad.

    The chances are of each kind by itself and do not add up to 1. Of a sentence of more than 80 words the first 80
    count.

    Raises:
        DamagedModel: the file of the weights is missing or altered.
    """
    import numpy as np

    network = read_network()
    words = [network.places.get(word, 0) for word in tokens(text, dyad, date)][:LONGEST] or [0]
    layers = network.layers
    first = np.maximum(network.vectors[words] @ layers["into_weight"].T + layers["into_bias"], 0)
    second = first + np.maximum(_convolved(first, layers["near_weight"], layers["near_bias"]), 0)
    third = second + np.maximum(_convolved(second, layers["wide_weight"], layers["wide_bias"]), 0)
    seen = np.concatenate([first.max(0), third.max(0), third.mean(0)])
    hidden = np.maximum(layers["hidden_weight"] @ seen + layers["hidden_bias"], 0)
    logits = layers["out_weight"] @ hidden + layers["out_bias"]
    return dict(zip(KINDS, (1 / (1 + np.exp(-logits))).tolist(), strict=True))


def _convolved(rows: Any, weight: Any, bias: Any) -> Any:
    """A convolution over rows (words, channels), as wide as the input; weight (out, channels, width)."""
    import numpy as np

    width = weight.shape[2]
    padded = np.pad(rows, ((width // 2, width // 2), (0, 0)))
    return bias + sum(padded[step : step + len(rows)] @ weight[:, :, step].T for step in range(width))


@lru_cache(maxsize=1)
def read_network() -> Network:
    """The weights in the package."""
    import numpy as np

    try:
        with files("comity.claims").joinpath(FILE).open("rb") as file:
            stored = dict(np.load(file, allow_pickle=False))
        words = bytes(stored.pop("vocabulary")).decode().split("\n")
        vectors = stored.pop("vectors").astype(np.float32) * stored.pop("scale")
        layers = {name: each.astype(np.float32) for name, each in stored.items()}
        if len(vectors) != len(words) + 1 or "out_bias" not in layers:
            raise ValueError
    except (OSError, KeyError, ValueError, EOFError) as error:
        raise DamagedModel(f"{FILE} of the package is missing or altered; install comity again") from error
    return Network({word: place for place, word in enumerate(words, 1)}, vectors, layers)
