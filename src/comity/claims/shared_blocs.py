"""For how long two states have been members of the same bloc: "allies in NATO for a quarter of a century"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.regions import BLOCS
from comity.measures.groups import Membership, memberships
from comity.states import state_name

# Blocs that texts say two states belong to, by the names in groups.csv.
NAMES: Final = {
    **{name: pattern.pattern for name, pattern in BLOCS.items()},
    "ASEAN": r"\bASEAN\b",
    # The treaty is ten years older than the organisation.
    "CSTO": r"\bCSTO\b|\bCollective Security Treaty Organi[sz]ation\b",
    "ANZUS": r"\bANZUS\b",
    "Warsaw Pact": r"\bWarsaw (?:Pact|Treaty)\b",
    "Nordic Council": r"\bNordic Council\b",
}
_BELONG: Final = (
    r"\b(?i:allies|allied|partners|members?|membership|citizens|belong\w*|joined|united|together|side by side|bound|"
    r"sit|sat|stood|stand)\b"
)
# "Allies in NATO", "citizens of the same European Union", "NATO allies"; "cooperation with the EU" is another matter.
MEMBERS: Final = {
    name: re.compile(
        rf"{_BELONG}(?: [\w'’-]+){{0,4}}? (?i:in|of|within|inside|to|by) (?:the )?(?:same )?(?:{pattern})|"
        rf"(?:{pattern})(?: [\w-]+)? (?i:allies|members|partners|membership)\b|"
        r"\b(?i:together|both|the two) (?:\w+ ){0,2}?(?i:entered|joined|acceded to) (?:what is now )?(?:the )?"
        rf"(?:{pattern})|\b(?i:in|within|inside) (?:the )?(?:{pattern}),?(?: [\w'’,-]+){{0,8}}? {_BELONG}"
    )
    for name, pattern in NAMES.items()
}
RULE: Final = (
    "The year from which both states are members of the bloc (their membership dates): supported where it fits the "
    "years claimed, a year named by one year more or less; contradicted where it does not, or one of the two never was "
    "a member."
)


def shared_bloc(text: str) -> str | None:
    """The one bloc that a text calls the two members of; None where it names none, or several.

    Example:
        >>> shared_bloc("We have been citizens of the same European Union since 2004.")
        'EU'
    """
    named = [name for name, pattern in MEMBERS.items() if pattern.search(text)]
    return named[0] if len(named) == 1 else None


def check_shared_bloc(claim: Claim, date: dt.date | None) -> Check | None:
    """The check of a duration of membership; None where the sentence tells of none, or of several blocs."""
    bloc = shared_bloc(claim.sentence)
    if bloc is None or date is None:
        return None
    a, b = claim.subject.states
    if "year" in claim.details:
        low, high = int(claim.details["year"]) - 1, int(claim.details["year"]) + 1
    else:
        low, high = date.year - int(claim.details["high"]), date.year - int(claim.details["low"])
    since = entered(bloc, (a, b), date.year)
    verdict: Verdict = "supported" if since is not None and low <= since <= high else "contradicted"
    says = []
    figures = []
    for state in (a, b):
        name = state_name(state, article=True)
        rows = [row for row in _times_in(bloc, state) if row.start <= date.year]
        if not rows:
            says.append(f"{name} has been no member")
            continue
        last = rows[-1]
        left = last.end if last.end and last.end < date.year else None
        says.append(
            f"{name} was a member until {left}" if left else f"{name} has been a member since {last.start}"
        )
        figures.append(
            Figure(f"membership of {name} in {bloc}", float(last.start), "year", last.start, "groups",
                   f"{bloc}, all its years", f"year of entry, as stated at {last.source}")
        )  # fmt: skip
    return Check(
        verdict,
        f"Of {bloc} {' and '.join(says)}; the text means one of {low} to {high}.",
        tuple(figures),
        RULE,
        ("groups",),
        mark_year=since,
    )


def entered(bloc: str, states: tuple[str, str], year: int) -> int | None:
    """The year from which both states are members of a bloc, of the last time up to a year; None where they are not.

    Example:
        >>> entered("NATO", ("DEU", "POL"), 2014)
        1999
    """
    mine, theirs = (_times_in(bloc, state) for state in states)
    starts = [
        max(one.start, other.start)
        for one in mine
        for other in theirs
        if max(one.start, other.start) <= min(one.end or year, other.end or year, year)
    ]
    return max(starts, default=None)


def _times_in(bloc: str, state: str) -> list[Membership]:
    return [row for row in memberships() if row.group == bloc and row.state == state]
