"""Linchpin measures against networkx and by cutting ties one by one."""

import networkx as nx
import numpy as np
import pytest

from comity.measures.linchpin import (
    components,
    current_flow_betweenness,
    drop_without_state,
    drop_without_tie,
    edge_betweenness,
    global_efficiency,
    linchpin,
)


def network(seed, n=12, density=1.0, levels=None):
    random = np.random.default_rng(seed)
    weights = random.random((n, n)) if levels is None else random.integers(1, levels, (n, n)).astype(float)
    weights[random.random((n, n)) > density] = np.nan
    weights = np.triu(weights, 1)
    weights = weights + weights.T
    np.fill_diagonal(weights, np.nan)
    return weights


def as_graph(weights):
    graph = nx.Graph()
    graph.add_nodes_from(range(len(weights)))
    for i, j in zip(*np.nonzero(np.triu(np.nan_to_num(weights), 1)), strict=True):
        graph.add_edge(int(i), int(j), weight=weights[i, j], length=1 / weights[i, j])
    return graph


def efficiency_by_networkx(graph):
    total = 0.0
    for _, ways in nx.all_pairs_dijkstra_path_length(graph, weight="length"):
        total += sum(1 / way for way in ways.values() if way > 0)
    return total / (len(graph) * (len(graph) - 1))


CASES = [(0, 1.0, None), (1, 0.4, None), (2, 0.15, None), (3, 0.6, 4)]


@pytest.mark.parametrize(("seed", "density", "levels"), CASES)
def test_efficiency_and_drop_equal_cutting_ties_one_by_one(seed, density, levels):
    weights = network(seed, density=density, levels=levels)
    graph = as_graph(weights)
    efficiency, drop = drop_without_tie(weights)
    whole = efficiency_by_networkx(graph)
    assert efficiency == pytest.approx(whole)
    assert global_efficiency(weights) == pytest.approx(whole)
    for i, j, data in list(graph.edges(data=True)):
        graph.remove_edge(i, j)
        assert drop[i, j] == pytest.approx(1 - efficiency_by_networkx(graph) / whole, abs=1e-12)
        graph.add_edge(i, j, **data)
    np.testing.assert_array_equal(np.isnan(drop), ~(np.nan_to_num(weights) > 0))


@pytest.mark.parametrize(("seed", "density", "levels"), CASES)
def test_edge_betweenness_equals_networkx(seed, density, levels):
    weights = network(seed, density=density, levels=levels)
    found = edge_betweenness(weights)
    for (i, j), value in nx.edge_betweenness_centrality(as_graph(weights), weight="length").items():
        assert found[i, j] == pytest.approx(value)
        assert found[j, i] == pytest.approx(value)


@pytest.mark.parametrize("seed", [0, 1])
def test_current_flow_equals_networkx(seed):
    weights = network(seed, density=0.7)
    graph = as_graph(weights)
    assert nx.is_connected(graph)
    expected = nx.edge_current_flow_betweenness_centrality(graph, normalized=False, weight="weight")
    found = current_flow_betweenness(weights)
    # networkx sums over ordered pairs without halving; ours is the mean over unordered pairs
    one = next(iter(expected))
    factor = found[one] / expected[one]
    for (i, j), value in expected.items():
        assert found[i, j] == pytest.approx(factor * value)


def test_current_by_hand():
    # a triangle of equal ties: 2/3 of a current between two states takes the tie, 1/3 goes round
    found = current_flow_betweenness(np.ones((3, 3)))
    assert found[0, 1] == pytest.approx((2 / 3 + 1 / 3 + 1 / 3) / 3)


def test_a_bridge_carries_all():
    path = np.full((4, 4), np.nan)
    for i in range(3):
        path[i, i + 1] = path[i + 1, i] = 1
    found = linchpin(path)
    assert found.betweenness[1, 2] == pytest.approx(4 / 6)
    assert found.current_flow[1, 2] == pytest.approx(4 / 6)
    # efficiency (3 + 2/2 + 1/3) / 6; without the middle tie two pairs remain
    assert found.drop[1, 2] == pytest.approx(1 - 2 / (3 + 1 + 1 / 3))


def test_state_whose_loss_others_feel():
    star = np.full((4, 4), np.nan)
    star[0, 1:] = star[1:, 0] = 1
    star[1, 2] = star[2, 1] = 0.25
    found = drop_without_state(star)
    # without the hub only 1-2 remain tied, at a quarter of the weight; before: three pairs at distance 2
    assert found[0] == pytest.approx(1 - 0.25 / 1.5)
    assert found[3] == 0


def test_no_ties_and_bad_weights():
    efficiency, drop = drop_without_tie(np.full((3, 3), np.nan))
    assert efficiency == 0
    assert np.isnan(drop).all()
    assert np.isnan(edge_betweenness(np.zeros((3, 3)))).all()
    assert global_efficiency([[np.nan]]) is None
    assert [part.tolist() for part in components(np.zeros((2, 2), dtype=bool))] == [[0], [1]]
    with pytest.raises(ValueError, match="square"):
        linchpin([[1.0, 2.0]])
    with pytest.raises(ValueError, match="0 \\(no tie\\) or more"):
        linchpin([[0, -1.0], [-1.0, 0]])
