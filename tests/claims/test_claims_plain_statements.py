"""Plain statements of places, balances, moves and amounts, as newspapers put them, with the verdict of the record."""

import datetime as dt

import pytest
from judging import verdicts_of

from comity.claims import find_claims
from comity.documents import read_document

STATEMENTS = [
    # Who is granted to stand before.
    ("rank", "After the United States, no country trades more with Ecuador than Colombia does.", "COL-ECU",
     "2010-12-14", "supported"),
    ("rank", "No country trades more with Ecuador than Colombia does.", "COL-ECU", "2010-12-14", "contradicted"),
    ("rank", "Only three countries trade more with Greece than Turkey does.", "GRC-TUR", "2014-12-06", "supported"),
    ("rank", "Only two countries trade more with Greece than Turkey does.", "GRC-TUR", "2014-12-06", "contradicted"),
    ("rank", "Egypt takes in more American aid than any country but Israel.", "EGY-USA", "1989-04-05", "supported"),
    ("rank", "France supplies more of Algeria's imports than any other country.", "DZA-FRA", "2003-03-03",
     "supported"),
    # Outside a bloc.
    ("rank", "Angola has become Portugal's most important customer outside the European Union.", "AGO-PRT",
     "2013-09-24", "supported"),
    ("rank", "Angola has become Portugal's most important customer.", "AGO-PRT", "2013-09-24", "contradicted"),
    # Moves and their years.
    ("trend", "The community of people born in Peru who live in the United States has grown smaller since the "
     "nineties.", "PER-USA", "2009-02-02", "contradicted"),
    ("trend", "The number of German students at French universities has more than doubled within three years.",
     "DEU-FRA", "2003-01-22", "contradicted"),
    ("trend", "Trade between South Korea and Vietnam has grown by half in only two years.", "KOR-VNM", "2018-03-23",
     "supported"),
    ("trend", "German-Polish trade has more than doubled since Poland joined the European Union.", "DEU-POL",
     "2016-06-17", "supported"),
    ("trend", "Far from swamping the American market, the commerce between the United States and Japan has doubled "
     "since the turn of the century.", "JPN-USA", "2016-05-26", "contradicted"),
    ("trend", "The alliance of Britain and America is as strong as ever.", "GBR-USA", "2014-02-18", "supported"),
    # Balances.
    ("mutuality", "The balance of goods between Angola and Portugal still tilts towards Portugal.", "AGO-PRT",
     "2013-09-24", "supported"),
    ("mutuality", "The exchange between India and Russia is perfectly balanced.", "IND-RUS", "2014-02-04",
     "contradicted"),
    # What is not shared.
    ("alignment", "The two states are not akin, since one is a democracy and the other is anything but.", "ITA-LBY",
     "2009-06-11", "supported"),
    # An amount of more than twice the one on record.
    ("quantity", "Aid from Australia to Papua New Guinea came to almost a billion US dollars in 2020.", "AUS-PNG",
     "2021-09-16", "contradicted"),
    # Signed, and in force after all.
    ("agreement", "An investment treaty between India and Russia was signed in 1994 but has never taken effect.",
     "IND-RUS", "2014-02-04", "mixed"),
    ("agreement", "Japan and South Korea are not pledged to defend each other.", "JPN-KOR", "2004-12-17",
     "supported"),
    ("first", "Mr. Xi is the first leader from Beijing to visit Pakistan since 2005.", "CHN-PAK", "2015-04-21",
     "contradicted"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "dyad", "date", "verdict"), STATEMENTS)
def test_verdict(kind: str, text: str, dyad: str, date: str, verdict: str) -> None:
    assert verdicts_of(text, dyad, date, kind) == [(kind, verdict)]


def test_what_is_not_pledged_is_the_pact_and_no_claim_on_how_mutual_the_bond_is() -> None:
    said = "Japan and South Korea are not pledged to defend each other."
    assert [kind for kind, _ in verdicts_of(said, "JPN-KOR", "2004-12-17")] == ["agreement"]


def test_how_long_the_agreement_of_the_sentence_before_has_been_in_force() -> None:
    text = "Chile and China signed a free trade agreement in 2005. It has now been in force for more than six years."
    document = read_document(text.encode(), date=dt.date(2013, 5, 2))
    found = [claim for claim in find_claims(document, None, "CHL-CHN") if claim.kind == "duration"]
    assert [(claim.details["low"], claim.details["of"]) for claim in found] == [(6, "trade")]


@pytest.mark.parametrize(
    ("text", "dyad", "date", "verdict"),
    [
        ("Brazil is Argentina's first trading partner, and Argentina comes second only to the United States among "
         "Brazil's.", "ARG-BRA", "1997-04-28", "supported"),
        ("Argentina comes second only to China and the United States among Brazil's trading partners.", "ARG-BRA",
         "1997-04-28", "contradicted"),
        ("More Americans in uniform serve in Britain than in any other country of Europe.", "GBR-USA", "1998-11-17",
         "contradicted"),
        ("Within the European Union only Germany has been a bigger trading partner for Indonesia than the Netherlands.",
         "IDN-NLD", "2016-11-22", "supported"),
    ],
)  # fmt: skip
def test_places_behind_others(text: str, dyad: str, date: str, verdict: str) -> None:
    assert verdicts_of(text, dyad, date, "rank") == [("rank", verdict)]
