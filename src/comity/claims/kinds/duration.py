"""Duration: "seven decades", "for the past seventy years", "allies since 1951"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from comity.claims.agreement_age import DATED, check_age, check_defence_age, sort_named
from comity.claims.agreement_meant import sort_meant
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context, Passage
from comity.claims.diplomatic_relations import UNBROKEN, check_relations
from comity.claims.durations import NEAR, OF_A_DAY, OTHER_START, PLEDGED, spans
from comity.claims.numbers import CARDINAL, number
from comity.claims.predecessors import spells_of
from comity.claims.registered import better, is_named
from comity.claims.rivalry_age import NOT_UNTIL, RIVALS, check_rivalry, read_rivalry
from comity.claims.shared_blocs import check_shared_bloc, shared_bloc

if TYPE_CHECKING:
    from comity.record import Record

RELATIONS: Final = re.compile(
    r"\b(?:relations|ties|relationship|links|contacts|side by side|sovereign states)\b", re.I
)
OF_THE_BOND: Final = re.compile(
    r"\b(?:relations\w*|ties|links|bonds?|partnership|friendship|friends|defen[cs]e|mutual assistance)\b",
    re.I,
)
PEACE: Final = re.compile(r"\b(?:at|of|in|made) peace\b|\bpeace (?:treaty|accord|has|between)\b", re.I)
# "A pledge against the use of force", whatever else binds the two.
NO_FORCE: Final = re.compile(
    r"\b(?:against|not to|renounc\w+|never to|abstain\w* from) (?:the )?(?:use (?:of )?(?:\w+ )?force|take up arms|"
    r"attack|go to war|make war)\b|\bnon-?aggression\b",
    re.I,
)
LIVE_IN_PEACE: Final = re.compile(r"\b(?:at|in) peace\b", re.I)
# What a defence pact promises, and a treaty of friendship does not.
DEFENCE_PACT: Final = re.compile(
    r"\b(?:(?:mutual |common |joint )?defen[cs]e (?:pact|treaty)|pact of (?:\w+ )?defen[cs]e|mutual assistance)\b",
    re.I,
)
# "Allies since", not "since the treaty was signed".
ALLIES_SINCE: Final = re.compile(r"\b(?:allies|allied|alliance)\b", re.I)
# What ATOP counts as a promise to each other; a promise not to attack makes no allies.
PROMISES: Final = ("defense", "offense", "consultation")
# "Has lived under an American defence commitment", and no promise to consult.
OF_DEFENCE: Final = re.compile(
    r"\b(?:(?:mutual |collective )?defen[cs]e (?:commitments?|guarantees?|clause|obligations?)|(?:bound|pledged|"
    r"obliged|promised|committed)(?: by treaty)? to (?:defend|(?:\w+ ){0,3}?(?:each other|one another)['’]s "
    r"defen[cs]e))\b",
    re.I,
)
# "Remains in force to this day", "has held ever since"
HOLDS_STILL: Final = re.compile(
    r"\b(?:remains?|stays?|is still|are still|still) (?:\w+ )?(?:in force|binding|valid|binds)\b|\bever since\b|\bto "
    r"this day\b",
    re.I,
)
# "It has now been in force for more than six years"
IN_FORCE_FOR: Final = re.compile(
    rf"\W*It has (?:\w+ )?been (?:\w+ )?in (?:force|effect) (?:\w+ )?for (?P<more>more than |over )?(?P<n>{CARDINAL}) "
    rf"years\b",
    re.I,
)
# "For only ten years" denies that another stood before.
ONLY: Final = re.compile(r"\b(?:only|barely|merely|no (?:more|longer) than|a mere|scarcely)\b", re.I)
# A treaty is signed in one year and begins in another.
SIGNED_OR_BEGUN: Final = 2
RULE: Final = (
    "The first year of the unbroken run of alliance years of the two states, from the promises of defence, offence "
    "or consultation on record, is set against the claim. N decades, or a round number of years, stand for 10N-5 to "
    "10N+4 years up to the document's date; other numbers and anniversaries for one year more or less, years of "
    "beginning for two; 'since' a war for its years and the nine after, a century for all its years. Where a treaty "
    "is named, any alliance treaty of the two that begins then bears it out. Diplomatic relations are set against "
    "missions and membership instead, years in a bloc (NATO, the European Union) against the dates of entry, defence "
    "cooperation against DCAD's agreements, rivalries against the list of strategic rivalries."
)


def find(context: Context) -> list[Claim]:
    """Durations of twenty years or more said of the two states, fewer of what was signed; ends of rivalries."""
    claims = []
    for passage in context.passages:
        held = held_for(passage, context) if passage.follows else None
        if not (passage.about or held or is_of_both(passage)):
            continue
        rivalry = read_rivalry(passage.text, context.date)
        found = [rivalry] if rivalry else [held] if held else spans(passage, context.date)
        for start, end, details in found:
            near = passage.text[max(0, start - NEAR) : end + NEAR]
            # "The trade agreement is ten years old" is an age, "in force since 2005" says that it holds.
            other = OTHER_START.search(near) or holds_since(passage.text, details)
            if other and not held and not is_an_age(passage.text, start, end):
                continue
            reads_denial = bool(UNBROKEN.search(passage.text) or NOT_UNTIL.search(passage.text))
            claim = context.claim("duration", passage, start, end, reads_denial=reads_denial, **details)
            if claim:
                claims.append(claim)
                break
    return claims


def held_for(passage: Passage, context: Context) -> tuple[int, int, dict[str, Any]] | None:
    """How long the trade or investment agreement of the sentences before has been in force: "it has for ten years"."""
    said = IN_FORCE_FOR.match(passage.text)
    of = sort_meant(context, passage.index) if said else None
    n = number(said["n"]) if said else None
    if said is None or n is None or of not in DATED:
        return None
    low, high = (int(n), int(n) + 1) if said["more"] else (int(n) - 1, int(n) + 1)
    details = {"low": low, "high": high, "allied": False, "relations": False, "deed": True, "of": of}
    return said.start("n"), said.end(), details


def is_of_both(passage: Passage) -> bool:
    """Whether a sentence that names an organisation, or no bond, is on the two alone: as members, rivals or allies."""
    text = passage.text
    on_them = shared_bloc(text) or RIVALS.search(text) or PLEDGED.search(text)
    return passage.pair and not passage.third and bool(on_them)


def holds_since(text: str, details: Mapping[str, Any]) -> bool:
    """Whether a text says since which year a trade or investment agreement holds: that is a claim on the agreement."""
    return "year" in details and sort_named(text) is not None and shared_bloc(text) is None


def is_an_age(text: str, start: int, end: int) -> bool:
    """Whether the words at start..end give the age of an agreement: it was made so many years ago, or is so old."""
    made = any(each.search(text[start:end]) for each in OF_A_DAY)
    return made and bool(sort_named(text) or PEACE.search(text))


OF_ALLIES: Final = re.compile(
    r"\b(?:allian\w+|all(?:y|ies|ied)|defen[cs]e|NATO|security|military|pact)\b", re.I
)
JOINED: Final = re.compile(
    r"\b(?:in|of|within) (?:NATO|the (?:Atlantic|North Atlantic|Western) (?:Alliance|Treaty)|the same (?:alliance|"
    r"pact))\b",
    re.I,
)


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the claim against the first year of the alliance that stands, or of the relations that it speaks of."""
    if "rivalry" in claim.details and date:
        return check_rivalry(claim, record, date)
    found = _in_the_record(claim, record, date)
    return better(found, claim, date) if of_a_treaty(claim) else found


