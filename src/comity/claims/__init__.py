"""Claims: what a document asserts of two states, and whether the record bears it out."""

from comity.claims.checking import check_claims, claim_to_dict
from comity.claims.claim import Check, Claim, Figure, Subject
from comity.claims.finding import find_claims

__all__ = ["Check", "Claim", "Figure", "Subject", "check_claims", "claim_to_dict", "find_claims"]
