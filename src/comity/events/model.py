"""The relation encoder: which PLOVER type, if any, a sentence tells between two of its actors.

A 22-million-parameter transformer in int8 ONNX stands in `encoder/` beside this file, with its tokenizer
and its settings. It reads a sentence once, however many pairs are asked of it: each pair adds two marker
tokens that see the sentence and each other and are seen by nothing else (Zhong and Chen 2021; Ye et al.
2022). Sentences run one at a time: the scales of dynamic quantisation depend on all that is in a batch, so
a batch of several would make a sentence's result depend on its company.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from comity.errors import BadRequest, DamagedModel
from comity.events.installed import encoder_folder

NONE = "NONE"
QUAD_CLASSES = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
MARKS = re.compile(r"</?[st]>")

Floats = npt.NDArray[np.float64]
Span = tuple[int, int]


@dataclass(frozen=True)
class Encoder:
    """The loaded encoder: a session, a tokenizer and the settings of `encoder.json`."""

    session: Any
    tokenizer: Any
    settings: dict[str, Any]

    @property
    def types(self) -> tuple[str, ...]:
        """The 16 types in the order of the columns of `read`."""
        return tuple(self.settings["types"])

    def read(self, text: str, pairs: Sequence[tuple[Span | None, Span | None]]) -> tuple[Floats, Floats]:
        """What one sentence tells between some of its spans.

        Args:
            text: the sentence. Of a longer one than the encoder reads, the part around the first span.
            pairs: for each the offsets of actor and recipient; None where the deed has none.

        Returns:
            Chances of the types, shape (pairs, 16), rows summing to 1, given that there is an event from
            actor to recipient, and the chance that there is one, shape (pairs,). Both are calibrated by
            temperature (Guo et al. 2017) and rounded to four places. The chance is 0 for a span that lies
            outside the part that is read.
        """
        tokens = self.tokenizer.encode(text)
        first = min((span[0] for pair in pairs for span in pair if span is not None), default=0)
        ids, offsets = self._window(tokens.ids, tokens.offsets, first)
        tokens_of = {span: _tokens_of(offsets, span) for pair in pairs for span in pair}
        places = [(tokens_of[actor], tokens_of[recipient]) for actor, recipient in pairs]
        read = [row for row, pair in enumerate(places) if None not in pair]
        types = np.full((len(pairs), len(self.types)), 1 / len(self.types))
        chances = np.zeros(len(pairs))
        if not read:
            return types, chances
        spans = np.array([places[row] for row in read], dtype=np.int64).reshape(len(read), 4)
        logits, scores = self.session.run(None, {"ids": np.array(ids, dtype=np.int64), "spans": spans})
        scaled = logits.astype(np.float64) / self.settings["type_temperature"]
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        types[read] = np.round(powers / powers.sum(axis=1, keepdims=True), 4)
        score = scores.astype(np.float64) / self.settings["relation_temperature"]
        chances[read] = np.round(1 / (1 + np.exp(-(score + self.settings["relation_bias"]))), 4)
        return types, chances

    def _window(self, ids: list[int], offsets: list[Span], first: int) -> tuple[list[int], list[Span]]:
        """The tokens that are read: all, or so many as fit from a little before the character `first`."""
        limit = int(self.settings["max_tokens"])
        if len(ids) <= limit:
            return ids, offsets
        inside = limit - 2
        start = sum(begin <= first for begin, _ in offsets[1:-1])
        start = max(1, min(start - inside // 4, len(ids) - 1 - inside))
        end = start + inside
        return [ids[0], *ids[start:end], ids[-1]], [(0, 0), *offsets[start:end], (0, 0)]


def _tokens_of(offsets: list[Span], span: Span | None) -> Span | None:
    """First and last token of a span of characters; the opening token stands for no span."""
    if span is None:
        return 0, 0
    inside = [token for token, (start, end) in enumerate(offsets) if start < span[1] and end > span[0]]
    return (inside[0], inside[-1]) if inside else None


def read_encoder(folder: Path | None = None, *, threads: int = 1) -> Encoder:
    """The encoder that stands in a folder (by default the installed one), loaded once a process for each folder.

    Raises `DamagedModel` naming the file that is missing or is not what `encoder.json` says.
    """
    return _read_encoder(folder or encoder_folder(), threads)


@lru_cache(maxsize=4)
def _read_encoder(folder: Path, threads: int) -> Encoder:
    import onnxruntime
    from tokenizers import Tokenizer

    settings_path = folder / "encoder.json"
    try:
        settings = json.loads(_bytes_of(settings_path))
        digests = settings["sha256"]
        types = settings["types"]
        numbers = [
            float(settings[key])
            for key in ("max_tokens", "type_temperature", "relation_temperature", "relation_bias")
        ]
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(settings_path, f"it is no settings file ({error})") from error
    if len(types) != len(QUAD_CLASSES) or set(types) != set(QUAD_CLASSES) or min(numbers[:3]) <= 0:
        raise _damaged(
            settings_path, "its types are not the 16 of PLOVER, or a number in it is not above zero"
        )
    contents = {}
    for name, digest in digests.items():
        contents[name] = _bytes_of(folder / name)
        if hashlib.sha256(contents[name]).hexdigest() != digest:
            raise _damaged(folder / name, f"its SHA-256 is not {digest[:12]}..., as encoder.json says")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        contents["encoder.onnx"], options, providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_str(contents["tokenizer.json"].decode("utf-8"))
    tokenizer.no_truncation()
    return Encoder(session, tokenizer, settings)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _damaged(path, f"it cannot be read ({error.strerror})") from error


def _damaged(path: Path, why: str) -> DamagedModel:
    return DamagedModel(f"{path}: the model file is damaged or missing: {why}. Install comity-encoder anew.")


def unmarked(marked: str, row: int) -> tuple[str, Span | None, Span | None]:
    """The sentence without its marks, and the spans of actor and recipient; `row` is for the message."""
    pieces, places, at, length = [], {}, 0, 0
    for found in MARKS.finditer(marked):
        pieces.append(marked[at : found.start()])
        length += found.start() - at
        places[found.group()] = length
        at = found.end()
    text = "".join([*pieces, marked[at:]])
    if not places:
        raise BadRequest(f"sentence {row} has no mark: write it as <s>actor</s> ... <t>recipient</t>")
    spans: list[Span | None] = []
    for name in "st":
        start, end = places.get(f"<{name}>"), places.get(f"</{name}>")
        if (start is None) != (end is None) or (start is not None and end is not None and start >= end):
            raise BadRequest(f"sentence {row}: <{name}> and </{name}> do not enclose words")
        spans.append(None if start is None or end is None else (start, end))
    return text, spans[0], spans[1]


def classify(
    marked: Sequence[str], *, threads: int = 1, probabilities: bool = False, encoder: Encoder | None = None
) -> pl.DataFrame:
    """The type of event that each sentence tells from its marked actor to its marked recipient.

    Args:
        marked: sentences with `<s>actor</s>` and `<t>recipient</t>`; either may stand first, one may lack.
        threads: threads of the encoder within this process.
        probabilities: also a column `p_<TYPE>` for each of the 16 types, given that there is an event.
        encoder: another encoder than the one in the package.

    Returns:
        One row a sentence, in order: type (one of 16, or NONE), confidence (0 to 1: the probability of
        that type, or for NONE of no event) and quad (1 verbal cooperation, 2 material cooperation,
        3 verbal conflict, 4 material conflict; null for NONE). The same for a sentence whatever stands
        beside it.

    Raises:
        BadRequest: a sentence is no text, or has no mark or one that is not closed. DamagedModel: see `read_encoder`.

    Source: Halterman et al. (2023), PLOVER; Ye et al. (2022) for the markers.
    """
    if isinstance(marked, str):
        raise BadRequest("classify takes a list of sentences, not one; write classify([sentence])")
    for row, text in enumerate(marked):
        if not isinstance(text, str):
            raise BadRequest(f"sentence {row}: expected text, found {type(text).__name__}")
    encoder = encoder or read_encoder(threads=threads)
    types, relation = np.zeros((len(marked), len(encoder.types))), np.zeros(len(marked))
    for row, (sentence, actor, recipient) in enumerate(
        [unmarked(text, row) for row, text in enumerate(marked)]
    ):
        types[row : row + 1], relation[row : row + 1] = encoder.read(sentence, [(actor, recipient)])
    names, confidences = decide(encoder, types, relation)
    frame = pl.DataFrame(
        {"type": names, "confidence": confidences, "quad": [QUAD_CLASSES.get(name) for name in names]},
        schema={"type": pl.String, "confidence": pl.Float64, "quad": pl.Int8},
    )
    if probabilities:
        frame = frame.with_columns(
            pl.Series(f"p_{name}", types[:, column], dtype=pl.Float64)
            for column, name in enumerate(encoder.types)
        )
    return frame


def decide(encoder: Encoder, types: Floats, relation: Floats) -> tuple[list[str], list[float]]:
    """Type and confidence of each row of `Encoder.read`; NONE below the encoder's `none_below`.

    CONCEDE and RETREAT, between which few sentences decide, first stand together against the rest.
    """
    names: list[str] = []
    confidences: list[float] = []
    order = encoder.types
    concede, retreat = order.index("CONCEDE"), order.index("RETREAT")
    for row, chance in zip(types, relation, strict=True):
        if chance < encoder.settings.get("none_below", 0.0):
            names.append(NONE)
            confidences.append(round(1 - float(chance), 4))
            continue
        pooled = row.copy()
        larger, smaller = (concede, retreat) if row[concede] >= row[retreat] else (retreat, concede)
        pooled[larger], pooled[smaller] = row[concede] + row[retreat], 0.0
        best = int(pooled.argmax())
        names.append(order[best])
        confidences.append(round(float(row[best]), 4))
    return names, confidences
