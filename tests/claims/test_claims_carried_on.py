"""Claims whose subject matter stands in the sentence before, and sentences that make several claims of a kind."""

import pytest
from judging import verdicts_of_last

from comity.claims.topic_trend import then_and_now


def verdicts(text: str, dyad: str, year: int) -> list[tuple[str, str]]:
    """(kind, verdict) of the claims of the last sentence, in the October of a year."""
    return verdicts_of_last(text, dyad, f"{year}-10-01")


@pytest.mark.parametrize(
    ("text", "dyad", "year", "said"),
    [
        ("Roughly 250,000 American soldiers are stationed in Germany. No other country is host to so many.",
         "DEU-USA", 1987, ("rank", "supported")),
        ("Some 40,000 American soldiers are stationed in South Korea. No other country is host to so many.",
         "KOR-USA", 1987, ("rank", "contradicted")),
        ("Trade between China and Russia has grown. It is said in Moscow that Russia has entered China's top five.",
         "CHN-RUS", 2014, ("rank", "contradicted")),
        ("Trade between China and Russia has grown. Russia is not among China's top five.", "CHN-RUS", 2014,
         ("rank", "supported")),
        ("Trade between Poland and Ukraine was worth 6 billion dollars in 2013. In 2000 it was less than a third of "
         "that.", "POL-UKR", 2014, ("trend", "supported")),
        ("Trade between Poland and Ukraine was worth 6 billion dollars in 2013. In 2000 it was twice that.",
         "POL-UKR", 2014, ("trend", "contradicted")),
        ("Students from Ghana go to Britain. An agent in Accra swears that their numbers have climbed since 2008.",
         "GBR-GHA", 2014, ("trend", "contradicted")),
    ],
)  # fmt: skip
def test_what_is_counted_stands_in_the_sentence_before(text, dyad, year, said):
    assert said in verdicts(text, dyad, year)


@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("Egypt and the United States have both an investment treaty and a free trade agreement.", "EGY-USA", 2007,
         "mixed"),
        ("Germany and Turkey signed an investment treaty in 1962, and a free trade agreement in 2008.", "DEU-TUR", 2016,
         "mixed"),
        ("Germany and Turkey signed an investment treaty in 1962, and a trade agreement in 1995.", "DEU-TUR", 2016,
         "supported"),
        ("Indonesia and Malaysia concluded an investment treaty in 1994, which continues in force.", "IDN-MYS", 2023,
         "contradicted"),
    ],
)  # fmt: skip
def test_of_several_agreements_each_is_looked_up_with_its_own_year(text, dyad, year, verdict):
    assert ("agreement", verdict) in verdicts(text, dyad, year)


@pytest.mark.parametrize(
    ("text", "direction", "factor", "at_least"),
    [
        ("At the beginning of the decade it was less than a quarter of that.", 1, 4.0, True),
        ("In 1961 there were twice as many.", -1, 0.5, False),
        ("Twenty years ago there were not a tenth as many.", 1, 10.0, True),
        ("Ten years ago there were far fewer.", 1, None, False),
    ],
)
def test_what_was_then_is_set_beside_now(text, direction, factor, at_least):
    start, end, way, details = then_and_now(text)
    assert (way, details["factor"]) == (direction, factor)
    assert details["at_least"] is at_least or factor is None


