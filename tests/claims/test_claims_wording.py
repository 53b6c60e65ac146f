"""The same claim in other words: passive, fronted, by ordinals, fractions and years."""

import datetime as dt

import pytest

from comity.claims import find_claims
from comity.claims.writing import single

DATE = dt.date(2019, 5, 1)


def kinds(sentence: str, dyad: str) -> list[str]:
    return [claim.kind for claim in find_claims(single(sentence, DATE), None, dyad)]


@pytest.mark.parametrize(
    ("sentence", "dyad", "kind"),
    [
        ("The alliance between Japan and Australia is now in its seventh decade.", "AUS-JPN", "duration"),
        ("Forged in 1953, the alliance between Seoul and Washington endures.", "KOR-USA", "duration"),
        ("This year marks 66 years of the alliance between Seoul and Washington.", "KOR-USA", "duration"),
        ("Thailand has been an American ally for well over half a century.", "THA-USA", "duration"),
        ("Ties between India and Japan are no longer limited to trade.", "IND-JPN", "breadth"),
        ("France and Germany cooperate across virtually every policy area.", "DEU-FRA", "breadth"),
        ("India and the United States have grown closer over the past two decades.", "IND-USA", "trend"),
        ("Relations between Russia and the United States have hit rock bottom.", "RUS-USA", "trend"),
        ("China and Russia usually vote alike at the United Nations.", "CHN-RUS", "alignment"),
        ("Both South Korea and the United States gain from the alliance.", "KOR-USA", "mutuality"),
        ("The Japan-US alliance underpins security in Asia.", "JPN-USA", "centrality"),
        ("Saudi Arabia is not a treaty ally of the United States.", "SAU-USA", "agreement"),
        ("China is Australia's top customer.", "AUS-CHN", "rank"),
        ("India sends some 130,000 students to the United States each year.", "IND-USA", "quantity"),
        ("Talks between India and the United States are slated for September.", "IND-USA", "scheduled"),
    ],
)
def test_found(sentence: str, dyad: str, kind: str) -> None:
    assert kinds(sentence, dyad) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The United States and Thailand agreed to promote reciprocal trade.",
        "The two will strengthen the alliance across all sectors of space cooperation.",
        "Relations between Thailand and the United States are arguably at their worst.",
        "A program for 250 Thai students in the United States was announced.",
        "Ours is a partnership that is essential to the security of both our peoples.",
    ],
)
def test_left_out(sentence: str) -> None:
    assert kinds(sentence, "THA-USA") == []


def test_a_bond_called_narrow_is_judged_the_other_way_round() -> None:
    sentence = "The alliance of Chile and China is confined to defence."
    (claim,) = find_claims(single(sentence, DATE), None, "CHL-CHN")
    assert claim.details["broad"] is False
