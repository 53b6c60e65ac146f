"""What is read from a claim, and the verdict that the embedded record gives on it."""

import datetime as dt
from dataclasses import replace

import pytest
from judging import verdicts_of

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.agreement_age import check_age
from comity.claims.claim import Claim, Subject
from comity.claims.kinds.quantity import verdict_of
from comity.claims.numbers import number
from comity.claims.topic_trend import change_of
from comity.claims.writing import single
from comity.documents.document import Sentence
from comity.states.terms import term_of


@pytest.mark.parametrize(
    ("sentence", "dyad", "date", "kind", "verdict"),
    [
        # goods, whatever a text calls them
        ("Goods worth some $16 billion crossed between the two countries in "
         "2014.", "CHN-PAK", "2015-04-17", "quantity", "supported"),
        ("Last year the goods traded between Australia and Japan were worth around 60 billion US "
         "dollars.", "AUS-JPN", "2015-07-01", "quantity", "supported"),
        # signed in one year, in force in another
        ("Nigeria and South Africa signed a treaty on the protection of investments in 2000, and it is in "
         "force.", "NGA-ZAF", "2013-05-08", "agreement", "supported"),
        ("Korea and the United States signed a free trade agreement in "
         "2010.", "KOR-USA", "2015-03-01", "agreement", "contradicted"),
        ("Germany and Poland had an investment treaty, which lapsed years "
         "ago.", "DEU-POL", "2013-06-17", "agreement", "contradicted"),
        ("The United States and South Korea are bound by a mutual defense treaty, and it has never been "
         "abrogated.", "KOR-USA", "2017-06-17", "agreement", "supported"),
        # how old an agreement is, and which was the first
        ("It is the first free trade agreement that Australia and Japan have ever concluded with one "
         "another.", "AUS-JPN", "2015-07-15", "first", "supported"),
        ("Germany and Poland signed their first investment protection treaty with each other in "
         "2010.", "DEU-POL", "2013-06-17", "first", "contradicted"),
        ("When Barack Obama moved into the White House, Ottawa was the first foreign capital that he flew "
         "to.", "CAN-USA", "2012-09-20", "first", "supported"),
        # a demonym that is said to be something owns nothing
        ("New Zealanders are the largest group of immigrants in "
         "Australia.", "AUS-NZL", "2016-10-18", "rank", "contradicted"),
        ("Before the quarrel Venezuela was Colombia's second-largest trading "
         "partner.", "COL-VEN", "2011-10-24", "rank", "supported"),
        # what is called false
        ("It is false to say that trade between Germany and Poland has halved since "
         "2004.", "DEU-POL", "2013-06-17", "trend", "supported"),
        ("It is not true that Germany and Poland have a mutual defence "
         "pact.", "DEU-POL", "2013-06-17", "agreement", "contradicted"),
        ("It is not true that India and Pakistan share the same democratic "
         "values.", "IND-PAK", "2013-06-17", "alignment", "supported"),
        ("It is simply not the case that no bilateral defence agreement links Spain and "
         "France.", "ESP-FRA", "2012-10-12", "agreement", "supported"),
        ("It is false that the United States and Korea have no mutual defence "
         "treaty.", "KOR-USA", "2013-06-17", "agreement", "supported"),
        # an agreement beside a bond gives it no age; what follows a comma denies no treaty
        ("For six decades the friendship and the diplomatic relations of Korea and the United States have grown, up to "
         "a free trade agreement.", "KOR-USA", "2013-06-17", "duration", "supported"),
        ("Germany and Poland have a mutual defence pact, but they do not agree on "
         "gas.", "DEU-POL", "2013-06-17", "agreement", "supported"),
        ("In trade Brazil's surplus is with China, not the other way "
         "round.", "BRA-CHN", "2013-06-17", "mutuality", "supported"),
        ("In goods the advantage lies with Australia when it trades with "
         "Japan.", "AUS-JPN", "2014-06-17", "mutuality", "supported"),
        # multiples of what it was
        ("Two-way trade between Colombia and Venezuela came to less than a half of what it had been in "
         "2008.", "COL-VEN", "2011-10-24", "trend", "supported"),
        ("The goods that Japan and the United States trade with each other were worth ten times as much in 2014 as in "
         "2000.", "JPN-USA", "2019-11-04", "trend", "contradicted"),
        ("Some two million residents of the United States were born in the "
         "Philippines.", "PHL-USA", "2017-11-16", "quantity", "supported"),
        ("In goods traded between Australia and the United States the balance tilts heavily in America's "
         "favour.", "AUS-USA", "2014-09-17", "mutuality", "supported"),
        # against what it was, and when
        ("Trade in goods between Brazil and Uruguay was last year four times what it had been a decade "
         "before.", "BRA-URY", "2014-11-07", "trend", "supported"),
        ("Trade between Turkey and the United States has grown tenfold in the ten years to "
         "2013.", "TUR-USA", "2015-11-23", "trend", "contradicted"),
        # none, said after the noun or before it
        ("What is missing is an investment treaty; none between Brazil and Uruguay is in "
         "force.", "BRA-URY", "2014-11-07", "agreement", "supported"),
        ("Let nobody tell you that Japan and the Philippines are bound by a mutual defence treaty; they are "
         "not.", "JPN-PHL", "2014-07-11", "agreement", "supported"),
        ("India and Nepal have a treaty to protect investments, signed in "
         "2011.", "IND-NPL", "2014-08-05", "agreement", "supported"),
        # "seldom" of another clause; votes on an issue
        ("In New York India and Nepal seldom quarrel: on nine votes in ten the two delegations are on the same "
         "side.", "IND-NPL", "2014-08-05", "alignment", "supported"),
        ("Britain and Ireland see eye to eye on nuclear "
         "weapons.", "GBR-IRL", "2013-03-19", "alignment", "contradicted"),
        ("Korea and America speak with one voice at the United "
         "Nations.", "KOR-USA", "2020-11-19", "alignment", "contradicted"),
        # democracy by other words
        ("Both India and the United States choose their rulers in free "
         "elections.", "IND-USA", "2016-09-14", "alignment", "supported"),
        # the visit before is named
        ("President Obama's stay in Turkey this month was the first by an American president since his own trip in the "
         "spring of 2009.", "TUR-USA", "2015-11-23", "first", "supported"),
        ("I can tell you that about 60,000 Koreans were enrolled at American "
         "colleges.", "KOR-USA", "2018-09-14", "quantity", "supported"),
        # nearly all: from 0.8 on
        ("Kenya and Tanzania vote alike at the United Nations on nearly every "
         "question.", "KEN-TZA", "2012-09-18", "alignment", "supported"),
        ("Spain and Morocco vote alike at the United Nations on nearly every "
         "question.", "ESP-MAR", "2017-11-09", "alignment", "contradicted"),
        ("In the General Assembly the United States and Vietnam rarely vote "
         "alike.", "USA-VNM", "2016-05-23", "alignment", "supported"),
        ("On nuclear questions Australia and New Zealand are seldom apart at the United "
         "Nations.", "AUS-NZL", "2016-10-18", "alignment", "supported"),
        # two areas in six are not all
        ("Iran and Turkey have an all-round "
         "partnership.", "IRN-TUR", "2013-11-28", "breadth", "contradicted"),
        # how many times as much
        ("Poland sells nearly twice as much to Ukraine as it buys "
         "there.", "POL-UKR", "2014-12-16", "mutuality", "supported"),
        ("Poland sells five times as much to Ukraine as it buys "
         "there.", "POL-UKR", "2014-12-16", "mutuality", "contradicted"),
        ("Brazil buys a good deal more from Argentina than it sells "
         "there.", "ARG-BRA", "2016-10-03", "mutuality", "contradicted"),
        # no decline to speak of in fourteen years
        ("Ties between Hanoi and Beijing have gone downhill ever since "
         "2000.", "CHN-VNM", "2014-10-28", "trend", "contradicted"),
        # half a million, two and a half million
        ("Two and a half million people born in Morocco live in France "
         "today.", "FRA-MAR", "2013-04-03", "quantity", "contradicted"),
        ("Nearly a million people born in Morocco live in France "
         "today.", "FRA-MAR", "2013-04-03", "quantity", "supported"),
        # a span holds what lies in it
        ("Between 1,500 and 2,500 American soldiers are stationed in "
         "Turkey.", "TUR-USA", "2018-08-01", "quantity", "supported"),
        # a deficit in money
        ("The United States runs a trade deficit of about $20 billion with South "
         "Korea.", "KOR-USA", "2018-06-01", "quantity", "supported"),
        ("The United States runs a trade deficit of about $200 billion with South "
         "Korea.", "KOR-USA", "2018-06-01", "quantity", "contradicted"),
        # a share of a state's trade
        ("Eighty per cent of Mexico's exports go to the United "
         "States.", "MEX-USA", "2017-08-16", "quantity", "supported"),
        ("Half of Belarus's trade is with Russia.", "BLR-RUS", "2016-09-20", "quantity", "supported"),
        ("Nearly half of Brazil's exports go to China.", "BRA-CHN", "2012-12-05", "quantity", "contradicted"),
        # a multiple is more than a direction
        ("Trade in goods between our countries has more than doubled since the year "
         "2000.", "DEU-POL", "2011-06-17", "trend", "supported"),
        ("Trade between France and Morocco has multiplied by five since the year "
         "2000.", "FRA-MAR", "2013-04-03", "trend", "contradicted"),
        ("Our two-way trade in goods has more than doubled since "
         "2005.", "PHL-USA", "2016-03-26", "trend", "contradicted"),
        ("Commerce between the two has grown in every single year since "
         "2012.", "KOR-USA", "2019-06-17", "trend", "contradicted"),
        ("Commerce between the two fell by roughly a fifth in last year's "
         "slump.", "ARG-BRA", "2010-03-26", "trend", "supported"),
        ("The number of Indians studying in Britain has roughly halved since "
         "2010.", "GBR-IND", "2017-04-03", "trend", "supported"),
        # denials that are none, and one that is
        ("Australia and Japan more often than not vote the same way at the United "
         "Nations.", "AUS-JPN", "2015-07-01", "alignment", "supported"),
        ("At the UN General Assembly India and Britain find themselves on opposite sides of the vote as often as "
         "not.", "GBR-IND", "2017-04-03", "alignment", "supported"),
        ("He likes to point out that no defence pact has ever linked Brasilia and Buenos "
         "Aires.", "ARG-BRA", "2010-03-26", "agreement", "contradicted"),
        ("Nor is this only a military bargain: Washington and Seoul work together on trade, energy, health and "
         "space.", "KOR-USA", "2014-06-17", "breadth", "supported"),
        # an agreement that is only named, by its year
        ("On 17 June 1991 Germany and Poland signed the Treaty on Good "
         "Neighbourship.", "DEU-POL", "2011-06-17", "agreement", "supported"),
        ("The 1971 pact obliges Russia to come to India's "
         "defence.", "IND-RUS", "2016-04-03", "agreement", "contradicted"),
        # who sells more
        ("Australians sell Japan a great deal more than they buy from "
         "it.", "AUS-JPN", "2015-07-01", "mutuality", "supported"),
        ("Brazil runs a large deficit in its trade in goods with "
         "China.", "BRA-CHN", "2012-07-01", "mutuality", "contradicted"),
        ("France runs a chronic surplus in its trade with "
         "Germany.", "DEU-FRA", "2013-01-22", "mutuality", "contradicted"),
        # whose partner, and where
        ("Brazil has long been the number one trading partner of this country, and Argentina knows "
         "it.", "ARG-BRA", "2010-03-26", "rank", "supported"),
        ("Mexico is Spain's foremost trading partner in Latin America.", "ESP-MEX", "2014-04-03", "rank", "supported"),
        ("Indeed, no country in the world supplies Ghana with more goods than Nigeria "
         "does.", "GHA-NGA", "2012-08-01", "rank", "contradicted"),
        ("Some 54,000 American troops are stationed in Japan, more than in any other foreign "
         "country.", "JPN-USA", "2021-04-18", "rank", "supported"),
        ("Theirs is one of the most successful partnerships the world has seen since the Second World War: Korea and "
         "the United States.", "KOR-USA", "2021-03-18", "rank", "supported"),
        # who depends on whom, in trade
        ("New Zealand depends on Australia a good deal more than Australia depends on New "
         "Zealand.", "AUS-NZL", "2011-06-08", "mutuality", "supported"),
        ("Mexico depends heavily on the United States.", "MEX-USA", "2015-06-08", "mutuality", "supported"),
        ("The United States depends on Germany.", "DEU-USA", "2015-06-08", "mutuality", "contradicted"),
        ("China and South Africa depend on each other in equal "
         "measure.", "CHN-ZAF", "2014-12-05", "mutuality", "contradicted"),
        ("The bond is lopsided, with Moscow needing Beijing's market far more than Beijing needs "
         "Moscow's.", "CHN-RUS", "2016-03-01", "mutuality", "supported"),
        # narrow, whatever is left
        ("Critics say that the relationship of Spain and Morocco is little more than a quarrel about fish and "
         "fences.", "ESP-MAR", "2017-05-01", "breadth", "contradicted"),
        ("There is nothing in the relationship of Brazil and China except "
         "commerce.", "BRA-CHN", "2012-07-01", "breadth", "contradicted"),
        # the areas that are named, and no others
        ("What began as a military bond between Poland and the United States now reaches from energy and cyber "
         "security to science and film.", "POL-USA", "2018-09-10", "breadth", "supported"),
        ("Cooperation between North Korea and the United States extends to defence, trade and "
         "education.", "PRK-USA", "2014-09-10", "breadth", "contradicted"),
        # by the thousand
        ("Thousands of American soldiers are permanently stationed on Israeli "
         "soil.", "ISR-USA", "2016-10-08", "quantity", "contradicted"),
        # money of others, as far as its bounds tell
        ("In 2010 the value of goods exchanged between Germany and Poland came to some 20 billion "
         "euros.", "DEU-POL", "2011-07-08", "quantity", "contradicted"),
        ("In 2011 trade in goods between France and Germany amounted to well over 150 billion "
         "euros.", "DEU-FRA", "2013-06-08", "quantity", "supported"),
        # a year that the record does not have
        ("At roughly $68 billion in 2015, Sino-Russian trade disappointed "
         "Moscow.", "CHN-RUS", "2016-03-01", "quantity", "no_data"),
        # each ranked by the other
        ("Brazil is the first trading partner of Argentina, and Argentina is the first trading partner of "
         "Brazil.", "ARG-BRA", "2016-10-01", "rank", "mixed"),
        # agreements that one sentence has and has not
        ("The free trade agreement that South Africa and China concluded in 2008 has opened the "
         "door.", "CHN-ZAF", "2014-12-08", "agreement", "contradicted"),
        ("China and Russia signed a treaty in 2001, yet no mutual defence pact obliges either to fight for the "
         "other.", "CHN-RUS", "2016-03-01", "agreement", "supported"),
        ("The free trade agreement between Morocco and the United States, signed in 2004, took effect on 1 January "
         "2006.", "MAR-USA", "2013-11-22", "agreement", "supported"),
        ("The two governments of Korea and Vietnam have not signed a bilateral free trade "
         "agreement.", "KOR-VNM", "2014-10-02", "agreement", "supported"),
        ("Britain and France are bound to come to each other's "
         "aid.", "FRA-GBR", "2010-11-20", "agreement", "supported"),
        # relations that are not called diplomatic
        ("The ties between China and Ethiopia go back to 1970.", "CHN-ETH", "2017-06-15", "duration", "supported"),
        ("Next Monday marks the 50th anniversary of the normalization of relations between Japan and South "
         "Korea.", "JPN-KOR", "2015-06-15", "duration", "supported"),
        ("Hanoi and Seoul have had diplomatic relations for not quite twenty-two "
         "years.", "KOR-VNM", "2014-10-02", "duration", "supported"),
        # who is first, and who no longer
        ("No country on earth buys more American goods than Canada "
         "does.", "CAN-USA", "2018-06-15", "rank", "supported"),
        ("Nor is the United States any longer Australia's largest trading "
         "partner.", "AUS-USA", "2011-06-15", "rank", "supported"),
        ("Barack Obama chose Ottawa in February 2009 as the destination of his first foreign "
         "trip.", "CAN-USA", "2018-06-15", "first", "supported"),
        ("No country but Germany trades more with Italy than France "
         "does.", "FRA-ITA", "2012-11-21", "rank", "supported"),
        ("More Ukrainians study in Poland than in any other country.", "POL-UKR", "2014-12-10", "rank", "supported"),
        # how much more
        ("Thai firms sell nearly twice as much to America as they buy "
         "there.", "THA-USA", "2014-06-10", "mutuality", "supported"),
        ("Iran was the third largest customer of Turkish exporters, behind only Germany and "
         "Iraq.", "IRN-TUR", "2013-10-15", "rank", "supported"),
        ("The United States is Spain's biggest export market outside "
         "Europe.", "ESP-USA", "2013-10-15", "rank", "supported"),
        ("No American president has set foot in Spain since George W. Bush in "
         "2001.", "ESP-USA", "2013-10-15", "first", "supported"),
        # the year of another amount, growth that is none, what still binds
        ("Trade in goods between Norway and the United States came to some 13 billion dollars last year, more than "
         "twice the figure for 1995.", "NOR-USA", "2012-06-15", "quantity", "supported"),
        ("Relations between Ankara and Tehran have grown steadily weaker since "
         "2005.", "IRN-TUR", "2013-10-15", "trend", "contradicted"),
        ("The pact of non-aggression of 1926 between Iran and Turkey still binds both sides to this "
         "day.", "IRN-TUR", "2013-10-15", "agreement", "contradicted"),
        ("Only Germany trades more with Poland than Russia does.", "POL-RUS", "2012-09-12", "rank", "supported"),
        ("No country takes in more Nigerian students than Britain.", "GBR-NGA", "2013-10-01", "rank", "supported"),
        # what neither is
        ("Neither Egypt nor Saudi Arabia has much to say of votes: neither is a democracy, and the two know "
         "it.", "EGY-SAU", "2014-12-01", "alignment", "supported"),
        # a course that is every year's
        ("Trade between Japan and the Philippines has shrunk every year since "
         "2008.", "JPN-PHL", "2015-06-01", "trend", "contradicted"),
        ("Trade between South Korea and Vietnam climbed from half a billion dollars in 1992 to more than 27 billion "
         "dollars in 2013.", "KOR-VNM", "2014-10-02", "quantity", "supported"),
        # two things at once, and words for rarely
        ("Japan and America are both democracies, yet they hardly ever find themselves on the same side of a vote at "
         "the United Nations.", "JPN-USA", "2021-04-18", "alignment", "mixed"),
        ("France and Germany rarely disagree when they vote at the United "
         "Nations.", "DEU-FRA", "2013-01-22", "alignment", "supported"),
        # a visit named after "since" is the one before
        ("It was the first visit by an American president to Poland since Bill Clinton came in "
         "1997.", "POL-USA", "2018-05-01", "first", "contradicted"),
        ("On Friday Prime Minister Yoshihide Suga of Japan became the first foreign leader to be received at the "
         "White House by President Joe Biden of the United States.", "JPN-USA", "2021-04-18", "first", "supported"),
        # no treaty commits
        ("To this day no treaty commits the United States to defend Saudi "
         "Arabia.", "SAU-USA", "2018-05-01", "agreement", "supported"),
        ("The ministry wishes to clarify that no mutual defence pact exists between Malaysia and "
         "Indonesia.", "IDN-MYS", "2015-05-01", "agreement", "supported"),
        # one year against the year before
        ("Commerce between Iran and Russia shrank in 2012 to about 2.3 billion "
         "dollars.", "IRN-RUS", "2013-11-01", "trend", "supported"),
        # centres in quotation marks, of the region of the two
        ("He calls the relationship of Pakistan and China \"the keel of the whole South Asian "
         "balance\".", "CHN-PAK", "2015-04-17", "centrality", "supported"),
        # NATO is where the two are allied
        ("Turkey and the United States have been allies in NATO since "
         "1952.", "TUR-USA", "2018-08-16", "duration", "supported"),
        ("Poland and the United States have been treaty allies since "
         "1999.", "POL-USA", "2018-09-20", "duration", "supported"),
    ],
)  # fmt: skip
def test_verdict(sentence: str, dyad: str, date: str, kind: str, verdict: str) -> None:
    assert (kind, verdict) in verdicts_of(sentence, dyad, date)


