"""The profile of a dyad of the small record."""

import pytest

from comity.areas import AREAS
from comity.errors import OutsideRecord
from comity.measures import compute_scores, dyad_scores, profile


def test_profile_repeats_the_dyads_scores(small_record):
    found = profile(small_record, "AAA-BBB", scores=compute_scores(small_record))
    assert [area.area for area in found.areas] == list(AREAS)
    security = found.areas[AREAS.index("security")]
    expected = dyad_scores(small_record, "AAA-BBB").filter(area="security")
    assert security.year == 1949
    assert security.score == pytest.approx(expected["score"][-1])
    assert [year for year, _ in security.series] == [1946, 1947, 1948, 1949]
    assert {figure.source_id for figure in security.indicators} == {
        "source_of_alliance",
        "source_of_distance",
    }
    assert all(low <= middle <= high for _, low, middle, high in security.band)


def test_uncovered_areas_are_null(small_record):
    found = profile(small_record, "AAA-BBB", scores=compute_scores(small_record))
    technology = found.areas[AREAS.index("technology")]
    assert (technology.year, technology.score, technology.indicators, technology.band) == (None, None, (), ())
    assert all(score is None for _, score in technology.series)


def test_figures_carry_source_coverage_and_method(small_record):
    found = profile(small_record, "AAA-BBB", scores=compute_scores(small_record))
    for measure in found.figures:
        assert measure.sentence.endswith(".")
        for figure in measure.figures:
            assert figure.source_id
            assert figure.coverage
            assert figure.method


def test_until_hides_later_years(small_record):
    found = profile(small_record, "AAA-BBB", until=1948, scores=compute_scores(small_record))
    assert found.until == 1948
    assert found.depth_series[-1][0] == 1948
    assert max(year for year, *_ in found.areas[0].band) == 1948
    with pytest.raises(OutsideRecord):
        profile(small_record, "AAA-BBB", until=1900, scores=compute_scores(small_record))


def test_the_order_of_the_states_does_not_matter(small_record):
    scores = compute_scores(small_record)
    assert profile(small_record, "BBB-AAA", scores=scores) == profile(small_record, "AAA-BBB", scores=scores)
