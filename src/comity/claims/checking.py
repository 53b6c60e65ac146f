"""Checking claims against the record, and writing them down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import OPPOSITE, Check, Claim
from comity.claims.finding import all_kinds
from comity.errors import OutsideRecord, UnknownState
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record


# A claim that the network is sure of, in words that no reading holds anything to check of.
UNREAD: Final = (
    "The sentence makes such a claim, but does not say plainly enough what could be set against the record."
)


def check_claims(claims: Sequence[Claim], record: Record, date: dt.date | None) -> list[Check]:
    """What the record says of each claim, in the same order.

    Args:
        claims: as from `find_claims`.
        record: the public record.
        date: the document's; nothing later is used. None: all the record, with a caveat where it matters.
    """
    return [check_claim(claim, record, date) for claim in claims]


def check_claim(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """One claim's check; no_data where the document is older than the record, or a state is not in it."""
    kind = all_kinds()[claim.kind]
    if "unread" in claim.details:
        return Check("no_data", UNREAD, (), kind.RULE, ())
    try:
        check: Check = kind.check(claim, record, date)
        if claim.details.get("untrue"):
            check = replace(
                check, verdict=OPPOSITE[check.verdict], summary=f"{check.summary} The text denies it."
            )
    except (OutsideRecord, UnknownState) as error:
        return Check("no_data", f"The record cannot speak to it: {error}.", (), kind.RULE, ())
    return check


def claim_to_dict(claim: Claim, check: Check) -> dict[str, Any]:
    """A claim with its check, as JSON shows it; all keys always present."""
    names = [state_name(state, article=True) for state in claim.subject.states]
    listed = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
    return {
        "kind": claim.kind,
        "sentence": claim.sentence,
        "subject": "-".join(claim.subject.states),
        "subject_name": listed,
        "attributed_to": claim.attributed_to,
        "verdict": check.verdict,
        "summary": check.summary,
        "figures": [asdict(figure) for figure in check.figures],
        "rule": check.rule,
        "sources": list(check.sources),
        "caveats": list(check.caveats),
    }
