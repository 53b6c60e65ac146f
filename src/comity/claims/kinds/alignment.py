"""Alignment: "shared values such as democracy", "like-minded partners", "vote as one at the United Nations"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict, combined
from comity.claims.context import WE, Context, Passage
from comity.claims.regimes import (
    BOTH_UNFREE,
    DEMOCRACY,
    FREE,
    NEITHER,
    REGIMES,
    UNLIKE_SYSTEMS,
    check_regimes,
    two_systems,
)
from comity.claims.vote_frequency import how_often
from comity.claims.vote_rank import check_compared
from comity.claims.vote_trend import check_moved, moved
from comity.claims.votes import ISSUES, VOTING, check_votes, votes_of
from comity.states import split_dyad

if TYPE_CHECKING:
    from comity.record import Record

_WORTH: Final = (
    r"(?:values|ideals|principles|convictions|beliefs|world ?views?|outlook(?! for)|vision of the world|democratic "
    r"(?:traditions?|heritage|institutions))"
)
_GOOD: Final = (
    rf"(?:{FREE}|democra\w+|freedoms?|libert\w+|rule of law|human rights|self-government|pluralism|"
    r"free speech)"
)
_SHARE: Final = (
    r"(?:shar(?:e|es|ed|ing)|hold|holds|cherish\w*|(?:united|bound|joined|linked|knit|tied|held|drawn) (?:to (?:\w+ "
    r"){1,4}?)?(?:together )?(?:by|in)|rest(?:s|ing)? on|built on|founded on|rooted in|based on|grounded in|"
    r"underpinned by|believe in|stand for)"
)
SHARED: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:shared?|sharing|common|same|similar) (?:(?!interests?|challenges?|history,)[\w-]+,? "
        rf"){{0,4}}?{_WORTH}\b",
        rf"\b{_WORTH} (?:that )?(?:we|they|both|the two\w*) (?:\w+ )?(?:share|hold|cherish)\b",
        r"\b(?:are|as|remain|is) (?:\w+ ){0,2}like-minded\b(?! (?:partners? (?:to|in|and|across)|nations|"
        r"countries to))",
        r"\b(?:two|our|these|both|are|as) (?:[\w-]+ )?like-minded (?:nations|countries|democracies|states|allies|"
        r"peoples|societies)\b(?! (?:to|in|and)\b)",
        rf"\b{_SHARE} (?:(?!interests?|reaffirm|the two|history)[\w'’-]+,? ){{0,7}}?(?:commitments? to|belief in|"
        rf"faith in|devotion to|love of|attachment to|respect for) (?:[\w-]+,? ){{0,6}}?{_GOOD}",
        rf"\b(?:common|shared|joint|mutual|same) (?:[\w-]+ ){{0,2}}?(?:commitments? to|belief in|faith in|devotion to|"
        rf"love of|attachment to|respect for) (?:[\w-]+,? ){{0,6}}?{_GOOD}",
        rf"\b(?:both|each|in the two countries|like (?:us|them|(?:the )?(?-i:[A-Z])\w+)|as (?:we|they) "
        rf"do)\b[^.;]{{0,80}}?\b{FREE}\b",
        # "A commitment to free elections unites us", "what ties us to America is democracy"
        rf"\b(?:commitment|attachment|devotion) to (?:[\w-]+,? ){{0,6}}?{_GOOD}[^.;]{{0,40}}? (?:unites?|binds?|joins?|"
        rf"links?|ties?) (?:us|them|the two)\b|\b(?:ties|binds|unites|joins|links) (?:us|them|the two)\b[^.;]{{0,30}}? "
        rf"(?:is|are) (?:[\w-]+ ){{0,3}}?{_GOOD}",
        # "Stand for the same things: free elections"
        rf"\b(?:{_SHARE}|believe)(?: (?!interests?)[\w'’-]+,?){{0,5}}?: (?:[\w-]+,? ){{0,3}}?{FREE}",
        r"\bequally (?:free|democratic)\b|\b(?:as|no less) (?:free|democratic) (?:as|than) (?:ours?|theirs|us|them|we|"
        r"they|(?-i:[A-Z]))",
        rf"\b{FREE}\b[^.;]{{0,60}}? (?:in|of) both (?:countries|states|nations|republics)\b",
        # "The world's oldest democracy and its largest", "a democracy, as we are"
        r"\bworld['’]s (?:\w+ )?(?:oldest|largest|biggest)\b[^.;]{0,20}? democracy and (?:its|the)\b|\bis an? (?:\w+ "
        r")?democracy,? (?:just )?(?:as|like) (?:we|ours?|they|theirs|it)\b",
        rf"\b(?:both|equally|jointly|alike) (?:\w+ )?(?:committed|devoted|dedicated|wedded|attached) to "
        rf"(?:[\w-]+,? ){{0,6}}?{_GOOD}",
        r"\b(?:believe|believing) (?:\w+ )?in (?:the same|democra\w+|freedom)",
        r"\b(?:both|two) (?:countries |nations |states )?(?:are|being) (?:[\w-]+,? ){0,3}democracies\b|\bboth "
        r"(?:are )?(?:[\w-]+ ){0,2}democracies\b",
        r"\bare (?:both )?(?:the )?(?:(?!ones|who|that|\w+ing)[\w'’-]+,? ){0,4}democracies\b|\b(?:two|fellow|"
        r"sister) (?:[\w-]+ ){0,2}democracies\b",
        r"\b(?:see|saw|seen|sees|seeing) (?:\w+ )?eye to eye\b|\bon the same (?:page|wavelength)\b|\bspeak(?:s|"
        r"ing)? with one voice\b",
        r"\b(?:see|view|look at) the world (?:in the same way|the same way|through the same|alike|similarly)\b|"
        r"\bcut from the same cloth\b|\bkindred\b",
        rf"\b(?:our|both|the two|these two) (?:two )?(?:countries|nations|peoples|states|societies|governments)(?: "
        rf"and \w+)? (?:are|remain|stand) (?:\w+ )?(?:committed|devoted|dedicated|wedded) to (?:[\w-]+,? "
        rf"){{0,6}}?{_GOOD}",
        r"\bshar(?:e|es|ed|ing) (?:an? |the same )?(?:[\w-]+ )?commitment to (?:[\w-]+,? ){0,3}?(?:values|"
        r"principles|ideals)\b",
        r"\bshar(?:e|es|ed|ing) (?:broadly |generally )?(?:the same|common|similar|identical) (?:[\w-]+ ){0,3}?"
        r"(?:positions?|visions?|views?|stances?|outlooks?|perspectives?)\b",
        r"\b(?:identity|unanimity|convergence|unity|congruence|coincidence|similarity|harmony) of (?:views?|visions?|"
        r"positions?|opinions?|purpose|outlook|interests and values)\b|\bidentical views\b",
        r"\bvalues such as [\w ,]*democra\w+[\w ]* underpin\b|\b(?:positions|policies|views|interests and values) "
        r"(?:[\w-]+ ){0,4}?(?:coincide|converge|are (?:\w+ )?(?:aligned|identical|close|similar))\b",
        r"\b(?:are|remain|stand|is|were) (?:\w+ )?(?:closely|broadly|largely|firmly|fully) aligned\b",
    )
)
APART: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:do(?:es)? not|don['’]t|have never|never|no longer|hardly|scarcely) (?:\w+ )?share (?:[\w-]+ "
        rf"){{0,4}}?{_WORTH}\b",
        rf"\b(?:few|no|little|none of the same|different|divergent|opposing|incompatible|conflicting|clashing) "
        rf"(?:[\w-]+ ){{0,3}}?{_WORTH}\b",
        rf"\bshare (?:no|few|little) (?:[\w-]+ ){{0,3}}?{_WORTH}\b",
        r"\b(?:are |were |remain )?(?:sharply |deeply |fundamentally |completely )?(?:at odds|poles apart|worlds "
        r"apart|far apart)\b",
        r"\b(?:differ|disagree|diverge|divided|clash)\w* (?:\w+ )?(?:over|on|about) (?:[\w-]+,? ){0,4}?(?:human "
        r"rights|democracy|values|freedom)\b",
        r"\b(?:rarely|seldom|hardly ever|do not|don['’]t) (?:\w+ )?see (?:\w+ )?eye to eye\b",
        r"\bours is an? (?:[\w-]+ )?democracy,? (?:and|but|while) theirs\b",
        rf"\b(?:nor|no|little|few|not|hardly|scarcely)\b[^.;]{{0,40}}?(?:\b(?:kinship|likeness|affinity|community) of "
        rf"(?:\w+ )?{_WORTH}|\b(?:values|ideals|principles|convictions)\b[^.;]{{0,20}}? in common\b|\bin common\b"
        rf"[^.;]{{0,30}}?\b(?:values|ideals|principles))\b",
    )
)
# On an issue of which the votes are on record these decide.
ON_AN_ISSUE: Final = re.compile(
    r"\b(?:eye to eye|same page|one voice|at odds|apart|identical|views|positions)\b", re.I
)
# A quarrel over one matter says nothing of what else is shared.
OVER_A_MATTER: Final = re.compile(r"\b(?:over|on|about) (?:the )?[\w’'-]+", re.I)
VALUED: Final = re.compile(
    r"\b(?:values?|democra\w+|rights|freedoms?|liberty|principles?|ideals?|almost everything|everything|most)\b",
    re.I,
)
# "It is no use pretending that their system is as democratic as ours", "in no serious sense two democracies"
PRETENDED: Final = re.compile(
    r"\b(?:no use|idle|pointless|foolish|absurd|dishonest|wrong|delusion|nobody|no one|none|"
    r"never)\b[^.;]{0,40}?\b(?:pretend\w*|think|believe|suppose|imagine)\b|\bin no (?:\w+ )?sense\b|\bby no stretch\b|"
    r"\b(?:none|nothing) of this makes\b|\b(?:hard|difficult|impossible|absurd) to (?:speak|talk) of\b",
    re.I,
)
# From this chance on a sentence that goes on about the two, or names one of them alone, is looked at.
GOES_ON, BESIDES = 0.1, 0.8
# The two of the sentence before.
THEIRS: Final = re.compile(r"\b(?:they|theirs?|ours|both|the two)\b", re.I)
# "On Palestine" names what is voted on.
ISSUE_STATES: Final = frozenset(("ISR", "PSE"))
TIE: Final = re.compile(
    r"\b(?:alliance|partnership|relationship|relations|ties|bonds|friendship|allies|partners|friends|neighbou?rs|"
    r"the two(?! (?!is\b|was\b|has\b)\w+s\b)|ours|theirs|we|our|us|they|them|their)\b",
    re.I,
)
OF_OTHERS: Final = re.compile(r"\b(?:Europe|invasion|aggression)\b")
RULE: Final = (
    "The score of the area values: supported from 0.5 on, contradicted below 0.25, mixed between. That the "
    "two differ: the other way round."
)


def find(context: Context) -> list[Claim]:
    """Sentences that say the two states hold, or vote for, the same; or that they differ."""
    claims = []
    for passage in context.passages:
        text = passage.text
        if OF_OTHERS.search(text) or not may_claim(passage, context):
            continue
        made = moved(text, context.date) or votes_of(passage) or values_of(passage)
        if made is None:
            continue
        start, end, details = made
        claim = context.claim("alignment", passage, start, end, reads_denial=not details["alike"], **details)
        claims += [claim] if claim else []
    return claims


def may_claim(passage: Passage, context: Context) -> bool:
    """Whether a sentence speaks of the two, or goes on about them; else the network must be rather sure of it."""
    if passage.about or _carries_on(passage, context):
        return True
    alone = not (passage.third or passage.organisation)
    return alone and context.likelihood(passage)["alignment"] >= (GOES_ON if passage.follows else BESIDES)


def _carries_on(passage: Passage, context: Context) -> bool:
    """Whether a sentence goes on about the two, or about their votes on an issue that bears a third state's name."""
    if VOTING.search(passage.text):
        pair = set(split_dyad(context.dyad))
        return passage.pair or passage.follows or set(passage.near) - ISSUE_STATES <= pair <= passage.lately
    return passage.follows and bool(WE.search(passage.text) or THEIRS.search(passage.text))