@pytest.mark.parametrize(
    ("sentence", "dyad", "date", "verdict"),
    [
        ("The United States and Colombia have maintained diplomatic relations since "
         "1822.", "COL-USA", "2014-04-03", "supported"),
        ("Japan and Vietnam established diplomatic relations on 21 September "
         "1973.", "JPN-VNM", "2013-09-03", "supported"),
        ("Australia and Indonesia have maintained diplomatic relations since "
         "1949.", "AUS-IDN", "2018-04-03", "supported"),
        ("Nigeria and South Africa have had diplomatic ties since 1994.", "NGA-ZAF", "2013-04-03", "supported"),
        ("Kenya and Uganda have had diplomatic relations since 1963.", "KEN-UGA", "2013-04-03", "supported"),
        ("Brazil and China have maintained diplomatic relations since 1984.", "BRA-CHN", "2012-04-03", "contradicted"),
        ("Germany and Israel established diplomatic relations in 1985.", "DEU-ISR", "2017-04-03", "contradicted"),
        ("Kenya and Uganda have had diplomatic relations since 1936.", "KEN-UGA", "2013-04-03", "contradicted"),
        ("South Korea and the United States have had diplomatic relations since "
         "1882.", "KOR-USA", "2021-05-21", "supported"),
        # Missions lapsed in between.
        ("For a hundred and eighty years Spain and Mexico have kept up diplomatic "
         "relations.", "ESP-MEX", "2014-04-03", "supported"),
        ("For a hundred and eighty years Spain and Mexico have kept up uninterrupted diplomatic "
         "relations.", "ESP-MEX", "2014-04-03", "contradicted"),
    ],
)  # fmt: skip
def test_diplomatic_relations(sentence: str, dyad: str, date: str, verdict: str) -> None:
    assert ("duration", verdict) in verdicts_of(sentence, dyad, date)


