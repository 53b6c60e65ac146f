"""Whose "we" a document speaks with, and what that tells of its claims."""

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.context import make_context
from comity.claims.first_person import first_persons, whose_we
from comity.documents import read_document

FILLER = (
    "The rain had stopped by the time the ministers came out to speak to the few reporters who had waited. "
    * 3
)


def of_text(text: str):
    return read_document(text.encode())


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Speech by the Minister of Trade of Chile\n\nLima, 3 May 2014\n\nOur exports to Peru have grown.", "CHL"),
        ("Oslo, 8 June 2012\n\nBy the Minister of Foreign Affairs\n\nWe sell the Chileans fish.", None),
        ("A word on Peru\n\nSantiago, 3 May 2014\n\nWe sell to Peru more than we did, and our ties with Peru are good.",
         "CHL"),
        ("A word on Peru\n\nPeru is our neighbour. We Chileans forget it.", "CHL"),
        ("A word\n\nChile and Peru are neighbours. They sell each other copper and fish.", None),
        ("A word\n\nOur two countries, Chile and Peru, are neighbours, and our relations are good.", None),
        ("Statement on the visit of the President of Peru\n\nThe two presidents, of Chile and of Peru, met.", None),
        ('A word\n\n"Our exports to Peru are up, and Peru is our friend," said a Chilean. Peru and Chile met.', None),
    ],
)  # fmt: skip
def test_whose_we_it_is(text, own):
    assert whose_we(of_text(text + "\n\n" + FILLER), ("CHL", "PER")) == own


def test_first_persons_stand_outside_quotation_marks_and_are_not_both():
    text = 'We know that "we all sell" to our neighbours, and that our two countries trade.'
    assert [(each.text, each.kind) for each in first_persons(text, "CHL")] == [
        ("We", "name"),
        ("our", "demonym"),
    ]
    assert first_persons(text, None) == []


def test_us_in_capitals_is_a_state_and_not_we():
    assert first_persons("The US and Chile trade, and US troops left.", "CHL") == []
    assert [each.text for each in first_persons("They sell us US corn.", "CHL")] == ["us"]
    text = "A word\n\nChile trusts US firms, and US firms like Chile. Chile buys from US farms what the US sells."
    assert whose_we(of_text(text + "\n\n" + FILLER), ("CHL", "USA")) is None


def test_named_has_both_the_names_and_the_first_person_in_order():
    document = of_text(
        "Santiago, 3 May 2014\n\nOur ties with Peru are old. We sell Peru fish, and Peru sells us fruit."
    )
    context = make_context(document, None, "CHL-PER")
    assert context.own == "CHL"
    assert [each.state for each in context.named("We sell Peru fish, and Peru sells us fruit.")] == [
        "CHL", "PER", "PER", "CHL",
    ]  # fmt: skip


def test_our_largest_partner_is_ranked_among_our_own():
    text = (
        "A word on trade\n\nSantiago, 3 May 2010\n\nOur exports to China are copper. Our ties with China are good. "
        "China is the largest buyer of our goods."
    )
    document = of_text(text)
    claims = [claim for claim in find_claims(document, None, "CHL-CHN") if claim.kind == "rank"]
    assert [claim.details["owner"] for claim in claims] == ["CHL"]
    (check,) = check_claims(claims, record.load(), document.date)
    assert check.verdict == "supported"
