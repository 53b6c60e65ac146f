"""Agreement: "bound by a mutual defence treaty", "signed a free trade agreement in 2007"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from comity.claims.agreement_sorts import WHAT, sort_of
from comity.claims.claim import Check, Claim, Figure, Verdict, combined
from comity.claims.context import Context, Passage
from comity.claims.predecessors import signatures_of, spells_of
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# "The treaty commits both nations to come to each other's defence"
COMMITS: Final = re.compile(
    r"\bno (?:treaty|pact|alliance) under which (?:either|one|each|we|they)\b[^.;]{0,50}?\b(?:defen[cs]e|defend|aid|"
    r"help)\b|\bnothing (?:commits|obliges|binds) (?:the two|either|them|us)\b[^.;]{0,40}? to (?:each other|one "
    r"another|the other)['’]s (?:defen[cs]e|protection|aid|help)\b|\b(?:obliged|bound|committed|pledged) to come to "
    r"each other['’]s (?:aid|defen[cs]e|help)\b|\bbound (?:to|by|in) mutual (?:defen[cs]e|assistance)\b|\b(?:obliged|"
    r"bound|committed|pledged) to (?:defend|aid|assist|come to the (?:aid|defen[cs]e) of) (?:each other|one "
    r"another)\b[^.;]{0,30}?\b(?:under|by)\b|\b(?:treaty|pact|alliance|accord)\b[^.;]{0,40}? (?:is|are) (?:bound|"
    r"obliged|committed|pledged) to (?:defend|come to|aid|assist)\b|\b(?:treaty|pact|alliance|accord|"
    r"it)\b[^.;]{0,40}? [“\"]?(?:commits|obliges|binds|requires) (?:the )?(?-i:[A-Z])[\w.]+(?: [A-Z]\w+)? to "
    r"(?:defend|come to [\w'’]+ (?:[\w'’]+ )?(?:aid|help|defen[cs]e)|fight)\b|\b(?:treaty|pact|alliance|"
    r"accord)\b[^.;]{0,40}? [“\"]?(?:commits|obliges|binds|requires|pledges) (?:both|the two|each|either|them|"
    r"us)\b[^.;]{0,80}?\b(?:defen[cs]e|defend|aid|attack\w*|assist\w*)\b|\bpledged to (?:one another|each other)['’]s "
    r"defen[cs]e\b|\b(?:bound|obliged|committed|pledged) by (?:a |any |the )?(?:treaty|pact) to (?:take up arms|"
    r"defend|fight|go to war|come to)\b|\b(?:treaty|pact|text|accord)\b[^.;]{0,60}? (?:obliges|binds|commits|"
    r"requires) (?:both|either|each|us|them)[^.;]{0,40}? to (?:go to war|fight|defend|take up arms|come to|do "
    r"anything)\b",
    re.I,
)
OTHER: Final = re.compile(
    r"\b(?:signed|concluded|sealed|ratified|inked|initialled|struck|exchanged|cemented)\b (?:[\w'’-]+,? "
    r"){0,8}?(?P<name>(?:[\w'’-]+ ){0,3}?(?:agreements?|treat(?:y|ies)|accords?|pacts?|conventions?|protocols?|deals?|"
    r"memorand(?:um|a) of understanding|MoUs?|charter)|(?-i:the [A-Z][A-Z-]{2,}\w*))\b|\b(?P<named>agreements?|"
    r"treat(?:y|ies)|accords?|pacts?|deals?|declaration)\b(?: of (?:19|20)\d\d)?[^.;]{0,70}? (?:(?:was|were) "
    r"(?:signed|ratified|concluded|sealed|initialled)|(?:came|entered|went) into (?:force|effect)|took effect)\b|"
    r"\bsigning of (?:the |an? |their )?(?:[\w'’-]+ ){0,4}?(?:agreement|treaty|accord|pact)\b[^.;]{0,60}?\b(?:in|on) "
    r"(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|\b(?:agreement|treaty|accord|pact)\b[^.;]{0,30}?,? (?:that|which) [^.;]{3,50}? "
    r"(?:agreed|signed|concluded|made|ratified)\b|\b(?:by|under|in) the (?-i:[A-Z])[\w’'-]+ (?:Declaration|Treaty|"
    r"Accords?|Pact|Agreement),? [^.;]{3,50}? (?:pledged|agreed|promised|undertook|committed)\b|\b(?:treaty|pact|"
    r"accord|agreement)\b[^.;]{0,30}? (?:obliges|binds|commits|requires) (?:both|the two|each|either)\b",
    re.I,
)
HELD: Final = re.compile(
    r"(?i)\b(?:signed|concluded|sealed|ratified|inked|have|has|had|share[sd]?|bound by|linked by|joined by|tied by|"
    r"binds?|became|become|was|were|call|called|known|agreed|made|tied|ties|linked|links|operates?|enjoys?|maintains?|"
    r"brokered|reached|put|brought|since|entered into|struck|adopted|established|created|concluding|our|their|are|is|"
    r"were|remain|remains)\b"
)
IN_FORCE: Final = re.compile(
    r"\b(?:in(?:to)? (?:force|effect)|took effect|effective since|since|has bound|binds|commits|obliges)\b",
    re.I,
)
SIGNED: Final = re.compile(
    r"^ between [^.;]{3,60}?, (?:signed|concluded|ratified|in force)\b|^ (?:that|which) [^.;]{3,50}? (?:agreed|"
    r"signed|concluded|made|ratified)\b|^,? (?:was |were |that was |which was |has been )?(?:signed|concluded|"
    r"ratified|sealed|inked|agreed|has|have|binds|ties|commits)\b"
)
NOT_TRUE: Final = re.compile(
    r"\b(?:not true|untrue|not the case)\b[^.;]*? that\b[^.;]*? (?:signed|concluded)\b", re.I
)
NOT: Final = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.I)
# "What is missing is an investment treaty", "a treaty; there is none"
ABSENT: Final = re.compile(
    r"\b(?:missing|lacking|absent|wanting) (?:is|are) (?:an? |any )?(?:\w+ ){0,2}$", re.I
)
IS_NOT: Final = re.compile(
    r"[^.;]{0,40}?[;:,] (?:but |and )?(?:none (?:between|of|exists|is|has|was)\b|(?:none|there is none|they are not|"
    r"it is not|they do not)(?=[\s”\"’]*(?:[.;,!]|$)))|,? (?:that )?(?:they|we|the two|both|it) (?:have|has|had|did) "
    r"(?:never|not) (?:yet )?(?:had|signed|concluded|got|sign|conclude)\b",
    re.I,
)
NOT_ALLIES: Final = re.compile(r" (?:by|under|through) (?:any|a) (?:\w+ )?(?:treaty|pact)\b")
AHEAD: Final = re.compile(
    r"\b(?:negotiat\w+|talks?|talking|toward?s?|propos\w+|draft\w*|planned|plans?|will|shall|would|future|potential|"
    r"possible|pursu\w+|prospective|explor\w+|conclusion|conclude|sign|consider\w*|without|lacks?|want\w*|call\w*|"
    r"renegotiat\w+|upgrad\w+|moderni[sz]\w+|updat\w+)\b",
    re.I,
)
# "Will tell you that the two have a treaty"
THAT: Final = re.compile(r"\bthat\b")
NONE: Final = re.compile(
    r"(?:^\W*no|\b(?:that|is|was|and|yet|though|although|because|while|where|but),? no|\b(?:(?:have|has|had|is|are|"
    r"there is|there has never been|exists) (?:still )?(?:no|never \w+ (?:a|an|any)|not (?:\w+ )?(?:a|an|any|by a|by "
    r"any))|without (?:a|an|any)|lacks? (?:the protection of )?(?:a|an|any)|(?:do|does|did) not (?:have|share) (?:a|"
    r"an|any)|(?:has|have) not signed (?:a|an|any)|(?:is|are|were|was) (?:not|neither|no|never)|in the absence of "
    r"(?:a|an|any)))\s+(?:\w+[- ]){0,3}$",
    re.I,
)
YEAR: Final = re.compile(
    r"\b(?:[Ii]n|of|[Ss]ince|[Ff]rom|to|dated?|[Oo]n|back in) (?:the )?(?:(?:early|late|mid) )?(?:\d{1,2} "
    r")?(?:[A-Z][a-z]+,? )?(?:\d{1,2},? )?(?P<year>1[89]\d\d|20[0-4]\d)\b"
)
LEADING: Final = re.compile(r"\b(?P<year>1[89]\d\d|20[0-4]\d) $")
# "Treaty allies for seven decades" says how long, and is taken as that.
ALLIES: Final = re.compile(r"all(?:y|ies|iance)s?$", re.I)
LASTING: Final = re.compile(r"\b(?:decades?|centur(?:y|ies)|years|since)\b", re.I)
# Firms and ministries sign with each other; two states are bound by what they sign themselves.
OF_FIRMS: Final = re.compile(
    r"\b(?:compan\w+|corporation|Corp|Inc|Ltd|firms?|university|institute|bank|agency|USAID|start-up|"
    r"suppliers?|contracts?|purchase|Gas|Airlines?|procurement)\b"
)
# It ends a war and binds its parties to nothing else.
ARMISTICE: Final = re.compile(r"\barmistice\b", re.I)
NOT_UNTIL: Final = re.compile(r"\bnot\b[^.;]{0,60}? until (?:[a-z]+ )?(?P<year>(?:19|20)\d\d)\b")
JUST_SIGNED: Final = re.compile(
    r"\b(?:signed|initialled|concluded|sealed|inked|put (?:their|our|its) (?:names?|signatures?))\b", re.I
)
NOT_THEN: Final = re.compile(
    r"\b(?:not true|untrue|not the case|never signed|did not sign|didn['’]t sign)\b", re.I
)
BEFORE: Final = re.compile(r"\b(?:before|until(?: then)?|prior to)\b", re.I)
# "Its commitments under the Treaty of Mutual Cooperation" names a treaty and asserts something else.
IN_PASSING: Final = re.compile(
    r"\b(?:under|of|to|with|in) (?:the|its|our|their) (?:[\w.-]+ )?$|\b(?:before|since|after|until) (?:the )?$"
)
# Sorts by which an agreement that is only named is looked up under its year.
BY_YEAR: Final = ("trade", "alliance", "friendship", "defence")
# "A trade pact may yet be concluded"
OPEN: Final = re.compile(
    r"[^,.;]{0,50}? (?:may|might|could|would|should|will be (?:signed|concluded))\b", re.I
)
# Of two states alone, and of what is said to last.
BILATERAL: Final = re.compile(
    r"\bbilateral (?:free |comprehensive )?(?:trade|FTA|agreement|pact|deal)\b|\b(?:agreement|pact|deal|treaty|FTA) "
    r"of (?:their|our) own\b",
    re.I,
)
STILL: Final = re.compile(
    r"\bstill\b|\bto this day\b|\b(?:remains?|stays?|continues?(?: to be)?) (?:fully )?in (?:force|effect)\b|\b(?:is|"
    r"are) (?:today |now |currently )?in force\b|\bnever (?:been )?(?:lapsed|terminated|denounced)\b",
    re.I,
)
# "Was signed in 1998, but no alliance binds the two"
ANOTHER: Final = re.compile(r";|, (?:but|yet|while|though|although)\b")
NO: Final = re.compile(r"\b(?:no|not a|without (?:a|any)|never a) (?:\w+ ){0,2}$", re.I)
# "Gone by 1963", "lapsed in 2009": it stood, and stands no more.
ENDED: Final = re.compile(
    r"\b(?:lapsed|expired|(?:was|were|been) (?:allowed to lapse|terminated|abrogated|denounced|scrapped|torn up|"
    r"dissolved)|(?:was|is|were) (?:long )?(?:gone|dead)|ran out|fell away|came to an end|has ended|walked out of|"
    r"withdrew from|(?:was|is) no longer in force|ceased to (?:bind|apply|exist))\b",
    re.I,
)
# "Was signed in 2001 but has never entered into force"
NEVER_IN_FORCE: Final = re.compile(
    r"\b(?:(?:has|had) (?:never|not)(?: yet)?|never|did not|not yet) (?:entered|come|came|gone|enter|come|"
    r"taken?)\b[^.;]{0,20}?\b(?:force|effect)\b",
    re.I,
)
REACH: Final = 100
# Of agreements whose signatures are not on record.
SIGNED_BEFORE: Final = 6
STALE: Final = 10
# Lists that mean to hold every agreement of their sort; that of defence cooperation samples thirty years.
COMPLETE: Final = ("trade", "investment", "alliance", "non-aggression")
RULE: Final = (
    "An agreement of that sort between the two in force on record, up to the document's date. With a year: supported "
    "where one was signed (trade and investment) or begins within a year of it (of the others up to six years later "
    "where the text does not speak of entry into force), contradicted where all are of other years. That one lapsed is "
    "supported where one is on record and none stands, contradicted where one stands. An "
    "agreement of another sort is borne out by any on record that begins within a year of the one named, and "
    "otherwise no data. What 'still' binds must stand in the document's year; a bilateral trade agreement is one of "
    "the two alone. A treaty of alliance said to be signed while one stands on record is mixed, since the record "
    "joins such treaties. That there is none is supported or contradicted by the same count, that there was none "
    "before another where that one stands alone on record. No data where the record does not cover the years, or ends "
    "more than ten years before the document."
)


def find(context: Context) -> list[Claim]:
    """Sentences that say that an agreement binds the two states, or that none does."""
    claims = []
    for passage in context.passages:
        made = said(passage) if passage.about or passage.follows else None
        if made is None:
            continue
        start, end, details = made
        claim = context.claim("agreement", passage, start, end, reads_denial=details["none"], **details)
        claims += [claim] if claim else []
    return claims


def said(passage: Passage) -> tuple[int, int, dict[str, Any]] | None:
    """Where a sentence says that an agreement stands, was signed or does not exist, and which; others in `also`."""
    text = passage.text
    named = list(_named(text))
    if named:
        start, end, details = named[0]
        others = [
            each
            for n, each in enumerate(named[1:], 1)
            if all(WHAT[each[2]["what"]][1] != WHAT[earlier[2]["what"]][1] for earlier in named[:n])
        ]
        if not others:
            return start, end, details
        parts = sorted([named[0], *others])
        for (_, before, _), (begin, stop, each), after in zip(
            [(0, 0, {}), *parts], parts, [*(part[0] for part in parts[1:]), len(text)], strict=False
        ):
            # The year of each is the one between it and its neighbours.
            dated = YEAR.search(text, stop, after) or YEAR.search(text, before, begin)
            each |= {"year": int(dated["year"]) if dated else None, "of_several": True}
        return start, end, {**details, "also": tuple(each for _, _, each in others)}
    return _commits_or_other(text)


def _named(text: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """The agreements of a sort that a sentence names and says to stand or not to, one of each sort."""
    for what, (pattern, *_) in WHAT.items():
        for found in pattern.finditer(text):
            if what == "alliance" and ALLIES.search(found[0]) and LASTING.search(text):
                continue
            clause = re.split(r"[;:]", text[: found.start()])[-1]
            none = bool(NOT_TRUE.search(clause)) or bool(
                NONE.search(clause)
                or ABSENT.search(clause)
                or IS_NOT.match(text[found.end() :])
                or NOT_ALLIES.match(text[found.end() :])
                and NOT.search(clause)
            )
            after = ANOTHER.split(text[found.end() : found.end() + REACH])[0]
            if OPEN.match(after):
                continue
            if not none and (
                AHEAD.search(THAT.split(clause[-60:])[-1])
                or re.match(r" (?:talks|negotiations|zone talks)", after)
            ):
                continue
            if (
                not none
                and not HELD.search(clause)
                and not IN_FORCE.search(after)
                and not SIGNED.search(after)
            ):
                continue
            if IN_PASSING.search(clause) and found[0][0].isupper() and not YEAR.search(text):
                continue
            leading = LEADING.search(text[: found.start()])
            dated = leading or YEAR.search(text, found.end()) or YEAR.search(clause)
            yield found.start(), found.end(), {
                "what": what,
                "none": none,
                "year": int(dated["year"]) if dated else None,
                "in_force": bool(IN_FORCE.search(after)),
            }  # fmt: skip
            break


def _commits_or_other(text: str) -> tuple[int, int, dict[str, Any]] | None:
    """A treaty that commits the two, or one of a sort that the record does not tell."""
    if commits := COMMITS.search(text):
        return (
            commits.start(),
            commits.end(),
            {
                "what": "alliance",
                "none": bool(NO.search(text[: commits.start()]))
                or commits[0].lower().startswith(("nothing", "no ")),
                "year": None,
                "in_force": True,
            },
        )
    other = OTHER.search(text)
    if (
        other is None
        or OF_FIRMS.search(text)
        or ARMISTICE.search(text)
        or AHEAD.search(text[max(0, other.start() - 60) : other.start()])
    ):
        return None
    dated = YEAR.search(text)
    return other.start(), other.end(), {
        "what": sort_of(text), "none": False, "year": int(dated["year"]) if dated else None, "in_force": False,
    }  # fmt: skip


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Look for the agreement among the treaties of the two states; of several, for each."""
    if also := claim.details.get("also"):
        of_first = {key: value for key, value in claim.details.items() if key != "also"}
        return combined([check(replace(claim, details=each), record, date) for each in (of_first, *also)])
    if claim.details["what"] == "other":
        return begun_then(claim, record, date) or Check(
            "no_data",
            "The record holds agreements on trade, investment, alliance and defence cooperation, not of this sort.",
            (),
            RULE,
            (),
            ("It would need a register of treaties of all sorts, such as the United Nations Treaty Series.",),
        )
    _, kind, indicator, labels, called = WHAT[claim.details["what"]]
    a, b = claim.subject.states
    covered = record.coverage_of(indicator)
    source = record.source_of(indicator).id
    coverage = f"{covered.first}-{covered.last}"
    at = date or dt.date(covered.last, 12, 31)
    year = claim.details["year"]
    spells = spells_of(record, kind, "-".join(claim.subject.states))
    signatures = signatures_of(record, kind, "-".join(claim.subject.states))
    if kind == "trade_agreement" and BILATERAL.search(claim.sentence):
        alone = of_two_alone(record, kind)
        spells = [spell for spell in spells if spell[0] in alone]
        signatures = [each for each in signatures if each[0] in alone]
    # A treaty with several promises has a spell for each.
    rows = sorted(
        {(start, end) for label, start, end in spells if start <= at and (not labels or label in labels)},
        key=str,
    )
    begun = sorted({start.year for start, _ in rows})
    standing = [start for start, end in rows if end is None or end >= min(at, dt.date(covered.last, 1, 1))]
    pair = f"{state_name(a, article=True)} and {state_name(b, article=True)}"
    seen = min(at.year, covered.last)
    figures = tuple(
        Figure(
            f"{called} begins", float(first), "year", first, source, coverage, "start of the spell on record"
        )
        for first in begun[:6]
    )
    caveats = [f"The record of such agreements covers {coverage}."] if covered.last < at.year else []
    signed = sorted({each for _, each in signatures if each <= at.year})
    figures += tuple(
        Figure(f"{called} signed", float(each), "year", each, source, coverage, "signature on record")
        for each in signed[:6]
    )
    if not rows and year is not None and any(abs(each - year) <= 1 for each in signed):
        first = min(signed, key=lambda each: abs(each - year))
        return Check(
            "supported"
            if NEVER_IN_FORCE.search(claim.sentence)
            else "contradicted"
            if claim.details["none"] or claim.details["in_force"]
            else "supported",
            f"On record {pair} signed a {called} in {first}; up to {seen} none has entered into force.",
            figures,
            RULE,
            (source,),
            tuple(caveats),
            mark_year=year,
        )
    new = [each for each in signed if at.year - each <= 1]
    if not rows and new and year is None and not claim.details["none"] and JUST_SIGNED.search(claim.sentence):
        return Check(
            "supported",
            f"On record {pair} signed a {called} in {new[-1]}; up to {seen} none has entered into force.",
            figures,
            RULE,
            (source,),
            tuple(caveats),
            mark_year=new[-1],
        )
    if not rows:
        if year is not None and not covered.first <= year <= covered.last:
            return Check(
                "no_data",
                f"The record of such agreements covers {coverage}, not {year}.",
                (),
                RULE,
                (source,),
            )
        absent: Verdict = "supported" if claim.details["none"] else "contradicted"
        return Check(
            absent if claim.details["what"] in COMPLETE and at.year <= covered.last + STALE else "no_data",
            f"Up to {seen} no {called} between {pair} is on record.",
            (
                Figure(
                    f"{several(called, 0)} on record",
                    0.0,
                    "agreements",
                    seen,
                    source,
                    coverage,
                    "spells of the dyad",
                ),
            ),
            RULE,
            (source,),
            tuple(caveats),
        )
    says = f"On record {pair} have {len(rows)} {several(called, len(rows))}, beginning in "
    says += f"{', '.join(map(str, begun[:6]))}"
    says += f"; signatures on record in {', '.join(map(str, signed[:6]))}" if signed else ""
    says += f"; {len(standing)} in force as of {seen}."
    if claim.details["none"] and (late := NOT_UNTIL.search(claim.sentence)):
        # "Did not sign one until 1995" says that it was then.
        dated = {**claim.details, "none": False, "year": int(late["year"])}
        return check(replace(claim, details=dated), record, date)
    known, of_now = True, True
    if claim.details["none"] and year is not None and NOT_THEN.search(claim.sentence):
        # "It is not true that they signed one in 1975"
        holds, of_now = not any(abs(each - year) <= 1 for each in (*begun, *signed)), False
    elif claim.details["none"] and BEFORE.search(claim.sentence):
        # "Before NAFTA the two never had one": so it is where the one on record is the first.
        holds = len(rows) == 1 and len(signed) <= 1
        known = holds or len(signed) > 1
        of_now = False
    elif claim.details["none"] or ended(claim.sentence):
        holds = not standing
    elif year is not None:
        later = 1 if claim.details["in_force"] or signed else SIGNED_BEFORE
        # "Signed in 2004, took effect in 2006": either year may be the one on record.
        years = {year}
        if not claim.details.get("of_several"):
            years |= {int(found["year"]) for found in YEAR.finditer(claim.sentence)}
        holds = any(each - 1 <= first <= each + later for each in years for first in begun) or any(
            abs(each - first) <= 1 for each in years for first in signed
        )
        if STILL.search(claim.sentence):
            # The one of that year, where the record has its beginning.
            of_then = [start for start, _ in rows if abs(start.year - year) <= 1]
            holds = holds and any(start in standing for start in of_then or standing)
    else:
        holds = bool(standing)
    verdict: Verdict = "supported" if holds else "contradicted" if known else "no_data"
    standing_then = [
        start for start, end in rows if year and start.year < year <= (end.year if end else 9999)
    ]
    if not holds and of_now and kind == "alliance" and standing_then:
        # The record joins promises that follow each other: it does not tell a treaty signed while one stands.
        verdict = "mixed"
        caveats.append("Treaties signed while another stands are not told apart from it.")
    return Check(
        verdict,
        says,
        figures,
        RULE,
        (source,),
        tuple(caveats),
        mark_year=year,
    )


