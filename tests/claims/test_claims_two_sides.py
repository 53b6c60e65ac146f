"""What two states give each other, how they are ruled and vote, and how much joins them, by the record's figures."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.kinds.breadth import areas_named
from comity.claims.regimes import two_systems
from comity.documents import read_document


def verdicts_in(before, sentence, dyad, year):
    """Kind to verdict of the claims of a sentence that follows another, in June of a year."""
    document = read_document(f"On the two\n\n1 June {year}\n\n{before} {sentence}\n".encode())
    claims = find_claims(document, None, dyad)
    checks = check_claims(claims, record.load(), dt.date(year, 6, 1))
    return {
        claim.kind: check.verdict
        for claim, check in zip(claims, checks, strict=True)
        if claim.sentence == sentence
    }


@pytest.mark.parametrize(
    ("before", "sentence", "dyad", "year", "verdict"),
    [
        # what the sentence before speaks of is weighed
        ("Over half a million people born in New Zealand live in Australia.",
         "The movement is anything but balanced.", "AUS-NZL", 2014, "supported"),
        ("Over half a million people born in New Zealand live in Australia.",
         "The traffic is by now about even.", "AUS-NZL", 2014, "contradicted"),
        ("Goods worth billions cross between France and Algeria.",
         "A minister in Algiers claims that Algeria earns a large surplus on it.", "DZA-FRA", 2011, "contradicted"),
        # people beside people
        ("Finns and Swedes move freely.", "Four Finns have settled in Sweden for each Swede who lives in Finland.",
         "FIN-SWE", 2012, "supported"),
        ("Finns and Swedes move freely.", "Four Swedes have settled in Finland for each Finnish worker in Sweden.",
         "FIN-SWE", 2012, "contradicted"),
        ("", "More Colombians live in Venezuela than Venezuelans in Colombia.", "COL-VEN", 2008, "supported"),
        ("", "More Venezuelans live in Colombia than Colombians in Venezuela.", "COL-VEN", 2008, "contradicted"),
        ("Some forty thousand Norwegians live in Sweden.",
         "Almost as many Swedes have made their homes in Norway.", "NOR-SWE", 2013, "supported"),
        # who sells more, by a pronoun and against whom the balance runs
        ("Belgium and the Netherlands trade.",
         "The Dutch come out ahead: they ship their southern neighbours nearly twice what they take from them.",
         "BEL-NLD", 2012, "supported"),
        ("", "The Thai side noted with concern that the balance of goods with Japan was running against it.",
         "JPN-THA", 2012, "supported"),
        ("", "The Japanese side noted with concern that the balance of goods with Thailand was running against it.",
         "JPN-THA", 2012, "contradicted"),
        ("We Koreans trade with America.", "We sell the Americans half as much again as they sell us.",
         "KOR-USA", 2015, "supported"),
        # who cannot do without whom
        ("We Danes trade with Germany.", "Germany can do without us; we cannot do without Germany.",
         "DEU-DNK", 2011, "mixed"),
        # level to the letter, and need for need
        ("", "The account of India and the United States is level, for neither sells the other noticeably more than it "
         "buys.", "IND-USA", 2023, "contradicted"),
        ("We Austrians look to Germany.", "The Germans need us every bit as much as we need them.",
         "AUT-DEU", 2010, "contradicted"),
    ],
)  # fmt: skip
def test_who_gives_more(before, sentence, dyad, year, verdict):
    assert verdicts_in(before, sentence, dyad, year)["mutuality"] == verdict


@pytest.mark.parametrize(
    ("before", "sentence", "dyad", "year"),
    [
        # a promise with its year, a rank, and what is set beside another year
        ("", "Turkey and the United States have been sworn to defend each other since 1952.", "TUR-USA", 2018),
        ("", "No country has more Senegalese living in it than France.", "FRA-SEN", 2012),
        ("", "The goods that Australia and New Zealand sell each other were worth twice as much in 2014 as in 2000.",
         "AUS-NZL", 2016),
    ],
)  # fmt: skip
def test_no_balance(before, sentence, dyad, year):
    assert "mutuality" not in verdicts_in(before, sentence, dyad, year)


@pytest.mark.parametrize(
    ("sentence", "dyad", "year", "verdict"),
    [
        ("Vietnam is ruled by a single party, and Japan changes its governments by election.",
         "JPN-VNM", 2013, "supported"),
        ("Ukraine holds elections that governments lose; Russia does not.", "RUS-UKR", 2010, "supported"),
        ("Both Kazakhstan and Russia are authoritarian regimes.", "KAZ-RUS", 2013, "supported"),
        ("Both Canada and the United States are authoritarian regimes.", "CAN-USA", 2014, "contradicted"),
        ("It is no use pretending that Thailand is as democratic as Japan.", "JPN-THA", 2012, "supported"),
        ("It takes a patient clerk to find Belgium and the Netherlands on different sides in the General Assembly.",
         "BEL-NLD", 2012, "supported"),
        ("At the United Nations Colombia and Venezuela vote more closely today than they did in 2000.",
         "COL-VEN", 2008, "contradicted"),
    ],
)  # fmt: skip
def test_alike_or_not(sentence, dyad, year, verdict):
    assert verdicts_in("", sentence, dyad, year)["alignment"] == verdict


def test_one_state_alone_is_no_contrast():
    assert two_systems("Theirs is a one-party state and ours a democracy.")
    assert two_systems("After the generals ruled, free elections were held.") is None


@pytest.mark.parametrize(
    ("before", "sentence", "dyad", "year", "verdict"),
    [
        # what is missing, and what a speaker points to, is not what is left
        ("", "Paris and London are joined by a soldiers' pact with no civilian content.", "FRA-GBR", 2015,
         "contradicted"),
        ("France and Britain are allies.",
         "Their alliance is about tanks only, some say, and has nothing to do with science, energy or culture.",
         "FRA-GBR", 2015, "contradicted"),
        ("", "It is an old prejudice that the dealings of Egypt and Sudan begin and end with the water of the Nile.",
         "EGY-SDN", 2010, "supported"),
        ("", "The tie between Romania and Moldova is multi-layered.", "MDA-ROU", 2013, "supported"),
        ("", "There is more to the relations of Greece and Turkey than fighter jets.", "GRC-TUR", 2012, "supported"),
        ("", "To reduce our relationship with the Americans to pipelines, as some in Canada do, is a mistake.",
         "CAN-USA", 2014, "supported"),
        # as close in one area as in others
        ("", "Sudan and Ethiopia have a relationship as deep in defence and development as in trade.",
         "ETH-SDN", 2012, "contradicted"),
    ],
)  # fmt: skip
def test_broad_or_narrow(before, sentence, dyad, year, verdict):
    assert verdicts_in(before, sentence, dyad, year)["breadth"] == verdict


def test_areas_left_to_a_narrow_bond():
    said = "He says it is about tanks only, and has nothing to do with science, energy or culture."
    assert areas_named(said, broad=False) == ("security",)
