"""What is read from a claim, and the verdict that the embedded record gives on it."""

import datetime as dt
from dataclasses import replace

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.kinds.quantity import verdict_of
from comity.claims.numbers import number
from comity.claims.topic_trend import change_of
from comity.claims.writing import single
from comity.documents.document import Sentence


def verdicts(text: str, dyad: str, date: str) -> set[tuple[str, str]]:
    """Kind and verdict of each claim that a text makes."""
    on = dt.date.fromisoformat(date)
    claims = find_claims(single(text, on), None, dyad)
    return {
        (claim.kind, check.verdict)
        for claim, check in zip(claims, check_claims(claims, record.load(), on), strict=True)
    }


@pytest.mark.parametrize(
    ("sentence", "dyad", "date", "kind", "verdict"),
    [
        # goods, whatever a text calls them
        ("Goods worth some $16 billion crossed between the two countries in "
         "2014.", "CHN-PAK", "2015-04-17", "quantity", "supported"),
        ("Last year the goods traded between Australia and Japan were worth around 60 billion US "
         "dollars.", "AUS-JPN", "2015-07-01", "quantity", "supported"),
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
        ("Australians sell Japan a great deal more than they buy from it.", "AUS-JPN", "2015-07-01", "mutuality", "supported"),
        ("Brazil runs a large deficit in its trade in goods with "
         "China.", "BRA-CHN", "2012-07-01", "mutuality", "contradicted"),
        ("France runs a chronic surplus in its trade with "
         "Germany.", "DEU-FRA", "2013-01-22", "mutuality", "contradicted"),
        # whose partner, and where
        ("Brazil has long been the number one trading partner of this country, and Argentina knows "
         "it.", "ARG-BRA", "2010-03-26", "rank", "supported"),
        ("Mexico is Spain's foremost trading partner in Latin America.", "ESP-MEX", "2014-04-03", "rank", "supported"),
        # NATO is where the two are allied
        ("Turkey and the United States have been allies in NATO since "
         "1952.", "TUR-USA", "2018-08-16", "duration", "supported"),
        ("Poland and the United States have been treaty allies since "
         "1999.", "POL-USA", "2018-09-20", "duration", "supported"),
    ],
)  # fmt: skip
def test_verdict(sentence: str, dyad: str, date: str, kind: str, verdict: str) -> None:
    assert (kind, verdict) in verdicts(sentence, dyad, date)


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
        # Missions lapsed in between.
        ("For a hundred and eighty years Spain and Mexico have kept up diplomatic "
         "relations.", "ESP-MEX", "2014-04-03", "supported"),
        ("For a hundred and eighty years Spain and Mexico have kept up uninterrupted diplomatic "
         "relations.", "ESP-MEX", "2014-04-03", "contradicted"),
    ],
)  # fmt: skip
def test_diplomatic_relations(sentence: str, dyad: str, date: str, verdict: str) -> None:
    assert ("duration", verdict) in verdicts(sentence, dyad, date)


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


@pytest.mark.parametrize(
    ("known", "verdict"), [(1500, "supported"), (2400, "supported"), (1000, "mixed"), (400, "contradicted")]
)
def test_a_span_of_amounts(known: float, verdict: str) -> None:
    assert verdict_of(2500, known, 0, 0.15, low=1500) == verdict
