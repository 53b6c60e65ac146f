"""Whether the relation encoder can run here."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def encoder_is_installed() -> bool:
    """Whether its weights are in the package and the extra `encoder` (onnxruntime, tokenizers) is installed."""
    weights = Path(__file__).parent / "encoder" / "encoder.onnx"
    return weights.exists() and all(find_spec(name) is not None for name in ("onnxruntime", "tokenizers"))
