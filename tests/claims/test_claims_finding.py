"""Which sentences make which claim."""

import datetime as dt
from dataclasses import replace

import pytest

from comity.claims import Claim, find_claims
from comity.claims.writing import single
from comity.documents.document import Sentence

MARCH = dt.date(2021, 3, 18)


def claims(sentence: str, dyad: str = "KOR-USA") -> list[Claim]:
    return find_claims(single(sentence, MARCH), None, dyad)


def kinds(sentence: str, dyad: str = "KOR-USA") -> list[str]:
    return [claim.kind for claim in claims(sentence, dyad)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("For seven decades the alliance has kept the peace.", "duration"),
        ("Korea and the United States have been allies since 1953.", "duration"),
        ("We celebrate the 70th anniversary of the alliance.", "duration"),
        ("The alliance has expanded beyond the security realm.", "breadth"),
        ("Ours is a comprehensive partnership between Korea and the United States.", "breadth"),
        ("The alliance continues its steady upward trajectory.", "trend"),
        ("The alliance has never been stronger.", "trend"),
        ("Relations between Korea and the United States have deteriorated since 2017.", "trend"),
        ("Trade between Korea and the United States has grown steadily.", "trend"),
        ("Korea is scheduled to host the P4G Summit in May.", "scheduled"),
        ("It is the first visit to Korea by a US president since 2019.", "first"),
    ],
)
def test_found(sentence: str, kind: str) -> None:
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Has the alliance lasted for seven decades?",
        "The alliance may grow closer.",
        "The alliance has not grown steadily.",
        "We hope that the alliance continues its steady upward trajectory.",
        "The partnership was bogged down for two years.",
        "For seven decades he has taught physics.",
        "NATO and the United States have been allies for seven decades.",
        "For seven decades Japan and the United States have been allies.",
        "Trade between Korea and the United States will grow steadily.",
        "They commit to a Global Comprehensive Strategic Alliance.",
        "The Fulbright programme of Korea and the United States celebrates its 70th anniversary.",
    ],
)
def test_left_out(sentence: str) -> None:
    assert kinds(sentence) == []


def test_what_critics_say_is_theirs() -> None:
    (claim,) = claims("Critics say the alliance has steadily weakened since 2017.")
    assert claim.attributed_to == "Critics"
    assert claim.details["direction"] == -1
    assert claim.details["since"] == 2017


def test_the_offsets_give_the_words() -> None:
    sentence = "The alliance continues its steady upward trajectory."
    (claim,) = claims(sentence)
    assert sentence[claim.start : claim.end] == "steady upward trajectory"


def test_two_plans_in_one_sentence() -> None:
    found = claims("The US is scheduled to host the Climate Summit in April and Korea the P4G Summit in May.")
    assert [(claim.subject.states, claim.details["what"], claim.details["date"]) for claim in found] == [
        (("USA",), "the Climate Summit", "2021-04"),
        (("KOR",), "the P4G Summit", "2021-05"),
    ]


@pytest.mark.parametrize(
    ("sentence", "state", "what", "when"),
    [
        (
            "Later this month President Biden will host Prime Minister Suga.",
            "USA",
            "Prime Minister Suga",
            "2021-03",
        ),
        ("In May, Seoul will host the P4G summit.", "KOR", "the P4G summit", "2021-05"),
        ("Korea will host the games in January.", "KOR", "the games", "2022-01"),
        ("Korea will host the games on April 22, 2021.", "KOR", "the games", "2021-04-22"),
    ],
)
def test_a_plan_has_a_host_a_thing_and_a_date(sentence: str, state: str, what: str, when: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.subject.states, claim.details["what"], claim.details["date"]) == ((state,), what, when)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("According to the White House, the US-Korea alliance has grown steadily.", "the White House"),
        ("“The alliance has stood for seven decades as it was,” Minister Chung said.", "Minister Chung"),
        ("President Moon said that the alliance is stronger than ever.", "President Moon"),
        (
            "Secretary Blinken and President Moon said that the alliance is stronger than ever.",
            "Secretary Blinken and President Moon",
        ),
        ("The alliance is stronger than ever.", None),
    ],
)
def test_who_says_so(sentence: str, who: str | None) -> None:
    (claim,) = claims(sentence)
    assert claim.attributed_to == who


def test_what_is_said_again_counts_twice_at_most() -> None:
    said = "The alliance is stronger than ever."
    document = single(said, MARCH)
    again = tuple(Sentence(i, 0, len(said), said) for i in range(5))
    assert len(find_claims(replace(document, sentences=again), None, "KOR-USA")) == 2


def test_half_a_century_is_fifty_years() -> None:
    (claim,) = claims("For half a century the alliance has held.")
    assert (claim.details["low"], claim.details["high"]) == (45, 54)


def test_one_claim_of_a_kind_per_sentence() -> None:
    assert kinds("For seven decades, a 70-year alliance.") == ["duration"]
