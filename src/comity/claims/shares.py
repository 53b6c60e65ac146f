"""Shares of a state's trade: "four fifths of Mexico's exports go to the United States"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, ONES, number
from comity.states import split_dyad, state_name

if TYPE_CHECKING:
    from comity.record import Record

_PARTS: Final = (
    "third",
    "quarter",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
# "A third", "one third", "two thirds"
WORDS: Final = {
    "half": 0.5, "one half": 0.5, "a twentieth": 0.05, "one twentieth": 0.05,
    **{f"{'an' if part.startswith('e') else 'a'} {part}": 1 / into for into, part in enumerate(_PARTS, 3)},
    **{
        f"{ONES[n]} {part}{'s' if n > 1 else ''}": n / into
        for into, part in enumerate(_PARTS, 3)
        for n in range(1, into)
    },
}  # fmt: skip
_NUMBERS: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)"
_BOUND: Final = (
    r"(?:(?:well|far|rather|somewhat|very) )?(?P<bound>more than|over|above|at least|no less than|upwards? of|not "
    r"(?:even|quite)|nearly|almost|close (?:to|on)|less than|under|below|hardly|barely|at most|no more than|about|"
    r"around|some|roughly|approximately)? ?"
)
# "A good quarter", "a mere fifth"
FULLY: Final = re.compile(r"(?<=^a )(?:good|full|mere|bare|solid) |(?<=^an )(?:good|full|mere|bare|solid) ")
SAID_OF: Final = re.compile(r"^an? ")
FULL: Final = r"an? (?:(?:good|full|mere|bare|solid) )?"
_PER_CENT_OR_WORD: Final = (
    rf"(?:(?P<n>\d+(?:\.\d+)?|{CARDINAL}) ?(?:%|per ?cent)|(?P<word>"
    rf"{'|'.join(SAID_OF.sub(FULL, word).replace(' ', '[- ]') for word in WORDS)}))\b"
)
_COIN: Final = r"(?:cents|pence|p|paise|centavos|centimes|kopecks|fen|sen|piast(?:er|re)s)"
# "Two thirds", "seven in every ten dollars", "every third dollar", "70 cents of each dollar"
_FRACTION: Final = (
    rf"{_BOUND}(?:{_PER_CENT_OR_WORD}|(?:every|each) (?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    rf"tenth)(?: (?!of\b)\w+)?|(?P<cents>{CARDINAL}) {_COIN} (?:of|in|on|out of|from) (?:every|each|the) "
    rf"[\w-]+|(?P<of_many>one|{CARDINAL}) (?:(?:\w+ )?(?:in|out of)|of(?= every| each)) (?:every |each )?"
    rf"(?P<many>{_NUMBERS}|hundred)(?: (?!of\b)\w+)?)"
)
_ABROAD: Final = (
    r"(?:abroad|overseas|(?:to|in|on) (?:the world|the rest of the world|world markets|foreign markets))"
)
_GOODS: Final = r"(?:(?:goods|merchandise|foreign|overseas|external) )"
_FLOW: Final = (
    rf"(?:(?:sells?|sends?|ships?|sold|sent|shipped|earns?|earned|makes?) {_ABROAD}|(?:buys?|bought|spends?|spent) "
    rf"{_ABROAD}|(?:earns?|earned|gets?) (?:{_ABROAD} )?(?:from|by|for|with|on) (?:its |their |our )?(?:exports?|"
    r"exporting|goods|sales abroad|selling (?:goods )?abroad)|(?:spends?|spent|pays?|paid) (?:on|for) (?:its |their |"
    r"our )?(?:"
    rf"imports?|imported goods|goods from abroad|{_GOODS}?purchases)|export (?:earnings|revenues?|receipts|income|"
    rf"trade)|import bill|{_GOODS}?(?:exports?|imports?|exported|imported|trade|commerce)|foreign sales|(?:sales|"
    rf"purchases) {_ABROAD})"
)
_WHOSE: Final = r"(?P<whose>[\w.'’ ]{0,40}?)"
SHARES: Final = (
    # "Four fifths of Mexico's exports", "70 cents of each dollar that the country earns abroad"
    re.compile(
        rf"\b{_FRACTION},? (?:of|that|which|in)? ?(?:all |the )*{_WHOSE} ?\b(?P<flow>{_FLOW})\b", re.I
    ),
    # "Of every three dollars that we earn abroad, close to one is earned there"
    re.compile(
        rf"\bof (?:every|each) (?P<many>{_NUMBERS}) \w+ (?:that |which )?{_WHOSE} ?\b(?P<flow>{_FLOW}),? {_BOUND}"
        rf"(?P<of_many>one|{_NUMBERS})\b",
        re.I,
    ),
    # "The share of our exports that goes to Brazil is forty-five per cent"
    re.compile(
        rf"\bshare (?:of|in) {_WHOSE} ?\b(?P<flow>{_FLOW})\b[^.;]{{0,60}}? (?:at|is|was|to|of|reached|stands at|stood "
        rf"at|exceed\w*) {_BOUND}{_PER_CENT_OR_WORD}",
        re.I,
    ),
    # "The destination of Chilean exports, and receives close to a quarter of them"
    re.compile(
        rf"\b(?P<whose>(?:[\w’']+ ){{0,2}}?)(?P<flow>exports|imports)\b[^.;]{{0,80}}? {_FRACTION} of (?:them|these|"
        r"those)\b",
        re.I,
    ),
)
# Exports of one sort are not counted apart.
OF_A_SORT: Final = re.compile(
    r"^ (?:in|of) (?!goods\b|(?:19|20)\d\d)|\b(?:oil|gas|arms|weapons|wheat|services?|energy|food|water|cargo)\b",
    re.I,
)
GOES: Final = re.compile(
    r"\b(?:goes|go|went|is sold|are sold|is bound|bound|comes|come|came|done|ends? up|ended up) (?:\w+ )?(?:to|from|"
    r"for|with|in|at)\b|\b(?:is|"
    r"are|"
    r"was|were) (?:earned|sold|done|made|bought) (?:here|there|with|in)\b|\b(?:here|there|(?:north|south|east|west|"
    r"over|across)(?:wards?)?)\b",
    re.I,
)
# "It bought a third of everything that Argentina sold abroad"
TAKES: Final = re.compile(
    r"\b(?:takes?|took|taken|buys?|bought|absorb(?:s|ed)?|receives?|received|gets?|got|accounts? for|accounted for|"
    r"makes? up|made up|provides?|provided|supplie[sd]|supply)\b",
    re.I,
)
# What a flow is a share of, by its words; the last one takes what is left.
FLOWS: Final = (
    ("imports", re.compile(r"\b(?:import\w*|buy|buys|bought|spen[dt]s?|pa(?:y|ys|id)|purchases)\b", re.I)),
    ("trade", re.compile(r"^(?!export).*\b(?:trade|commerce)$", re.I)),
    ("exports", re.compile("")),
)
OWN_SHARE: Final = re.compile(r"\b(?:its|their|that) $", re.I)
INDICATORS: Final = {"exports": "exports", "imports": "exports", "trade": "trade"}
SIDES: Final = {
    "more than": 1, "over": 1, "above": 1, "at least": 1, "no less than": 1, "upward of": 1, "upwards of": 1,
    "less than": -1, "under": -1, "below": -1, "not even": -1, "not quite": -1, "hardly": -1, "barely": -1,
    "at most": -1, "no more than": -1,
}  # fmt: skip
NEAR, POINTS, WIDE = 0.15, 0.03, 0.4
STALE: Final = 15
# A share of more than so many years ago bears out what fits it, and contradicts what is so many times off.
RECENT: Final = 5
FAR: Final = 2.5
RULE: Final = (
    "The share of the state's goods trade on record with the other in the last year before the document: supported "
    "within 15 % or three points of the share claimed (beyond it where 'more than' or 'less than' is said), mixed "
    "within 40 % where neither is said, contradicted beyond. Where that year lies more than five years before the "
    "document, it bears out what fits it, contradicts what is 2.5 times off and is no data else; no data at all beyond "
    "fifteen years."
)


def share_of(passage: Passage, context: Context) -> tuple[int, int, dict[str, Any]] | None:
    """Start, end and details of a share of one state's exports, imports or trade that goes to the other."""
    text = passage.text
    found = next((found for pattern in SHARES if (found := pattern.search(text))), None)
    if (
        found is None
        or OF_A_SORT.search(text[found.end() : found.end() + 15])
        or OF_A_SORT.search(found["whose"])
    ):
        return None
    pair = split_dyad(context.dyad)
    named = context.named(text)
    owner = next((each.state for each in named if found.start("whose") <= each.start < found.end()), None)
    others = {each.state for each in named}
    if owner is None and len(others) == 1:
        # "A third of its exports go to China": the one not named.
        owner = next(state for state in pair if state not in others)
    # "Half of everything Egypt exports goes to the Kingdom": to the other, whatever it is called.
    if (
        owner is None
        or not (
            others - {owner}
            or (
                not passage.third
                and (
                    GOES.search(text, found.end())
                    or TAKES.search(text[: found.start()])
                    # "Its share of our exports"
                    or OWN_SHARE.search(text[: found.start()])
                )
            )
        )
    ):
        return None
    share = _share(found)
    flow = next(name for name, words in FLOWS if words.search(found["flow"]))
    if share is None or not 0 < share <= 1:
        return None
    details = {
        "what": "share",
        "flow": flow,
        "owner": owner,
        "share": share,
        "side": SIDES.get((found["bound"] or "").lower(), 0),
    }
    return found.start(), found.end(), details


