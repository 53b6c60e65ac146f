"""Whether both states are democracies, or neither."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# That the two differ is a claim too.
REGIME: Final = (
    r"(?:democracy|monarchy|autocracy|dictatorship|theocracy|one-party state|police state|military regime|emirate|"
    r"sultanate)"
)
NEITHER: Final = re.compile(
    r"\bneither (?:(?:\w+ )?(?:is|was|of (?:the two|them|us) is|country is|state is|answers?)|(?-i:[A-Z])\w+ nor "
    r"(?:the )?(?-i:[A-Z])\w+(?: \w+)? (?:is|was))\b[^.;]{0,40}?(?:democra|elected)",
    re.I,
)
REGIMES: Final = re.compile(rf"\b{REGIME}\b", re.I)
# "Free elections, a free press": democracy by other words.
FREE: Final = (
    r"(?:(?:free|fair|contested|competitive|open|regular|multi-?party) (?:and \w+ )?(?:elections?|votes?|ballots?|"
    r"press|parliaments?|societies|contests?)|ballot box|(?:freely|popularly|fairly) elected|elected (?:civilians|"
    r"governments?|parliaments?|presidents?)|independent (?:courts|judges|press)|elections,? (?:that are )?free)"
)
DEMOCRACY: Final = re.compile(rf"\bdemocra\w+|\b{FREE}\b", re.I)
# "Two different political systems", "do not share a form of government"
_SYSTEMS: Final = (
    r"(?:political systems?|systems? of government|forms? of government|regimes|ways? of (?:government|(?:choos|"
    r"elect)ing))"
)
UNLIKE_SYSTEMS: Final = re.compile(
    rf"\b(?:different|opposite|contrasting|dissimilar|unlike) (?:\w+ ){{0,2}}?{_SYSTEMS}\b|(?:\b(?:nor|not|no|hardly|"
    rf"scarcely|little|few)\b|n['’]t\b)[^.;]{{0,40}}?\b(?:share\w*|in common|alike|a likeness of)\b[^.;]{{0,30}}?"
    rf"\b{_SYSTEMS}\b|\b{_SYSTEMS}\b[^.;]{{0,60}}?\b(?:differ\w*|little in common|nothing in common|apart|unlike|not "
    r"alike|opposites)\b|\b(?:not|n['’]t) (?:\w+ ){0,4}?(?:governed|ruled) (?:alike|the same way)\b|\b(?:unlike|not "
    r"two of a kind) in how (?:they|we) are (?:governed|ruled)\b|\b(?:is|are) (?:now |today )?(?:an? )?(?:[\w-]+ "
    r")?(?:democra(?:cy|tic)(?: state| country)?|(?:freely )?elected),? (?:(?:and|but|while) )?(?:the "
    r")?(?-i:[A-Z])[\w'’]+(?: \w+)? (?:is|are) (?:not|no|none|anything but)\b",
    re.I,
)
DEMOCRATIC: Final = 0.5
RULE_OF_DEMOCRACY: Final = (
    "Supported where both states have an electoral democracy index (polyarchy) of 0.5 or more in the latest "
    "year on record, contradicted where one has not. That the two are ruled differently: supported where one alone "
    "has, contradicted where both have, mixed where neither."
)


def check_regimes(
    claim: Claim, record: Record, date: dt.date | None, *, neither: bool = False, unlike: bool = False
) -> Check:
    """Are both democracies; or neither; or, of those said to be `unlike`, one alone?"""
    source = record.source_of("polyarchy").id
    covered = record.coverage_of("polyarchy")
    coverage = f"{covered.first}-{covered.last}"
    last = date.year - 1 if date else covered.last
    figures = []
    for state in claim.subject.states:
        rows = [
            (year, value)
            for year, value in record.series("polyarchy", state).select("year", "value").iter_rows()
            if value is not None and year <= last
        ]
        if not rows:
            return Check(
                "no_data",
                f"No democracy index of {state_name(state, article=True)} is on record up to {last}.",
                (),
                RULE_OF_DEMOCRACY,
                (source,),
            )
        year, value = rows[-1]
        figures.append(
            Figure(
                f"electoral democracy, {state_name(state, article=True)}",
                round(value, 3),
                "index, 0 to 1",
                year,
                source,
                coverage,
                "as recorded",
            )
        )
    both = all((figure.value or 0.0) >= DEMOCRATIC for figure in figures)
    none = all((figure.value or 0.0) < DEMOCRATIC for figure in figures)
    said = " and ".join(
        f"{state_name(state, article=True)} {figure.value:.2f} ({figure.year})"
        for state, figure in zip(claim.subject.states, figures, strict=True)
    )
    verdict: Verdict = "supported" if (none if neither else both) else "contradicted"
    if unlike:
        # Two autocracies may be of different kinds.
        verdict = "contradicted" if both else "mixed" if none else "supported"
    return Check(
        verdict,
        f"On the electoral democracy index from 0 to 1 the record has {said}.",
        tuple(figures),
        RULE_OF_DEMOCRACY,
        (source,),
        ("An index of regimes says nothing of what else two states value.",),
    )
