"""Which agreement of two states a sentence names, of when, and whether it says that there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.agreement_denials import ANOTHER, REACH, is_disputed, says_none
from comity.claims.agreement_obligations import obligation
from comity.claims.agreement_sorts import WHAT, sort_of
from comity.claims.context import Passage

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
    r"brokered|reached|upgraded|renewed|revised|expanded|modernised|put|brought|since|entered into|struck|adopted|"
    r"established|created|concluding|our|their|are|is|were|remain|remains)\b"
)
IN_FORCE: Final = re.compile(
    r"\b(?:in(?:to)? (?:force|effect)|took effect|effective since|since|has bound|binds|commits|obliges|came into "
    r"being)\b",
    re.I,
)
SIGNED: Final = re.compile(
    r"^,? to which (?:both|the two|each)\b|^[^.;,]{0,40}? (?:lapsed|expired|(?:was|were|has been) (?:allowed to lapse|"
    r"terminated|denounced|scrapped|torn up|dissolved))\b|^[^.;]{0,60}? (?:was|were|has been|had been) (?:\w+ "
    r")?(?:signed|concluded|ratified|sealed|inked|agreed|renewed|upgraded|revised|modernised)\b|^[^.;,]{0,60}? "
    r"(?:dates (?:from|back)|exists|stands|stood|governs?|governed|covers?|joins?|came into being|is (?:up and "
    r")?running)\b|^ between [^.;]{3,60}?, (?:signed|concluded|ratified|in force)\b|^,? (?:that|which) [^.;]{3,50}? "
    r"(?:agreed|signed|concluded|made|ratified)\b|^,? (?:was |were |that was |which was |has been )?(?:signed|"
    r"concluded|ratified|sealed|inked|agreed|has|have|binds|ties|commits)\b"
)
AHEAD: Final = re.compile(
    r"\b(?:negotiat\w+|talks?|talking|toward?s?|propos\w+|draft\w*|planned|plans?|will|shall|would|future|potential|"
    r"frameworks? for|possible(?! by)|pursu\w+|prospective|explor\w+|conclusion|conclude|sign|consider\w*|without|"
    r"lacks?|want\w*|call\w*|renegotiat\w+|upgrad\w+|moderni[sz]\w+|updat\w+)\b",
    re.I,
)
# "Will tell you that the two have a treaty"
THAT: Final = re.compile(r"\bthat\b")
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
    r"suppliers?|contracts?|purchase|Gas|Airlines?|procurement|Limited|Electric|Aeronautics|Laborator\w+|Lab)\b"
)
# It ends a war and binds its parties to nothing else.
ARMISTICE: Final = re.compile(r"\barmistice\b", re.I)
# "Has doubled since the agreement came into force" dates something else.
DATING: Final = re.compile(
    r"\b(?:since|after|before|until|once|when|as soon as|by the time) (?:the|this|that|our|their|its) (?:[\w-]+ "
    r"){0,4}$",
    re.I,
)
# "Its commitments under the Treaty of Mutual Cooperation" names a treaty and asserts something else.
IN_PASSING: Final = re.compile(
    r"\b(?:under|of|to|with|in) (?:the|its|our|their) (?:[\w.-]+ )?$|\b(?:before|since|after|until) (?:the )?$"
)
# "A trade pact may yet be concluded"
OPEN: Final = re.compile(
    r"[^,.;]{0,50}? (?:may|might|could|would|should|will be (?:signed|concluded))\b", re.I
)

# Where a text says it, and the terms of its check.
Said = tuple[int, int, dict[str, Any]]


def said(passage: Passage) -> Said | None:
    """Where a sentence says that an agreement stands, was signed or does not exist, and which; others in `also`."""
    text = passage.text
    named = list(_named(text))
    if named:
        start, end, details = named[0]
        others = [
            each
            for n, each in enumerate(named[1:], 1)
            if all(_is_another(each, earlier) for earlier in named[:n])
        ]
        if not others:
            return start, end, details
        parts = sorted([named[0], *others], key=lambda part: part[:2])
        for (_, before, _), (begin, stop, each), after in zip(
            [(0, 0, {}), *parts], parts, [*(part[0] for part in parts[1:]), len(text)], strict=False
        ):
            # The year of each is the one between it and its neighbours.
            dated = YEAR.search(text, stop, after) or YEAR.search(text, before, begin)
            each |= {"year": int(dated["year"]) if dated else None, "of_several": True}
        return start, end, {**details, "also": tuple(each for _, _, each in others)}
    return _obliged_or_other(text)


def _is_another(each: Said, earlier: Said) -> bool:
    """Whether a text names two agreements, not the same in two ways."""
    apart = each[1] <= earlier[0] or each[0] >= earlier[1]
    return apart and WHAT[each[2]["what"]][1] != WHAT[earlier[2]["what"]][1]


def _named(text: str) -> Iterator[Said]:
    """The agreements of a sort that a sentence names and says to stand or not to, one of each sort."""
    for what, (pattern, *_) in WHAT.items():
        for found in pattern.finditer(text):
            if what == "alliance" and ALLIES.search(found[0]) and LASTING.search(text):
                continue
            none = says_none(text, found.start(), found.end())
            clause = re.split(r"[;:]", text[: found.start()])[-1]
            after = ANOTHER.split(text[found.end() : found.end() + REACH])[0]
            if OPEN.match(after) or not (none or _is_held(clause, after)):
                continue
            # Denied twice, there is one.
            none = none != is_disputed(clause)
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


def _is_held(clause: str, after: str) -> bool:
    """Whether an agreement is said to stand or to have been signed, by the words before and after; not only wanted."""
    if AHEAD.search(THAT.split(clause[-60:])[-1]) or re.match(r" (?:talks|negotiations|zone talks)", after):
        return False
    return bool(HELD.search(clause) or IN_FORCE.search(after) or SIGNED.search(after))


def _obliged_or_other(text: str) -> Said | None:
    """A treaty told by what it obliges to, or one of a sort that the record does not tell."""
    dated = YEAR.search(text)
    year = int(dated["year"]) if dated else None
    if obliged := obligation(text):
        start, end, what, none = obliged
        if LASTING.search(text) and what != "investment" and not none:
            # "Pledged to each other's defence for seven decades" says how long, and is taken as that.
            return None
        if what != "investment":
            year = None
        return start, end, {"what": what, "none": none, "year": year, "in_force": what != "investment"}
    other = OTHER.search(text)
    if (
        other is None
        or OF_FIRMS.search(text)
        or ARMISTICE.search(text)
        or AHEAD.search(text[max(0, other.start() - 60) : other.start()])
        or DATING.search(text[: other.start()])
    ):
        return None
    return other.start(), other.end(), {
        "what": sort_of(text), "none": False, "year": year, "in_force": False,
    }  # fmt: skip