def _share(found: re.Match[str]) -> float | None:
    """The share that a match gives: in words, as so many of so many, or per cent."""
    said = found.groupdict()
    if said.get("nth"):
        return 1 / (number(said["nth"]) or 1)
    if said.get("cents"):
        return _number(said["cents"]) / 100
    if said.get("of_many"):
        return _number(said["of_many"]) / (_number(said["many"]) or 1)
    if word := FULLY.sub("", (said.get("word") or "").lower().replace("-", " ")):
        return WORDS.get(word)
    return _number(found["n"]) / 100


def _number(said: str) -> float:
    return float(said) if said[0].isdigit() else float(number(said) or 0)


def share_on_record(record: Record, flow: str, owner: str, other: str, last: int) -> tuple[float, int] | None:
    """The share of another state in a state's exports, imports or trade of goods, and its year: the last up to `last`.

    None where the record has none within fifteen years of that.
    """
    import numpy as np

    indicator = INDICATORS[flow]
    first = record.coverage_of(indicator).first
    ties = record.ties(indicator, owner, since=first, until=last)
    if not len(ties.years) or other not in ties.states:
        return None
    values = ties.values if ties.values.ndim == 2 else ties.values[0 if flow == "exports" else 1]
    column = ties.states.index(other)
    known = np.flatnonzero(~np.isnan(values[:, column]))
    if not known.size or last - int(ties.years[int(known[-1])]) > STALE:
        return None
    row = values[int(known[-1])]
    return float(row[column] / np.nansum(row)), int(ties.years[int(known[-1])])


