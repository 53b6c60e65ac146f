"""Breadth: "a comprehensive partnership", "expanded beyond the security realm"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.attribution import DENIED, clause_before
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context

if TYPE_CHECKING:
    from comity.record import Record

NOUN: Final = r"(?:alliance|partnership|relationship|relations|ties|partners)"
BROAD: Final = re.compile(
    rf"\b(?:comprehensive|broad(?:-based)?|multi-?faceted|wide-ranging|all-round|all-encompassing|"
    rf"full-spectrum|many-sided|"
    rf"many-stranded|multi-?layered|multi-?dimensional)"
    rf"(?:,? (?:and )?[\w-]+){{0,2}}? {NOUN}\b"
    rf"|\b{NOUN} (?:[^.;]{{0,60}} )?(?:is|are|has become|have become|has been|remains|remain) (?:\w+ )?"
    r"(?:comprehensive|multi-?faceted|multi-?dimensional|broad(?:-based)?|wide-ranging)\b(?! in\b)"
    r"|\bbeyond (?:the )?(?:(?:contours|confines|realm|bounds|"
    r"traditional \w+) of )?(?:the )?(?:traditional )?"
    r"(?:security|military|defen[cs]e)\b"
    rf"|\b{NOUN} (?:[\w-]+ ){{0,3}}?(?:across|covers?|covering|spans?|spanning|embraces?|encompass\w*|"
    rf"extends?|"
    r"stretch\w*|reach\w*|touch\w*) (?:to |across |over |from |on )?(?:a |an |the |every |almost |nearly |"
    r"many |all )*"
    r"(?:(?:wide|broad|full|whole|vast|entire) (?:range|array|spectrum|variety|gamut|set|number)|sectors?|"
    r"domains?|"
    r"areas|fields|aspects?|spheres?|facets?|dimensions?|field)\b"
    r"|\b(?:cooperates?|co-operates?|collaborates?|works? together) (?:\w+ )?(?:across|in|"
    r"on) (?:virtually |almost |nearly )?"
    r"(?:every|all|many|dozens of|(?:a )?(?:wide|broad) (?:range|array|spectrum) of)\b"
    rf"|\b(?:{NOUN}|co-?operation) (?:[^.;]{{0,60}} )?(?:ranges?|ranging|runs|extends|spans) from\b"
    r"|\b(?:extends?|extending|reach(?:es|ing)?|stretch(?:es|ing)?) (?:in)?to (?:as )?(?:many|several|all|"
    r"every) (?:\w+ )?"
    r"(?:sectors?|fields?|areas?|corners?|walks|domains?|aspects?|spheres?)\b"
    r"|\b(?:much|far|well) (?:more than|beyond|wider than) (?:a |the |just )?(?:security|military|"
    r"defen[cs]e|trade)\b"
    rf"|\b{NOUN} (?:[\w-]+ ){{0,3}}?(?:about|of|with|in|has|have) (?:nearly |almost |"
    rf"just about )?(?:everything|"
    r"(?:many|several|dozens of|numerous) (?:\w+ )?(?:dimensions|facets|parts|layers|strands|sides|kinds|"
    r"fields|areas|sectors))\b"
    r"|\b(?:covers?|spans?|embraces?|touches|encompasses|ranges? (?:across|over)) (?:almost |"
    r"nearly )?(?:many|several|dozens of|"
    r"numerous|every|all) (?:\w+ )?(?:dimensions|facets|fields|areas|sectors|spheres|domains|fields|"
    r"aspects?|field|area|sector)\b"
    r"|\b(?:not|never|no longer|far from)(?: \w+ly| just| only)? (?:been )?(?:confined|limited|restricted|"
    r"reduced) to "
    r"(?:the )?(?:\w+ )?(?:security|military|defen[cs]e|trade|arms|weapons)\b"
    r"|\b(?:not|more than) (?:just|only|merely|simply )? ?(?:about |a )?(?:security|military|defen[cs]e) "
    r"(?:alone|alliance|pact|treaty|matters?)\b",
    re.I,
)
ONE_AREA: Final = re.compile(
    r"\b(?:security|military|defen[cs]e|economic|trade|cultural) (?:alliance|partnership|relation)", re.I
)
NARROW: Final = re.compile(
    r"\b(?:little|nothing|not much) (?:more|else) than (?:a |an |the )?(?:military|security|defen[cs]e)\b"
    rf"|\b{NOUN} (?:[\w-]+ ){{0,4}}?(?:is|are|remains?|was|has been) (?:still |largely |"
    rf"mostly )*(?:purely|only|solely|"
    r"merely|exclusively|almost entirely|narrowly|entirely) (?:a |an |about )?(?:military|security|"
    r"defen[cs]e)\b"
    rf"|\b{NOUN} (?:[\w-]+ ){{0,4}}?(?:is|are|remains?|was|has been) (?:still |largely |"
    rf"mostly )*(?:(?:confined|limited|"
    rf"restricted) to (?:the )?(?:security|military|defen[cs]e|arms)|one-dimensional|narrow)\b"
    rf"|\b(?:purely|narrowly|one-dimensional|narrow) (?:military |security |defen[cs]e )?{NOUN}\b",
    re.I,
)
# "Across all sectors of space cooperation" is broad in one field.
WITHIN: Final = re.compile(r"^ of (?!(?:\w+ )?(?:life|policy|society|government)\b)")
FUTURE: Final = re.compile(r"\b(?:will|shall|going to|intend\w*)\b", re.I)
OPPOSITE: Final[dict[Verdict, Verdict]] = {
    "supported": "contradicted",
    "contradicted": "supported",
    "mixed": "mixed",
    "no_data": "no_data",
}
RULE: Final = (
    "Supported where the two states score 0.75 or more in at least half of the areas that the record covers, "
    "and not in security alone; contradicted where security is the only such area, or none is; mixed "
    "otherwise. "
    "Called narrow: the other way round."
)


def find(context: Context) -> list[Claim]:
    """Sentences that call the bond broad or say that it reaches beyond security."""
    claims = []
    for passage in context.passages:
        if not passage.about:
            continue
        narrow = NARROW.search(passage.text)
        if narrow and not DENIED.search(clause_before(passage.text, narrow.start())):
            claim = context.claim(
                "breadth", passage, narrow.start(), narrow.end(), broad=False, reads_denial=True
            )
            claims += [claim] if claim else []
            continue
        for found in BROAD.finditer(passage.text):
            words = re.findall(r"[A-Za-z-]+", found[0])
            if all(word[0].isupper() or word in ("and", "of") for word in words) or (
                ONE_AREA.search(found[0]) and " than " not in found[0]
            ):
                continue
            if WITHIN.search(passage.text[found.end() :]) and re.search(
                r"\b(?:all|every|many)\b", found[0], re.I
            ):
                continue
            if FUTURE.search(passage.text[: found.start()].split(",")[-1]):
                continue
            claim = context.claim(
                "breadth",
                passage,
                found.start(),
                found.end(),
                broad=True,
                reads_denial=bool(DENIED.search(found[0])),
            )
            if claim:
                claims.append(claim)
                break
    return claims


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
    if set(found.areas) <= {"security"}:
        verdict: Verdict = "contradicted"
    else:
        verdict = "supported" if 2 * found.tied >= found.covered else "mixed"
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
        f"({names}).",
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
