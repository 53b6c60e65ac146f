"""Agreement, mutuality, centrality and quantity, found and checked on the record that comes with comity."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.kinds.quantity import verdict_of
from comity.claims.regions import region_of, states_of
from comity.claims.writing import single

DATE = dt.date(2019, 3, 18)


def found(sentence: str, dyad: str) -> list[tuple[str, str]]:
    claims = find_claims(single(sentence, DATE), None, dyad)
    return [
        (claim.kind, check.verdict)
        for claim, check in zip(claims, check_claims(claims, record.load(), DATE), strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "dyad", "verdict"),
    [
        ("The United States and Korea signed a free trade agreement in 2007.", "KOR-USA", "supported"),
        (
            "South Korea and the United States signed a free trade agreement in 1995.",
            "KOR-USA",
            "contradicted",
        ),
        ("Korea and the United States are bound by a mutual defense treaty.", "KOR-USA", "supported"),
        ("Japan and the United States have no free trade agreement.", "JPN-USA", "supported"),
        ("Brazil and Kenya are treaty allies.", "BRA-KEN", "contradicted"),
        ("Germany and Pakistan signed a bilateral investment treaty in 1959.", "DEU-PAK", "supported"),
    ],
)
def test_agreement(sentence: str, dyad: str, verdict: str) -> None:
    assert found(sentence, dyad) == [("agreement", verdict)]


@pytest.mark.parametrize(
    "sentence",
    [
        "France and Germany are negotiating a free trade agreement.",
        "Japan and the United States hope to conclude a trade agreement.",
    ],
)
def test_an_agreement_to_come_is_no_claim(sentence: str) -> None:
    assert found(sentence, "DEU-FRA" if "France" in sentence else "JPN-USA") == []


@pytest.mark.parametrize(
    ("sentence", "dyad", "verdict"),
    [
        ("Trade between Japan and South Korea is balanced.", "JPN-KOR", "contradicted"),
        ("The relationship between France and Germany is a one-way street.", "DEU-FRA", "contradicted"),
        (
            "Critics say the alliance between South Korea and the United States is not mutual.",
            "KOR-USA",
            "mixed",
        ),
    ],
)
def test_mutuality(sentence: str, dyad: str, verdict: str) -> None:
    assert found(sentence, dyad) == [("mutuality", verdict)]


def test_the_critics_claim_is_theirs() -> None:
    sentence = "Critics say the alliance between South Korea and the United States is not mutual."
    (claim,) = find_claims(single(sentence, DATE), None, "KOR-USA")
    assert (claim.attributed_to, claim.details["even"]) == ("Critics", False)


@pytest.mark.parametrize(
    ("sentence", "dyad", "verdict"),
    [
        ("The Franco-German partnership remains the engine of European integration.", "DEU-FRA", "supported"),
        ("The relationship between Brazil and Kenya is the cornerstone of stability in Africa.", "BRA-KEN",
         "contradicted"),
    ],
)  # fmt: skip
def test_centrality(sentence: str, dyad: str, verdict: str) -> None:
    assert found(sentence, dyad) == [("centrality", verdict)]


def test_the_cornerstone_of_the_bond_itself_is_no_claim_of_centrality() -> None:
    assert found("Trade is the cornerstone of the partnership between Japan and Australia.", "AUS-JPN") == []


@pytest.mark.parametrize(
    ("sentence", "dyad", "verdict"),
    [
        ("About 28,500 American troops are stationed in Korea.", "KOR-USA", "supported"),
        ("Some 80,000 U.S. troops serve in South Korea.", "KOR-USA", "contradicted"),
        (
            "Bilateral trade between Japan and Australia reached $500 billion last year.",
            "AUS-JPN",
            "contradicted",
        ),
        (
            "Two-way trade between Australia and Japan stood at 60 billion dollars in 2017.",
            "AUS-JPN",
            "supported",
        ),
        ("More than 50,000 Korean students study in the United States.", "KOR-USA", "supported"),
    ],
)
def test_quantity(sentence: str, dyad: str, verdict: str) -> None:
    assert found(sentence, dyad) == [("quantity", verdict)]


@pytest.mark.parametrize(
    ("claimed", "known", "side", "verdict"),
    [
        (100, 115, 0, "supported"),
        (100, 130, 0, "mixed"),
        (100, 140, 0, "contradicted"),
        (100, 140, 1, "supported"),
        (100, 70, 1, "mixed"),
        (100, 60, 1, "contradicted"),
        (100, 40, 1, "contradicted"),
        (100, 160, 0, "contradicted"),
    ],
)
def test_tolerance(claimed: float, known: float, side: int, verdict: str) -> None:
    assert verdict_of(claimed, known, side, 0.15) == verdict


def test_regions_are_ranges_of_country_codes() -> None:
    assert region_of("the linchpin of peace in the Indo-Pacific") == "Asia and the Pacific"
    assert region_of("from Europe to Asia") is None
    assert {"DEU", "FRA"} <= set(states_of("Europe", 2014))
    assert "KOR" not in states_of("Europe", 2014)
