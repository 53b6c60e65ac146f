"""Agreements, votes, regimes and plans told in other words, set beside the record that comes with comity."""

import datetime as dt

import pytest
from judging import verdicts_of

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.agreement_denials import is_disputed, says_none
from comity.claims.agreement_obligations import obligation
from comity.claims.agreement_sorts import WHAT
from comity.claims.vote_frequency import Often, how_often
from comity.claims.vote_rank import compared
from comity.claims.votes import said_of_votes
from comity.claims.writing import single


def verdicts(sentence: str, dyad: str, year: int, kind: str) -> list[str]:
    return [verdict for _, verdict in verdicts_of(sentence, dyad, f"{year}-06-01", kind)]


@pytest.mark.parametrize(
    ("sentence", "dyad", "year", "verdict"),
    [
        # denied before it, after it, in its middle
        ("There is, as of now, no free trade agreement between Norway and Russia.", "NOR-RUS", 2013, "supported"),
        ("Japan and Brazil have yet to conclude a free trade agreement.", "BRA-JPN", 2014, "supported"),
        ("A trade pact between Japan and Brazil remains unwritten.", "BRA-JPN", 2014, "supported"),
        ("A free trade deal between Japan and Mongolia is still nowhere in sight.", "JPN-MNG", 2018, "contradicted"),
        ("An investment treaty is what Egypt and Israel have never had.", "EGY-ISR", 2012, "supported"),
        ("Norway and Russia have never put their names to an investment treaty.", "NOR-RUS", 2013, "contradicted"),
        # denied by whoever is quoted; denied twice
        ("The ministry denied that Korea and Vietnam have a mutual defence treaty.", "KOR-VNM", 2013, "supported"),
        ("He rejected reports that no trade agreement joins Peru and the US.", "PER-USA", 2011, "supported"),
        # what a treaty obliges to
        ("Nothing obliges Switzerland to come to China's aid in a war.", "CHE-CHN", 2016, "supported"),
        ("By treaty Russia and Kazakhstan are bound to fight for each other.", "KAZ-RUS", 2014, "supported"),
        ("Under a pact, Georgia and Ukraine are bound to fight side by side.", "GEO-UKR", 2013, "contradicted"),
        ("Poland and Lithuania are bound by treaty to consult one another.", "LTU-POL", 2016, "supported"),
        ("German investors in Tunisia are protected by a treaty.", "DEU-TUN", 2014, "supported"),
        ("Investors from Japan and Brazil have no treaty to fall back on.", "BRA-JPN", 2014, "supported"),
        # signed, in force, never in force
        ("Panama and the US signed a trade agreement in 2007 that never entered into force.", "PAN-USA", 2014,
         "contradicted"),
        ("Ghana and Ivory Coast signed an investment treaty in 1997 that never entered into force.", "CIV-GHA", 2014,
         "supported"),
        # an alliance whose promises begin in several years
        ("Azerbaijan and Turkey signed a treaty of mutual assistance in 2010.", "AZE-TUR", 2015, "supported"),
    ],
)  # fmt: skip
def test_agreements(sentence: str, dyad: str, year: int, verdict: str) -> None:
    assert verdicts(sentence, dyad, year, "agreement") == [verdict]


def test_an_agreement_that_dates_something_else_is_no_claim() -> None:
    sentence = "Exports from India to Japan have grown by a fifth since the agreement came into force."
    assert verdicts(sentence, "IND-JPN", 2016, "agreement") == []


@pytest.mark.parametrize(
    ("text", "none", "disputed"),
    [
        ("We have a free trade agreement.", False, False),
        ("No free trade agreement exists.", True, False),
        ("They did not only sign a free trade agreement.", False, False),
        ("Investors need not worry, because a free trade agreement stands.", False, False),
        ("The free trade agreement has not been concluded either.", True, False),
        ("The free trade agreement was signed in 2003; no other was.", False, False),
        ("She denied that we have a free trade agreement.", False, True),
        ("She denied press reports that there is no free trade agreement.", True, True),
    ],
)
def test_denials_of_an_agreement(text: str, none: bool, disputed: bool) -> None:
    named = WHAT["trade"][0].search(text)
    assert named
    assert says_none(text, named.start(), named.end()) is none
    assert is_disputed(text[: named.start()]) is disputed


@pytest.mark.parametrize(
    ("text", "what", "none"),
    [
        ("Each is bound by the pact to go to war for the other.", "alliance", False),
        ("Neither of us is obliged by any treaty to go to war for the other.", "alliance", True),
        ("A minister, not far from me, said that a treaty commits us to fight for them.", "alliance", False),
        ("An attack on one is an attack on both.", "alliance", False),
        ("By treaty both must stay neutral.", "neutrality", False),
        ("No accord shelters the investments of either side.", "investment", True),
    ],
)
def test_obligations(text: str, what: str, none: bool) -> None:
    found = obligation(text)
    assert found is not None
    assert (found.what, found.none) == (what, none)


