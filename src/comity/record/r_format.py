"""R's own files (.rda, .RData, .rds) as frames.

The format is R's serialization in big-endian binary ("XDR"), versions 2 and 3, as described in "R Internals"
(R Core Team), section 1.8. Nothing in a file is evaluated.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from comity.errors import SourceChanged

LARGEST_FILE = 256 * 1024 * 1024
NO_INTEGER = -(2**31)
# The flag of a text in Latin-1; without it, it is UTF-8 or the writer's own encoding.
LATIN = 0x4000
DEEPEST = 200

# R's codes of types, and of values that stand for themselves.
SYMBOL, PAIRS, ENVIRONMENT, LANGUAGE, TEXT = 1, 2, 4, 6, 9
LOGICAL, INTEGER, REAL, STRINGS, VECTOR, EXPRESSION = 10, 13, 14, 16, 19, 20
POINTER, WEAK, RAW, S4, ALTERNATIVE, REFERENCE, NOTHING = 22, 23, 24, 25, 238, 255, 254
# What bytes that are no R file, or a damaged one, make the reading fail with.
BROKEN = (
    struct.error,
    ArithmeticError,
    AttributeError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
    pl.exceptions.PolarsError,
)
CONSTANTS = frozenset({NOTHING, 253, 252, 251, 250, 242, 241})


@dataclass
class Value:
    """A vector of R with its attributes; `data` is a list, an array, or None."""

    data: Any
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def classes(self) -> list[str]:
        found = self.attributes.get("class")
        return found.data if isinstance(found, Value) else []


def read_r(path: Path) -> dict[str, pl.DataFrame]:
    """The data frames in an R file.

    Args:
        path: .rda, .RData or .rds, compressed (gzip, bzip2, xz) or not.

    Returns:
        Name of the object -> frame, in the file's order. A list of frames gives one entry each,
        "object/name"; an .rds file's only object has the name of the file. Factors are text, dates are
        dates (times stay seconds since 1970), and NA is null, so is a number that is not one (NaN).

    Raises:
        SourceChanged: no R file of this format, cut off, over 256 MiB unpacked, or without a data frame.
    """
    raw = _unpack(path)
    frames: dict[str, pl.DataFrame] = {}
    try:
        root = _Reader(raw).whole(path.stem)
        for name, value in root.items():
            _collect(name, value, frames)
    except BROKEN as error:
        raise SourceChanged(f"{path.name}: damaged, or no R file in binary format ({error})") from error
    if not frames:
        raise SourceChanged(f"{path.name}: no data frame in it (found: {', '.join(root) or 'nothing'})")
    return frames


def _unpack(path: Path) -> bytes:
    raw = path.read_bytes()
    openers: dict[bytes, Callable[..., Any]] = {
        b"\x1f\x8b": gzip.open,
        b"BZh": bz2.open,
        b"\xfd7zXZ": lzma.open,
    }
    for magic, opener in openers.items():
        if raw.startswith(magic):
            try:
                with opener(path) as stream:
                    raw = stream.read(LARGEST_FILE + 1)
            except (OSError, EOFError, lzma.LZMAError) as error:
                raise SourceChanged(f"{path.name}: cut off or damaged ({error})") from error
            break
    if len(raw) > LARGEST_FILE:
        raise SourceChanged(f"{path.name}: more than {LARGEST_FILE} bytes unpacked")
    return bytes(raw)


def _collect(name: str, value: Any, frames: dict[str, pl.DataFrame]) -> None:
    if not isinstance(value, Value) or not isinstance(value.data, list):
        return
    labels = value.attributes.get("names")
    if not isinstance(labels, Value):
        return
    if "data.frame" in value.classes:
        frames[name] = pl.DataFrame(
            [_series(label, column) for label, column in zip(labels.data, value.data, strict=True)]
        )
        return
    for label, item in zip(labels.data, value.data, strict=True):
        _collect(f"{name}/{label}" if name else str(label), item, frames)


def _series(name: str, column: Value) -> pl.Series:
    data = column.data
    if isinstance(data, list):
        return pl.Series(name, data, dtype=pl.String)
    if data.dtype.kind == "f":
        numbers = pl.Series(name, data.astype(np.float64)).fill_nan(None)
        return numbers.floor().cast(pl.Int32).cast(pl.Date) if "Date" in column.classes else numbers
    whole = pl.Series(name, data.astype(np.int32))
    whole = whole.set(whole == NO_INTEGER, None)
    if "factor" in column.classes:
        levels = pl.Series(column.attributes["levels"].data, dtype=pl.String)
        return levels.gather(whole - 1).alias(name)
    if "Date" in column.classes:
        return whole.cast(pl.Date)
    return whole.cast(pl.Boolean) if column.attributes.get("logical") else whole


class _Reader:
    """Walks through the bytes once, from the first object to the last."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0
        self.references: list[Any] = []
        self.depth = 0

    def whole(self, name: str) -> dict[str, Any]:
        """All objects by name; `name` is that of the only one in an .rds file."""
        is_named = self.raw.startswith((b"RDX2\n", b"RDX3\n"))
        self.at = 5 if is_named else 0
        if self.raw[self.at : self.at + 2] != b"X\n":
            raise ValueError("the mark of the binary format is missing")
        self.at += 2
        version = self.integer()
        self.at += 8
        if version == 3:
            self.take(self.integer())
        elif version != 2:
            raise ValueError(f"version {version} of the format; expected 2 or 3")
        root = self.item()
        if not is_named:
            return {name: root}
        if not isinstance(root, dict):
            raise ValueError("the objects have no names")
        return root

    def integer(self) -> int:
        (number,) = struct.unpack_from(">i", self.raw, self.at)
        self.at += 4
        return int(number)

    def take(self, size: int) -> bytes:
        if size < 0 or self.at + size > len(self.raw):
            raise ValueError("the file ends too early")
        self.at += size
        return self.raw[self.at - size : self.at]

    def length(self) -> int:
        size = self.integer()
        if size < 0:
            raise ValueError(f"a vector of length {size}")
        return size

    def item(self) -> Any:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError("nested too deeply")
        flags = self.integer()
        kind, has_attributes, has_tag = flags & 0xFF, bool(flags & 0x200), bool(flags & 0x400)
        result: Any
        if kind in CONSTANTS:
            result = None
        elif kind == REFERENCE:
            result = self.references[((flags >> 8) or self.integer()) - 1]
        elif kind == SYMBOL:
            result = self.item()
            self.references.append(result)
        elif kind == TEXT:
            result = self.text(flags)
        elif kind in (PAIRS, LANGUAGE):
            result = self.pairs(has_attributes, has_tag)
        elif kind == ENVIRONMENT:
            self.environment()
            result = None
        elif kind in (POINTER, WEAK):
            self.pointer(kind, has_attributes)
            result = None
        elif kind == ALTERNATIVE:
            result = self.alternative()
        else:
            result = self.vector(kind, has_attributes)
        self.depth -= 1
        return result

    def text(self, flags: int) -> str | None:
        size = self.integer()
        return None if size == -1 else _decode(self.take(size), latin=bool(flags & LATIN))

    def pairs(self, has_attributes: bool, has_tag: bool) -> dict[str, Any]:
        """A pair list as a dictionary; what has no tag is called by its place."""
        found: dict[str, Any] = {}
        while True:
            if has_attributes:
                self.item()
            tag = self.item() if has_tag else None
            found[tag if isinstance(tag, str) else str(len(found))] = self.item()
            (flags,) = struct.unpack_from(">i", self.raw, self.at)
            kind = flags & 0xFF
            if kind not in (PAIRS, LANGUAGE):
                rest = self.item()
                if rest is not None:
                    found[str(len(found))] = rest
                return found
            self.at += 4
            has_attributes, has_tag = bool(flags & 0x200), bool(flags & 0x400)

    def environment(self) -> None:
        self.at += 4
        self.references.append(None)
        for _ in range(4):
            self.item()

    def pointer(self, kind: int, has_attributes: bool) -> None:
        """An address in the writer's memory, which means nothing here (data.table leaves one)."""
        self.references.append(None)
        for _ in range((2 if kind == POINTER else 0) + has_attributes):
            self.item()

    def strings(self, size: int) -> list[str | None]:
        # the hot loop: millions of short texts, most of them repeated
        raw, at, end = self.raw, self.at, len(self.raw)
        unpack = struct.Struct(">ii").unpack_from
        seen: dict[tuple[int, bytes], str | None] = {}
        texts: list[str | None] = []
        for _ in range(size):
            flags, length = unpack(raw, at)
            if flags & 0xFF != TEXT:
                raise ValueError("a text was expected")
            at += 8
            if length < 0:
                texts.append(None)
                continue
            if at + length > end:
                raise ValueError("the file ends too early")
            key = (flags & LATIN, raw[at : at + length])
            at += length
            if (text := seen.get(key)) is None:
                text = seen[key] = _decode(key[1], latin=bool(key[0]))
            texts.append(text)
        self.at = at
        return texts

    def vector(self, kind: int, has_attributes: bool) -> Value:
        value: Value
        if kind in (LOGICAL, INTEGER):
            value = Value(np.frombuffer(self.take(4 * self.length()), dtype=">i4"))
        elif kind == REAL:
            value = Value(np.frombuffer(self.take(8 * self.length()), dtype=">f8"))
        elif kind == STRINGS:
            value = Value(self.strings(self.length()))
        elif kind in (VECTOR, EXPRESSION):
            value = Value([self.item() for _ in range(self.length())])
        elif kind == RAW:
            value = Value(np.frombuffer(self.take(self.length()), dtype=np.uint8))
        elif kind == S4:
            value = Value(None)
        else:
            raise ValueError(f"type {kind}, which holds no data")
        if has_attributes:
            value.attributes = self.item() or {}
        if kind == LOGICAL:
            value.attributes["logical"] = True
        return value

    def alternative(self) -> Value:
        """A vector in one of R's compact forms (since version 3.5)."""
        form = list(self.item().values())[0]
        state = self.item()
        attributes = self.item() or {}
        value: Value
        if form in ("compact_intseq", "compact_realseq"):
            size, first, step = (float(number) for number in state.data)
            if not 0 <= size <= LARGEST_FILE:
                raise ValueError(f"a sequence of length {size}")
            numbers = first + step * np.arange(int(size))
            value = Value(numbers.astype(np.int32) if form == "compact_intseq" else numbers)
        elif form == "deferred_string":
            numbers = list(state.values())[0].data
            value = Value([_as_text(number) for number in numbers.tolist()])
        elif form.startswith("wrap_"):
            inner = state.data[0] if isinstance(state, Value) else list(state.values())[0]
            value = Value(inner.data, dict(inner.attributes))
        else:
            raise ValueError(f"the compact form {form}")
        value.attributes |= attributes
        return value


def _decode(raw: bytes, *, latin: bool) -> str:
    if not latin:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return raw.decode("latin-1")


def _as_text(number: float) -> str | None:
    if number != number or number == NO_INTEGER:
        return None
    return str(int(number)) if number == int(number) else repr(number)