def of_a_treaty(claim: Claim) -> bool:
    """Whether it is the age of a treaty that was made then, not that of an alliance or of relations."""
    details = claim.details
    return is_named(claim) or (
        details["deed"] and not details["relations"] and not ALLIES_SINCE.search(claim.sentence)
    )


def _in_the_record(claim: Claim, record: Record, date: dt.date | None) -> Check:
    if claim.details["relations"]:
        return check_relations(claim, record, date)
    if of_bloc := check_shared_bloc(claim, date):
        return of_bloc
    if agreed := check_defence_age(claim, record, date):
        return agreed
    aged = None if ALLIES_SINCE.search(claim.sentence) else check_age(claim, record, date)
    # "Relations of seventy years, and a free trade agreement": the age is that of the bond.
    if aged and (aged.verdict == "supported" or not OF_THE_BOND.search(claim.sentence)):
        return aged
    last = record.coverage_of("alliance").last
    year = date.year if date else last
    coverage = f"1816-{last}"
    caveats = [f"Alliance treaties are on record up to {last}; a bond without a treaty is not."]
    if date is None:
        caveats.append(f"The document's date is unknown; the claim is counted back from {last}.")
    promises = ("defense",) if OF_DEFENCE.search(claim.sentence) else PROMISES
    since, runs = alliance_since(record, "-".join(claim.subject.states), min(year, last), promises)
    allied = any(
        (claim.details["allied"], DEFENCE_PACT.search(claim.sentence), OF_DEFENCE.search(claim.sentence))
    )
    peaceful = since is None and not ALLIES_SINCE.search(claim.sentence)
    if (peaceful or NO_FORCE.search(claim.sentence)) and (peace := peace_since(claim, record, year)):
        return peace
    if not allied and RELATIONS.search(claim.sentence):
        # Relations that no treaty dates are as old as the missions.
        found = check_relations(claim, record, date)
        if found.verdict == "supported" or (
            found.verdict == "contradicted" and UNBROKEN.search(claim.sentence)
        ):
            return found
    # A treaty of friendship or on a river binds no allies, and may be missing from the record.
    allied = allied and not (claim.details["deed"] and not OF_ALLIES.search(claim.sentence))
    if since is None:
        return Check(
            "contradicted" if allied else "no_data",
            f"No alliance treaty between the two states stands on record in {min(year, last)}"
            + ("." if allied else ", and nothing else on record dates their relations."),
            (
                Figure(
                    "alliances on record", 0.0, "treaties", min(year, last), "atop", coverage, "as recorded"
                ),
            ),
            RULE,
            ("atop",),
            tuple(caveats),
        )
    age = year - since
    # "In the same alliance for fifteen years": the one that they joined then.
    deed = claim.details["deed"] or bool(JOINED.search(claim.sentence))
    # A pact that has held without a break is as old as the run.
    of_defence = PROMISES if DEFENCE_PACT.search(claim.sentence) else None
    begun = treaties_begun(record, "-".join(claim.subject.states), year, of_defence)
    if UNBROKEN.search(claim.sentence):
        begun = [since]
    if "year" in claim.details:
        claimed = int(claim.details["year"])
        holds = abs(claimed - since) <= SIGNED_OR_BEGUN or (
            deed and any(abs(claimed - each) <= SIGNED_OR_BEGUN for each in begun)
        )
        says = f"The alliance on record begins in {since}; the text says {claimed}."
        mark = claimed
    else:
        low, high = int(claim.details["low"]), int(claim.details["high"])
        holds = low <= age <= high or (deed and any(low <= year - each <= high for each in begun))
        when = f"{date:%B %Y}" if date else str(last)
        where = "within" if holds else "outside"
        says = (
            f"The first alliance on record is of {since}: {age} years before {when}, {where} {low} to {high}."
        )
        mark = year - (low + high) // 2
    figures = (
        Figure(
            "first year of the alliance",
            float(since),
            "year",
            since,
            "atop",
            coverage,
            "start of the unbroken run",
        ),
        Figure("years since then", float(age), "years", year, "atop", coverage, f"{year} - {since}"),
    )
    if not holds and not allied:
        caveats.append("The text speaks of a relationship, which may be older or younger than its treaty.")
    verdict: Verdict = "supported" if holds else ("contradicted" if allied else "no_data")
    if verdict == "contradicted" and deed and not ALLIES_SINCE.search(claim.sentence):
        meant = claim.details.get("year") or year - int(claim.details["low"])
        if since < meant and not ONLY.search(claim.sentence):
            verdict = "mixed"
            caveats.append("Treaties signed while another stands are not told apart from it.")
    return Check(
        verdict,
        says,
        figures,
        RULE,
        ("atop",),
        tuple(caveats),
        tuple((y, float(y in runs)) for y in range(min(since, mark) - 3, min(year, last) + 1)),
        "alliance on record (1 yes, 0 no)",
        f"An alliance between the two states stands on record from {since} to {min(year, last)}.",
        mark,
    )


