"""Alignment: "shared values such as democracy", "like-minded partners", "vote as one at the United Nations"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import clause_before, denied
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict, combined
from comity.claims.context import WE, Context, Passage
from comity.claims.numbers import CARDINAL, number
from comity.claims.vote_trend import check_moved, moved
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

_WORTH: Final = (
    r"(?:values|ideals|principles|convictions|beliefs|world ?views?|outlook(?! for)|vision of the world|democratic "
    r"(?:traditions?|heritage|institutions))"
)
_GOOD: Final = (
    r"(?:democra\w+|freedoms?|libert\w+|rule of law|human rights|self-government|pluralism|free speech)"
)
_SHARE: Final = (
    r"(?:shar(?:e|es|ed|ing)|hold|holds|cherish\w*|united by|united in|bound by|bound together by|joined by|"
    r"linked by|rest(?:s|ing)? on|built on|founded on|rooted in|based on|grounded in|underpinned by|believe in|"
    r"stand for)"
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
        rf"\b{_SHARE} (?:(?!interests?|reaffirm|the two|history)[\w'’-]+,? ){{0,5}}?(?:commitments? to|belief in|"
        rf"faith in|devotion to|love of|attachment to|respect for) (?:[\w-]+,? ){{0,6}}?{_GOOD}",
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
# That the two differ is a claim too.
_REGIME: Final = (
    r"(?:democracy|monarchy|autocracy|dictatorship|theocracy|one-party state|police state|military regime|emirate|"
    r"sultanate)"
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
        r"\bours is an? (?:[\w-]+ )?democracy,? (?:and|but|while) theirs\b|\btheirs is an? (?:[\w-]+ )?democracy,? "
        r"(?:and|but|while) ours\b",
        rf"\bone (?:of (?:the two|them|us)(?:, [^.;]{{3,40}},)? )?(?:is|being) (?:a |an )(?:[\w-]+ "
        rf"){{0,3}}?{_REGIME}(?: and|, | but| while|;)"
        r"[^.;]{0,60}\b(?:the other|not|autocra\w+|monarchy|one-party|dictatorship)\b",
    )
)
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
    r"with one voice\b|\bagree\w* [^.;]{0,40}?(?:at|in) the (?:United Nations|UN|U\.N\.|General Assembly)\b|"
    r"\bstand(?:s|ing)? [^.;]{0,30}?\btogether\b|\bvot(?:e|es|ed|ing) with (?:us\b|them\b|ours?\b|(?:the "
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
            r"\b(?:nearly|almost|virtually|practically) (?:all|every(?:thing)?)\b|\b(?:one voice|"
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
NEITHER: Final = re.compile(
    r"\bneither (?:\w+ )?(?:is|was|of (?:the two|them) is|country is|state is|answers?) "
    r"[^.;]{0,40}?(?:democra|elected)",
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
TIE: Final = re.compile(
    r"\b(?:alliance|partnership|relationship|relations|ties|bonds|friendship|allies|partners|friends|neighbou?rs|"
    r"we|our|us|they|them)\b",
    re.I,
)
OF_OTHERS: Final = re.compile(r"\b(?:Europe|invasion|aggression)\b")
REGIMES: Final = re.compile(rf"\b{_REGIME}\b", re.I)
DEMOCRACY: Final = re.compile(r"\bdemocra\w+", re.I)
# "Two democracies that vote as one" says two things.
DEMOCRACIES: Final = re.compile(r"\b(?:two|both|fellow|as|are)\b (?:[\w-]+ ){0,3}?democracies\b", re.I)
DEMOCRATIC: Final = 0.5
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
RULE_OF_DEMOCRACY: Final = (
    "Supported where both states have an electoral democracy index (polyarchy) of 0.5 or more in the latest "
    "year on record, contradicted where one has not."
)
RULE_OF_VOTES: Final = (
    "The agreement of votes in the UN General Assembly in the last year on record, on the issue named where "
    "the record counts it apart: supported within 0.1 of the share claimed, mixed within 0.2, contradicted beyond; of "
    "'more than' and 'nearly all' (0.85) supported from 0.05 below on, mixed to 0.1 below; without a share supported "
    "from 0.75 on, contradicted below 0.5."
)
RULE: Final = (
    "The score of the area values: supported from 0.5 on, contradicted below 0.25, mixed between. That the "
    "two differ: the other way round."
)


def find(context: Context) -> list[Claim]:
    """Sentences that say the two states hold, or vote for, the same; or that they differ."""
    claims = []
    for passage in context.passages:
        text = passage.text
        ours = passage.follows and bool(WE.search(text))
        if not (passage.about or ours or (passage.pair and VOTING.search(text))) or OF_OTHERS.search(text):
            continue
        made = moved(text, context.date) or votes_of(passage) or values_of(passage)
        if made is None:
            continue
        start, end, details = made
        claim = context.claim("alignment", passage, start, end, reads_denial=not details["alike"], **details)
        claims += [claim] if claim else []
    return claims


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


def values_of(passage: Passage) -> tuple[int, int, dict[str, Any]] | None:
    """A claim on what the two hold dear."""
    text = passage.text
    if not (passage.pair or TIE.search(text)):
        return None
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
                    share = 0.85 if alike and re.search(r"eye to eye|one voice", found[0], re.I) else None
                    details = {
                        "what": "votes", "alike": alike, "share": share, "issue": issue, "more": share is not None,
                    }  # fmt: skip
                    return found.start(), found.end(), details
                return found.start(), found.end(), {"what": what, "alike": alike}
    return None


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Compare the two states' votes, regimes, or standing in the area values."""
    what = claim.details["what"]
    if what == "moved":
        return check_moved(claim, record, date)
    if what == "democracy" and NEITHER.search(claim.sentence):
        return democracy(claim, record, date, neither=True)
    found = (votes if what == "votes" else democracy if what == "democracy" else values)(claim, record, date)
    if claim.details.get("democracies"):
        return combined([found, democracy(claim, record, date)])
    if claim.details["alike"] or what == "votes":
        return found
    return replace(found, verdict=OPPOSITE[found.verdict])


def votes(claim: Claim, record: Record, date: dt.date | None) -> Check:
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


def democracy(claim: Claim, record: Record, date: dt.date | None, *, neither: bool = False) -> Check:
    """Are both democracies, or neither?"""
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
    return Check(
        "supported" if (none if neither else both) else "contradicted",
        f"On the electoral democracy index from 0 to 1 the record has {said}.",
        tuple(figures),
        RULE_OF_DEMOCRACY,
        (source,),
        ("An index of regimes says nothing of what else two states value.",),
    )


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
