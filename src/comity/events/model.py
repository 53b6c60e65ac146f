"""The relation encoder: which PLOVER type, if any, a marked sentence tells between two actors.

A 22-million-parameter transformer in int8 ONNX stands in `encoder/` beside this file, with its tokenizer
and its settings. Sentences run one at a time through it: the scales of dynamic quantisation depend on
all that is in a batch, so a batch of several would make a sentence's result depend on its company.
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

NONE = "NONE"
QUAD_CLASSES = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
MARKER_TOKENS = {"<s>": "[unused0]", "</s>": "[unused1]", "<t>": "[unused2]", "</t>": "[unused3]"}
FOLDER = Path(__file__).parent / "encoder"

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Encoder:
    """The loaded encoder: a session, a tokenizer and the settings of `encoder.json`."""

    session: Any
    tokenizer: Any
    settings: dict[str, Any]

    @property
    def types(self) -> tuple[str, ...]:
        """The 16 types in the order of the columns of `probabilities`."""
        return tuple(self.settings["types"])

    def probabilities(self, marked: Sequence[str]) -> tuple[Floats, Floats]:
        """Probabilities of the types, shape (n, 16), rows summing to 1, and of any event, shape (n,).

        The first are given that there is an event from the marked actor to the marked recipient; the
        second is that there is one. Both are calibrated by temperature (Guo et al. 2017) and rounded to
        four places. A sentence longer than the encoder reads is cut around its markers.
        """
        types = np.zeros((len(marked), len(self.types)))
        relation = np.zeros(len(marked))
        seen: dict[str, int] = {}
        for row, text in enumerate(marked):
            if (earlier := seen.setdefault(text, row)) != row:
                types[row], relation[row] = types[earlier], relation[earlier]
                continue
            ids = self._window(self.tokenizer.encode(_spaced(text)).ids)
            type_logits, relation_logit = self.session.run(None, {"ids": np.array([ids], dtype=np.int64)})
            scaled = type_logits[0].astype(np.float64) / self.settings["type_temperature"]
            powers = np.exp(scaled - scaled.max())
            types[row] = np.round(powers / powers.sum(), 4)
            score = float(relation_logit[0]) / self.settings["relation_temperature"]
            relation[row] = round(1 / (1 + float(np.exp(-(score + self.settings["relation_bias"])))), 4)
        return types, relation

    def _window(self, ids: list[int]) -> list[int]:
        limit = int(self.settings["max_tokens"])
        if len(ids) <= limit:
            return ids
        markers = {self.tokenizer.token_to_id(token) for token in MARKER_TOKENS.values()}
        places = [place for place, token in enumerate(ids) if token in markers]
        first, last = (places[0], places[-1]) if places else (1, 1)
        inside = limit - 2
        start = max(1, min(first - max(0, inside - (last - first + 1)) // 3, len(ids) - 1 - inside))
        return [ids[0], *ids[start : start + inside], ids[-1]]


def read_encoder(folder: Path = FOLDER, *, threads: int = 1) -> Encoder:
    """The encoder that stands in a folder, loaded once a process for each folder and number of threads.

    Raises `DamagedModel` naming the file that is missing or is not what `encoder.json` says.
    """
    return _read_encoder(folder, threads)


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
    return DamagedModel(f"{path}: the model file is damaged or missing: {why}. Install comity anew.")


def _spaced(marked: str) -> str:
    for mark, token in MARKER_TOKENS.items():
        marked = marked.replace(mark, f" {token} ")
    return re.sub(r"\s+", " ", marked).strip()


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
        BadRequest: a sentence is no text or has no mark. DamagedModel: see `read_encoder`.

    Source: Halterman et al. (2023), PLOVER; Baldini Soares et al. (2019) for the marked spans.
    """
    if isinstance(marked, str):
        raise BadRequest("classify takes a list of sentences, not one; write classify([sentence])")
    for row, text in enumerate(marked):
        if not isinstance(text, str):
            raise BadRequest(f"sentence {row}: expected text, found {type(text).__name__}")
        if "<s>" not in text and "<t>" not in text:
            raise BadRequest(f"sentence {row} has no mark: write it as <s>actor</s> ... <t>recipient</t>")
    encoder = encoder or read_encoder(threads=threads)
    types, relation = encoder.probabilities(list(marked))
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
    """Type and confidence of each row of `Encoder.probabilities`; NONE below the encoder's `none_below`.

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
