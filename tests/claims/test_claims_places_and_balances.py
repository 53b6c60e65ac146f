"""Places on a partner's list, balances, breadth and centres: wordings by class, each with the record's verdict."""

import datetime as dt

import pytest
from judging import verdicts_of

from comity import record
from comity.claims.context import make_context
from comity.claims.each_year import sold_more, verdict_of
from comity.claims.sellers import multiple_of
from comity.claims.superlatives import superlatives
from comity.claims.writing import single
from comity.states import split_dyad


def superlatives_of(text: str, dyad: str, date: str) -> list[object]:
    """The first places that a sentence gives by what nobody does more."""
    context = make_context(single(text, dt.date.fromisoformat(date)), None, dyad)
    return list(superlatives(text, context, context.named(text), split_dyad(dyad)))


@pytest.mark.parametrize(
    ("sentence", "dyad", "date", "kind", "verdict"),
    [
        # by what nobody does more, whoever does it and however it is said
        ("Germany takes a bigger slice of French exports than any "
         "other nation.", "DEU-FRA", "2016-06-01", "rank", "supported"),
        ("More people born in Bangladesh live in India than in any "
         "other country.", "BGD-IND", "2014-06-01", "rank", "supported"),
        ("When young Saudis go abroad to study, it is to America more than "
         "anywhere else.", "SAU-USA", "2014-06-01", "rank", "supported"),
        ("No other nationality is as numerous among Malaysia's immigrants as the "
         "Indonesians.", "IDN-MYS", "2015-06-01", "rank", "supported"),
        ("After the United States, it is Canada that buys the most "
         "Mexican goods.", "CAN-MEX", "2014-06-01", "rank", "supported"),
        ("Mexico takes more Canadian exports than any country but the "
         "United States.", "CAN-MEX", "2014-06-01", "rank", "contradicted"),
        ("Apart from Afghanistan, no country had more American soldiers on its "
         "soil than Japan.", "JPN-USA", "2014-06-01", "rank", "supported"),
        ("Kazakhstan gets more of its imports from Russia than from "
         "anywhere else.", "KAZ-RUS", "2014-06-01", "rank", "supported"),
        ("No country does as much trade with "
         "Finland as Sweden.", "FIN-SWE", "2014-06-01", "rank", "supported"),
        ("Uganda is where Kenya sells the most.", "KEN-UGA", "2013-06-01", "rank", "supported"),
        # after those who alone stand before
        ("As a customer of Brazilian industry Argentina is outranked only by China and the United "
         "States.", "ARG-BRA", "2013-06-01", "rank", "supported"),
        ("India's share of Bangladesh's imports is exceeded "
         "only by China's.", "BGD-IND", "2014-06-01", "rank", "supported"),
        ("After the British, New Zealanders are the biggest foreign-born group "
         "in Australia.", "AUS-NZL", "2016-06-01", "rank", "supported"),
        # a place that is lost
        ("France has long since dropped out of Germany's top five "
         "trading partners.", "DEU-FRA", "2016-06-01", "rank", "contradicted"),
        ("Britain is no longer Ireland's biggest export market: the "
         "Americans are.", "GBR-IRL", "2014-06-01", "rank", "supported"),
        ("New Zealand is no longer among Australia's ten largest "
         "trading partners.", "AUS-NZL", "2016-06-01", "rank", "contradicted"),
        ("Spain has taken over from France as Morocco's leading "
         "trading partner.", "FRA-MAR", "2014-06-01", "rank", "supported"),
        # one partner against another
        ("Portugal sells more to France than to Spain, and has done "
         "so for years.", "ESP-PRT", "2013-06-01", "rank", "contradicted"),
        ("Today China trades more with Nepal than India does.", "IND-NPL", "2014-06-01", "rank", "contradicted"),
        ("Australia buys more from China than from "
         "New Zealand.", "AUS-NZL", "2016-06-01", "rank", "supported"),
        ("Ireland sells more to Britain than to the "
         "United States.", "GBR-IRL", "2014-06-01", "rank", "contradicted"),
        # a number on a list
        ("Malaysia stands third among the suppliers "
         "of Indonesia.", "IDN-MYS", "2015-06-01", "rank", "contradicted"),
        ("Seoul is Tokyo's number three in trade, behind Beijing "
         "and Washington.", "JPN-KOR", "2018-06-01", "rank", "supported"),
        ("In Beijing's books Pakistan comes eleventh.", "CHN-PAK", "2014-06-01", "rank", "contradicted"),
        # exports and purchases compared
        ("Portugal's exports to Spain do not nearly cover its "
         "imports from there.", "ESP-PRT", "2013-06-01", "mutuality", "supported"),
        ("Japan's exports to the United States exceed American exports to Japan "
         "by two to one.", "JPN-USA", "2014-06-01", "mutuality", "supported"),
        ("Colombian exports to Ecuador are more than double those coming "
         "the other way.", "COL-ECU", "2014-06-01", "mutuality", "supported"),
        ("Peru's exports to Chile are but half of Chile's "
         "exports to Peru.", "CHL-PER", "2015-06-01", "mutuality", "contradicted"),
        ("Nepal sells India barely a seventh of what it "
         "buys from it.", "IND-NPL", "2014-06-01", "mutuality", "supported"),
        # a surplus in other words, on a side, in a favour
        ("Because of oil, America is in the red with "
         "Saudi Arabia.", "SAU-USA", "2014-06-01", "mutuality", "supported"),
        ("Portugal has the upper hand in the trade with Spain.", "ESP-PRT", "2013-06-01", "mutuality", "contradicted"),
        ("Vietnam is a net exporter to China.", "CHN-VNM", "2015-06-01", "mutuality", "contradicted"),
        ("Uganda comes out ahead in its trade with Kenya.", "KEN-UGA", "2013-06-01", "mutuality", "contradicted"),
        ("The balance of trade across the Tasman favours "
         "New Zealand.", "AUS-NZL", "2016-06-01", "mutuality", "supported"),
        ("Ottawa, not Mexico City, runs the deficit.", "CAN-MEX", "2014-06-01", "mutuality", "supported"),
        # denials that say who sells more
        ("Koreans have never managed to sell Japan as much as they "
         "buy from it.", "JPN-KOR", "2018-06-01", "mutuality", "supported"),
        ("It is untrue that trade is tilted in India's favour.", "BGD-IND", "2014-06-01", "mutuality", "contradicted"),
        ("Morocco has not sold France as much as it "
         "buys from it.", "FRA-MAR", "2014-06-01", "mutuality", "supported"),
        ("Neither Chile nor Peru sells the other much more "
         "than it buys.", "CHL-PER", "2015-06-01", "mutuality", "supported"),
        # even and uneven in other words
        ("Argentina and Brazil sell each other goods of nearly "
         "equal value.", "ARG-BRA", "2013-06-01", "mutuality", "supported"),
        ("Far more young Koreans go to Japanese universities than the "
         "other way round.", "JPN-KOR", "2018-06-01", "mutuality", "supported"),
        ("Australia and Indonesia send each other the same number "
         "of students.", "AUS-IDN", "2015-06-01", "mutuality", "contradicted"),
        # nothing else, in whatever words
        ("Outside commerce there is hardly any contact between "
         "Tokyo and Seoul.", "JPN-KOR", "2018-06-01", "breadth", "contradicted"),
        ("The neighbours share a border and not much besides.", "ESP-PRT", "2013-06-01", "breadth", "contradicted"),
        ("Critics say that beyond trade the two have nothing to say "
         "to each other.", "GHA-NGA", "2013-06-01", "breadth", "contradicted"),
        ("It is a relationship reduced to trade.", "NOR-SWE", "2014-06-01", "breadth", "contradicted"),
        ("There is nothing between Australia and Indonesia but beef and "
         "boat people.", "AUS-IDN", "2015-06-01", "breadth", "contradicted"),
        ("Uruguay and Brazil have a market in common and "
         "nothing besides.", "BRA-URY", "2014-06-01", "breadth", "contradicted"),
        ("There is little to the relationship apart "
         "from mining.", "CHL-PER", "2015-06-01", "breadth", "contradicted"),
        ("The trans-Tasman bond amounts to rugby and trade.", "AUS-NZL", "2016-06-01", "breadth", "contradicted"),
        # that it is narrow is denied
        ("Cooperation with Dhaka is far from being a matter of border "
         "guards alone.", "BGD-IND", "2014-06-01", "breadth", "supported"),
        ("Canada and Mexico, once linked by the treaty on trade alone, today are partners in climate, "
         "education and diplomacy as well.", "CAN-MEX", "2014-06-01", "breadth", "supported"),
        # of what one state does
        ("The partnership with America is the cornerstone of "
         "Poland's security.", "POL-USA", "2015-06-01", "centrality", "supported"),
        ("The alliance with Washington is the bedrock of "
         "Korea's defence.", "KOR-USA", "2018-06-01", "centrality", "supported"),
        ("Trade with the United States is the engine of "
         "Mexico's economy.", "MEX-USA", "2016-06-01", "centrality", "supported"),
        ("For New Zealand's foreign policy Australia "
         "is the anchor.", "AUS-NZL", "2016-06-01", "centrality", "supported"),
        ("Germany's market is the lifeline of Turkish exports.", "DEU-TUR", "2015-06-01", "centrality", "supported"),
        # denied without a not
        ("France and Germany have ceased to be the "
         "heart of Europe.", "DEU-FRA", "2016-06-01", "centrality", "contradicted"),
        ("To call the Saudi-American tie the linchpin of the Middle East is "
         "to flatter it.", "SAU-USA", "2014-06-01", "centrality", "supported"),
        ("Nobody would call the bond of Ottawa and Mexico City the keystone of "
         "the continent.", "CAN-MEX", "2014-06-01", "centrality", "supported"),
        # by what would happen without it
        ("West Africa would not hold together for a week if Accra and "
         "Abuja fell out.", "GHA-NGA", "2013-06-01", "centrality", "supported"),
        # the first places of a region of few ties
        ("The axis of Buenos Aires and Brasilia is what holds "
         "Mercosur together.", "ARG-BRA", "2013-06-01", "centrality", "supported"),
        ("The relationship between Seoul and Tokyo is a keystone of "
         "Northeast Asia.", "JPN-KOR", "2018-06-01", "centrality", "supported"),
    ],
)  # fmt: skip
def test_verdict(sentence: str, dyad: str, date: str, kind: str, verdict: str) -> None:
    assert (kind, verdict) in verdicts_of(sentence, dyad, date)