def peace_since(claim: Claim, record: Record, year: int) -> Check | None:
    """A peace or treaty as old as claimed, by a promise not to attack; None where none is meant, or none fits."""
    details = claim.details
    if not (details["deed"] or PEACE.search(claim.sentence) or NO_FORCE.search(claim.sentence)):
        return None
    low, high = (
        (year - details["year"] - 1, year - details["year"] + 1)
        if "year" in details
        else (int(details["low"]), int(details["high"]))
    )
    fits = [
        (start.year, end.year if end else year)
        for _, start, end in spells_of(record, "alliance", "-".join(claim.subject.states))
        if low <= year - start.year <= high
    ]
    still = HOLDS_STILL.search(claim.sentence)
    begun = [first for first, last in fits if last >= year or not still]
    covered = record.coverage_of("alliance")
    if fits and not begun:
        first, last = fits[0]
        return Check(
            "contradicted",
            f"A treaty of the two with a promise not to attack stands on record from {first} to {last}.",
            (Figure("last year of the treaty", float(last), "year", last, "atop", f"1816-{covered.last}",
                    "end of the spell on record"),),
            RULE,
            ("atop",),
            mark_year=last,
        )  # fmt: skip
    if not begun:
        return hostile(claim, record, year - low) if LIVE_IN_PEACE.search(claim.sentence) else None
    return Check(
        "supported",
        f"A treaty of the two with a promise not to attack stands on record from {begun[0]}, {year - begun[0]} years "
        f"before {year}.",
        (Figure("first year of the treaty", float(begun[0]), "year", begun[0], "atop", f"1816-{covered.last}",
                "start of the spell on record"),),
        RULE,
        ("atop",),
        ("It promises peace, not help; whether it was kept is not on record here.",),
        mark_year=begun[0],
    )  # fmt: skip


