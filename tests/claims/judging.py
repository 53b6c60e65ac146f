"""What the program makes of a text in the tests of this folder, by the record that it carries."""

import datetime as dt

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.writing import single


def verdicts_of(text: str, dyad: str, date: str, kind: str | None = None) -> list[tuple[str, str]]:
    """Kind and verdict of each claim that a text of one sentence makes, of one kind or of all."""
    on = dt.date.fromisoformat(date)
    claims = [claim for claim in find_claims(single(text, on), None, dyad) if kind in (None, claim.kind)]
    checks = check_claims(claims, record.load(), on)
    return [(claim.kind, check.verdict) for claim, check in zip(claims, checks, strict=True)]
