"""Many ways to make a claim, and what the record that comes with comity says of it."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.writing import single


def found(sentence: str, dyad: str, year: int) -> list[tuple[str, str]]:
    date = dt.date(year, 6, 1)
    claims = find_claims(single(sentence, date), None, dyad)
    checks = check_claims(claims, record.load(), date)
    return [(claim.kind, check.verdict) for claim, check in zip(claims, checks, strict=True)]


@pytest.mark.parametrize(
    ("sentence", "dyad", "year", "kind", "verdict"),
    [
        # trends of what passes between the two
        ("Trade between the two countries has doubled since 2000.", "CHN-USA", 2012, "trend", "mixed"),
        ("Trade between the two countries has grown every single year.", "JPN-USA", 2014, "trend", "contradicted"),
        ("Trade between the two neighbours fell from 2008 to 2009.", "COL-VEN", 2010, "trend", "supported"),
        ("American aid and trade between the two have both shrunk since 2014.", "PHL-USA", 2018, "trend", "mixed"),
        ("U.S. troop levels in Korea have fallen by a third since 1990.", "KOR-USA", 2014, "trend", "supported"),
        # of the bond, and of one area of it
        ("Rarely has the friendship of Korea and the US looked closer.", "KOR-USA", 2016, "trend", "supported"),
        ("Relations between Britain and France have stagnated since 1990.", "FRA-GBR", 2014, "trend", "supported"),
        ("Their economic ties have deepened since 1990.", "USA-VNM", 2014, "trend", "supported"),
        # ranks
        ("China buys more from Peru than anyone else.", "CHN-PER", 2016, "rank", "supported"),
        ("Peru sells more to China than to any other country.", "CHN-PER", 2016, "rank", "supported"),
        ("Only Japan and Germany host more American troops than South Korea.", "KOR-USA", 2020, "rank", "supported"),
        ("Uganda is Kenya's leading export destination in Africa.", "KEN-UGA", 2016, "rank", "supported"),
        ("France and Germany are the largest export markets for each other.", "DEU-FRA", 2013, "rank", "supported"),
        ("Britain has no closer ally than the United States.", "GBR-USA", 2016, "rank", "supported"),
        ("Ours is the most successful alliance in the world.", "GBR-USA", 2016, "rank", "supported"),
        ("Russia remains the largest supplier of arms to India.", "IND-RUS", 2016, "rank", "no_data"),
        # votes and values
        ("The two vote together at the United Nations more than nine times out of ten.", "NGA-ZAF", 2016, "alignment",
         "supported"),
        ("China and the United States do not share the same values.", "CHN-USA", 2016, "alignment", "supported"),
        # mutuality
        ("China runs a large trade surplus with the United States.", "CHN-USA", 2016, "mutuality", "supported"),
        ("Our partnership works in both directions.", "DEU-FRA", 2016, "mutuality", "supported"),
        ("Each side has promised to act if the other is attacked.", "PHL-USA", 2018, "mutuality", "supported"),
        # duration
        ("They mark 25 years of diplomatic relations.", "USA-UZB", 2016, "duration", "supported"),
        ("India and Russia celebrate the 120th anniversary of their diplomatic relations.", "IND-RUS", 2017, "duration",
         "contradicted"),
        ("India and the Soviet Union signed a treaty of friendship in August 1971.", "IND-RUS", 2017, "agreement",
         "supported"),
        # firsts
        ("Barack Obama became the first sitting US president to visit Cuba since 1928.", "CUB-USA", 2016, "first",
         "supported"),
        ("It was the first visit to Manila by an American president in more than a decade.", "PHL-USA", 2018, "first",
         "contradicted"),
        ("The United States was the first country to recognise Israel.", "ISR-USA", 2016, "first", "no_data"),
        # breadth, centrality
        ("Our cooperation spans trade, climate, education and science.", "DEU-FRA", 2013, "breadth", "supported"),
        ("Together France and Germany remain the motor of European integration.", "DEU-FRA", 2013, "centrality",
         "supported"),
        ("The stability of Europe rests on the partnership of France and Germany.", "DEU-FRA", 2013, "centrality",
         "supported"),
        ("The alliance of Korea and the US is not only the linchpin of peace in Northeast Asia.", "KOR-USA", 2016,
         "centrality", "supported"),
        # amounts
        ("Some two million Filipinos live in the United States.", "PHL-USA", 2019, "quantity", "supported"),
        # age
        ("The alliance turned 70 last week.", "KOR-USA", 2023, "duration", "supported"),
        ("The alliance has been in place since the Korean War.", "KOR-USA", 2019, "duration", "supported"),
        ("Australia and the US have been allies since the Second World War.", "AUS-USA", 2019, "duration", "supported"),
        ("Britain and India have been allies since the First World War.", "GBR-IND", 2014, "duration", "contradicted"),
        ("Allies since the early 1950s, Japan and the United States meet often.", "JPN-USA", 2019, "duration",
         "supported"),
        ("The friendship of the two goes back to the 19th century.", "PRT-GBR", 2014, "duration", "supported"),
        # course
        ("The two countries have made remarkable strides in the past decade in their partnership.", "IND-USA", 2014,
         "trend", "mixed"),
        ("The two countries have made remarkable strides in their partnership.", "IND-USA", 2014, "trend", "supported"),
        ("The friendship between the two has soured.", "FRA-USA", 2019, "trend", "mixed"),
        ("Relations between the two countries have grown ever closer.", "KOR-USA", 2014, "trend", "supported"),
        ("The two countries have been deepening their ties.", "KOR-USA", 2014, "trend", "supported"),
        # breadth
        ("The alliance has evolved into a security and economic partnership.", "KOR-USA", 2014, "breadth", "supported"),
        ("The two share close political, economic, scientific and cultural ties.", "DEU-ISR", 2014, "breadth",
         "supported"),
        ("Germany and Israel are connected in nearly all areas of life by their friendship.", "DEU-ISR", 2014,
         "breadth", "supported"),
        # firsts, plans and treaties
        ("The king was the first monarch of an Arab country to make a state visit to the United States.", "SAU-USA",
         1966, "first", "mixed"),
        ("It was the first time Obama had been to Hanoi.", "USA-VNM", 2016, "first", "no_data"),
        ("India was the first G20 country to recognise Bhutan.", "BTN-IND", 2014, "first", "no_data"),
        ("The president will pay a state visit to Japan on 3 June.", "JPN-VNM", 2014, "scheduled", "no_data"),
        ("The signing of a boundary agreement between the two countries in 1963 settled the line.", "CHN-PAK", 2014,
         "agreement", "supported"),
        ("The two countries are obliged to defend each other.", "PHL-USA", 2014, "mutuality", "supported"),
        ("The alliance is one of the pillars guaranteeing peace in Northeast Asia.", "KOR-USA", 2014, "centrality",
         "supported"),
        ("They are two like-minded democracies in their alliance.", "KOR-USA", 2014, "alignment", "supported"),
        ("Israel today counts Germany as its closest partner.", "DEU-ISR", 2014, "rank", "supported"),
        ("Colombia is one of America's closest allies in Latin America.", "COL-USA", 2014, "rank", "supported"),
        ("Laos is America's closest partner in Southeast Asia.", "LAO-USA", 2014, "rank", "contradicted"),
        ("Kenya is Uganda's closest partner in Africa.", "KEN-UGA", 2014, "rank", "mixed"),
        ("Korea is one of America's closest partners in trade.", "KOR-USA", 2014, "rank",
         "contradicted"),
        # amounts
        ("About 28,500 members of the US armed forces are stationed in Korea.", "KOR-USA", 2014, "quantity",
         "supported"),
        ("Trade between the two countries reached 700 billion rupees.", "GBR-IND", 2010, "quantity", "no_data"),
        ("Trade between the two countries reached GBP 8 billion.", "GBR-IND", 2010, "quantity", "supported"),
        ("Trade between the two countries reached 11 billion euros.", "DEU-IND", 2010, "quantity", "supported"),
        ("Trade between the two countries reached 50 billion euros.", "DEU-IND", 2010, "quantity", "contradicted"),
    ],
)  # fmt: skip
def test_found_and_checked(sentence: str, dyad: str, year: int, kind: str, verdict: str) -> None:
    assert found(sentence, dyad, year) == [(kind, verdict)]


@pytest.mark.parametrize(
    ("sentence", "dyad"),
    [
        ("Trade between the two countries could double by 2030.", "CHN-USA"),
        ("The Trade and Investment Council will expand opportunities for both countries.", "ECU-USA"),
        ("Indian students are on pace to become the largest foreign student group in America.", "IND-USA"),
        ("Both countries agreed to expand cooperation on health, trade and education.", "IND-USA"),
        ("The two Presidents oppose unfair trade practices.", "KOR-USA"),
        (
            "Astronauts will return to the moon for the first time in 50 years with our cooperation.",
            "JPN-USA",
        ),
        ("The two leaders called education essential for a more peaceful world.", "CAN-USA"),
        ("A Korean company signed an agreement with an American supplier.", "KOR-USA"),
        ("More than 36,000 American soldiers died there for our alliance with Korea.", "KOR-USA"),
        ("It is one of the best partnerships the world has seen since the Second World War.", "KOR-USA"),
        ("The two countries are deepening cooperation on semiconductors.", "KOR-USA"),
        ("We will continue to strengthen cooperation in space.", "KOR-USA"),
        ("The technology was developed in cooperation between the two countries.", "KOR-USA"),
        ("Relations between the two have been strained at times.", "MEX-USA"),
        ("Korea is one of America's partners in trade.", "KOR-USA"),
        ("The partnership with Japan is the foundation of America's defence.", "JPN-USA"),
    ],
)
def test_left_out(sentence: str, dyad: str) -> None:
    assert found(sentence, dyad, 2016) == []


def test_a_state_named_in_passing_is_no_party() -> None:
    sentence = "The two countries set up diplomatic relations in 1960, after its independence from France."
    assert [kind for kind, _ in found(sentence, "MRT-USA", 2010)] == ["duration"]