def check_share(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the share beside that of the two in all of the state's trade on record."""
    details = claim.details
    owner, flow = details["owner"], details["flow"]
    other = next(state for state in claim.subject.states if state != owner)
    source, covered = record.source_of(INDICATORS[flow]).id, record.coverage_of(INDICATORS[flow])
    whose, partner = state_name(owner, article=True), state_name(other, article=True)
    found = share_on_record(record, flow, owner, other, date.year - 1 if date else covered.last)
    if found is None:
        seen = f"The {flow} of {whose} with {partner} are not on record within fifteen years of the document."
        return Check("no_data", seen, (), RULE, (source,))
    share, year = found
    verdict = _verdict(details["share"], share, details["side"])
    if date and year < date.year - 1 - RECENT:
        off = max(details["share"] / max(share, 1e-9), share / details["share"])
        wrong = verdict == "contradicted" and off >= FAR
        verdict = verdict if verdict == "supported" or wrong else "no_data"
    return Check(
        verdict,
        f"As of {year} {partner} had {share:.0%} of the goods {flow} of {whose}; the text claims "
        f"{details['share']:.0%}.",
        (share_figure(record, flow, owner, other, share, year),),
        RULE,
        (source,),
        (
            "Goods only, services are left out.",
            *((f"This is on record up to {year}.",) if date and year < date.year - 1 else ()),
        ),
        mark_year=year,
    )


def share_figure(record: Record, flow: str, owner: str, other: str, share: float, year: int) -> Figure:
    """A share as a figure with its source."""
    covered = record.coverage_of(INDICATORS[flow])
    label = (
        f"share of {state_name(other, article=True)} in the goods {flow} of {state_name(owner, article=True)}"
    )
    return Figure(
        label, round(share, 4), "share", year, record.source_of(INDICATORS[flow]).id, f"{covered.first}-{covered.last}",
        "the tie over the sum of all the state's ties on record",
    )  # fmt: skip


def _verdict(claimed: float, known: float, side: int) -> Verdict:
    apart = (known - claimed) / claimed
    if abs(apart) <= NEAR or abs(known - claimed) <= POINTS or apart * side > 0:
        return "supported"
    # "More than half" is wrong where it is a third; "half" is nearly so.
    return "mixed" if abs(apart) <= WIDE and not side else "contradicted"
