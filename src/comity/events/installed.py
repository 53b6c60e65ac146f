"""Whether the relation encoder can run here, and where its files stand."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

RUNS_ON: Final = ("onnxruntime", "tokenizers")


def encoder_folder() -> Path:
    """The folder of the encoder's files: beside this file in the repository, else in the package comity-encoder.

    Where neither has them, the folder beside this file, which is then missing.
    """
    here = Path(__file__).parent / "encoder"
    spec = None if (here / "encoder.onnx").exists() else find_spec("comity_encoder")
    return here if spec is None or spec.origin is None else Path(spec.origin).parent / "encoder"


def encoder_is_installed() -> bool:
    """Whether its weights are here and the extra `encoder` (onnxruntime, tokenizers) is installed."""
    return (encoder_folder() / "encoder.onnx").exists() and all(
        find_spec(name) is not None for name in RUNS_ON
    )