def hostile(claim: Claim, record: Record, since: int) -> Check | None:
    """That the two were rivals in years in which a text has them at peace; None where they were not."""
    spells = spells_of(record, "rivalry", "-".join(claim.subject.states))
    ended = [end.year for _, _, end in spells if end and end.year > since + SIGNED_OR_BEGUN]
    if not ended:
        return None
    source, covered = record.source_of("rivalry").id, record.coverage_of("rivalry")
    return Check(
        "contradicted",
        f"The two are listed as rivals until {ended[-1]}; the text has them at peace from {since} on.",
        (
            Figure(
                "last year of the rivalry",
                float(ended[-1]),
                "year",
                ended[-1],
                source,
                f"1816-{covered.last}",
                "as listed",
            ),
        ),
        RULE,
        (source,),
        mark_year=ended[-1],
    )


def treaties_begun(
    record: Record, dyad: str, year: int, promises: tuple[str, ...] | None = None
) -> list[int]:
    """The years up to one in which an alliance treaty of the two begins, of some promises or of any."""
    spells = spells_of(record, "alliance", dyad)
    return sorted(
        {
            start.year
            for label, start, _ in spells
            if start.year <= year and (promises is None or label in promises)
        }
    )


def alliance_since(
    record: Record, dyad: str, year: int, promises: tuple[str, ...] = PROMISES
) -> tuple[int | None, set[int]]:
    """First year of the unbroken run of years with such promises that holds in `year`, and all such years up to it."""
    years: set[int] = set()
    for label, start, end in spells_of(record, "alliance", dyad):
        if label not in promises:
            continue
        years |= set(range(start.year, min(end.year if end else year, year) + 1))
    if year not in years:
        return None, years
    since = year
    while since - 1 in years:
        since -= 1
    return since, years