@pytest.mark.parametrize(
    "text",
    ["The pact binds each not to go to war.", "The treaty is eighty years old.", "They defend the treaty."],
)
def test_no_obligation(text: str) -> None:
    assert obligation(text) is None


@pytest.mark.parametrize(
    ("text", "agrees", "often"),
    [
        ("They vote alike nine times out of ten.", True, Often("about", 0.9)),
        ("They vote alike in fewer than four votes out of ten.", True, Often("most", 0.4)),
        ("They oppose each other in more than three quarters of the votes.", False, Often("most", 0.25)),
        ("They are hardly ever at odds.", False, Often("least", 0.75)),
        ("On few questions do they vote together.", True, Often("most", 0.4)),
        ("They have not differed in years.", False, Often("least", 0.85)),
        ("They do not always see eye to eye.", True, Often("most", 0.9)),
        ("They do not speak with one voice.", True, Often("most", 0.8)),
        ("There is hardly a vote on which they are not on the same side.", False, Often("least", 0.75)),
        ("They vote against each other more often than they vote together.", False, Often("most", 0.45)),
        ("They vote together.", True, None),
    ],
)
def test_how_often(text: str, agrees: bool, often: Often | None) -> None:
    found, alike = said_of_votes(text)
    assert found is not None
    assert alike is agrees
    assert how_often(text, found.start(), agrees=alike) == often


@pytest.mark.parametrize(
    ("sentence", "dyad", "year", "verdict"),
    [
        ("At the United Nations Italy and Albania are hardly ever at odds.", "ALB-ITA", 2010, "supported"),
        ("In the General Assembly Laos and Thailand differ on very few questions.", "LAO-THA", 2013, "supported"),
        ("At the UN Morocco and the US can be relied on to vote alike.", "MAR-USA", 2015, "contradicted"),
        ("At the United Nations Morocco and the US part ways on most votes.", "MAR-USA", 2015, "supported"),
        ("India and Russia do not always see eye to eye at the United Nations.", "IND-RUS", 2019, "supported"),
        ("No other member of the UN votes with Israel as faithfully as the US.", "ISR-USA", 2014, "supported"),
        ("At the United Nations Egypt votes with the US more often than any other member.", "EGY-USA", 2010,
         "contradicted"),
        # regimes
        ("South Korea and Vietnam do not share a form of government.", "KOR-VNM", 2013, "supported"),
        ("Finland and Sweden live under different political systems.", "FIN-SWE", 2015, "contradicted"),
        ("Norway is a democracy and Russia is not.", "NOR-RUS", 2013, "supported"),
        ("Both Japan and Mongolia hold free elections.", "JPN-MNG", 2018, "supported"),
        ("The Speaker praised the same love of democracy in Pakistan and Saudi Arabia.", "PAK-SAU", 2019,
         "contradicted"),
    ],
)  # fmt: skip
def test_votes_and_regimes(sentence: str, dyad: str, year: int, verdict: str) -> None:
    assert verdicts(sentence, dyad, year, "alignment") == [verdict]


def test_votes_of_the_year_named_count() -> None:
    date = dt.date(2019, 6, 1)
    sentence = (
        "From 2010 to 2014 German and Russian votes at the United Nations agreed nine times out of ten."
    )
    (claim,) = [
        each for each in find_claims(single(sentence, date), None, "DEU-RUS") if each.kind == "alignment"
    ]
    (check,) = check_claims([claim], record.load(), date)
    assert [figure.year for figure in check.figures] == [2014]


def test_others_are_compared() -> None:
    assert compared("No other member casts its ballot with us as faithfully.") == {"part": 0.0, "less": False}
    assert compared("Few members vote with them less often.") == {"part": 0.1, "less": True}
    assert compared("They vote together most of the time.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The Indian trade minister is due to fly to Japan at the end of the month.",
        "The Indian president intends to visit Japan in the second half of the year.",
        "Officials of India and Japan will report by the end of 2017.",
        "Next April soldiers from India and Japan will gather again.",
        "Japan's foreign minister arrives in India on Thursday.",
        "The Japanese embassy said that Mr Abe would return to India after the summer.",
        "The next summit of India and Japan has been set for 14 November.",
        "India and Japan have agreed to meet again in October.",
    ],
)
def test_plans(sentence: str) -> None:
    assert verdicts(sentence, "IND-JPN", 2016, "scheduled") == ["no_data"]


@pytest.mark.parametrize(
    "sentence",
    [
        "India hopes that Japan's prime minister will visit next year.",
        "Every year in June the navies of India and Japan meet.",
        "Trade between India and Japan will grow next year.",
        "The visit of Japan's prime minister to India in April was a success.",
        "Japan welcomed the talks with India, officials said on Monday.",
    ],
)
def test_no_plans(sentence: str) -> None:
    assert verdicts(sentence, "IND-JPN", 2016, "scheduled") == []