def test_a_deficit_on_one_side_is_that_side_s() -> None:
    text = "Britain and Ireland trade more than a billion a week. The surplus is on the {} side."
    assert ("mutuality", "supported") in verdicts_of(text.format("British"), "GBR-IRL", "2014-06-01")
    assert ("mutuality", "contradicted") in verdicts_of(text.format("Irish"), "GBR-IRL", "2014-06-01")


def test_what_is_on_no_record_does_not_flow_one_way() -> None:
    found = verdicts_of(
        "The goodwill between Japan and Korea flows in one direction only.", "JPN-KOR", "2018-06-01"
    )
    assert ("mutuality", "no_data") in found


def test_what_a_state_does_somewhere_hangs_on_no_tie_that_is_counted() -> None:
    sentence = "The bond with Israel is the anchor of everything we do in the Middle East."
    assert ("centrality", "no_data") in verdicts_of(sentence, "ISR-USA", "2014-05-15")


def test_places_after_those_named() -> None:
    text = "The two trade freely. New Zealand's best customer after {} is Australia."
    assert ("rank", "supported") in verdicts_of(text.format("China"), "AUS-NZL", "2016-06-01")
    assert ("rank", "contradicted") in verdicts_of(text.format("China and America"), "AUS-NZL", "2016-06-01")


def test_a_third_that_all_others_are_compared_with_places_neither() -> None:
    found = superlatives_of(
        "No country shelters as many Colombian refugees as Venezuela.", "COL-ECU", "2014-06-01"
    )
    assert found == []


def test_every_year_asks_for_every_year() -> None:
    years = sold_more(record.load(), "JPN", "KOR", 1990, 2017)
    assert len(years) > 20
    assert verdict_of(years) == "supported"
    assert verdict_of(sold_more(record.load(), "KOR", "JPN", 1990, 2017)) == "contradicted"


@pytest.mark.parametrize(
    ("said", "factor"),
    [("a seventh of what it buys", 7.0), ("half of what it bought", 2.0), ("by two to one", 2.0)],
)
def test_a_part_of_what_the_other_sells(said: str, factor: float) -> None:
    assert multiple_of(f"Ghana sells Togo {said}.") == (factor, False)


def test_no_more_people_than_any_other_nation_is_no_rank() -> None:
    sentence = "India has more people under thirty than any other nation, and America knows it."
    assert "rank" not in {kind for kind, _ in verdicts_of(sentence, "IND-USA", "2016-06-20")}
