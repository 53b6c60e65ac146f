"""What the program makes of a text in the tests of this folder, by the record that it carries."""

import datetime as dt

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.writing import single
from comity.documents import read_document


def verdicts_of(text: str, dyad: str, date: str, kind: str | None = None) -> list[tuple[str, str]]:
    """Kind and verdict of each claim that a text of one sentence makes, of one kind or of all."""
    on = dt.date.fromisoformat(date)
    claims = [claim for claim in find_claims(single(text, on), None, dyad) if kind in (None, claim.kind)]
    checks = check_claims(claims, record.load(), on)
    return [(claim.kind, check.verdict) for claim, check in zip(claims, checks, strict=True)]


def verdicts_of_last(text: str, dyad: str, date: str) -> list[tuple[str, str]]:
    """Kind and verdict of each claim that the last sentence of a text makes, read with those before it."""
    document = read_document(text.encode(), date=dt.date.fromisoformat(date))
    claims = find_claims(document, None, dyad)
    checks = check_claims(claims, record.load(), document.date)
    last = document.sentences[-1].index
    return [
        (claim.kind, check.verdict)
        for claim, check in zip(claims, checks, strict=True)
        if claim.sentence_index == last
    ]
