"""China's public diplomacy: undirected ties, directed students, N/A unknown."""

import polars as pl

from comity.record.sources import china_public_diplomacy

COLUMNS = ["receiving_country", "year", "total_elite_visits", "sister_cities_established"]
COLUMNS += ["confucius_institutes", "outbound_chinese_students", "inbound_students_to_china"]
IGNORED = ["government_visits", "military_visits", "ambassador_op_eds", "journalist_visits"]
IGNORED += ["media_partnerships"]


def read(invented, *rows):
    frame = pl.DataFrame(rows, schema=COLUMNS, orient="row").with_columns(
        pl.lit(0).alias(name) for name in IGNORED
    )
    return china_public_diplomacy.tables(invented({"diplomacy.csv": frame}))


def test_students_have_a_direction_the_rest_has_none(invented):
    tables = read(invented, ("South Korea", 2015, 7, 12, 1, 34_513, 66_672))
    assert tables["dyad_year"].rows() == [("CHN", "KOR", 2015, 7, 12, 1)]
    assert tables["directed_dyad_year"].rows() == [
        ("CHN", "KOR", 2015, 34_513),
        ("KOR", "CHN", 2015, 66_672),
    ]


def test_what_was_not_collected_is_unknown(invented):
    tables = read(
        invented,
        ("South Korea", 2017, None, None, None, None, None),
        ("Japan", 2016, None, 3, None, 0, None),
        ("Cook Islands", 2015, 1, 1, 1, 1, 1),
    )
    assert tables["dyad_year"].rows() == [("CHN", "JPN", 2016, None, 3, None)]
    assert tables["directed_dyad_year"].is_empty()


def test_real_files(check_real):
    check_real(china_public_diplomacy)