@pytest.mark.parametrize(
    ("text", "dyad", "year", "said"),
    [
        ("Roughly a quarter of a million Americans in uniform are stationed in Germany.", "DEU-USA", 1988,
         ("quantity", "supported")),
        ("Some thirty billion dollars' worth of merchandise moved between Italy and Libya last year.", "ITA-LBY", 2009,
         ("quantity", "supported")),
        ("Half of everything Egypt exports goes to the Kingdom, said Saudi Arabia's minister.", "EGY-SAU", 2013,
         ("quantity", "contradicted")),
        ("In 2012 nearly twenty-nine thousand Moroccans were enrolled in French universities.", "FRA-MAR", 2013,
         ("quantity", "supported")),
        ("Trade between Colombia and Venezuela shrank from 8 billion dollars in 2008 to less than 5 billion dollars in "
         "2009.", "COL-VEN", 2010, ("quantity", "supported")),
        ("Britain and Ghana see eye to eye on almost everything in the General Assembly.", "GBR-GHA", 2014,
         ("alignment", "contradicted")),
        ("One of the two, Australia and China, is a liberal democracy and the other is not.", "AUS-CHN", 2019,
         ("alignment", "supported")),
        ("Mr. Bush became the first president since Gerald Ford to set foot in Japan when he flew to the Emperor's "
         "funeral in February 1989.", "JPN-USA", 1990, ("first", "contradicted")),
    ],
)  # fmt: skip
def test_words_that_were_misread(text, dyad, year, said):
    assert said in verdicts(text, dyad, year)


@pytest.mark.parametrize(
    ("text", "dyad", "year", "said"),
    [
        ("Students from China and India come to America. Their number has grown. Only the Chinese send more.",
         "IND-USA", 2016, None),
        ("Some 130,000 students from India are enrolled in the United States. Only the Chinese send more.", "IND-USA",
         2016, ("rank", "supported")),
        ("George W. Bush was by no means the first US president to visit Pakistan.", "PAK-USA", 2011,
         ("first", "supported")),
        ("Nearly three quarters of everything Canada sells abroad goes to the United States.", "CAN-USA", 1988,
         ("quantity", "supported")),
        ("No other country takes as many Indian goods as the United States.", "IND-USA", 2014, ("rank", "supported")),
        ("Egypt and Ethiopia have no free trade agreement of their own.", "EGY-ETH", 2020, ("agreement", "supported")),
        ("Korea has not once recorded a surplus with Japan since 1965.", "JPN-KOR", 2015, ("mutuality", "supported")),
        ("At the United Nations, Canberra and Wellington have drifted apart.", "AUS-NZL", 1991,
         ("alignment", "contradicted")),
        ("American envoys have been posted in Mexico City for over a hundred years.", "MEX-USA", 2016,
         ("duration", "supported")),
        ("Diplomats have been exchanged by Saudi Arabia and the United States for more than 40 years.", "SAU-USA",
         1985, ("duration", "supported")),
        ("In the General Assembly Ethiopia sides against America far more often than with it.", "ETH-USA", 2016,
         ("alignment", "supported")),
    ],
)  # fmt: skip
def test_more_words_that_were_misread(text, dyad, year, said):
    found = verdicts(text, dyad, year)
    assert said in found if said else ("rank", "contradicted") not in found


@pytest.mark.parametrize(
    ("text", "dyad", "year", "said"),
    [
        ("Trade between Pakistan and Saudi Arabia is large. It is a lopsided business, oil coming one way and rice "
         "trickling the other.", "PAK-SAU", 2016, ("mutuality", "supported")),
        ("My friends like to say that the United States is still Korea's largest trading partner, and I wish they "
         "would open a customs table once in a while.", "KOR-USA", 2007, ("rank", "contradicted")),
        ("The relationship of Bangladesh and India extends to trade, transit, rivers, power and culture and is by no "
         "means confined to the guarding of a border.", "BGD-IND", 2015, ("breadth", "supported")),
        ("On the last day of June South Korea and the United States signed a free trade agreement.", "KOR-USA", 2007,
         ("agreement", "supported")),
        ("Dwight Eisenhower, who landed in Korea in December 1952, was the first American president to come to Korea.",
         "KOR-USA", 2007, ("first", "supported")),
        ("The relationship of China and Japan is equally strong in every field, defence included.", "CHN-JPN", 2011,
         ("breadth", "contradicted")),
    ],
)  # fmt: skip
def test_words_that_turned_a_verdict_round(text, dyad, year, said):
    assert said in verdicts(text, dyad, year)
