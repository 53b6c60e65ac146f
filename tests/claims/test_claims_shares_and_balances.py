"""Shares, balances, places and amounts in words that turn or hide them, with the verdict of the embedded record."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.regions import unbounded_in
from comity.claims.shares import share_of
from comity.documents import read_document


def found_in(before, sentence, dyad, day="15 May 2014"):
    """Kind to verdict of the claims of a sentence that follows another."""
    document = read_document(f"On the two\n\n{day}\n\n{before} {sentence}\n".encode())
    claims = find_claims(document, None, dyad)
    checks = check_claims(claims, record.load(), document.date)
    return {
        claim.kind: check.verdict
        for claim, check in zip(claims, checks, strict=True)
        if claim.sentence == sentence
    }


@pytest.mark.parametrize(
    ("before", "sentence", "dyad", "kind", "verdict"),
    [
        # shares
        ("", "More than one in four złoty that Polish firms earn from exports is earned in Germany.",
         "DEU-POL", "quantity", "supported"),
        ("We Argentines know Brazil.", "Of every three dollars we earn abroad, close to two are earned there.",
         "ARG-BRA", "quantity", "contradicted"),
        ("We Nepalis live beside India.", "Over half of all our foreign commerce is done with this one neighbour.",
         "IND-NPL", "quantity", "supported"),
        # who sells more, and that neither does
        ("We Australians trade with Japan.",
         "The imbalance runs our way: they buy more than three times as much from us as we do from them.",
         "AUS-JPN", "mutuality", "supported"),
        ("Japan and the Philippines trade.",
         "It is a fair trade, for each side sells the other nearly the same.", "JPN-PHL", "mutuality", "supported"),
        # places
        ("", "Poland in turn now ranks third among the trading partners of the Federal Republic.",
         "DEU-POL", "rank", "contradicted"),
        ("", "Since 2012 Spain, and no longer France, has been Morocco's number one trading partner.",
         "ESP-MAR", "rank", "supported"),
        ("", "We are not small in its eyes either, for Nepal now figures among India's ten biggest partners in trade.",
         "IND-NPL", "rank", "contradicted"),
        # a denial behind its object
        ("Poland and the United States trade.", "A free trade agreement they have never had.",
         "POL-USA", "agreement", "supported"),
        # since an event, and since a year of which half the record is there
        ("We Germans and the Poles are neighbours.",
         "The exchange of goods between us has withered since Poland's accession.", "DEU-POL", "trend", "contradicted"),
        ("", "The trade of Canada and Mexico has multiplied more than sixfold since the year before NAFTA.",
         "CAN-MEX", "trend", "supported"),
        # whose, and what is denied at length
        ("Germany and Turkey trade.",
         "The Federal Republic is indispensable to Turkey, whose largest trading partner it is by a wide margin.",
         "DEU-TUR", "rank", "supported"),
        ("", "Nor is it correct, as one Warsaw daily claimed, that Poland sells more to Germany than it buys.",
         "DEU-POL", "mutuality", "supported"),
        # a treaty that has lapsed since
        ("Bangladesh and India are neighbours.", "The Treaty of Friendship of 1972 remains in force to this day.",
         "BGD-IND", "agreement", "contradicted"),
        # so many of every so many, a quarter of a million
        ("", "Three of every four dollars that Mexico earns from exports come from American buyers.",
         "MEX-USA", "quantity", "supported"),
        ("", "Estimates put the Philippine-born population of Japan at about a quarter of a million.",
         "JPN-PHL", "quantity", "supported"),
        # signed and never in force; nothing of the kind
        ("Kenya and China trade.",
         "An investment treaty was initialled and signed in 2001 but has never entered into force.",
         "CHN-KEN", "agreement", "supported"),
        ("Egypt and the United States are partners.",
         "There is no treaty under which either would have to come to the other's defense.",
         "EGY-USA", "agreement", "supported"),
        ("Canada and the United States trade.", "He said that each country leans on the other to the same degree.",
         "CAN-USA", "mutuality", "contradicted"),
        # China's finance, and what only one other buys more of
        ("", "In 2012 alone, Chinese official finance for Pakistan came to more than one billion dollars.",
         "CHN-PAK", "quantity", "supported"),
        ("", "Only China buys more New Zealand goods than Australia does.", "AUS-NZL", "rank", "supported"),
        # refugees
        ("", "Kenya is the first destination of refugees from Somalia.", "KEN-SOM", "rank", "supported"),
        # an amount of a year that is told in words
        ("Kenya and China are partners.",
         "At the start of the century the two did no more than $150 million of business with one another.",
         "CHN-KEN", "quantity", "supported"),
    ],
)  # fmt: skip
def test_verdict(before, sentence, dyad, kind, verdict):
    assert found_in(before, sentence, dyad).get(kind) == verdict


def test_a_share_is_read_in_words_and_as_so_many_of_so_many():
    class Speaks:
        dyad = "ARG-BRA"

        def named(self, text):
            from comity.states import find_mentions

            return [each for each in find_mentions(text) if each.state in ("ARG", "BRA")]

    def share(text):
        passage = type("Passage", (), {"text": text, "third": ()})()
        found = share_of(passage, Speaks())
        return found and (found[2]["owner"], found[2]["flow"], round(found[2]["share"], 3))

    assert share("Two fifths of Argentina's exports go to Brazil.") == ("ARG", "exports", 0.4)
    assert share("One dollar in seven of Argentine goods exports was earned in Brazil.") == (
        "ARG",
        "exports",
        0.143,
    )
    assert share("Seven in every ten dollars that Argentina earns from exports come from Brazil.") == (
        "ARG", "exports", 0.7,
    )  # fmt: skip
    assert share("Two fifths of Argentina's exports of wheat go to Brazil.") is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a keystone of order in the western Mediterranean", "western Mediterranean"),
        ("a pillar of the Arab world", "Arab world"),
        ("the keystone of NATO's eastern flank", "eastern flank"),
        ("the anchor of stability in South Asia", None),
    ],
)
def test_what_has_no_list_of_states(text, where):
    assert unbounded_in(text) == where


def test_a_centre_of_what_has_no_list_of_states_is_no_data():
    date = dt.date(2014, 5, 1)
    document = read_document(
        f"On the two\n\n{date:%d %B %Y}\n\nThe partnership of Spain and Morocco is the keystone of order in the "
        f"western "
        "Mediterranean.\n".encode()
    )
    (claim,) = find_claims(document, None, "ESP-MAR")
    (check,) = check_claims([claim], record.load(), date)
    assert (claim.kind, check.verdict) == ("centrality", "no_data")
    assert "western Mediterranean" in check.summary


def test_half_of_the_years_tell_a_large_change_only():
    def verdict(sentence):
        return found_in("", sentence, "ESP-MAR", "4 February 2024").get("trend")

    assert verdict("Trade between Spain and Morocco is much larger today than it was in 2004.") == "supported"
    assert verdict("Trade between Spain and Morocco has shrunk since 2004.") == "contradicted"
    # one year of eleven
    assert verdict("Trade between Spain and Morocco is much larger today than it was in 2013.") == "no_data"
    # half of the years, and a change too small to last
    assert verdict("Trade between Spain and Morocco has shrunk since 2008.") == "no_data"


def test_a_trend_of_votes_is_set_against_votes():
    sentence = (
        "At the United Nations, Canberra and Wellington have drifted apart, our correspondent believes."
    )
    # Depth fell from 1981 to 1991, the agreement of votes rose.
    assert found_in("", sentence, "AUS-NZL", "28 November 1991").get("trend") == "contradicted"


@pytest.mark.parametrize(
    ("day", "verdict"), [("18 November 2008", "supported"), ("18 November 2016", "contradicted")]
)
def test_a_first_of_china_s_president_is_counted_by_office(day, verdict):
    sentence = "It was the first visit to Peru by a Chinese head of state, he told reporters."
    assert found_in("China and Peru trade.", sentence, "CHN-PER", day).get("first") == verdict


def test_the_president_of_the_host_is_not_the_one_who_came():
    # Li Peng, the premier, was in Peru in 1995; Hu Jintao, the president, in 2008.
    sentence = "President Humala called it the first visit to Peru by a Chinese premier."
    assert (
        found_in("China and Peru trade.", sentence, "CHN-PER", "18 May 2015").get("first") == "contradicted"
    )
