"""Breadth: "a comprehensive partnership", "expanded beyond the security realm"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.breadths import AREAS_IN, LISTS, STANDS_FOR, find_breadth
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict
from comity.claims.context import Context, Passage

if TYPE_CHECKING:
    from comity.record import Record

RULE: Final = (
    "Supported where the two states score 0.75 or more in at least two in five of the areas that the record covers, "
    "and not in security alone; contradicted where security is the only such area, or a third or fewer are; mixed "
    "otherwise. That it reaches beyond security asks for one more area. Called narrow: the other way round. Where "
    "three areas or more are named, these alone are counted: supported where the two score 0.5 or more in half of "
    "those covered, contradicted where in less than one third. Called nothing but one area: supported where no other "
    "is close, contradicted where two or more are (where none on record is named: where one at most is, where two "
    "are). What is only listed ('it takes in mining, power and schools') is supported where one area named has 0.5 or "
    "an area besides security 0.75, mixed else. Called equally close in all: supported from four in five of the areas "
    "covered on, contradicted below three in five; as close in some as in others: where all have 0.5."
)
# From this chance on a sentence that goes on about the two, or names one of them alone, is looked at.
GOES_ON, BESIDES = 0.1, 0.9
# A tie above the middle of both states' ties in an area is one that can be named.
NAMED: Final = 0.5
FEWEST, TWO = 3, 2
LISTED: Final = 2
# "Equally strong in every field", "as deep in defence as in trade"
EQUALLY: Final = re.compile(
    r"\bequally (?:\w+ )?(?:strong|deep|close|dense|intense|rich)\b|\bas (?:strong|deep|close|dense|full|thick|rich) "
    r"in [^.;]{3,60}? as (?:it is |they are )?in\b",
    re.I,
)
# "Generals, spies and water engineers" are no one area.
SEVERAL: Final = re.compile(r"\b\w+, (?:\w+ ){0,3}?(?:and|or) ")
# ", and has nothing to do with science or culture", ", pointing to archaeology"
LEFT_OUT: Final = re.compile(
    r"(?:,? (?:and|with|but)|,) (?:there (?:is|are) |there['’]s |it has |has |have )?(?:nothing|no|hardly any\w*|"
    r"little|not much)\b[^.;]*|, (?:pointing|citing|noting|adding|mentioning)\b[^.;]*",
    re.I,
)
# "Nothing but", "only", "alone": one other area that is close is one too many to fit well.
NOTHING_ELSE: Final = re.compile(
    r"\b(?:nothing|only|alone|purely|merely|solely|exclusively|entirely|no more|not much|little (?:else|more|besides|"
    r"beyond)|all (?:that|there)|shrunk|reduced|confined|limited|never|begins and ends|comes? down|boils? down)\b",
    re.I,
)
FROM_TO: Final = re.compile(r"\bfrom \w+ to \w+", re.I)
CALLED_FULL: Final = re.compile(
    r"\b(?:comprehensive\w*|every\w*|all(?! the same)|full\w*|whole|entire|equal\w*|across the board|broad\w*|wide\w*|"
    r"no longer|multifaceted|many-sided|rounded|as (?!well as).{3,20} as|(?:no|hardly an?|scarcely an?) (?:\w+ "
    r")?(?:field|area|sphere|sector|domain|corner|aspect|subject|ministry|walk of life))\b",
    re.I,
)


def find(context: Context) -> list[Claim]:
    """Sentences that call the bond broad, narrow, or more than an alliance."""
    claims = []
    for passage in context.passages:
        if not may_claim(passage, context):
            continue
        for start, end, details in find_breadth(passage):
            claim = context.claim(
                "breadth",
                passage,
                start,
                end,
                reads_denial=details["denies"],
                broad=details["broad"],
                beyond=details["beyond"],
                areas=areas_named(passage.text, broad=details["broad"]),
            )
            if claim:
                claims.append(claim)
                break
    return claims


def may_claim(passage: Passage, context: Context) -> bool:
    """Whether a sentence speaks of the two; of one that goes on about them the network must not hold it for nothing."""
    if passage.about or (passage.follows and LISTS.match(passage.text)):
        return True
    if passage.third or passage.organisation:
        return False
    return context.likelihood(passage)["breadth"] >= (GOES_ON if passage.follows else BESIDES)


def areas_named(text: str, *, broad: bool) -> tuple[str, ...]:
    """The areas that a sentence names: of a bond called broad three or more, of a narrow one the one left to it."""
    if not broad:
        text = only_what_is_left(text)
    named = tuple(area for area, pattern in AREAS_IN.items() if pattern.search(text))
    if not broad:
        left = tuple(
            area
            for area in AREAS_IN
            if area in named or (area in STANDS_FOR and STANDS_FOR[area].search(text))
        )
        return () if SEVERAL.search(text) or len(left) >= FEWEST else left
    return named if len(named) >= (TWO if EQUALLY.search(text) else FEWEST) else ()


def only_what_is_left(text: str) -> str:
    """A text that calls a bond narrow without what it says is missing, and without what a speaker points to instead."""
    return LEFT_OUT.sub(" ", text)


def is_all_there_is(text: str) -> bool:
    """Whether a sentence says that there is nothing else, and not of a whole list of things."""
    return bool(NOTHING_ELSE.search(text)) and not SEVERAL.search(only_what_is_left(text))


def is_a_list(text: str) -> bool:
    """Whether a sentence only lists what a bond takes in, and does not call it broad, full or comprehensive."""
    several = text.count(",") >= LISTED or FROM_TO.search(text)
    return bool(several) and not CALLED_FULL.search(text)


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Count the areas in which the two states are closely tied."""
    from comity.areas import AREA_LABELS, AREAS
    from comity.claims.partnership import measured, source_ids, until
    from comity.measures.breadth import TIED, breadth, count_tied

    context = measured(record, "-".join(claim.subject.states), until(date))
    year = context.year
    scores = context.values[:, context.years.index(year)]
    found = breadth(scores, AREAS)
    sources = source_ids(context)
    if not found.covered:
        return Check("no_data", f"No area of this dyad is covered in {year}.", (), RULE, sources)
    listed = {
        area: float(score)
        for area, score in zip(AREAS, scores, strict=True)
        if area in claim.details.get("areas", ()) and score == score
    }
    held = [area for area, score in listed.items() if score >= NAMED]
    besides = set(found.areas) - set(listed)
    if not claim.details["broad"] and (listed or is_all_there_is(claim.sentence)):
        # Which area that is stays open where none is named.
        besides_it = len(besides) - (not listed)
        verdict: Verdict = (
            "contradicted" if besides_it <= 0 else "mixed" if besides_it == 1 and listed else "supported"
        )
    elif claim.details["broad"] and listed and EQUALLY.search(claim.sentence):
        verdict = "supported" if len(held) == len(listed) else "contradicted"
    elif len(listed) >= FEWEST:
        verdict = (
            "supported"
            if 2 * len(held) >= len(listed)
            else "mixed"
            if 3 * len(held) >= len(listed)
            else "contradicted"
        )
    elif claim.details["broad"] and EQUALLY.search(claim.sentence):
        verdict = (
            "supported"
            if 5 * found.tied >= 4 * found.covered
            else "mixed"
            if 5 * found.tied >= 3 * found.covered
            else "contradicted"
        )
    elif claim.details["broad"] and is_a_list(claim.sentence):
        verdict = "supported" if held or set(found.areas) - {"security"} else "mixed"
    elif set(found.areas) <= {"security"} or (
        3 * found.tied <= found.covered and not claim.details["beyond"]
    ):
        verdict = "contradicted"
    elif claim.details["beyond"]:
        verdict = "supported"
    else:
        verdict = "supported" if 5 * found.tied >= 2 * found.covered else "mixed"
    if not claim.details["broad"]:
        verdict = OPPOSITE[verdict]
    names = ", ".join(AREA_LABELS[area].lower() for area in found.areas) or "none"
    coverage = f"1946-{context.until}"
    joined = ", ".join(sources)
    tied, covered = count_tied(context.values, threshold=TIED)
    figures = [
        Figure("areas closely tied", float(found.tied), f"of {found.covered} areas", year, joined, coverage,
               "areas with a score of 0.75 or more"),
        *(
            Figure(AREA_LABELS[area], round(float(score), 3), "score, 0 to 1", year, joined, coverage,
                   "mean share of each state's other ties that lie below this one")
            for area, score in zip(AREAS, scores, strict=True)
            if score == score
        ),
    ]  # fmt: skip
    return Check(
        verdict,
        f"As of {year} the two states score 0.75 or more in {found.tied} of {found.covered} areas covered "
        f"({names})"
        + (
            f"; of the {len(listed)} areas named that are covered, 0.5 or more in {len(held)}."
            if len(listed) >= FEWEST
            else "."
        ),
        tuple(figures),
        RULE,
        sources,
        (f"As of {year}, the latest year up to the document's that the record covers well.",),
        tuple(
            (y, float(n) if of else None)
            for y, n, of in zip(context.years, tied.tolist(), covered.tolist(), strict=True)
            if y <= year
        ),
        "areas with a score of 0.75 or more",
        f"Areas closely tied, by year, up to {found.tied} in {year}.",
    )
