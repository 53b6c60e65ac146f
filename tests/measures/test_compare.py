import pytest

from comity import record
from comity.areas import AREA_LABELS
from comity.errors import BadRequest
from comity.measures import profile
from comity.measures.compare import compare


def test_each_dyad_has_the_same_rows_and_its_profiles_values():
    loaded = record.load()
    frame = compare(loaded, ["KOR-USA", "DEU-FRA"], until=2014)
    assert frame["dyad"].value_counts()["count"].unique().to_list() == [len(AREA_LABELS) + 4]
    row = frame.filter(dyad="DEU-FRA", measure="Trend").row(0, named=True)
    trend = profile(loaded, "DEU-FRA", until=2014).trend
    assert (row["value"], row["low"], row["high"]) == (trend.slope, trend.low, trend.high)


def test_each_row_with_a_value_names_its_sources():
    frame = compare(record.load(), ["KOR-USA", "DEU-FRA"], until=2014)
    known = frame.filter(frame["value"].is_not_null())
    assert (known["sources"] != "").all()
    climate = known.filter(dyad="KOR-USA", measure=AREA_LABELS["climate"]).row(0, named=True)
    assert climate["sources"] == "treaties 1946-2014"


@pytest.mark.parametrize("dyads", [[], ["KOR-USA"], ["KOR-USA", "KOR-USA"]])
def test_fewer_than_two_dyads_are_refused(dyads):
    with pytest.raises(BadRequest, match="two or more"):
        compare(record.load(), dyads)
