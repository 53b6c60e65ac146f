"""Reading upstream files: each column is read, ignored by name, or an error."""

import polars as pl
import pytest
from invented_record import source

from comity.errors import MissingFile, SourceChanged
from comity.record.files import Files, cast_cells


@pytest.fixture
def read(tmp_path):
    def reader(content: bytes, *args, **options):
        (tmp_path / "nobody").mkdir(exist_ok=True)
        (tmp_path / "nobody/invented.csv").write_bytes(content)
        return Files(source("invented", ""), mirror=tmp_path).csv("data.csv", *args, **options)

    return reader


@pytest.mark.parametrize(
    ("content", "options"),
    [
        pytest.param("﻿name,n\nCôte,1\n".encode(), {}, id="byte-order-mark"),
        pytest.param("name,n\nCôte,1\n".encode("latin-1"), {"encoding": "latin-1"}, id="latin-1"),
        pytest.param("name,n\rCôte,1\r".encode(), {}, id="carriage-returns-alone"),
        pytest.param("name;n\nCôte;1.0\n".encode(), {"separator": ";"}, id="semicolons"),
    ],
)
def test_text_in_many_forms(read, content, options):
    frame = read(content, {"name": pl.String, "n": pl.Int16}, **options)
    assert frame.rows() == [("Côte", 1)]


def test_missing_values_are_null(read):
    assert read(b'n\n1\nNA\n""\n', {"n": pl.Float64})["n"].to_list() == [1.0, None, None]


@pytest.mark.parametrize(
    ("content", "columns", "ignore", "match"),
    [
        (b"a,b\n1,2\n", {"a": pl.Int8}, (), r"invented, data.csv: unknown column 'b' \(found: a, b\)"),
        (b"a,b\n1,2\n", {"a": pl.Int8, "c": pl.Int8}, True, "no column 'c'"),
        (b"a\n1.5\n", {"a": pl.Int8}, (), "column 'a' is not all Int8: 1.5 is no whole number"),
        (b"a\n300\n", {"a": pl.Int8}, (), "column 'a' is not all Int8"),
        (b"a\n\xe9\n", {"a": pl.String}, (), "not utf8 at byte 2"),
    ],
)
def test_what_does_not_fit_is_told(read, content, columns, ignore, match):
    with pytest.raises(SourceChanged, match=match):
        read(content, columns, ignore)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MissingFile, match="invented: nobody/invented.csv is not below"):
        Files(source("invented", ""), mirror=tmp_path).path("data.csv")


def test_days_since_1970_become_dates():
    assert cast_cells(pl.Series([0.0, -1.0]), pl.Date).cast(pl.String).to_list() == [
        "1970-01-01",
        "1969-12-31",
    ]