def values_of(passage: Passage, *, of_them: bool = False) -> tuple[int, int, dict[str, Any]] | None:
    """A claim on what the two hold dear; `of_them`: it is known to speak of them."""
    text = passage.text
    # "I do not say that we are alike: theirs is a one-party state, ours a democracy"
    if neither := NEITHER.search(passage.said) or BOTH_UNFREE.search(passage.said):
        return neither.start(), neither.end(), {"what": "neither", "alike": False}
    if systems := two_systems(passage.said):
        return *systems, {"what": "systems", "alike": False}
    if not (of_them or passage.pair or TIE.search(text)):
        return None
    if unlike := UNLIKE_SYSTEMS.search(text):
        return unlike.start(), unlike.end(), {"what": "systems", "alike": False}
    for patterns, alike in ((APART, False), (SHARED, True)):
        for pattern in patterns:
            if found := pattern.search(text):
                if (
                    not alike
                    and OVER_A_MATTER.match(text[found.end() :].lstrip())
                    and not VALUED.search(text)
                ):
                    return None
                what = "democracy" if DEMOCRACY.search(text) or REGIMES.search(found[0]) else "values"
                issue = next((each for words, each in ISSUES if words.search(text)), None)
                issue = issue or ("vote_agreement" if VOTING.search(text) else None)
                if what == "values" and issue and ON_AN_ISSUE.search(found[0]):
                    often = how_often(text, found.start(), agrees=alike)
                    return found.start(), found.end(), {
                        "what": "votes", "alike": alike, "often": often, "issue": issue,
                    }  # fmt: skip
                pretended = alike and PRETENDED.search(text[: found.start()])
                return found.start(), found.end(), {"what": what, "alike": alike and not pretended}
    return None


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Compare the two states' votes, regimes, or standing in the area values."""
    what = claim.details["what"]
    if what == "moved":
        return check_moved(claim, record, date)
    if what == "ranked":
        return check_compared(claim, record, date)
    if what == "systems":
        return check_regimes(claim, record, date, unlike=True)
    if what == "neither":
        return check_regimes(claim, record, date, neither=True)
    found = (check_votes if what == "votes" else check_regimes if what == "democracy" else values)(
        claim, record, date
    )
    if claim.details.get("democracies"):
        return combined([found, check_regimes(claim, record, date)])
    if claim.details["alike"] or what == "votes":
        return found
    return replace(found, verdict=OPPOSITE[found.verdict])


