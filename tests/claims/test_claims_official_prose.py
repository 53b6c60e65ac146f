"""Communiques and fact sheets say much that sounds like a claim and is none, or one that no figure speaks to."""

import pytest
from judging import verdicts_of


def verdicts(text: str, kind: str, dyad: str, date: str) -> list[str]:
    """The verdicts on the claims of a kind that a text makes."""
    return [verdict for _, verdict in verdicts_of(text, dyad, date, kind)]


@pytest.mark.parametrize(
    ("kind", "dyad", "date", "text"),
    [
        # foundations that are shaken
        ("centrality", "DEU-USA", "2024-10-18", "The security order of our two countries has been shaken to its "
         "foundations."),
        # memoranda on one matter, deals of firms, agreements to come
        ("agreement", "IND-USA", "2023-06-22", "Our two countries hailed the signing of an MoU on supply chains for "
         "semiconductors."),
        ("agreement", "IND-USA", "2023-06-22", "The two leaders hailed the signing of an MoU between Northern Electric "
         "and Deccan Aeronautics Limited for the manufacture of jet engines in India."),
        ("agreement", "SLV-USA", "2025-11-13", "The United States and El Salvador have agreed to a framework for an "
         "agreement on reciprocal trade."),
        ("agreement", "SGP-USA", "2024-08-01", "The defence ministries of Singapore and the United States signed a "
         "memorandum on defence innovation in May 2024."),
        # visions, aims and faiths that share a home are no shared values
        ("alignment", "IND-USA", "2023-06-22", "India and the United States share an ambitious vision to deploy clean "
         "energy at scale."),
        ("alignment", "ARE-USA", "2022-07-16", "The two leaders noted that the Emirates are a tolerant home to two "
         "hundred nationalities and faiths."),
        ("alignment", "DEU-USA", "2024-10-18", "Our charge is to make sure that the forces binding our two countries "
         "in the cause of freedom stay stronger than those that pull us apart."),
        # descent, sums over years and everybody who ever came are not counted
        ("quantity", "DEU-USA", "2023-10-06", "The presidents spoke of the ties between our countries, among them over "
         "40 million Americans who claim German heritage."),
        ("quantity", "KOR-USA", "2021-05-21", "Over 1.7 million Korean students have enrolled at American "
         "universities since 1955."),
        ("quantity", "KOR-USA", "2021-05-21", "More than two million Koreans visit, work or live in the United "
         "States."),
        ("quantity", "UKR-USA", "2021-09-01", "Since 2014 the United States has provided over $306 million in "
         "assistance to Ukraine."),
        # points of a programme
        ("trend", "KOR-USA", "2023-12-08", "Carry out the memorandum between our two laboratories, including through "
         "exchanges of personnel and expanded sharing of information."),
        ("breadth", "KOR-USA", "2023-12-08", "Deepen cooperation between our two countries on cloud technology, cyber "
         "security, research and investment."),
        ("breadth", "ARE-USA", "2022-07-16", "The two leaders affirmed their will to deepen the extensive security "
         "cooperation of our countries."),
        # benefits to come
        ("mutuality", "MEX-USA", "2023-07-25", "The United States and Mexico committed to modernise projects on the "
         "border that benefit both nations."),
        # whose first trip, and since when
        ("first", "KOR-USA", "2021-05-21", "I am very pleased to visit the United States on my first trip abroad since "
         "the pandemic."),
    ],
)  # fmt: skip
def test_what_no_figure_speaks_to_gets_no_verdict(kind: str, dyad: str, date: str, text: str) -> None:
    assert set(verdicts(text, kind, dyad, date)) <= {"no_data"}


@pytest.mark.parametrize(
    ("kind", "dyad", "date", "text", "verdict"),
    [
        # "regional" is of the region in which the partner of the United States lies
        ("centrality", "EGY-USA", "2022-07-16", "The defense partnership of the United States and Egypt remains a key "
         "pillar of regional stability.", "contradicted"),
        ("centrality", "KOR-USA", "2023-04-26", "We see it in the Indo-Pacific, where our alliance is the linchpin of "
         "regional security.", "mixed"),
        # a place in a part of the world, whatever stands between the words
        ("rank", "ARE-USA", "2022-07-16", "The president noted that the UAE is one of the fastest growing partners and "
         "the largest U.S. trading partner in the Middle East.", "contradicted"),
        ("agreement", "USA-VNM", "2025-10-26", "The relationship of the United States and Vietnam includes a bilateral "
         "trade agreement signed in 2000 that entered into force in 2001.", "supported"),
    ],
)  # fmt: skip
def test_claims_among_such_prose_are_judged(kind: str, dyad: str, date: str, text: str, verdict: str) -> None:
    assert verdicts(text, kind, dyad, date) == [verdict]
