"""How two states vote in the General Assembly: "vote as one at the United Nations"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import clause_before, denied
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict
from comity.claims.context import Passage
from comity.claims.vote_frequency import Often, how_often, words_for_frequency
from comity.claims.vote_rank import compared

if TYPE_CHECKING:
    from comity.record import Record

# "Vote", "cast ballots", "press the same button"
VOTE: Final = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|cast(?:s|ing)?|ballots?|(?:raise\w*|show of) (?:\w+ )?hands?|hands (?:go|are|went)|"
    r"buttons?|roll[- ]calls?|resolutions?(?! of\b)|tally|General Assembly|delegat(?:es?|ions?))\b",
    re.I,
)
_SAME: Final = (
    r"(?:same (?:\w+ )?(?:way|side|votes?|ballots?|buttons?|lines?|columns?|camp|view|resolution|"
    r"colou?r|lobby)s?)"
)
TOGETHER: Final = re.compile(
    rf"\b(?:alike|together|as one|{_SAME}|vot(?:e|es|ed|ing) the same|(?:follow|track|mirror|echo|shadow)(?:s|ed|"
    rf"ing)?|as \w+ (?:dictates|wishes|tells it to|does)|are (?:\w+ly |almost |always ){{0,2}}the same|in (?:step|"
    rf"lockstep|(?:near |perfect )?unison|tandem|concert|harmony|accord|agreement|line)|of (?:one|the same) mind|"
    rf"(?:one|a single) voice|eye to eye|identical\w*|side by side|in parallel|shoulder to shoulder|hand in hand|hand "
    rf"in glove|inseparable|indistinguishable|agree(?:s|d|ing|ment)?|concur\w*|coincid\w+|align\w*|match\w*|"
    rf"overlap\w*|similar\w*|lin(?:e|es|ed|ing) up (?:alongside|behind|with)|sid(?:e|es|ed|ing) with)\b(?! against)|"
    rf"\bvoting (?:coincidence|affinity|patterns? (?:are |is )?close\w*)\b|\b(?:vot(?:e|es|ed|ing)|stand(?:s|ing)?|"
    rf"stood|goes|casts? (?:its|their|our) (?:ballots?|votes?)) (?:(?:along )?with |alongside |as )(?:the )?(?:(?:us|"
    rf"them|ours?|theirs|it|we|they)\b|(?-i:[A-Z]))|\bon (?:the )?(?:(?-i:[A-Z])\w+|our|their|its) side\b|\btakes? "
    rf"(?:its|their) cue from\b",
    re.I,
)
APART: Final = re.compile(
    r"\b(?:differ(?:s|ed|ing|ently|ences?)?|disagree\w*|diverg\w+|at (?:odds|loggerheads)|out of (?:step|line)|"
    r"stray\w*|apart|divided|splits?|part(?:s|ed|ing)? (?:company|ways)|br(?:eak|eaks|oke|eaking) ranks|(?:different|"
    r"opposite|opposing|opposed|contrary|separate) (?:\w+ )?(?:sides?|ways|camps?|votes|ballots|buttons|directions|"
    r"ends|columns|lobbies|paths|positions)|opposite\w*|(?:go|goes|went|gone|on) the other (?:way|side)|cancel\w* "
    r"(?:each other|one another)|opponents|tell [^.;]{0,60}? from|sheet of paper between|oppose (?:each other|one "
    r"another)|sid(?:e|es|ed) against)\b|\b(?:vot\w+|ballots?|cast\w*|are|is|stands?|come|came|go|goes|went|"
    r"work\w*)\b[^.;]{0,25}?\bagainst (?:(?:each other|one another|us|them|it)\b|(?:the )?(?-i:[A-Z]))",
    re.I,
)
# "On more votes than they disagree on" says that they agree.
THAN: Final = re.compile(r"\bmore (?!than)[^.;,]{0,60}?\b(?P<than>than\b[^.;,]{0,60})", re.I)
# Where the two stand says it of their votes without the word.
NOT: Final = re.compile(r"\b(?:not|fail\w*)\b(?! always)|n['’]t\b", re.I)
SIDES: Final = re.compile(r"\b(?:sides?|sid\w+|part\w*|voice|glove|lin\w+|stands?|ways?|camps?)\b", re.I)
# The issues whose votes the record counts apart.
ISSUES: Final = (
    (re.compile(r"\bnuclear\b", re.I), "vote_agreement_nuclear"),
    (re.compile(r"\b(?:disarmament|arms control)\b", re.I), "vote_agreement_arms"),
    (re.compile(r"\bhuman rights\b", re.I), "vote_agreement_human_rights"),
    (re.compile(r"\b(?:Palestin\w+|Middle East|Israel\w*)\b"), "vote_agreement_palestine"),
    (re.compile(r"\b(?:coloni\w+|decoloni\w+)\b", re.I), "vote_agreement_colonialism"),
    (re.compile(r"\beconomic development\b", re.I), "vote_agreement_development"),
)
# As one of the two it is no issue.
ISRAEL: Final = re.compile(r"\bIsrael\w*")
# "Two democracies that vote as one" says two things.
DEMOCRACIES: Final = re.compile(
    r"\b(?:two|both|fellow|as|are)\b (?:[\w-]+ ){0,3}?democracies\b|\bshar(?:e|ing)\b[^.;]{0,60}?\b(?:democracy|free "
    r"elections)\b",
    re.I,
)
VOTES: Final = re.compile(r"\bvot(?:e|es|ed|ing)\b", re.I)
# "UN Coordinator" and "the resolution of disputes" are no place of votes.
VOTING: Final = re.compile(
    r"\b(?:(?:United Nations|UN|U\.N\.)(?! (?:[A-Z]\w+ (?:and )?){0,3}?(?:Coordinator|Charter|Security Council|"
    r"Framework|Convention|Secretar\w+|Commission\w*|Programme|Program|Envoy|Agency|Fund)\b)|General Assembly|New York|"
    r"resolutions?(?! of\b)|roll[- ]calls?|East River|Turtle Bay)(?!\w)"
)
ELECTION: Final = re.compile(
    r"\b(?:voters?|elections?|electorate|parliament|Congress|Senate|Bundestag|referendum|polls?)\b", re.I
)
ALIKE: Final = 0.75
NEAR, FAR, AT_LEAST = 0.1, 0.2, 0.05
UNLIKE: Final = 0.5
Series = tuple[tuple[int, float], ...]
SPAN: Final = re.compile(
    r"\b(?:from|between) (?P<first>(?:19|20)\d\d) (?:to|and|until) (?P<last>(?:19|20)\d\d)\b", re.I
)
IN_YEAR: Final = re.compile(r"\bin (?P<last>(?:19|20)\d\d)\b", re.I)
RULE_OF_VOTES: Final = (
    "The agreement of votes in the UN General Assembly in the last year on record, on the issue named where "
    "the record counts it apart: supported within 0.1 of the share claimed, mixed within 0.2, contradicted beyond; of "
    "'more than' and 'nearly all' (0.85) supported from 0.05 below on, mixed to 0.1 below; without a share supported "
    "from 0.75 on, contradicted below 0.5."
)


def votes_of(passage: Passage) -> tuple[int, int, dict[str, Any]] | None:
    """A claim on how the two vote in the General Assembly."""
    text = passage.text
    votes, venue = VOTE.search(text), VOTING.search(text)
    if not (votes or venue) or (ELECTION.search(text) and not venue):
        return None
    found, agrees = said_of_votes(text)
    others = compared(text)
    if found is None and others:
        found = votes
    if found is None:
        return None
    often = how_often(text, found.start(), agrees=agrees)
    if often is None and not (votes and (venue or VOTES.search(text))) and not SIDES.search(found[0]):
        return None
    issue = issue_of(text if passage.third else ISRAEL.sub(" ", text))
    if others:
        return (
            found.start(),
            found.end(),
            {"what": "ranked", "alike": True, "issue": issue, **others},
        )
    # "It would be hard to find a vote on which they differ" wishes nothing.
    at = words_for_frequency(text)
    start = min(found.start(), at.start()) if at else found.start()
    if often is None and agrees and denied(clause_before(text, found.start())):
        agrees = False
    return start, found.end(), {
        "what": "votes", "alike": agrees, "often": often, "issue": issue,
        "democracies": bool(DEMOCRACIES.search(text)),
    }  # fmt: skip


def issue_of(text: str) -> str:
    """The indicator of the votes on the issue named, else of all."""
    return next((indicator for pattern, indicator in ISSUES if pattern.search(text)), "vote_agreement")


def without_than(text: str) -> str:
    """A text with blanks for what comes after "more often than"."""
    found = THAN.search(text)
    return (
        text
        if found is None
        else text[: found.start("than")] + " " * len(found["than"]) + text[found.end() :]
    )


def said_of_votes(text: str) -> tuple[re.Match[str] | None, bool]:
    """The words that say that the two vote alike (True) or apart; of both those that stand nearest to how often."""
    plain = without_than(text)
    apart, together = APART.search(plain), TOGETHER.search(plain)
    at = words_for_frequency(text)
    if apart is None or together is None:
        found = apart or together
        # "Hardly a vote on which we are not on the same side"
        twice = found is not None and at is not None and bool(NOT.search(text[at.end() : found.start()]))
        return found, (apart is None) != twice
    agrees = at is not None and abs(together.start() - at.start()) < abs(apart.start() - at.start())
    return (together if agrees else apart), agrees


def _at(series: Series, text: str) -> tuple[int, float]:
    """The year and agreement meant: those named, a mean over several, where they are on record; else the last."""
    known = dict(series)
    if (named := SPAN.search(text) or IN_YEAR.search(text)) and int(named["last"]) in known:
        first, last = (
            int(named["first"] if "first" in named.groupdict() else named["last"]),
            int(named["last"]),
        )
        values = [known[year] for year in range(first, last + 1) if year in known]
        if values:
            return last, sum(values) / len(values)
    return series[-1]


def _verdict(often: Often | None, value: float) -> Verdict:
    """What a share of votes that agree says of how often they are claimed to; None: of the plain claim that they do."""
    if often is None:
        return "supported" if value >= ALIKE else "contradicted" if value < UNLIKE else "mixed"
    short = often.share - value
    apart = short if often.bound == "least" else -short if often.bound == "most" else abs(short)
    near, far = (NEAR, FAR) if often.bound == "about" else (AT_LEAST, NEAR)
    # A share on record has four decimals: 0.05 less is still near.
    apart = round(apart, 4)
    return "supported" if apart <= near else "mixed" if apart <= far else "contradicted"


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
    year, value = _at(series, claim.sentence)
    verdict = _verdict(details["often"], value)
    if details["often"] is None and not details["alike"]:
        verdict = OPPOSITE[verdict]
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
