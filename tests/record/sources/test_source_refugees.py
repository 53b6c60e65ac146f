"""UNHCR: origin to asylum, self-pairs and unknown origins left out."""

import polars as pl

from comity.record.sources import refugees


def read(invented, *rows):
    columns = ["year", "orig", "dest", "refugees", "asylum_seekers"]
    frame = pl.DataFrame(rows, schema=columns, orient="row")
    return refugees.tables(invented({"refugees.csv": frame}))["directed_dyad_year"]


def test_the_origin_is_the_actor(invented):
    assert read(invented, (2020, "AFG", "PAK", 9, 0)).rows() == [("AFG", "PAK", 2020, 9, 0)]


def test_what_is_no_pair_of_states_is_left_out(invented):
    assert read(
        invented,
        (2020, "AFG", "AFG", 5, 5),
        (2020, None, "DZA", 5, 5),
        (2020, "TIB", "IND", 5, 5),
        (2020, "XXA", "IND", 5, 5),
        (2020, "AFG", "CHL", 0, 0),
    ).is_empty()


def test_real_files(check_real):
    assert 2019 not in check_real(refugees)["directed_dyad_year"]["year"].to_list()
