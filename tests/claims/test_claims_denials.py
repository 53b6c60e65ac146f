"""A statement that a sentence denies as a whole has the opposite verdict; one that nobody denies keeps its own."""

import pytest
from judging import verdicts_of

from comity.claims.claim import OPPOSITE, Verdict
from comity.claims.denials import denial_of

# Kind, what is said, of whom, when, and the verdict of the record on it.
STATEMENTS: list[tuple[str, str, str, str, Verdict]] = [
    ("agreement", "Germany and Poland have a mutual defence pact", "DEU-POL", "2013-06-17", "supported"),
    ("agreement", "Japan and Korea have signed a free trade agreement", "JPN-KOR", "2014-06-17", "contradicted"),
    ("agreement", "no free trade agreement binds Korea and the United States", "KOR-USA", "2014-06-17", "contradicted"),
    ("trend", "trade between Germany and Poland has halved since 2004", "DEU-POL", "2013-06-17", "contradicted"),
    ("rank", "China is South Korea's largest trading partner", "CHN-KOR", "2013-06-17", "supported"),
    ("rank", "Japan is no longer the largest trading partner of South Korea", "JPN-KOR", "2013-06-17", "supported"),
    ("alignment", "India and Pakistan share the same democratic values", "IND-PAK", "2013-06-17", "contradicted"),
    ("quantity", "goods worth some $16 billion crossed between China and Pakistan in 2014", "CHN-PAK", "2015-04-17",
     "supported"),
    ("mutuality", "Japan has a large surplus in its trade with China", "CHN-JPN", "2008-06-17", "supported"),
    ("duration", "Korea and the United States have been allies for seventy years", "KOR-USA", "2023-11-17",
     "supported"),
    ("breadth", "the partnership of Korea and the United States is purely military", "KOR-USA", "2014-06-17",
     "contradicted"),
    ("first", "Barack Obama was the first American president to visit Japan", "JPN-USA", "2014-06-17",
     "contradicted"),
]  # fmt: skip
DENYING = [
    "It is not true that {}.",
    "It is simply not the case, as some in the press maintain, that {}.",
    "It is false that {}.",
    "It would be wrong to say that {}.",
    "Nor is it true that {}.",
    "It is a myth that {}.",
    "There is no truth in the claim that {}.",
    "The minister denied reports that {}.",
    "She rejected as “fantasy” the charge that {}.",
    "We do not accept that {}.",
    "Nobody can seriously claim that {}.",
    "It cannot be said that {}.",
    "Let nobody tell you that {}.",
    "Those who say that {} are mistaken.",
    "What is not so is the charge, repeated on the radio, that {}.",
    "Contrary to the widespread belief that {}, the figures say something else.",
    "Few in either capital would claim that {}.",
    "Hardly anyone believes that {}.",
    "It is an overstatement, then, when a former minister tells us that {}.",
    "It goes too far to say that {}.",
    "The senator was carried away when he said that {}.",
    "He exaggerates when he tells us that {}.",
    "A commentator's assertion that {} is mistaken.",
    "The official's boast, made at last month's seminar, that {} does not survive a look at the figures.",
    "The old complaint, according to which {}, has the facts upside down.",
]
GRANTING = [
    "It is true that {}.",
    "It cannot be denied that {}.",
    "Nobody disputes that {}.",
    "There is no doubt that {}.",
    "I do not doubt that {}.",
    "It would be wrong to deny that {}.",
    "Few would deny that {}.",
    "No one in the ministry will dispute that {}.",
    "Hardly anybody doubts that {}.",
    "It is hard to deny that {}.",
    "There can be little doubt that {}.",
    "Contrary to what some visitors seemed to believe, {}.",
]


def verdict_on(text: str, kind: str, dyad: str, date: str) -> str | None:
    """The verdict on the one claim of a kind that a sentence makes; None where it makes none."""
    return next((verdict for _, verdict in verdicts_of(text, dyad, date, kind)), None)


@pytest.mark.parametrize(
    ("kind", "said", "dyad", "date", "verdict"), STATEMENTS, ids=lambda value: str(value)[:40]
)
def test_a_statement_denied_as_a_whole_is_judged_the_other_way(
    kind: str, said: str, dyad: str, date: str, verdict: Verdict
) -> None:
    assert verdict_on(f"{said[0].upper()}{said[1:]}.", kind, dyad, date) == verdict
    got = {frame: verdict_on(frame.format(said), kind, dyad, date) for frame in DENYING}
    assert got == dict.fromkeys(DENYING, OPPOSITE[verdict])


@pytest.mark.parametrize(
    ("kind", "said", "dyad", "date", "verdict"), STATEMENTS, ids=lambda value: str(value)[:40]
)
def test_a_statement_granted_keeps_its_verdict(
    kind: str, said: str, dyad: str, date: str, verdict: Verdict
) -> None:
    got = {frame: verdict_on(frame.format(said), kind, dyad, date) for frame in GRANTING}
    assert got == dict.fromkeys(GRANTING, verdict)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        # Only what follows "that" is denied, and no further than the clause goes.
        ("It is not true that trade has halved; it has doubled.", "trade has halved"),
        ("Trade has doubled, and it is not true that aid has stopped.", "aid has stopped"),
        # What is not denied as a whole, or is only a part of it.
        ("It is not only true that trade has doubled.", None),
        ("The alliance is not one-sided.", None),
        ("We do not believe in treaties that nobody reads.", None),
        ("He denied the company a licence that it had asked for.", None),
    ],
)
def test_how_far_a_denial_reaches(text: str, denied: str | None) -> None:
    found = denial_of(text)
    assert (text[found.start : found.end].strip(" .") if found.denies else None) == denied


def test_the_words_of_a_denial_are_blank_and_nothing_moves() -> None:
    text = "It is not true, he says, that trade has halved."
    found = denial_of(text)
    assert len(found.text) == len(text)
    assert found.text.strip() == "trade has halved."
