"""A small brief made by hand, with a document that tries to break out of the page."""

import pytest

from comity.brief.page import (
    AreaPanel,
    Brief,
    ClaimCard,
    DocumentHead,
    DyadChoice,
    EventRow,
    MeasureFigure,
    Passage,
    Reproduction,
    ScheduledRow,
    Shown,
    SourceLine,
)

HOSTILE = "<script>alert('x')</script> & *bold* [link](http://evil.example) `code` | cell"


@pytest.fixture
def figure() -> Shown:
    return Shown(
        "years allied", 68, "years", 2021, "atop", "1816-2018", "2021 minus the first year of the alliance"
    )


@pytest.fixture
def made(figure: Shown) -> Brief:
    claim = {
        "kind": "duration",
        "sentence": HOSTILE,
        "subject": "KOR-USA",
        "subject_name": "South Korea and the United States",
        "attributed_to": HOSTILE,
        "verdict": "supported",
        "summary": "The alliance is 68 years old.",
        "figures": [figure.__dict__],
        "rule": "65 to 74 years",
        "sources": ["atop"],
        "caveats": ["The record ends in 2018."],
    }
    return Brief(
        headline="Of 1 claim in this document the record supports 1.",
        document=DocumentHead(
            title=HOSTILE,
            author=HOSTILE,
            office=None,
            outlet=HOSTILE,
            place=HOSTILE,
            date="2021-03",
            date_source="inferred",
            date_reason=HOSTILE,
            language="en",
            warnings=(HOSTILE,),
            set_aside=(Passage(HOSTILE, "page chrome"),),
        ),
        dyad="KOR-USA",
        dyad_name="South Korea and the United States",
        dyad_choice=DyadChoice("named together in 9 sentences (12 points)", (("JPN-USA", 2.0),)),
        claims=(ClaimCard(claim),),
        events=(EventRow("USA", "KOR", "CONSULT", "security", "2021-03-17", "happened", HOSTILE),),
        scheduled=(ScheduledRow(("USA",), HOSTILE, "2021-04", HOSTILE),),
        measures=(MeasureFigure("breadth", "Breadth", "Close in 1 of 2 areas.", (figure,)),),
        areas=(
            AreaPanel("security", "Security", 2018, 0.98, 0.99, (figure,), ((2017, 0.9), (2018, 0.98))),
            AreaPanel("technology", "Technology", None, None, None, (), ((2017, None), (2018, None))),
        ),
        gaps=("No source speaks to this dyad in: Technology.",),
        sources=(
            SourceLine(
                "atop", "ATOP", "5.0", "Rice", "free", "Leeds 2002.", "http://atop.rice.edu", 1816, 2018
            ),
        ),
        reproduce=Reproduction("comity brief x.txt", "0.1.0", "abc"),
        names={"KOR": "South Korea", "USA": "the United States"},
    )
