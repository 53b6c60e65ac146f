"""The terms of a claim, as a network reads them: what passes from whom, which way, in which place on whose list.

Asked where the plain readings find nothing to check a claim by: what "it" is stands in the sentences before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from comity.claims.network import LAYERS, as_floats, head, read_arrays, read_network, through
from comity.claims.tokens import tokens_in_context
from comity.errors import DamagedModel
from comity.states import split_dyad

if TYPE_CHECKING:
    import numpy as np

    from comity.claims.context import Context, Passage

FILE: Final = "terms.npz"
# The layers of the claim network that are tuned for the terms; those below them are shared.
TUNED: Final = 3
# Pieces of a sentence, and of the two before it, that are read.
LONGEST, LONGEST_BEFORE = 76, 48
# The chance from which a term counts; which way it goes is the hardest to read.
SURE: Final = 0.8
SURE_OF_THE_WAY: Final = 0.9

FLOWS: Final = (
    "trade", "exports", "aid", "troops", "students", "migrants", "refugees", "bond", "dependence", "promise", "balance",
    "other",
)  # fmt: skip
NONE: Final = "-"
# The first state named, the other one, neither.
GIVERS: Final = ("state", "partner", NONE)
# What the network says of each kind, in the order of its outputs.
TERMS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "trend": {"topic": FLOWS, "giver": GIVERS, "way": ("up", "down", "flat")},
    "rank": {
        "topic": FLOWS, "giver": GIVERS, "way": ("is", "isnot"), "owner": ("state", "partner", "both", NONE),
        "place": ("1", "2", "3", "4", "top", "low", NONE),
    },
    "quantity": {"topic": FLOWS, "giver": GIVERS},
    "mutuality": {"topic": FLOWS, "giver": GIVERS, "way": ("even", "uneven")},
    "agreement": {
        "topic": ("defence", "defence_cooperation", "trade", "investment", "other"), "way": ("has", "hasnot"),
    },
    "alignment": {"topic": ("votes", "values", "other"), "way": ("alike", "unlike")},
}  # fmt: skip


def _spans() -> dict[tuple[str, str], slice]:
    spans: dict[tuple[str, str], slice] = {}
    at = 0
    for kind, terms in TERMS.items():
        for term, classes in terms.items():
            spans[kind, term] = slice(at, at + len(classes))
            at += len(classes)
    return spans


# Where the outputs for each term of each kind stand among all.
SPANS: Final = _spans()
OUTPUTS: Final = sum(len(classes) for terms in TERMS.values() for classes in terms.values())


@dataclass(frozen=True)
class Terms:
    """What a sentence says, as far as the network is sure of it; None where it is not, or there is no such state.

    `topic`: of `TERMS`. `giver`: the state from which the flow runs, which gives more, or which depends. `way`: how
    it moves or stands, denials read. `owner`: the state whose list it is, or "both". `place`: on the list.
    """

    topic: str | None = None
    giver: str | None = None
    way: str | None = None
    owner: str | None = None
    place: str | None = None


def terms_of(passage: Passage, context: Context, kind: str) -> Terms:
    """The terms of the claim of a kind that a passage makes, as far as the network is sure of them.

    Raises:
        DamagedModel: the file of the weights is missing or altered.
    """
    words, before, first = tokens_in_context(
        passage.text, passage.before, context.dyad, context.date, context.own
    )
    logits = _logits(tuple(words), tuple(before))
    said: dict[str, str] = {}
    for term, classes in TERMS[kind].items():
        chances = _softmax(logits[SPANS[kind, term]])
        best = int(chances.argmax())
        if chances[best] >= (SURE_OF_THE_WAY if term == "way" else SURE) and classes[best] != NONE:
            said[term] = classes[best]
    states = {} if first is None else {"state": first, "partner": _other(first, context.dyad)}
    for term in ("giver", "owner"):
        if said.get(term) in GIVERS:
            said[term] = states.get(said[term], "")
    return Terms(**{term: value for term, value in said.items() if value})


def _other(state: str, dyad: str) -> str:
    return next(each for each in split_dyad(dyad) if each != state)


@lru_cache(maxsize=256)
def _logits(words: tuple[str, ...], before: tuple[str, ...]) -> np.ndarray[Any, Any]:
    """The outputs for all terms of a sentence, each kind's in turn."""
    network, layers = read_network(), _layers()
    row = network.pieces(words, before, LONGEST, LONGEST_BEFORE)
    (states,) = network.states([row], LAYERS - TUNED)
    states = through(states, [(0, len(states))], layers, range(LAYERS - TUNED, LAYERS))
    logits: np.ndarray[Any, Any] = head([states[: len(row[0])]], layers)[0]
    return logits


@lru_cache(maxsize=1)
def _layers() -> dict[str, np.ndarray[Any, Any]]:
    try:
        layers = as_floats(read_arrays(FILE))
        if layers["head_bias"].shape != (OUTPUTS,):
            raise ValueError
    except (OSError, KeyError, ValueError, EOFError) as error:
        raise DamagedModel(f"{FILE} of the package is missing or altered; install comity again") from error
    return layers


def _softmax(logits: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    import numpy as np

    raised = np.exp(logits - logits.max())
    chances: np.ndarray[Any, Any] = raised / raised.sum()
    return chances
