"""Matrices in workbooks: where they start and end, and what stops the build."""

import openpyxl
import pytest

from comity.errors import SourceChanged
from comity.record.matrices import read_matrix


@pytest.fixture
def book(tmp_path):
    def write(rows):
        workbook = openpyxl.Workbook()
        workbook.active.title = "Matrix"
        for row in rows:
            workbook.active.append(row)
        path = tmp_path / "matrix.xlsx"
        workbook.save(path)
        return path

    return write


def read(path, **options):
    return read_matrix(path, sheet="Matrix", corner="to / from", value="n", **options)


def test_title_and_notes_are_no_part_of_it(book):
    path = book([["Title", None], ["to / from", "A"], ["B", 2], [None, None], ["Notes", None]])
    assert read(path).rows() == [("B", "A", 2.0)]


def test_empty_cells_and_named_marks_have_no_row(book):
    path = book([["to / from", "A", "C"], ["B", "-", None]])
    assert read(path, missing=("-",)).is_empty()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        pytest.param([["other", "A"], ["B", 1]], "no row begins", id="no-corner"),
        pytest.param([["to / from", "A"], ["B", "n/a"]], '"n/a" at B, A', id="text"),
        pytest.param([["to / from", "A", "A"], ["B", 1, 2]], "twice", id="repeated-head"),
    ],
)
def test_a_changed_file_is_named(book, rows, fault):
    with pytest.raises(SourceChanged, match=fault):
        read(book(rows))


def test_a_missing_sheet_is_named(book):
    with pytest.raises(SourceChanged, match='no sheet "Other"'):
        read_matrix(book([["x"]]), sheet="Other", corner="", value="n")
