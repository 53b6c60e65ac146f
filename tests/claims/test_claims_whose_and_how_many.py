"""Whose flow a sentence means, and which number it gives of it, where it leans on the sentences before."""

import pytest
from judging import verdicts_of_last


def verdicts(text: str, dyad: str, year: int) -> list[tuple[str, str]]:
    """(kind, verdict) of the claims of the last sentence, in the October of a year."""
    return verdicts_of_last(text, dyad, f"{year}-10-01")


# People born in Turkey who live in Germany: 1.65 million in 2000, 1.32 in 2010; the other way 0.25 and 0.27. Born in
# Peru and living in Chile: 35,000 in 2000, 125,000 in 2010. US troops in Germany: 249,000 in 1989, 36,000 in 2013.
@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("Turkey and Germany are old friends. The number of people in Germany who were born in Turkey has been "
         "shrinking since the turn of the century.", "DEU-TUR", 2012, "supported"),
        ("Peru and Chile are neighbours. Peruvians in Chile are more than three times as numerous as they were at the "
         "turn of the century.", "CHL-PER", 2012, "supported"),
        ("American soldiers have been stationed in Germany since 1945. Never since the war have there been so few of "
         "them.", "DEU-USA", 2013, "supported"),
        ("American soldiers have been stationed in Germany since 1945. As many serve there today as did when the Wall "
         "came down.", "DEU-USA", 2013, "contradicted"),
        ("American soldiers have been stationed in Germany since 1945. Their strength has been cut by more than four "
         "fifths since 1989.", "DEU-USA", 2013, "supported"),
    ],
)  # fmt: skip
def test_people_are_counted_from_where_they_come(text, dyad, year, verdict):
    assert ("trend", verdict) in verdicts(text, dyad, year)


# Goods from Bangladesh to India: 203 million dollars in 2006, 359 in 2010. People born in Mexico and living in the
# United States: 9.4 million in 2000, 12.2 in 2010.
@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("Bangladesh and India exchanged goods worth 4.2 billion dollars last year. Exporters in Chittagong claim "
         "that the sales of Bangladesh to India have not moved in five years.", "BGD-IND", 2011, "contradicted"),
        ("Australia sells ore to China. What Australia earns from China has more than quadrupled since 2004.",
         "AUS-CHN", 2013, "supported"),
        ("Mozambique and South Africa are neighbours. Trade between the two has never been lower.",
         "MOZ-ZAF", 2013, "contradicted"),
        ("Finland and Sweden are neighbours. Goods trade between the two has yet to return to its peak of 2008.",
         "FIN-SWE", 2013, "supported"),
        ("Mexico and the United States are neighbours. People born in Mexico live all over the United States. "
         "Their number has doubled since 2000, he asserted.", "MEX-USA", 2013, "contradicted"),
    ],
)  # fmt: skip
def test_what_is_sold_or_has_doubled_keeps_its_way_and_its_factor(text, dyad, year, verdict):
    assert ("trend", verdict) in verdicts(text, dyad, year)


@pytest.mark.parametrize(
    ("text", "dyad", "year"),
    [
        ("Deputies complain that the relationship of Mexico and the United States has shrunk to one subject.",
         "MEX-USA", 2013),
        ("Last year Australia and China raised their ties to a comprehensive strategic partnership.", "AUS-CHN", 2015),
        ("The treaty of friendship between India and Bangladesh ran for twenty-five years and lapsed in 1997.",
         "BGD-IND", 2011),
    ],
)  # fmt: skip
def test_a_subject_a_name_or_a_paper_has_no_course(text, dyad, year):
    assert not [kind for kind, _ in verdicts(text, dyad, year) if kind == "trend"]


# Aid of the United States to Egypt: 1.7 billion dollars in 1990; to Ethiopia 850 million in 2011. Trade of Canada and
# the United States: 586 billion in 2012. US troops in the Philippines: 55 in 2005, in Germany 75,000.
@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("Egypt and the United States are friends. In 1990 American aid to Egypt topped the billion-dollar mark.",
         "EGY-USA", 1992, "supported"),
        ("Egypt and the United States are friends. In 2012 American aid to Egypt topped the billion-dollar mark.",
         "EGY-USA", 2014, "contradicted"),
        ("No donor gives Ethiopia more than the United States does. Last year the bill came to roughly 850 million "
         "dollars.", "ETH-USA", 2012, "supported"),
        ("Canada and the United States are neighbours. Goods worth over a billion and a half dollars cross between "
         "Canada and the United States every day.", "CAN-USA", 2013, "supported"),
        ("The Philippines and the United States are allies. There are thousands of American soldiers on our soil.",
         "PHL-USA", 2005, "contradicted"),
        ("Germany and the United States are allies. Tens of thousands of American soldiers live on German soil.",
         "DEU-USA", 2005, "supported"),
        ("American troops have been in Japan since 1945. The governor put their number at two hundred thousand.",
         "JPN-USA", 2013, "contradicted"),
    ],
)  # fmt: skip
def test_bills_marks_and_thousands_are_amounts(text, dyad, year, verdict):
    assert ("quantity", verdict) in verdicts(text, dyad, year)


# Of the goods exports of Ireland the United Kingdom had 71 % in 1970, of its imports 41 % in 2012; of those of
# Australia China had 31 % in 2012.
@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("About seventy pence of every pound that Ireland earns from exports comes from the United Kingdom.",
         "GBR-IRL", 1972, "supported"),
        ("Of every ten pounds that Ireland spends on imported goods, about four go to the United Kingdom.", "GBR-IRL",
         2013, "supported"),
        ("Well over half of all the goods that Australia exports go to China.", "AUS-CHN", 2013, "contradicted"),
        ("The share of Australian exports that goes to China stands at thirty per cent.", "AUS-CHN", 2013, "supported"),
    ],
)  # fmt: skip
def test_shares_are_read_in_cents_in_tens_and_in_per_cent(text, dyad, year, verdict):
    assert ("quantity", verdict) in verdicts(text, dyad, year)
