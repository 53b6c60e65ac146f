"""How two states vote in the General Assembly: "vote as one at the United Nations"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import clause_before, denied
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict
from comity.claims.context import Passage
from comity.claims.numbers import CARDINAL, number

if TYPE_CHECKING:
    from comity.record import Record

_VOTE: Final = r"(?:vot(?:e|es|ed|ing)|cast(?:s|ing)?|ballots?|hands go up|positions at the UN)"
AGREE: Final = re.compile(
    rf"\b{_VOTE}\b[^.;]{{0,60}}?\b(?:alike|together|as one|the same (?:way|side|vote|votes|ballot)|in (?:step|"
    rf"lockstep|(?:near )?unison|tandem|concert|"
    r"harmony|agreement)|identical\w*|side by side|hand in hand|coincid\w+|align\w*|agree\w*|match\w*|overlap\w*|"
    r"similar\w*|same column)\b"
    rf"|\b(?:agree|agreed|coincid\w+|concur\w*|same (?:vote|way|side|ballot)|identical\w*|side with|sided with|"
    rf"sides with) [^.;]{{0,50}}?\b{_VOTE}\b"
    r"|\bvoting (?:coincidence|alignment|affinity|agreement|patterns? (?:are |is )?(?:alike|similar|close\w*))\b|"
    r"\b(?:at|in) the (?:United Nations|UN|U\.N\.|General Assembly|UN General Assembly)\b[^.;]{0,80}?\b(?:agree|side "
    r"by side|together|same side|in lockstep|as one|with one voice|aligned)\b|\b(?:on|took|take|taken) the same "
    r"side\b|\blin(?:e|es|ed|ing) up (?:together|alongside|behind|with)\b|\bsid(?:e|es|ed|ing) with (?:the "
    r")?(?-i:[A-Z])|\b(?:cast|casts) the (?:very |exact )?same vote\b|\bhand in glove\b|\bsp(?:eak|eaks|oke|eaking) "
    r"with (?:one|a single) voice\b|\bagree\w* [^.;]{0,40}?(?:at|in) the (?:United Nations|UN|U\.N\.|General "
    r"Assembly)\b|\bstand(?:s|ing)? [^.;]{0,30}?\btogether\b|\bvot(?:e|es|ed|ing) with (?:us\b|them\b|ours?\b|(?:the "
    r")?(?-i:[A-Z]))",
    re.I,
)
DIFFER: Final = re.compile(
    rf"\b{_VOTE}\b[^.;]{{0,60}}?\b(?:against (?:each other|one another|(?:the )?(?-i:[A-Z]))|differently|apart|"
    rf"opposite\w*|part (?:ways|company)|diverg\w+|at odds|on different sides|disagree\w*)\b|\b(?:disagree\w*|"
    rf"diverg\w+|differ\w*|oppos\w+ sides?|different sides) [^.;]{{0,50}}?\b{_VOTE}\b|\b(?:rarely|seldom|hardly ever|"
    rf"almost never|do not|don['’]t) (?:\w+ )?{_VOTE} (?:together|alike|the same way|as one)\b"
    r"|\bsid(?:es?|ed) against\b|\bpart(?:s|ed|ing)? (?:company|ways)\b|\b(?:on|at) (?:different|opposite|opposing) "
    r"(?:sides|ends|columns)\b|\b(?:went|go|goes|gone) the other way\b",
    re.I,
)
THAN: Final = re.compile(
    r"\bthan apart\b|\bthan (?:they|we|the two) (?:disagree|differ|oppose|diverge)\w*(?: "
    r"on)?",
    re.I,
)
# How often: "nine times out of ten", "in 85 per cent of votes", "more often than not".
OFTEN: Final = (
    (
        re.compile(
            rf"\b(?P<n>{CARDINAL}) (?:times |votes |cases )?(?:out of|in) (?:every )?(?P<of>{CARDINAL})\b",
            re.I,
        ),
        None,
    ),
    (re.compile(r"\b(?P<n>\d+(?:\.\d+)?) ?(?:per ?cent|%)", re.I), None),
    (
        re.compile(
            r"\b(?:nearly|almost|virtually|practically) (?:all|every(?:thing)?)\b|\b(?:(?:one|a single) voice|"
            r"(?:near |perfect )?unison|lockstep|eye to eye|hand in glove|year in,? year out)\b|\bin vain\b|\bseek "
            r"long\b",
            re.I,
        ),
        0.85,
    ),
    (re.compile(r"\b(?:great|vast|overwhelming|large|huge) majority\b", re.I), 0.8),
    (
        re.compile(
            r"\b(?:more often than (?:not|with|against|together|it)|as often as not|half (?:of )?the time|more (?:\w+ "
            r")?than they (?:disagree|differ|oppose)|majority of|most (?:of the )?(?:votes|time|times|resolutions))\b",
            re.I,
        ),
        0.5,
    ),
    (
        re.compile(
            r"\b(?:almost|nearly) always\b|\bas one\b|\bwithout exception\b|\binvariably\b|\balways\b|\bevery (?:\w+ "
            r"){0,2}?(?:resolution|vote|question|issue|occasion)\b|\ball (?:\w+ ){0,2}?(?:resolutions|votes|"
            r"questions)\b",
            re.I,
        ),
        0.9,
    ),
)
RARELY: Final = re.compile(
    r"\b(?:(?:seek|search|look) (?:long|hard|in vain)|rarely|seldom|(?:hardly|scarcely) ever|almost never)\b",
    re.I,
)
SELDOM_APART: Final = re.compile(
    r"\b(?:seldom|rarely|(?:hardly|scarcely) ever) (?:far )?(?:apart|divided)\b", re.I
)
MOSTLY, SELDOM = 0.75, 0.6
MORE: Final = re.compile(
    r"\b(?:more than|over|above|at least|better than|upwards of)\b|(?<!as )more often than|than they|majority|most",
    re.I,
)
# The issues whose votes the record counts apart.
ISSUES: Final = (
    (re.compile(r"\bnuclear\b", re.I), "vote_agreement_nuclear"),
    (re.compile(r"\b(?:disarmament|arms control)\b", re.I), "vote_agreement_arms"),
    (re.compile(r"\bhuman rights\b", re.I), "vote_agreement_human_rights"),
    (re.compile(r"\b(?:Palestin\w+|Middle East|Israel\w*)\b"), "vote_agreement_palestine"),
    (re.compile(r"\b(?:coloni\w+|decoloni\w+)\b", re.I), "vote_agreement_colonialism"),
    (re.compile(r"\beconomic development\b", re.I), "vote_agreement_development"),
)
# "Two democracies that vote as one" says two things.
DEMOCRACIES: Final = re.compile(r"\b(?:two|both|fellow|as|are)\b (?:[\w-]+ ){0,3}?democracies\b", re.I)
VOTING: Final = re.compile(
    r"\b(?:United Nations|UN|U\.N\.|General Assembly|New York|resolutions?|roll[- ]calls?|East River|Turtle Bay)(?!\w)"
)
ELECTION: Final = re.compile(
    r"\b(?:voters?|elections?|electorate|parliament|Congress|Senate|Bundestag|referendum|polls?)\b", re.I
)
ALIKE: Final = 0.75
# Abstentions count half: two that are apart in nearly all votes still agree at more than the rest.
ABSTAINED, NEARLY_ALL = 0.1, 0.8
NEAR, FAR, AT_LEAST = 0.1, 0.2, 0.05
UNLIKE: Final = 0.5
RULE_OF_VOTES: Final = (
    "The agreement of votes in the UN General Assembly in the last year on record, on the issue named where "
    "the record counts it apart: supported within 0.1 of the share claimed, mixed within 0.2, contradicted beyond; of "
    "'more than' and 'nearly all' (0.85) supported from 0.05 below on, mixed to 0.1 below; without a share supported "
    "from 0.75 on, contradicted below 0.5."
)


def votes_of(passage: Passage) -> tuple[int, int, dict[str, Any]] | None:
    """A claim on how the two vote in the General Assembly."""
    text = passage.text
    # "On more votes than they disagree on" says that they agree.
    plain = THAN.sub(lambda found: " " * len(found[0]), text)
    differ, agree = DIFFER.search(plain), AGREE.search(plain)
    seldom_apart = SELDOM_APART.search(plain)
    found = seldom_apart or differ or agree
    if (
        found is None
        or not (VOTING.search(text) or re.search(r"\bvot(?:e|es|ed|ing)\b", text, re.I))
        or (ELECTION.search(text) and not VOTING.search(text))
    ):
        return None
    share, at_least = None, False
    for pattern, level in OFTEN:
        if often := pattern.search(text):
            n, of = (number(often["n"]) if level is None and not often["n"][0].isdigit() else None), None
            if level is None:
                value = float(often["n"]) if often["n"][0].isdigit() else float(n or 0)
                of = number(often["of"]) if "of" in often.groupdict() else 100
                share = value / of if of else None
            else:
                share, at_least = level, level > 0.5
            break
    issue = next((indicator for pattern, indicator in ISSUES if pattern.search(text)), "vote_agreement")
    alike = differ is None
    rare = next(
        (
            each
            for each in RARELY.finditer(text)
            if not re.search(r"[:;]", text[each.end() : max(each.end(), found.start())])
        ),
        None,
    )
    if seldom_apart:
        alike, share = True, MOSTLY
    elif rare and differ and not RARELY.search(differ[0]) and rare.end() <= differ.start():
        # "They rarely disagree" says that they agree.
        alike, share = True, MOSTLY
    elif rare and (differ is None or RARELY.search(differ[0])):
        alike, share = False, SELDOM
    elif alike and denied(clause_before(text, found.start())):
        alike = False
    return found.start(), found.end(), {
        "what": "votes", "alike": alike, "share": share, "issue": issue,
        "more": bool(at_least or rare or MORE.search(text)),
        "democracies": bool(DEMOCRACIES.search(text)),
    }  # fmt: skip


def check_votes(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """How alike did the two vote?"""
    details = claim.details
    dyad, indicator = "-".join(claim.subject.states), details["issue"]
    source, covered = record.source_of(indicator).id, record.coverage_of(indicator)
    rows = record.series(indicator, dyad).select("year", "value").drop_nulls().iter_rows()
    series = tuple(
        (year, round(float(value), 4)) for year, value in rows if date is None or year <= date.year
    )
    if not series:
        return Check(
            "no_data",
            "No common votes of the two are on record before the document.",
            (),
            RULE_OF_VOTES,
            (source,),
        )
    year, value = series[-1]
    share = details["share"]
    if share is not None:
        # Of how they differ, the share that is left agrees.
        rest = 1 - share + (ABSTAINED if share >= NEARLY_ALL else 0.0)
        short = share - value if details["alike"] else value - rest
        apart = short if details["more"] else abs(short)
        verdict: Verdict = (
            "supported"
            if apart <= (AT_LEAST if details["more"] else NEAR)
            else "mixed"
            if apart <= (NEAR if details["more"] else FAR)
            else "contradicted"
        )
    else:
        verdict = "supported" if value >= ALIKE else "contradicted" if value < UNLIKE else "mixed"
        verdict = verdict if details["alike"] else OPPOSITE[verdict]
    label = record.indicator(indicator).label
    return Check(
        verdict,
        f"In {year} the votes of the two in the UN General Assembly agreed at {value:.2f} of 1"
        + ("" if indicator == "vote_agreement" else f" on this issue ({label.rpartition(': ')[2].lower()})")
        + ".",
        (Figure(label, value, record.indicator(indicator).unit, year, source, f"{covered.first}-{covered.last}",
                "1 where both vote alike, 0.5 where one abstains, 0 where they oppose each other; mean over the "
                "year's votes"),),
        RULE_OF_VOTES,
        (source,),
        (
            "Resolutions adopted without a vote, on which most states agree, are not counted.",
            *((f"Votes are on record up to {year}.",) if date and year < date.year - 1 else ()),
        ),
        series,
        f"{label}, 0 to 1",
        f"Agreement of votes by year, {value:.2f} in {year}.",
    )  # fmt: skip
