"""Actors known by name: peoples, regions, organisations, persons."""

import pytest

from comity.events.named_actors import find_named_actors
from comity.events.participants import find_participants


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Chechen rebels fought.", [("Chechen rebels", "RUS", "REB")], id="people-with-noun"),
        pytest.param("Two Tibetans protested.", [("Tibetans", "CHN", None)], id="plural"),
        pytest.param(
            "Kurdish rebels attacked Turkey.",
            [("Kurdish rebels", "TUR", "REB"), ("Turkey", "TUR", None)],
            id="people-of-several-states-by-the-state-named",
        ),
        pytest.param("Kurdish rebels attacked.", [("Kurdish rebels", "IRQ", "REB")], id="likeliest-state"),
        pytest.param("Syria shelled Gaza.", [("Syria", "SYR", None), ("Gaza", "PSE", None)], id="region"),
        pytest.param(
            "Archbishop Desmond Tutu criticised Nigeria.",
            [("Desmond Tutu", "ZAF", "OPP"), ("Nigeria", "NGA", None)],
            id="person",
        ),
        pytest.param("Chad closed the Kashmiri border.", [("Chad", "TCD", None)], id="place-no-actor"),
    ],
)
def test_named_actors_take_part(text, expected):
    assert [(p.text, p.state, p.sector) for p in find_participants(text)] == expected


def test_names_within_names_give_the_longest():
    found = [(start, end, actor.name) for start, end, actor in find_named_actors("The Real IRA struck.")]
    assert found == [(4, 12, "Real IRA")]


def test_names_are_whole_words():
    assert list(find_named_actors("UNITAs ELNino")) == []
