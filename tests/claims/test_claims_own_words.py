"""Claims in writers' own words, found and checked on the record that comes with comity."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.firsts import came_from_china, host_of
from comity.claims.writing import single
from comity.documents import read_document


def verdicts(sentence: str, dyad: str, year: int) -> dict[str, str]:
    date = dt.date(year, 10, 1)
    claims = find_claims(single(sentence, date), None, dyad)
    return {
        claim.kind: check.verdict
        for claim, check in zip(claims, check_claims(claims, record.load(), date), strict=True)
    }


@pytest.mark.parametrize(
    ("sentence", "dyad", "year", "kind", "verdict"),
    [
        ("The Mexican-born population of Canada exceeds 200,000.", "CAN-MEX", 1997, "quantity", "contradicted"),
        ("The number of Moroccans resident in Spain was put at seven hundred thousand.", "ESP-MAR", 2014, "quantity",
         "supported"),
        ("Trade between Kenya and Ethiopia is still worth less than a hundred million United States dollars a year.",
         "ETH-KEN", 2014, "quantity", "supported"),
        ("In 2012 the two, Kenya and Uganda, exchanged about one billion dollars' worth of goods, and Kenya sold more.",
         "KEN-UGA", 2013, "quantity", "supported"),
        ("Italy is not among Kenya's five largest trading partners.", "ITA-KEN", 2013, "rank", "supported"),
        ("Germany is not among Poland's five largest trading partners.", "DEU-POL", 2013, "rank", "contradicted"),
        ("France is one of the five largest buyers of Spanish goods.", "ESP-FRA", 2013, "rank", "supported"),
        ("No country is home to a larger Peruvian community than Japan.", "JPN-PER", 2012, "rank", "contradicted"),
        ("Nobody abroad buys more of what Nepal makes than the Indians do.", "IND-NPL", 2012, "rank", "supported"),
        ("Trade between France and Italy is still below its peak of 2008.", "FRA-ITA", 2010, "trend", "supported"),
        ("Since 2000 the number of young Japanese on American campuses has shrunk by more than half.", "JPN-USA", 2018,
         "trend", "supported"),
        ("Egypt and the United States vote in near unison at the United Nations.", "EGY-USA", 2014, "alignment",
         "contradicted"),
        ("In the General Assembly one will seek long for a resolution on which Spain and Italy voted apart.",
         "ESP-ITA", 2014, "alignment", "supported"),
        ("Jamaica is bound by treaty to take up arms for Kenya is just that, a tale.", "JAM-KEN", 2014, "agreement",
         "supported"),
        ("The Jakarta Treaty obliges both, Japan and Indonesia, to go to war for each other.", "IDN-JPN", 2015,
         "agreement", "contradicted"),
        ("Dutch investors in Kenya have been protected by a treaty that the Netherlands and Kenya concluded in 1970.",
         "KEN-NLD", 2015, "agreement", "supported"),
        ("Before NAFTA, Canada and Mexico had never had a free trade agreement with each other.", "CAN-MEX", 1998,
         "agreement", "supported"),
        ("No Chinese leader had ever visited Egypt before 2014.", "CHN-EGY", 2014, "first", "contradicted"),
        ("Syngman Rhee was the first president of Korea to come to the United States, in the summer of 1954.",
         "KOR-USA", 2013, "first", "supported"),
        ("The embassies of Canada and Mexico have operated without a break for over four decades.", "CAN-MEX", 1997,
         "duration", "supported"),
        ("China sells cloth to the Gambia and buys nothing from it: it is one-way traffic.", "CHN-GMB", 2012,
         "mutuality", "supported"),
    ],
)  # fmt: skip
def test_own_words_are_read_and_checked(sentence, dyad, year, kind, verdict):
    dyad = "-".join(sorted(dyad.split("-")))
    assert verdicts(sentence, dyad, year).get(kind) == verdict


def test_a_place_on_a_list_is_of_what_was_spoken_of_before():
    date = dt.date(2013, 6, 1)
    text = (
        "A word on trade\n\nNairobi, 1 June 2013\n\nTrade between Kenya and Uganda has grown for years. "
        "For the Ugandans, Kenya stands second. Kenya comes ninth on Uganda's own list, after India."
    )
    document = read_document(text.encode())
    ranks = [claim for claim in find_claims(document, None, "KEN-UGA") if claim.kind == "rank"]
    assert [(each.details["flow"], each.details["owner"], each.details["place"]) for each in ranks] == [
        ("trade", "UGA", 2), ("trade", "UGA", 9),
    ]  # fmt: skip
    assert {check.verdict for check in check_claims(ranks, record.load(), date)} <= {
        "supported",
        "contradicted",
    }


def test_a_quarrel_over_one_matter_says_nothing_of_values():
    assert verdicts("Berlin and Ankara have been openly at odds over history.", "DEU-TUR", 2016).get(
        "alignment"
    ) in (
        None,
        "no_data",
    )


def test_what_is_counted_is_no_trend_of_the_bond():
    found = verdicts("Fewer Kenyans than ever watch Ugandan films in Nairobi.", "KEN-UGA", 2016)
    assert found.get("trend") in (None, "no_data")


@pytest.mark.parametrize(
    ("text", "from_china"),
    [
        ("No Chinese leader had ever visited Kenya before.", True),
        ("President Xi was the first Chinese president to come to Nairobi.", True),
        ("He was the first Kenyan president whom Premier Li received.", False),
        ("It was her first visit to China, and President Xi received her.", False),
        ("The first visit of a Kenyan president lasted a day.", False),
    ],
)
def test_who_travelled_to_whom(text, from_china):
    assert came_from_china(text, "CHN-KEN") == from_china


def test_who_made_it_somewhere_made_nothing_up():
    found = verdicts("They made it clear that Kenya is Uganda's largest export market.", "KEN-UGA", 2013)
    same = verdicts("Kenya is Uganda's largest export market.", "KEN-UGA", 2013)
    assert found.get("rank") == same.get("rank") != "no_data"


@pytest.mark.parametrize(
    ("text", "own", "host"),
    [
        ("the first state visit by a Korean leader since 2011", None, "USA"),
        ("the first visit by an American president", None, "KOR"),
        ("the first of our presidents to make the journey here", "USA", "USA"),
        ("the first to set foot in the country", None, "KOR"),
        ("the first to travel to Washington", None, "USA"),
    ],
)
def test_whither_a_first_visit_led(text, own, host):
    assert host_of(text, {"KOR", "USA"}, own) == host