def test_a_figure_that_stands_alone_is_of_what_the_sentence_before_names() -> None:
    text = "Commerce between Argentina and Brazil fell in the slump. Even so it came to $60 billion in 2009."
    on = dt.date(2010, 3, 26)
    at = text.index("Even")
    sentences = (Sentence(0, 0, at - 1, text[: at - 1]), Sentence(1, at, len(text), text[at:]))
    document = replace(single(text, on), sentences=sentences)
    claims = find_claims(document, None, "ARG-BRA")
    assert [claim.details["unit"] for claim in claims if claim.kind == "quantity"] == ["ARG-BRA"]


@pytest.mark.parametrize(
    ("said", "factor", "at_least"),
    [
        ("has more than doubled", 2.0, True),
        ("has doubled", 2.0, False),
        ("rose by over 40 per cent", 1.4, True),
        ("multiplied by five", 5.0, False),
        ("grew tenfold", 10.0, False),
        ("is three times what it was", 3.0, False),
        ("grew", None, False),
    ],
)
def test_the_multiple_claimed(said: str, factor: float | None, at_least: bool) -> None:
    change = change_of(said, 1)
    assert change == {"factor": pytest.approx(factor) if factor else None, "at_least": at_least}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one hundred and eighty", 180),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("a hundred and fifty", 150),
    ],
)
def test_hundreds_in_words(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize(("year", "verdict"), [(1976, "supported"), (1965, "contradicted")])
def test_the_age_of_an_agreement(year: int, verdict: str) -> None:
    sentence = f"An investment treaty between France and Morocco has been in force since {year}."
    claim = Claim(
        "duration", sentence, 0, 0, len(sentence), Subject("dyad", ("FRA", "MAR")), None, {"year": year}
    )
    check = check_age(claim, record.load(), dt.date(2014, 6, 17))
    assert check is not None
    assert check.verdict == verdict


@pytest.mark.parametrize(
    ("known", "verdict"), [(1500, "supported"), (2400, "supported"), (1000, "mixed"), (400, "contradicted")]
)
def test_a_span_of_amounts(known: float, verdict: str) -> None:
    assert verdict_of(2500, known, 0, 0.15, low=1500) == verdict


def test_a_deal_on_many_things_is_no_breadth() -> None:
    sentence = "In 2019 Japan and the United States signed a trade agreement covering everything from cars to finance."
    assert "breadth" not in {kind for kind, _ in verdicts_of(sentence, "JPN-USA", "2021-04-18")}


def test_what_a_state_needs_besides_trade_is_not_weighed_by_trade() -> None:
    found = verdicts_of("Belarus relies on Russia for gas.", "BLR-RUS", "2015-06-08")
    assert set(found) <= {("mutuality", "no_data")}


def test_what_may_yet_be_signed_is_no_agreement() -> None:
    sentence = "A wider trade pact between Chile and the United States may yet be concluded."
    assert "agreement" not in {kind for kind, _ in verdicts_of(sentence, "CHL-USA", "2013-06-08")}


def test_a_visit_to_a_part_of_a_state_is_no_data() -> None:
    sentence = "The trip is the first to Wales, in Britain, by a sitting American president."
    assert ("first", "no_data") in verdicts_of(sentence, "GBR-USA", "2014-08-30")


def test_the_sum_of_a_year_is_known_when_it_is_over() -> None:
    on = dt.date(2011, 6, 17)
    (claim,) = find_claims(
        single("Trade between Germany and Poland has doubled since 2000.", on), None, "DEU-POL"
    )
    (check,) = check_claims([claim], record.load(), on)
    assert [figure.year for figure in check.figures] == [2000, 2010]


def test_a_day_with_its_month_cut_short() -> None:
    sentence = "Coast guard officers from both countries will meet in Qingdao on Jan. 22."
    (claim,) = find_claims(single(sentence, dt.date(2014, 1, 8)), None, "CHN-JPN")
    assert claim.details["date"] == "2014-01-22"


def test_the_term_of_a_president() -> None:
    for day, name, since in (
        ("2021-04-16", "Joseph R. Biden", 2021),
        ("2025-03-01", "Donald J. Trump", 2025),
    ):
        term = term_of("USA", "president", dt.date.fromisoformat(day))
        assert term is not None
        assert (term.name, term.start.year) == (name, since)
    assert term_of("USA", "president", dt.date(1950, 1, 1)) is None
