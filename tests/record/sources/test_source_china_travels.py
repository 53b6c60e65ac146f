"""Chinese leaders' travels: years, not dates."""

import polars as pl

from comity.record.sources import china_travels

COLUMNS = ["Year", "Name", "Level", "Country", "Continent", "Developed country", "Communist country"]
COLUMNS += ["Developing country"]


def test_a_second_visit_in_a_year_counts(invented):
    row = (1971, "Zhou Enlai", "Premier", "Vietnam", "Asia", 0, 1, 1)
    empty = (None,) * 8
    frame = pl.DataFrame([row, row, empty], schema=COLUMNS, orient="row")
    tables = china_travels.tables(invented({"travels.xlsx": frame}))
    assert tables["directed_dyad_year"].rows() == [("CHN", "VNM", 1971, 2)]
    assert tables["visits_by_year"].row(0) == ("CHN", "VNM", "Zhou Enlai", "Premier", 1971)


def test_real_file(check_real):
    visits = check_real(china_travels)["visits_by_year"]
    assert visits.filter(recipient="KOR").height == 9
    assert visits.filter(recipient="USA").height == 23
