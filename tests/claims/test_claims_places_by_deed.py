"""Places among those who do a deed, the other way round, within a region; firsts that lean on the sentence before."""

import datetime as dt

import pytest
from judging import verdicts_of_last

from comity.claims.among import ARAB, states_among
from comity.claims.context import make_context
from comity.claims.first_agreements import BOTH, BUT, owner_of, text_on_the_sort
from comity.claims.kinds.rank import stands_near
from comity.claims.listed_by_deed import listed_by_deed
from comity.claims.mirrored import mirrored
from comity.claims.rankings import find_rankings
from comity.claims.within_regions import region_meant
from comity.claims.writing import single
from comity.states import find_mentions


def verdict_of(text: str, dyad: str, date: str, kind: str) -> str | None:
    """The verdict on the claim of a kind that the last sentence of a text makes; None where it makes none."""
    return dict(verdicts_of_last(text, dyad, date)).get(kind)


@pytest.mark.parametrize(
    ("text", "dyad", "date", "expected"),
    [
        # among those whom a clause describes
        ("Mexico ranks third among the countries with which the United States trades, behind China and Canada.",
         "MEX-USA", "2013-05-02", "supported"),
        ("Mexico ranks first among the countries with which the United States trades.",
         "MEX-USA", "2013-05-02", "contradicted"),
        ("Italy is the country with which Libya trades most, well ahead of Germany.",
         "ITA-LBY", "2010-09-21", "supported"),
        ("There is no country with which Kenya trades more than Uganda.", "KEN-UGA", "2013-06-01", "contradicted"),
        ("Vietnam tops the list of those to whom Japan gives aid.", "JPN-VNM", "2013-06-01", "supported"),
        ("India ranks second among the countries that send students to Australia.",
         "AUS-IND", "2014-06-01", "supported"),
        ("The country Vietnam does most of its trade with remains China.", "CHN-VNM", "2014-06-01", "supported"),
        ("Among the places where Kenya sells its goods, Uganda comes first.", "KEN-UGA", "2013-06-01", "supported"),
        # the other way round
        ("Chile is Peru's fifth-largest trading partner, and Peru holds the same place among Chile's.",
         "CHL-PER", "2009-03-02", "mixed"),
        ("Germany is Poland's biggest trading partner and Poland is Germany's second biggest.",
         "DEU-POL", "2014-06-17", "mixed"),
        ("Canada is Mexico's third-largest trading partner, and the reverse is also true.",
         "CAN-MEX", "2015-06-01", "supported"),
        # in a region
        ("In South America, Peru has no bigger trading partner than Brazil.", "BRA-PER", "2014-06-01", "supported"),
        ("Peru has no bigger trading partner than Brazil.", "BRA-PER", "2014-06-01", "contradicted"),
        ("No other country on this continent does as much business with Ghana as Nigeria.",
         "GHA-NGA", "2008-03-14", "supported"),
        ("No other Latin American country trades as much with Brazil as Argentina does.",
         "ARG-BRA", "2013-06-01", "supported"),
        # where one's own people live, and who lives with one
        ("Many people from Paraguay live in Argentina. They are the biggest Paraguayan community abroad.",
         "ARG-PRY", "2013-06-01", "supported"),
        ("New Zealanders are the second-largest group of people born abroad in Australia.",
         "AUS-NZL", "2014-06-01", "supported"),
        ("Nowhere outside Bangladesh do more people born in it live than in India.",
         "BGD-IND", "2011-09-09", "supported"),
        ("Nowhere do more people born in Morocco live than in Spain.", "ESP-MAR", "2014-06-01", "contradicted"),
        ("The South Sudanese are the largest refugee population in Ethiopia.", "ETH-SSD", "2015-06-01", "supported"),
        # in trade, by a number
        ("Argentina ranks second among Brazil's partners.", "ARG-BRA", "2011-02-24", "contradicted"),
        ("Russia comes second in Mongolia's foreign trade.", "MNG-RUS", "2013-06-01", "supported"),
        ("Russia comes first in Mongolia's foreign trade.", "MNG-RUS", "2013-06-01", "contradicted"),
        ("For Mexico, no other commercial partner comes close to the United States.",
         "MEX-USA", "2015-06-01", "supported"),
        # of the list before
        ("South Korea has become China's third-largest trading partner. South Korea is now China's first.",
         "CHN-KOR", "2012-06-01", "contradicted"),
        # help that the sentence before calls aid
        ("American aid to Jordan has grown. No other government assists Jordan on such a scale.",
         "JOR-USA", "2016-02-09", "supported"),
        # of two that are as large
        ("America is now India's largest trading partner.", "IND-USA", "2023-06-14", "supported"),
        ("Turkey is Germany's largest trading partner.", "DEU-TUR", "2014-06-01", "contradicted"),
    ],
)  # fmt: skip
def test_places(text: str, dyad: str, date: str, expected: str) -> None:
    assert verdict_of(text, dyad, date, "rank") == expected


