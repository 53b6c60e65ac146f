"""How old a bond is and what is the first of its sort: what is read, and the verdict on the embedded record."""

import datetime as dt

import pytest
from judging import verdicts_of

from comity import record
from comity.claims.among import ADVANCED, ARAB, states_among
from comity.claims.diplomatic_relations import last_run
from comity.claims.first_agreements import BOTH, owner_of
from comity.claims.first_visits import visits_of, years_said
from comity.claims.firsts import SINCE, first_year
from comity.claims.rivalry_age import read_rivalry
from comity.claims.shared_blocs import shared_bloc
from comity.states import find_mentions


def verdict(text: str, dyad: str, date: str, kind: str) -> str | None:
    """The verdict on the claim of a kind that a sentence makes; None where it makes none."""
    return next((verdict for _, verdict in verdicts_of(text, dyad, date, kind)), None)


@pytest.mark.parametrize(
    ("sentence", "dyad", "date", "expected"),
    [
        # a person's first visit is judged, whatever visits came later
        ("Half a century ago John F. Kennedy became the first American president to visit Ireland while in office.",
         "IRL-USA", "2013-06-18", "supported"),
        ("Ten years ago today George W. Bush became the first American president to visit Mongolia.",
         "MNG-USA", "2015-11-21", "supported"),
        ("Bill Clinton was the first US president to visit New Zealand.", "NZL-USA", "2010-11-04", "contradicted"),
        # a president who never came
        ("It was Bill Clinton who in 1998 first came to Ethiopia as a sitting president.",
         "ETH-USA", "2019-05-02", "contradicted"),
        # a person's own first visit
        ("Donald Trump first came to Vietnam as president in November 2017.", "USA-VNM", "2017-11-11", "supported"),
        ("Joe Biden first came to Vietnam as president in 2019.", "USA-VNM", "2023-09-10", "contradicted"),
        ("Barack Obama came to Israel for the first time as president in March 2013.",
         "ISR-USA", "2013-03-20", "supported"),
        # visits before the record
        ("Harry Truman, in 1947, was the first American president to visit Brazil.",
         "BRA-USA", "2011-03-19", "contradicted"),
        ("Franklin Roosevelt, who called at Cartagena in 1934, was the first president of the United States to set "
         "foot in Colombia.", "COL-USA", "2012-04-14", "supported"),
        # since an event, and since one that is not known
        ("Obama is the first American president to set foot in Cuba since the revolution.",
         "CUB-USA", "2016-03-21", "supported"),
        ("Obama is the first American president to set foot in Cuba since the hurricane.",
         "CUB-USA", "2016-03-21", "no_data"),
        # nearly half a century is less than fifty years
        ("His is the first visit by an American president to Malaysia in nearly half a century.",
         "MYS-USA", "2014-04-27", "supported"),
        # twice
        ("Barack Obama is the first American president to visit India twice in office.",
         "IND-USA", "2015-01-26", "supported"),
        # what was done on a visit
        ("Mr Obama is the first American president to visit China in his first year in office.",
         "CHN-USA", "2009-11-17", "no_data"),
        # whom a president received first, of all and of a region
        ("Gordon Brown was the first European leader whom President Obama received at the White House.",
         "GBR-USA", "2009-03-03", "supported"),
        ("Lee Myung-bak was the first foreign leader to be received by President Obama at the White House.",
         "KOR-USA", "2009-06-16", "contradicted"),
        # first trips: beside a third country, of one who has made none, of another's leader
        ("George W. Bush chose Mexico, not Canada, for his first foreign trip.", "MEX-USA", "2001-02-16", "supported"),
        ("Donald Trump made his first foreign trip to Canada.", "CAN-USA", "2017-03-01", "contradicted"),
        ("Washington was the first foreign capital that President Moon visited after taking office.",
         "KOR-USA", "2017-07-01", "no_data"),
        # heads of state, not of government
        ("Li Xiannian has become the first Chinese head of state to visit the United States.",
         "CHN-USA", "1985-07-25", "supported"),
        # agreements of one of the two with a group
        ("Jordan was the first Arab country to conclude a free trade agreement with the United States.",
         "JOR-USA", "2010-10-24", "supported"),
        ("Morocco was the first Arab country to sign a free trade agreement with Washington.",
         "MAR-USA", "2006-01-03", "contradicted"),
        ("Bahrain became the first Gulf state to sign a free trade agreement with the United States.",
         "BHR-USA", "2006-08-01", "supported"),
        ("Korea is the first Asian country to have a free trade agreement with the United States.",
         "KOR-USA", "2012-04-03", "contradicted"),
        ("The agreement with Singapore was Japan's first free trade agreement with any country.",
         "JPN-SGP", "2003-01-13", "supported"),
        ("New Zealand was the first developed country to conclude a free trade agreement with China.",
         "CHN-NZL", "2018-04-09", "supported"),
        # two of the same year are not told apart
        ("Switzerland is the first European country to conclude a free trade agreement with China.",
         "CHE-CHN", "2014-07-03", "mixed"),
        # whom "outside" leaves is not known
        ("The agreement of 1996 with Israel was Canada's first free trade agreement outside the hemisphere.",
         "CAN-ISR", "2013-06-05", "no_data"),
        # agreements of the two with each other
        ("The partnership agreement of 2019 is the first free trade agreement that Australia and Indonesia have had "
         "with each other.", "AUS-IDN", "2020-07-05", "contradicted"),
        ("The defence cooperation agreement of 2007 was the first of its kind between the two.",
         "IDN-SGP", "2008-05-16", "contradicted"),
        ("The agreement on maintaining security of 1995 was the first security pact between Canberra and Jakarta.",
         "AUS-IDN", "2013-01-22", "supported"),
    ],
)  # fmt: skip
def test_firsts(sentence: str, dyad: str, date: str, expected: str) -> None:
    assert verdict(sentence, dyad, date, "first") == expected


