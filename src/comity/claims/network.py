"""The claim network: a pretrained sentence encoder, tuned to tell the kinds of claim, run with numpy.

Six layers of a transformer (Vaswani et al. 2017) as all-MiniLM-L6-v2 has them (Wang et al. 2020; Apache-2.0), then
the mean and the maximum of the last states over the sentence and one linear layer. `training/claim_network.py` makes
the weights, a byte each with a scale for each row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from comity.claims.wordpieces import CLOSING, OPENING, UNKNOWN, pieces_of
from comity.errors import DamagedModel

if TYPE_CHECKING:
    import numpy as np

FILE: Final = "network.npz"
WIDTH, HEADS, LAYERS = 384, 12, 6
# Pieces of a sentence, and of the one before it, that are read.
LONGEST, LONGEST_BEFORE = 94, 30
# Sentences at a time: more would take more memory and be no faster.
AT_A_TIME: Final = 64
NORMS: Final = 1e-12


@dataclass(frozen=True)
class Network:
    """The weights: `places` of the pieces among the rows of `vectors`, their `scales`, and the `layers` by name."""

    places: dict[str, int]
    vectors: np.ndarray[Any, Any]
    scales: np.ndarray[Any, Any]
    layers: dict[str, np.ndarray[Any, Any]]

    def logits(self, sentences: Sequence[tuple[Sequence[str], Sequence[str]]]) -> np.ndarray[Any, Any]:
        """The logit of each kind for each sentence, shape (sentences, kinds).

        A sentence is its words and those of the sentence before it, none where it stands alone.
        """
        import numpy as np

        rows = [self._pieces(words, before) for words, before in sentences]
        return np.concatenate(
            [self._read(rows[at : at + AT_A_TIME]) for at in range(0, len(rows), AT_A_TIME)]
        )

    def _pieces(self, words: Sequence[str], before: Sequence[str]) -> tuple[list[int], list[int]]:
        own = [self.places[OPENING], *pieces_of(words, self.places)[:LONGEST], self.places[CLOSING]]
        said = pieces_of(before, self.places)[-LONGEST_BEFORE:]
        return own, [*said, self.places[CLOSING]] if said else []

    def _read(self, rows: Sequence[tuple[list[int], list[int]]]) -> np.ndarray[Any, Any]:
        """The logits of some sentences, all their pieces in one array, each sentence seeing itself alone."""
        import numpy as np

        layers = self.layers
        ids = np.array([place for own, said in rows for place in (*own, *said)])
        order = np.concatenate([np.arange(len(own) + len(said)) for own, said in rows])
        before = np.concatenate([np.repeat([0, 1], [len(own), len(said)]) for own, said in rows])
        states = (
            self.vectors[ids] * self.scales[ids, None]
            + layers["positions"][order]
            + layers["segments"][before]
        )
        states = self._normed(states, "norm")
        spans = list(_spans([len(own) + len(said) for own, said in rows]))
        for n in range(LAYERS):
            seen = self._attended(self._linear(states, f"{n}_qkv"), spans)
            states = self._normed(states + self._linear(seen, f"{n}_out"), f"{n}_norm1")
            inner = _gelu(self._linear(states, f"{n}_up"))
            states = self._normed(states + self._linear(inner, f"{n}_down"), f"{n}_norm2")
        own = [states[start : start + len(own)] for (start, _), (own, _) in zip(spans, rows, strict=True)]
        pooled = np.array([np.concatenate([each.mean(0), each.max(0)]) for each in own])
        return self._linear(pooled, "head")

    def _linear(self, states: Any, name: str) -> np.ndarray[Any, Any]:
        product: np.ndarray[Any, Any] = states @ self.layers[f"{name}_weight"] + self.layers[f"{name}_bias"]
        return product

    def _normed(self, states: Any, name: str) -> Any:
        import numpy as np

        centred = states - states.mean(1, keepdims=True)
        spread = np.sqrt((centred**2).mean(1, keepdims=True) + NORMS)
        return centred / spread * self.layers[f"{name}_weight"] + self.layers[f"{name}_bias"]

    @staticmethod
    def _attended(qkv: Any, spans: Sequence[tuple[int, int]]) -> Any:
        """Each piece's view of its own sentence; `qkv` (pieces, 3 * WIDTH)."""
        import numpy as np

        seen = np.empty((len(qkv), WIDTH), np.float32)
        for start, end in spans:
            heads = qkv[start:end].reshape(end - start, 3, HEADS, WIDTH // HEADS).transpose(1, 2, 0, 3)
            scores = heads[0] @ heads[1].transpose(0, 2, 1) * np.float32((WIDTH // HEADS) ** -0.5)
            scores = np.exp(scores - scores.max(2, keepdims=True))
            read = scores / scores.sum(2, keepdims=True) @ heads[2]
            seen[start:end] = read.transpose(1, 0, 2).reshape(end - start, WIDTH)
        return seen


def _spans(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for length in lengths:
        yield start, start + length
        start += length


def _gelu(states: Any) -> Any:
    """x times the chance of a normal variable below x, by its approximation with tanh (Hendrycks and Gimpel 2016)."""
    import numpy as np

    # In place: this is a third of the work.
    inner = states * states
    inner *= 0.044715
    inner += 1
    inner *= states
    inner *= 0.7978845608
    np.tanh(inner, out=inner)
    inner += 1
    inner *= states
    inner *= 0.5
    return inner


@lru_cache(maxsize=1)
def read_network() -> Network:
    """The weights in the package.

    Raises:
        DamagedModel: the file is missing or altered.
    """
    import numpy as np

    try:
        with files("comity.claims").joinpath(FILE).open("rb") as file:
            stored = dict(np.load(file, allow_pickle=False))
        pieces = bytes(stored.pop("vocabulary")).decode().split("\n")
        vectors, scales = stored.pop("vectors"), stored.pop("vectors_scale").astype(np.float32)
        layers = {
            name: (each * stored[f"{name}_scale"].astype(np.float32)[:, None]).T
            if f"{name}_scale" in stored
            else each.astype(np.float32)
            for name, each in stored.items()
            if not name.endswith("_scale")
        }
        places = {piece: place for place, piece in enumerate(pieces)}
        if (
            len(vectors) != len(pieces)
            or not {OPENING, CLOSING, UNKNOWN} <= places.keys()
            or "head_bias" not in layers
        ):
            raise ValueError
    except (OSError, KeyError, ValueError, EOFError) as error:
        raise DamagedModel(f"{FILE} of the package is missing or altered; install comity again") from error
    return Network(places, vectors, scales, layers)