@pytest.mark.parametrize(
    ("text", "dyad", "date", "expected"),
    [
        ("In 2000 Jordan signed a free trade agreement with the United States. No Arab country had obtained one from "
         "Washington before.", "JOR-USA", "2016-02-09", "supported"),
        ("Bahrain and the United States signed a free trade agreement in 2004. Bahrain was the first Arab state to "
         "sign such an accord with America.", "BHR-USA", "2005-06-01", "contradicted"),
        ("Never before had Indonesia concluded a free trade agreement with a single partner.",
         "IDN-JPN", "2018-01-20", "supported"),
        ("Barack Obama flew to Mexico City in May. It was his first trip to Mexico of his presidency.",
         "MEX-USA", "2013-06-01", "contradicted"),
        ("Barack Obama arrives in Hanoi. It is his first visit to Vietnam since he became president.",
         "USA-VNM", "2016-05-23", "supported"),
        ("Barack Obama visited Myanmar in November 2012. No sitting American president had ever set foot in Myanmar "
         "before him.", "MMR-USA", "2013-06-01", "supported"),
        ("Barack Obama went to Seoul in November. South Korea was the first Asian country that he "
         "visited as president.",
         "KOR-USA", "2009-12-10", "contradicted"),
        ("Barack Obama visited Accra in July 2009. Ghana was the first country in West Africa that he visited as "
         "president.", "GHA-USA", "2009-10-01", "supported"),
        ("The president of the United States landed in Havana in March. It was the first visit of an American "
         "president to Cuba in almost ninety years.", "CUB-USA", "2016-10-01", "supported"),
    ],
)  # fmt: skip
def test_firsts_that_lean_on_the_sentence_before(text: str, dyad: str, date: str, expected: str) -> None:
    assert verdict_of(text, dyad, date, "first") == expected


@pytest.mark.parametrize(
    ("text", "dyad", "expected"),
    [
        ("No foreign tie matters as much to Papua New Guinea's standing in the world as the one with Australia.",
         "AUS-PNG", "supported"),
        ("For India's northeast the connection with Bangladesh is the keystone.", "BGD-IND", "no_data"),
    ],
)  # fmt: skip
def test_centres_of_what_one_does(text: str, dyad: str, expected: str) -> None:
    assert verdict_of(text, dyad, "2014-06-01", "centrality") == expected


def test_whose_first_a_denial_tells_of() -> None:
    for text, owner in (
        ("Never before had Peru concluded one.", "PER"),
        ("Never before had Peru and Chile concluded one.", BOTH),
        ("No Arab country had signed one with Peru before.", "PER"),
        ("No Asian country had obtained one before Peru.", f"{BUT}PER"),
        ("Peru had many before.", None),
    ):
        assert owner_of(text, find_mentions(text)) == owner, text
    assert states_among("no Arab country had one before", 2004) == (ARAB, True)


def test_the_sort_of_agreement_is_carried_on() -> None:
    before = "They met in May. In 2003 they signed a free trade agreement."
    assert "free trade" in text_on_the_sort("It was Korea's first.", before)
    assert text_on_the_sort("The two armies drilled for the first time.", before).startswith("The two armies")


def test_what_stands_near() -> None:
    import numpy as np

    row = np.array([100.0, 96.0, 50.0, np.nan])
    assert stands_near(row, 1, 1)
    assert not stands_near(row, 2, 1)
    assert not stands_near(row, 3, 1)
    assert not stands_near(row, 2, 9)


def test_the_reader_of_deeds_leaves_out_what_is_of_others() -> None:
    for text in (
        "Among the countries from which Kenya buys, China comes first.",
        "Kenya is one of the countries with which Uganda trades.",
        "The countries with which Uganda trades are many.",
    ):
        context = make_context(single(text, dt.date(2013, 6, 1)), None, "KEN-UGA")
        assert listed_by_deed(context.passages[0], context, context.named(text)) is None, text


def test_the_other_way_round_asks_for_a_list_of_the_other() -> None:
    text = "Chile is Peru's fifth-largest trading partner, and Peru is glad of it."
    context = make_context(single(text, dt.date(2009, 3, 2)), None, "CHL-PER")
    (start, end, details), *more = find_rankings(context.passages[0], context)
    assert not more
    assert mirrored(text, end, details, context.named(text), context) is None
    assert text[start:end].endswith("partner")


def test_the_region_that_a_speaker_means() -> None:
    def region(text: str, dyad: str) -> tuple[str | None, bool]:
        return region_meant(text, 0, len(text), make_context(single(text, dt.date(2010, 1, 1)), None, dyad))

    assert region("No country on this continent buys more.", "GHA-NGA") == ("Africa", True)
    assert region("No country in this hemisphere buys more.", "MEX-USA") == ("the Americas", True)
    assert region("No country in the world buys more.", "GHA-NGA") == (None, True)
    assert region("No country on this continent buys more.", "FRA-NGA") == (None, False)