@pytest.mark.parametrize(
    ("sentence", "dyad", "date", "expected"),
    [
        # a treaty on trade has an age as well
        ("The China-Pakistan free trade agreement is ten years old.", "CHN-PAK", "2017-03-01", "supported"),
        ("The free trade agreement between Canberra and Washington is thirty years old.",
         "AUS-USA", "2025-01-02", "contradicted"),
        ("It is a quarter of a century since Israel and the United States concluded their free trade agreement.",
         "ISR-USA", "2010-04-22", "supported"),
        # a memorandum is no alliance
        ("The uniforms came to know each other under a defence cooperation memorandum that goes back to 2003.",
         "AUS-JPN", "2015-03-14", "supported"),
        # a defence pact is no promise of peace
        ("Kenya and Ethiopia have had a defence pact for only ten years.", "ETH-KEN", "2013-11-22", "contradicted"),
        ("Ukraine and the United States have been treaty allies for twenty-five years.",
         "UKR-USA", "2017-01-03", "contradicted"),
        ("Cairo and Amman have been pledged to each other's defence without a break since 1952.",
         "EGY-JOR", "2012-03-01", "contradicted"),
        # pledges
        ("Both states have been parties to a pledge against the use of force towards one another since 1976.",
         "IDN-SGP", "2024-02-07", "supported"),
        ("France and Britain have been pledged to each other's defence since the Treaty of Dunkirk in 1947.",
         "FRA-GBR", "2010-11-02", "supported"),
        ("Jordan and Israel have been at peace for forty years.", "ISR-JOR", "2014-10-26", "contradicted"),
        # what is to come this year is as good as done
        ("Next spring it will be seventy years since France and the United States bound themselves to each other's "
         "defence.", "FRA-USA", "2018-11-12", "supported"),
        # blocs
        ("In NATO the two countries have stood together for a quarter of a century.",
         "EST-USA", "2016-08-23", "contradicted"),
        ("The two nations have been allies within NATO since 2004.", "POL-USA", "2009-03-12", "contradicted"),
        ("Ljubljana and Zagreb have been allies in NATO for a decade.", "HRV-SVN", "2019-04-01", "supported"),
        ("Armenia and Russia have been allies in the Collective Security Treaty for a quarter of a century.",
         "ARM-RUS", "2017-05-15", "supported"),
        # rivalries
        ("The rivalry between France and Germany ended in 1955, and no one mourned it.",
         "DEU-FRA", "2012-09-22", "supported"),
        ("Bogota and Caracas put their old rivalry behind them in 1989.", "COL-VEN", "2009-11-20", "contradicted"),
        ("The rivalry between Peru and Ecuador was not settled until 1998.", "ECU-PER", "2012-02-26", "supported"),
        # relations with a state founded anew, and those that were broken
        ("Beijing and Moscow this week toasted sixty years of diplomatic relations.",
         "CHN-RUS", "2009-10-02", "supported"),
        ("Italy and the United States have had diplomatic relations for 150 years.",
         "ITA-USA", "2011-06-02", "supported"),
        ("Diplomatic relations with Havana have never been interrupted since 1902.",
         "CUB-USA", "2016-03-20", "contradicted"),
        ("For thirty years neither government has kept an embassy in the other's capital.",
         "IRN-USA", "2010-04-07", "no_data"),
    ],
)  # fmt: skip
def test_ages(sentence: str, dyad: str, date: str, expected: str) -> None:
    assert verdict(sentence, dyad, date, "duration") == expected


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("It is Korea's very first free trade agreement.", "KOR"),
        ("For Korea it was the first free trade agreement with any country.", "KOR"),
        ("Korea was the first country in Asia to sign a trade agreement with Chile.", "CHL"),
        ("It was the first that Chile concluded with an Asian country.", "CHL"),
        ("It was Korea's first trade agreement with Chile.", BOTH),
        ("It was the first that Korea and Chile ever signed.", BOTH),
        ("Their first trade agreement was signed in 2003.", BOTH),
        ("Korea was among the first to sign.", None),
    ],
)
def test_whose_first_agreement(text: str, owner: str | None) -> None:
    assert owner_of(text, find_mentions(text)) == owner


