"""Changes of what passes between two states, in the words that writers choose: beside then, denied, of "it"."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.compared_years import years_of
from comity.claims.moves import DOWN, UP
from comity.documents import read_document


def verdicts(text: str, dyad: str, year: int) -> dict[str, str]:
    """Kind to verdict of the claims of the last sentence."""
    document = read_document(text.encode(), date=dt.date(year, 10, 1))
    claims = find_claims(document, None, dyad)
    checks = check_claims(claims, record.load(), document.date)
    last = document.sentences[-1].index
    return {
        claim.kind: check.verdict
        for claim, check in zip(claims, checks, strict=True)
        if claim.sentence_index == last
    }


VIETNAM = "Trade between Japan and Vietnam was worth some 29 billion dollars in 2017. "
INDIA = "Britain's aid to India amounted to some 270 million dollars last year. "
KOREA = "Some 26,000 American soldiers are stationed in South Korea. "


@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        # On record 4.9 billion in 2000 and 29.3 in 2017.
        (f"{VIETNAM}That is about six times what the two traded in 2000.", "JPN-VNM", 2018, "supported"),
        (f"{VIETNAM}That is less than half of what the two traded in 2000.", "JPN-VNM", 2018, "contradicted"),
        (f"{VIETNAM}An economist claims that it has grown twentyfold since the millennium.", "JPN-VNM", 2018,
         "contradicted"),
        (f"{VIETNAM}It was half that a decade ago.", "JPN-VNM", 2018, "supported"),
        (f"{VIETNAM}It was twice that a decade ago.", "JPN-VNM", 2018, "contradicted"),
        # 1,008 million in 2007, 273 in 2015.
        (f"{INDIA}There are those who say that it has been growing since 2007.", "GBR-IND", 2016, "contradicted"),
        (f"{INDIA}The programme has been cut back since 2007.", "GBR-IND", 2016, "supported"),
        # 36,565 in 2000, 26,711 in 2019.
        (f"{KOREA}The contingent is smaller than it was at the turn of the century.", "KOR-USA", 2019, "supported"),
        (f"{KOREA}Their number has been rising since 2003.", "KOR-USA", 2019, "contradicted"),
    ],
)  # fmt: skip
def test_what_has_changed_stands_in_the_sentence_before(text, dyad, year, verdict):
    assert verdicts(text, dyad, year)["trend"] == verdict


@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        (f"{KOREA}The garrison has not grown since 2003.", "KOR-USA", 2019, "supported"),
        (f"{KOREA}The garrison has not shrunk since 2003.", "KOR-USA", 2019, "contradicted"),
        ("Trade between Japan and Vietnam has not fallen since 2000.", "JPN-VNM", 2018, "supported"),
        # 17.4 billion in 2008, 14.4 in 2009.
        ("Trade between Japan and Vietnam has never fallen since 2000.", "JPN-VNM", 2018, "contradicted"),
        ("Trade between Japan and Vietnam came through the crisis year of 2009 unscathed.", "JPN-VNM", 2012,
         "contradicted"),
        ("Students from Colombia go to Ecuador. Trade between Colombia and Ecuador is no larger today than it was in "
         "2001.", "COL-ECU", 2014, "contradicted"),
    ],
)  # fmt: skip
def test_a_denied_change(text, dyad, year, verdict):
    assert verdicts(text, dyad, year)["trend"] == verdict


@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        # 38,677 in 2011, 16,655 in 2016.
        ("Ever more Indians are enrolling at British universities.", "GBR-IND", 2016, "contradicted"),
        ("Fewer and fewer Indians are enrolling at British universities.", "GBR-IND", 2016, "supported"),
        ("There are fewer American soldiers in South Korea than there were in 2000.", "KOR-USA", 2019, "supported"),
        ("There are more American soldiers in South Korea than there were in 2000.", "KOR-USA", 2019, "contradicted"),
    ],
)  # fmt: skip
def test_more_and_fewer_people(text, dyad, year, verdict):
    assert verdicts(text, dyad, year)["trend"] == verdict


def test_an_amount_of_then_beside_one_of_now():
    said = verdicts(
        "Some 700,000 people born in Morocco live in Spain. At the turn of the century they were fewer than 300,000.",
        "ESP-MAR",
        2014,
    )
    assert said["trend"] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sells Uganda several times what it buys in return.",
        "We sell the Chinese about twice as much as they sell us.",
        "Brazil has sold us more than it has bought from us.",
    ],
)
def test_the_one_way_beside_the_other_is_no_change(text):
    assert not UP.search(text)
    assert not DOWN.search(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It fell by a quarter in the recession year of 2009.", (2008, 2009)),
        ("It fell in 2011 to less than a third of the level of 2010.", (2010, 2011)),
        ("Over the first decade of this century it doubled.", (2000, 2009)),
        ("It stood at 11 billion in 2001 and had tripled a dozen years later.", (2001, 2013)),
        ("It is larger than at the start of the decade.", (2010, None)),
        ("It is still short of what was traded before the financial crisis.", (2008, None)),
        ("It shrank last year for the first time since 2009.", (2012, 2013)),
        (
            "Since the pact between the two and others entered into force in 2000, it has doubled.",
            (2000, None),
        ),
        ("It has tripled, reaching 4.3 billion dollars in 2012.", (None, None)),
    ],
)
def test_the_years_that_are_compared(text, years):
    assert years_of(text, dt.date(2014, 10, 1)) == years


@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        # The amount reached is that of last year, here 13.98 billion dollars (18.3 in 2011).
        ("Trade between the United Kingdom and India fell from 16 billion dollars in 2011 to less than 15 billion last "
         "year.", "GBR-IND", 2014, "supported"),
        ("Close to three quarters of a million people born in India live in the United Kingdom.", "GBR-IND", 2012,
         "supported"),
        ("Kenya shelters something like 420,000 Somalis in its camps.", "KEN-SOM", 2014, "supported"),
        ("Kenya shelters something like 2,000,000 Somalis in its camps.", "KEN-SOM", 2014, "contradicted"),
        ("Every tenth lira that Turkey earns abroad is earned in Germany.", "DEU-TUR", 2014, "supported"),
        ("Every second lira that Turkey earns abroad is earned in Germany.", "DEU-TUR", 2014, "contradicted"),
    ],
)  # fmt: skip
def test_amounts_in_other_words(text, dyad, year, verdict):
    assert verdicts(text, dyad, year)["quantity"] == verdict
