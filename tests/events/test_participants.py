"""Who takes part: states with their nouns, organisations, groups."""

import pytest

from comity.events.participants import find_participants, sector_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Israeli soldiers arrested him.", [("Israeli soldiers", "ISR", "MIL")], id="noun"),
        pytest.param("The UN Security Council met.", [("UN Security Council", "IGO", None)], id="longest"),
        pytest.param(
            "Rebels attacked the army in Chad.",
            [("Rebels", "TCD", "REB"), ("army", "TCD", "MIL"), ("Chad", "TCD", None)],
            id="groups-take-the-state-named",
        ),
        pytest.param("Rebels attacked the army.", [], id="no-state-named"),
        pytest.param(
            "Libyan leader Muammar Gaddafi spoke.",
            [("Libyan leader Muammar Gaddafi", "LBY", "GOV")],
            id="person-with-state",
        ),
        pytest.param(
            "President Clinton spoke to Iran.",
            [("President Clinton", "USA", "GOV"), ("Iran", "IRN", None)],
            id="leader-of-the-past",
        ),
        pytest.param(
            "Iran held military exercises near the Iraqi border.", [("Iran", "IRN", None)], id="no-actors"
        ),
        pytest.param(
            "PARIS, France (Reuters) -- Iran praised Oman.",
            [("Iran", "IRN", None), ("Oman", "OMN", None)],
            id="dateline",
        ),
        pytest.param("", [], id="empty"),
    ],
)
def test_find_participants(text, expected):
    found = [(p.text, p.state, p.sector) for p in find_participants(text)]
    assert found == expected


def test_participants_never_overlap_and_point_into_the_text():
    text = "US President Joe Biden and the Palestinian Authority's police met NATO forces in Poland."
    found = find_participants(text)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(text[p.start : p.end] == p.text for p in found)


def test_sector_is_that_of_the_last_word():
    assert sector_of("Egyptian police") == "COP"
    assert sector_of("Iran") is None
