"""US presidents' and secretaries' travels: one row per person, host and dates."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import SourceChanged
from comity.record.sources import us_travels

TRIP = """<trip role="{role}" who="{who}"><id>{id}</id><role>{role}</role><name>{name}</name>
<start-date>{start}</start-date><end-date>{end}</end-date><country id="{slug}">Some Name</country>
<locale>{city}</locale><remarks>Met with officials.</remarks><created-by>x</created-by>
<created-datetime>x</created-datetime><last-modified-by>x</last-modified-by>
<last-modified-datetime>x</last-modified-datetime></trip>"""


def trip(**changes):
    values = {"role": "secretary", "who": "doe-jane", "id": 7, "name": "Jane Q. Doe", "start": "2021-03-15"}
    values |= {"end": "2021-03-17", "slug": "japan", "city": "Tokyo"}
    return TRIP.format(**values | changes)


def read(invented, *trips):
    contents = dict.fromkeys(us_travels.SOURCE.files, "<trips/>")
    contents["secretary-travels/rubio-marco.xml"] = f"<trips>{''.join(trips)}</trips>"
    return us_travels.tables(invented(contents))


def test_the_same_trip_under_two_ids_is_one_visit(invented):
    tables = read(
        invented, trip(id=9), trip(id=7), trip(id=8, slug="korea-south", start="2021-03-17", city="Seoul")
    )
    visits = tables["visits"]
    assert visits["visit_id"].to_list() == ["us_travels-7", "us_travels-8"]
    assert visits["recipient"].to_list() == ["JPN", "KOR"]
    assert visits.row(1, named=True) == {
        "actor": "USA",
        "recipient": "KOR",
        "person": "Jane Q. Doe",
        "role": "Secretary of State",
        "city": "Seoul",
        "start": dt.date(2021, 3, 17),
        "end": dt.date(2021, 3, 17),
        "visit_id": "us_travels-8",
    }


def test_presidents_and_secretaries_are_counted_apart(invented):
    counts = read(invented, trip(), trip(id=8, role="president", name="John Roe"))["directed_dyad_year"]
    assert counts.rows() == [("USA", "JPN", 2021, 1, 1)]


def test_a_slug_means_the_state_of_the_year(invented):
    visits = read(invented, trip(slug="russia", start="1985-01-07", end="1985-01-08"))["visits"]
    assert visits["recipient"].to_list() == ["SUN"]


def test_the_last_year_is_listed_but_not_counted(invented):
    tables = read(invented, trip(start="2025-02-01", end="2025-02-02"))
    assert tables["visits"].height == 1
    assert tables["directed_dyad_year"].is_empty()


def test_a_name_at_birth_is_left_out(invented):
    assert read(invented, trip(name="Henry A. (Heinz) Doe"))["visits"]["person"].to_list() == ["Henry A. Doe"]


def test_an_unknown_element_stops_the_reading(invented):
    with pytest.raises(SourceChanged, match="unknown element <mood>"):
        read(invented, trip().replace("</trip>", "<mood>good</mood></trip>"))


def test_an_unknown_slug_stops_the_reading(invented):
    with pytest.raises(SourceChanged, match="atlantis"):
        read(invented, trip(slug="atlantis"))


def test_real_file(check_real):
    visits = check_real(us_travels)["visits"]
    korea = visits.filter(recipient="KOR")
    assert korea["role"].value_counts(sort=True).rows() == [("Secretary of State", 54), ("President", 21)]
    blinken = visits.filter(pl.col("person").str.contains("Blinken")).sort("start")
    assert blinken["recipient"].head(2).to_list() == ["JPN", "KOR"]
