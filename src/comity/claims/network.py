"""The claim network: a pretrained sentence encoder, tuned to tell the kinds of claim, run with numpy.

Six layers of a transformer (Vaswani et al. 2017) as all-MiniLM-L6-v2 has them (Wang et al. 2020; Apache-2.0), then
the mean and the maximum of the last states over the sentence and one linear layer. `training/claim_network.py` makes
the weights, a byte each with a scale for each row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from comity.claims.wordpieces import CLOSING, OPENING, UNKNOWN, pieces_of
from comity.errors import DamagedModel

if TYPE_CHECKING:
    import numpy as np

    Layers = Mapping[str, np.ndarray[Any, Any]]
    # The pieces of sentences, and of those before them.
    Rows = Sequence[tuple[Sequence[int], Sequence[int]]]

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
    layers: Layers

    def logits(self, sentences: Sequence[tuple[Sequence[str], Sequence[str]]]) -> np.ndarray[Any, Any]:
        """The logit of each kind for each sentence, shape (sentences, kinds).

        A sentence is its words and those of the sentence before it, none where it stands alone.
        """
        import numpy as np

        rows = [self.pieces(words, before, LONGEST, LONGEST_BEFORE) for words, before in sentences]
        parts = [rows[at : at + AT_A_TIME] for at in range(0, len(rows), AT_A_TIME)]
        return np.concatenate([self._head(part, self.states(part)) for part in parts])

    def pieces(
        self, words: Sequence[str], before: Sequence[str], longest: int, longest_before: int
    ) -> tuple[list[int], list[int]]:
        """The places of the pieces of a sentence and of what stands before it, cut to the longest that is read."""
        own = [self.places[OPENING], *pieces_of(words, self.places)[:longest], self.places[CLOSING]]
        said = pieces_of(before, self.places)[-longest_before:]
        return own, [*said, self.places[CLOSING]] if said else []

    def states(self, rows: Rows, until: int = LAYERS) -> list[np.ndarray[Any, Any]]:
        """The states of the pieces of each sentence and the one before, shape (pieces, WIDTH), after `until` layers.

        All pieces stand in one array, each sentence seeing itself alone.
        """
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
        states = _normed(states, layers, "norm")
        spans = list(_spans([len(own) + len(said) for own, said in rows]))
        states = through(states, spans, layers, range(until))
        return [states[start:end] for start, end in spans]

    def _head(self, rows: Rows, states: Sequence[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
        return head([each[: len(own)] for each, (own, _) in zip(states, rows, strict=True)], self.layers)


def through(states: Any, spans: Sequence[tuple[int, int]], layers: Layers, numbers: Iterable[int]) -> Any:
    """The states of all pieces after some layers, by their numbers."""
    for n in numbers:
        seen = _attended(_linear(states, layers, f"{n}_qkv"), spans)
        states = _normed(states + _linear(seen, layers, f"{n}_out"), layers, f"{n}_norm1")
        inner = _gelu(_linear(states, layers, f"{n}_up"))
        states = _normed(states + _linear(inner, layers, f"{n}_down"), layers, f"{n}_norm2")
    return states


def head(states: Sequence[np.ndarray[Any, Any]], layers: Layers) -> np.ndarray[Any, Any]:
    """The logits of sentences from the states of their own pieces: of the mean and the maximum."""
    import numpy as np

    pooled = np.array([np.concatenate([each.mean(0), each.max(0)]) for each in states])
    return _linear(pooled, layers, "head")


def _linear(states: Any, layers: Layers, name: str) -> np.ndarray[Any, Any]:
    product: np.ndarray[Any, Any] = states @ layers[f"{name}_weight"] + layers[f"{name}_bias"]
    return product


def _normed(states: Any, layers: Layers, name: str) -> Any:
    import numpy as np

    centred = states - states.mean(1, keepdims=True)
    spread = np.sqrt((centred**2).mean(1, keepdims=True) + NORMS)
    return centred / spread * layers[f"{name}_weight"] + layers[f"{name}_bias"]


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
        stored = read_arrays(FILE)
        pieces = bytes(stored.pop("vocabulary")).decode().split("\n")
        vectors, scales = stored.pop("vectors"), stored.pop("vectors_scale").astype(np.float32)
        layers = as_floats(stored)
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


def read_arrays(name: str) -> dict[str, np.ndarray[Any, Any]]:
    """The arrays of a file of the package, as they are stored."""
    import numpy as np

    with files("comity.claims").joinpath(name).open("rb") as file:
        return dict(np.load(file, allow_pickle=False))


def as_floats(stored: Mapping[str, np.ndarray[Any, Any]]) -> dict[str, np.ndarray[Any, Any]]:
    """Weights as they are used: bytes times the scale of their row, and turned."""
    import numpy as np

    return {
        name: (each * stored[f"{name}_scale"].astype(np.float32)[:, None]).T
        if f"{name}_scale" in stored
        else each.astype(np.float32)
        for name, each in stored.items()
        if not name.endswith("_scale")
    }
