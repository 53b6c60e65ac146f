"""Remittance matrix: a row sends, a column receives."""

import openpyxl
import pytest

from comity.record.sources import migrants_2017, remittances


class OneWorkbook:
    def __init__(self, path):
        self._path = path

    def path(self, name):
        return self._path


@pytest.fixture
def workbook(tmp_path):
    def write(sheet, rows):
        book = openpyxl.Workbook()
        book.active.title = sheet
        for row in rows:
            book.active.append(row)
        path = tmp_path / "matrix.xlsx"
        book.save(path)
        return OneWorkbook(path)

    return write


def test_money_goes_from_row_to_column(workbook):
    files = workbook(
        "Bilateral_Remittances_2017",
        [
            ["Bilateral Remittance Estimates", None, None, None],
            ["receiving (across) / sending (down) ", "Korea, Rep.", "United States", "WORLD"],
            ["Korea, Rep.", 0, 120.5, 120.5],
            ["United States", 2833.9, "-", 2833.9],
            ["WORLD", 1, 1, 1],
            [None, None, None, None],
            ["Notes:", None, None, None],
        ],
    )
    assert remittances.tables(files)["directed_dyad_year"].rows() == [
        ("KOR", "USA", 2017, 120.5),
        ("USA", "KOR", 2017, 2833.9),
    ]


def test_migrants_go_from_row_to_column(workbook):
    files = workbook(
        "Bilateral_Migration_2017",
        [
            ["Bilateral Estimates of Migrant Stocks in 2017", None, None],
            [None, "United States", "Other North"],
            ["Korea, Rep.", 1_000, 5],
        ],
    )
    assert migrants_2017.tables(files)["directed_dyad_year"].rows() == [("KOR", "USA", 2017, 1000.0)]


def test_real_remittances(check_real):
    check_real(remittances)


def test_real_migrants(check_real):
    check_real(migrants_2017)