def ended(text: str) -> bool:
    """Whether a sentence says that an agreement binds no more: "lapsed in 2009", not "has never lapsed"."""
    found = ENDED.search(text)
    return bool(
        found and not NOT.search(text[max(0, found.start() - 20) : found.start()]) and not STILL.search(text)
    )


@lru_cache(maxsize=4)
def of_two_alone(record: Record, kind: str) -> frozenset[str]:
    """The labels of the agreements that two states have with each other and with nobody else."""
    counted = record.spells(kind).group_by("label").len()
    return frozenset(counted.filter(counted["len"] == 1)["label"].to_list())


def begun_then(claim: Claim, record: Record, date: dt.date | None) -> Check | None:
    """The agreement of any sort on record that begins in the year claimed; None where none does."""
    year = claim.details["year"]
    if year is None:
        return None
    dyad = "-".join(claim.subject.states)
    still = bool(STILL.search(claim.sentence))
    for what, (_, kind, indicator, labels, called) in WHAT.items():
        starts = {
            start.year
            for label, start, end in spells_of(record, kind, dyad)
            if (not labels or label in labels)
            and (date is None or start <= date)
            and not (still and end is not None and date and end < date)
        }
        near = sorted((abs(each - year), each) for each in starts if abs(each - year) <= 1)
        if not near or what not in BY_YEAR:
            continue
        first = near[0][1]
        covered, source = record.coverage_of(indicator), record.source_of(indicator).id
        a, b = (state_name(state, article=True) for state in claim.subject.states)
        return Check(
            "supported",
            f"The record has a {called} of {a} and {b} that begins in {first}.",
            (Figure(f"{called} begins", float(first), "year", first, source, f"{covered.first}-{covered.last}",
                    "start of the spell on record"),),
            RULE,
            (source,),
            ("The record knows agreements by their sort and year, not by name.",),
            mark_year=year,
        )  # fmt: skip
    return None


def several(called: str, n: int) -> str:
    """treaty, treaties; agreement, agreements."""
    return called if n == 1 else (called[:-1] + "ies" if called.endswith("y") else called + "s")
