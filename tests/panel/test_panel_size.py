import pytest

from comity import panel
from comity.errors import BadRequest
from comity.panel import size


def test_pairs_are_those_of_the_panel():
    assert size.pairs("cow", 1950, 1952) == len(panel.dyad_years(1950, 1952))


def test_a_panel_that_does_not_fit_is_refused_with_its_size(monkeypatch):
    monkeypatch.setattr(size, "memory", lambda: 1_000_000)
    with pytest.raises(BadRequest, match=r"33,300 rows needs about .* fewer years"):
        panel.dyad_months(1950, 1950)


def test_a_system_that_does_not_tell_its_memory_refuses_nothing(monkeypatch):
    monkeypatch.setattr(size, "memory", lambda: None)
    assert len(panel.dyad_years(1950, 1950, directed=True)) > 0
