"""What the findings say of known dyads, on the record that comes with comity."""

import numpy as np
import pytest

from comity import record
from comity.measures.context import DyadContext, dyad_context
from comity.measures.findings import groups, linchpin, mutuality, peers, similarity


def context(dyad: str, until: int | None = None) -> DyadContext:
    return dyad_context(record.load(), dyad, until=until)


def test_mutuality_says_which_way_each_flow_leans() -> None:
    found = mutuality.find(context("DEU-FRA", 2019))
    assert found is not None
    assert "exports 0.80 (more from Germany, 2019)" in found.sentence
    assert all(figure.source_id and figure.coverage and figure.method for figure in found.figures)


def test_similarity_uses_the_last_five_years_of_votes() -> None:
    found = similarity.find(context("KOR-USA", 2010))
    assert found is not None
    assert "2006-2010" in found.sentence
    labels = [figure.label for figure in found.figures]
    assert labels[:2] == ["agreement of votes", "agreement beyond chance"]
    assert "on human rights" in labels


def test_ideal_points_are_as_far_apart_as_on_record() -> None:
    given = context("KOR-USA", 2010)
    found = similarity.ideal_point_distance(given)
    assert found is not None
    points = record.load().state_years("ideal_point", since=2010, until=2010)
    each = dict(points.select("state", "ideal_point").iter_rows())
    assert found.year == 2010
    assert found.value == pytest.approx(abs(each["KOR"] - each["USA"]), abs=1e-3)


def test_a_close_tie_costs_the_network_more_than_a_loose_one() -> None:
    close, loose = linchpin.find(context("DEU-FRA")), linchpin.find(context("BRA-KEN"))
    assert close is not None
    assert loose is not None
    assert close.figures[0].value > loose.figures[0].value
    assert close.figures[1].value < loose.figures[1].value


def test_blocs_are_those_of_both() -> None:
    found = groups.find(context("DEU-FRA"))
    assert found is not None
    assert {"EU", "NATO"} <= {figure.label.split(":")[0] for figure in found.figures}
    alone = groups.find(context("BRA-KEN"))
    assert alone is not None
    assert "blocs" not in alone.sentence


def test_the_third_state_is_the_one_both_are_closest_to() -> None:
    given = context("KOR-USA")
    found = groups.find(given)
    assert found is not None
    third = found.figures[0].label.split(":")[0].removeprefix("with ")
    depth = given.scores.depth[given.scores.years.index(given.year)]
    at = [given.scores.states.index(state) for state in ("KOR", "USA", third)]
    nearer = [min(depth[at[0], other], depth[at[1], other]) for other in range(len(depth))]
    assert min(depth[at[0], at[2]], depth[at[1], at[2]]) == np.nanmax(nearer)
    assert found.figures[0].value == pytest.approx(
        np.mean([depth[at[0], at[1]], depth[at[0], at[2]], depth[at[1], at[2]]]), abs=1e-3
    )


def test_peers_leave_the_dyad_itself_out() -> None:
    found = peers.find(context("KOR-USA"))
    assert found is not None
    assert len(found.figures) == 3
    assert not any("KOR-USA" in figure.label for figure in found.figures)


@pytest.mark.parametrize("finding", [similarity, linchpin, groups, peers])
def test_a_dyad_that_is_gone_has_no_finding(finding) -> None:
    assert finding.find(context("DDR-KOR")) is None