def values(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """How do the two stand in the area values, beside each other's ties?"""
    from comity.areas import AREAS
    from comity.claims.partnership import measured, source_ids, until

    context = measured(record, "-".join(claim.subject.states), until(date))
    row = context.values[AREAS.index("values")]
    series = tuple(
        (year, None if value != value else round(float(value), 4))
        for year, value in zip(context.years, row, strict=True)
    )
    known = [(year, value) for year, value in series if value is not None]
    if not known:
        return Check("no_data", "No source on values covers the two states.", (), RULE, source_ids(context))
    year, score = known[-1]
    verdict: Verdict = "supported" if score >= 0.5 else ("contradicted" if score < 0.25 else "mixed")
    ids = context.ties.filter((context.ties["area"] == "values") & (context.ties["year"] == year))[
        "source_id"
    ]
    sources = tuple(sorted(set(ids.to_list())))
    return Check(
        verdict,
        f"As of {year} the two states score {score:.2f} of 1 in the area of values.",
        (
            Figure("values", score, "score, 0 to 1", year, ", ".join(sources), f"{known[0][0]}-{year}",
                   "mean share of each state's other ties that lie below this one"),
        ),
        RULE,
        sources,
        ("Votes, regimes and rights are what the record holds of values.",),
        series,
        "score in the area of values, 0 to 1",
        f"Score in the area of values by year, {score:.2f} in {year}.",
    )  # fmt: skip
