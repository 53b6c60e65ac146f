"""US Census goods trade: directions, groups, names that outlive their state."""

import polars as pl

from comity.record.sources import us_goods_trade


def read(invented, *rows):
    columns = ["year", "CTY_CODE", "CTYNAME", "IYR", "EYR", "IDEC"]
    frame = pl.DataFrame([(*row, 0.0) for row in rows], schema=columns, orient="row")
    return us_goods_trade.tables(invented({"us-trade.csv": frame}))


def test_imports_come_from_the_partner_and_exports_go_to_it(invented):
    tables = read(invented, (2015, 5800, "Korea, South", 71.0, 43.0))
    assert tables["directed_dyad_year"].rows() == [("KOR", "USA", 2015, 71.0), ("USA", "KOR", 2015, 43.0)]
    assert tables["dyad_year"].rows() == [("KOR", "USA", 2015, 114.0)]


def test_groups_territories_and_names_past_their_state_are_left_out(invented):
    tables = read(
        invented,
        (2015, 3, "European Union", 9.0, 9.0),
        (2015, 5820, "Hong Kong", 9.0, 9.0),
        (1993, 4610, "USSR", 0.0, 0.0),
    )
    assert tables["dyad_year"].is_empty()


def test_the_unfinished_year_and_the_line_without_a_year_are_left_out(invented):
    tables = read(invented, (2016, 5880, "Japan", 9.0, 9.0), (None, 5220, "Yemen", 0.0, 0.0))
    assert tables["dyad_year"].is_empty()


def test_two_codes_of_one_state_add_up(invented):
    tables = read(invented, (2011, 7320, "Sudan", 6.0, 14.0), (2011, 7321, "Sudan", 4.0, 59.0))
    assert tables["dyad_year"].rows() == [("SDN", "USA", 2011, 83.0)]


def test_real_files(check_real):
    check_real(us_goods_trade)
