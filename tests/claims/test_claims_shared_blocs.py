"""Years in the same bloc, set against the dates of entry."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.shared_blocs import check_shared_bloc
from comity.claims.writing import single


@pytest.mark.parametrize(
    ("sentence", "dyad", "verdict"),
    [
        # Poland entered NATO in 1999 and the European Union in 2004, Spain NATO in 1982.
        ("For fifteen years Germany and Poland have been allies in NATO.", "DEU-POL", "supported"),
        ("For half a century Germany and Poland have been allies in NATO.", "DEU-POL", "contradicted"),
        (
            "For ten years Germany and Poland have been partners in the European Union.",
            "DEU-POL",
            "supported",
        ),
        ("Spain and Portugal have been allies in NATO for thirty-two years.", "ESP-PRT", "supported"),
        ("Switzerland and Italy have been allies in NATO for sixty years.", "CHE-ITA", "contradicted"),
    ],
)
def test_years_of_membership(sentence, dyad, verdict):
    date = dt.date(2014, 6, 17)
    claims = find_claims(single(sentence, date), None, dyad)
    found = {
        claim.kind: check
        for claim, check in zip(claims, check_claims(claims, record.load(), date), strict=True)
    }
    assert found["duration"].verdict == verdict
    assert "groups" in found["duration"].sources


def test_cooperation_with_a_bloc_is_no_membership():
    date = dt.date(2014, 6, 17)
    text = "Norway and Sweden have had diplomatic relations since 1905, and both cooperate with the EU."
    (claim, *_) = find_claims(single(text, date), None, "NOR-SWE")
    assert check_shared_bloc(claim, date) is None