def test_among_whom_something_is_the_first() -> None:
    assert states_among("the first Arab country to sign", 2004) == (ARAB, True)
    developed, known = states_among("with a developed country", 1965)
    assert known
    assert developed is not None
    assert "CHE" in developed
    assert "JPN" in ADVANCED
    assert "JPN" in (states_among("with a developed country", 1964)[0] or ())
    assert "KOR" not in developed
    assert states_among("the first Muslim country to sign", 2004) == (None, False)
    assert states_among("its first agreement with a country outside Europe", 2004) == (None, False)


def test_the_years_that_a_first_grants() -> None:
    on = dt.date(2014, 4, 27)
    assert years_said("Half a century ago Kennedy came, and in 1984 Reagan.", on) == [1984, 1964]
    assert first_year(SINCE.search("the first in nearly half a century"), on) == 1969
    assert first_year(SINCE.search("the first in a quarter of a century"), on) == 1989


def test_visits_from_before_the_figures_count() -> None:
    visits = visits_of(record.load(), "USA", "FRA")
    first = next(visit for visit in visits if visit.role == "President")
    assert (first.person, first.start.year) == ("Woodrow Wilson", 1918)


@pytest.mark.parametrize(
    ("host", "person", "year", "counted"),
    [
        ("PER", "Herbert C. Hoover", 1928, False),
        ("KOR", "Dwight D. Eisenhower", 1952, False),
        ("KOR", "Dwight D. Eisenhower", 1960, True),
        ("FRA", "George H.W. Bush", 1993, True),
    ],
)
def test_travels_as_president_elect_are_none_of_a_president(
    host: str, person: str, year: int, counted: bool
) -> None:
    visits = visits_of(record.load(), "USA", host)
    assert any(visit.person == person and visit.start.year == year for visit in visits) == counted


def test_what_is_read_of_a_rivalry() -> None:
    on = dt.date(1998, 5, 14)
    said = read_rivalry("That rivalry, laid to rest in the middle of the 1980s, is over.", on)
    assert said is not None
    assert said[2] == {"low": 11, "high": 15, "rivalry": True}
    begun = read_rivalry("Their rivalry goes back to 1822.", on)
    assert begun is not None
    assert begun[2] == {"low": 176, "high": 176, "rivalry": False}
    assert read_rivalry("Their friendship goes back to 1822.", on) is None


def test_the_bloc_that_two_share() -> None:
    assert shared_bloc("Within NATO, Spain and the United States have been partners.") == "NATO"
    assert shared_bloc("Together they entered what is now the European Union.") == "EU"
    assert shared_bloc("The two have been allies since Poland entered the European Union.") is None


def test_a_successor_goes_on_with_the_missions_of_its_predecessor() -> None:
    assert last_run([(1925, 1990), (1995, None)]) == 1925
    assert last_run([(1925, 1965), (1995, None)]) == 1995
