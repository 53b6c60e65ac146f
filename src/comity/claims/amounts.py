"""How texts give amounts between two states: "28,500 American troops", "trade of 60 billion dollars"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

from comity.claims.carried import STANDS_FOR, carried, last_topic, lead, way_before
from comity.claims.compared_years import year_told_otherwise
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, number
from comity.claims.sellers import more_of
from comity.claims.topics import Topic, topic_named
from comity.claims.ways import emigrants, way_of
from comity.states import Mention, split_dyad

Found = tuple[int, int, dict[str, Any]]

BOUND: Final = (
    r"(?:(?P<bound>(?:no|not) more than|not even|at most|no (?:less|fewer) than|more than|in excess of|over|above|"
    r"exceed\w*|surpass\w*|topp\w+|at least|upwards of|nearly|almost|close to|just under|less than|fewer than|under|"
    r"below|up to|about|around|some|roughly|approximately) (?:a (?=hundred|thousand))?)?"
)
AMOUNT: Final = (
    rf"(?P<n>\d{{1,3}}(?:[,\u00a0 ]\d{{3}}\b)+|a(?= (?:thousand|million|billion|trillion))|the(?=[ -](?:million|"
    rf"billion|trillion)[ -](?:dollar|euro|pound|mark))|(?:half|a quarter of|three quarters of) a(?= (?:million|"
    rf"billion|trillion))|(?:a|{CARDINAL}) and a half(?= (?:thousand|million|billion|trillion))|\d+(?:\.\d+)?|"
    rf"{CARDINAL}(?=[ -](?:thousand|million|billion|trillion))|(?:one|two|three|four|five|six|seven|eight|nine) "
    rf"hundred\b(?! (?:thousand|million|and))|(?:(?<=a few )|(?<=several ))(?:hundred|thousand))(?:[ "
    rf"-]?(?P<scale>thousand|million|billion|trillion|bn)\b(?P<half> and a half\b)?)?"
)
# "Thousands of soldiers" are two thousand at least, and hardly more than thirty.
VAGUE: Final = {
    "hundreds of thousands": (200_000, 3_000_000), "tens of thousands": (20_000, 300_000), "thousands": (2_000, 30_000),
    "hundreds": (200, 3_000), "millions": (2_000_000, 30_000_000),
}  # fmt: skip
# The record counts US dollars; of other money it can say nothing.
_CURRENCY: Final = r"(?:US|A|AU|C|CA|NZ|S|HK)?\$|USD|GBP|EUR|AUD|CAD|NZD|JPY|CNY|RMB|INR|£|€|¥|₹"
_CURRENCY_NAME: Final = r"(?:pounds|euros?|yen|yuan|rupees|won|francs|rubles|roubles|pesos|rand)\b"
IN_DOLLARS: Final = re.compile(r"(?:US)?\$|USD|(?:US |U\.S\. |American |United States )?dollars?", re.I)
MONEY: Final = re.compile(rf"{BOUND}(?:(?P<currency>{_CURRENCY}) ?{AMOUNT})", re.I)
MONEY_NAMED: Final = re.compile(
    rf"\b{BOUND}{AMOUNT}[ -]?(?P<currency>(?:US |U\.S\. |American |United States )?dollars?\b|US\$|USD\b|"
    rf"{_CURRENCY_NAME})",
    re.I,
)
# "Topped the twenty billion mark"
MARK: Final = re.compile(rf"\b{BOUND}{AMOUNT}(?P<currency>)(?=[ -](?:mark|barrier|line|threshold)\b)", re.I)
# "Goods worth a billion and a half cross it every day"
A_DAY: Final = re.compile(r"[^.;:]{0,60}?\b(?:every|each|a|per) (?P<unit>day|week|month)\b", re.I)
IN_THE_YEAR: Final = {"day": 365, "week": 52, "month": 12}
# Sums of many years: "6 billion dollars over five years"
OF_YEARS: Final = re.compile(
    r"[^.;:]{0,20}? over (?:the )?(?:(?:next|coming|last|past) )?(?:\w+ )?(?:years|decades?)\b", re.I
)
PEOPLE: Final = re.compile(
    rf"(?<!\$)\b{BOUND}{AMOUNT} (?:of (?=our|their|its|your))?(?P<between>(?:(?!(?:in|of|for|to|and|by|on|with|per|"
    rf"percent|cent|years?|months?|days?|weeks?|times|from) )[\w.'’-]+ ){{0,4}}?)(?P<who>troops|soldiers|servicemen|"
    rf"service ?members|(?:military |uniformed )?personnel|members of (?:the |its "
    r")?(?:[\w.]+ ){0,2}?(?:armed forces|military)|(?:men and women|Americans|people|men|soldiers) in uniform|forces|"
    r"marines|GIs|students)\b",
    re.I,
)
# "Some 1.2 million Filipinos live in the United States", "two million Mexican immigrants"
LIVING: Final = re.compile(
    rf"\b{BOUND}{AMOUNT} (?P<between>(?:(?!(?:per|percent|cent|years?|months?|days?|weeks?|times|jobs) "
    rf")[\w.'’-]+,? ){{0,8}}?)(?P<who>(?:are |were |now |currently |who |have |has )*"
    r"(?:live[sd]?|living|reside[sd]?|residing|settled|immigrants|migrants|expatriates|refugees|"
    r"(?:people|nationals|citizens|workers) in (?=(?:the )?(?-i:[A-Z]))|found (?:shelter|refuge|asylum)|taken "
    r"refuge|fled to)\b)",
    re.I,
)
WITHIN: Final = re.compile(
    r"(?: (?:are|is|were|\w+ly|stationed|based|deployed|posted|now|still|studying|enrolled|on the soil))* (?:in|at|"
    r"on) (?:the )?"
)
# "Our students", "his compatriots": those of the other state.
OF_OURS: Final = re.compile(r"\b(?:our|your|their|its|compatriots|countrymen)\b", re.I)
YOURS: Final = re.compile(r"\byour\b", re.I)
# "Two million people who were born in these islands"
BORN_HERE: Final = re.compile(
    r"\bborn (?:here|in (?:these|our|this) (?:islands?|shores?|lands?|country|nation))\b", re.I
)
LIVE_IN: Final = re.compile(
    r"\b(?:lives?|living|homes?|settled|reside)\b[^.;]{0,20}? (?:in|to) (?:the )?$", re.I
)
REFUGE: Final = re.compile(r"\b(?:refugees|shelter|refuge|asylum|fled)\b", re.I)
# "The Mexican-born population of Canada exceeds 200,000"
BORN: Final = re.compile(
    rf"\b(?P<between>[A-Z][\w]+)-born (?P<who>population|residents?|inhabitants|community|people)\b[^.;]{{0,40}}? "
    rf"(?:(?=exceed|surpass|topp)|at |of |numbers? |is |was |reached |to |stands at ){BOUND}{AMOUNT}(?! (?:dollars|"
    rf"years|per))"
)
# So many who come in a year are no count of those who are there.
IN_A_YEAR: Final = re.compile(
    r"\b(?:each|every|a|per) year\b|\bannual(?:ly)?\b|\ba month\b|\b(?:every|each|a) (?:day|morning|week)\b",
    re.I,
)
# "a British Indian diaspora of 1.6 million"
DIASPORA: Final = re.compile(
    rf"\b(?P<between>(?:[A-Z][\w-]+ ){{1,3}})(?P<who>diaspora|community|population)\b(?: [\w'’-]+){{0,6}}? "
    rf"(?:(?<!quarter )of|numbers|numbering|is|stands at) {BOUND}{AMOUNT}(?! (?:dollars|years|per))"
)
BY_THE_THOUSAND: Final = re.compile(
    rf"\b(?P<n>{'|'.join(VAGUE)}) of (?:[\w.’']+ ){{0,3}}?(?:troops|soldiers|servicemen|service ?members|"
    rf"marines|GIs)\b",
    re.I)  # fmt: skip
AMERICAN: Final = re.compile(r"\b(?:American|US\b|U\.S\.|United States)")
STUDYING: Final = re.compile(
    rf"\b{BOUND}{AMOUNT} (?P<between>(?:(?!(?:per|percent|cent|years?) )[\w.'’-]+ ){{1,5}}?)(?P<who>(?:are |were |now "
    rf"|currently )*(?:study\w*|studied|enrolled|attend(?:ed|ing)?|pursu\w+ (?:\w+ )?(?:degrees?|studies))\b)",
    re.I,
)
# "The number of Papua New Guineans at Australian universities remains modest, at some 750"
NUMBER_OF: Final = re.compile(
    rf"\bnumbers? of (?P<between>(?:[A-Z][\w-]+ ){{1,3}})(?:students )?(?P<who>(?:at|in|on) [\w "
    rf"]{{3,30}}?(?:universities|colleges|campuses))\b[^.;]{{0,40}}? (?:at|to|was|is|of|reached|exceeds|exceeded) "
    rf"{BOUND}{AMOUNT}(?! (?:years|per))"
)
# "At the last count they numbered ...", "she put their number at ...", "the ministry counts a little over 16,000"
NUMBERED: Final = re.compile(
    r"\b[Tt]heir (?:numbers?|total|count)\b|\b[Tt]he (?:bill|programme?|package|sum|figure|total|amount|cheque|tally) "
    r"(?:\w+ )?(?:came to|ran to|amount(?:s|ed) to|reached|stood at|stands at|was|is)\b|\bof (?:them|these)\b|"
    r"\b[Tt]h(?:at|is) (?:came|amounted|ran|added up) to\b|\b[Tt]h(?:ey|ere|e flow|at flow)\b (?:\w+ "
    r")?(?:number(?:ed)?|came to|amount(?:ed)? to|total(?:led|ed)?|stood at|exceed(?:ed)?)\b|\b(?:counts?|counted|"
    r"lists?|listed|record(?:s|ed)|speaks? of)\b [^.;]{3,40}?\d\.?$"
)
# "Some 125,000 of them live in the country"
LIVE_THERE: Final = re.compile(
    r"\bof (?:them|these) (?:now |still |have )*(?:live|reside|work|settled|made their homes?)\b", re.I
)
COUNT: Final = re.compile(rf"(?<![$€£¥])\b{BOUND}{AMOUNT}\b", re.I)
# "Fewer than twenty", "a hundred", where it is known that people are counted; with the groups that `value_of` asks for,
# which never match.
SPELLED: Final = re.compile(
    rf"\b{BOUND}(?P<n>a hundred|(?!\d){CARDINAL})\b(?! (?:thousand|million|billion|trillion|and a half)|-)"
    r"(?P<scale>(?!))?(?P<half>(?!))?", re.I)  # fmt: skip
OF_ELSE: Final = re.compile(
    r"(?:st|nd|rd|th)\b|\s?%|[ -]per ?cent|[ -](?:years?|decades?|months?|weeks?|days?|hours?|times|miles|kilomet\w+|"
    r"dollars|pounds|euros|tonnes|tons|barrels)\b| (?:fewer|more|less) than\b", re.I)  # fmt: skip
LEAST_COUNT: Final = 20
COUNTS: Final = (PEOPLE, STUDYING, LIVING, DIASPORA, BORN, NUMBER_OF)
OTHER_MONEY: Final = re.compile(
    r"\b(?:invest\w*|services?|military aid|loans?|GDP|tariffs?|deficit|surplus|contracts?|fund\w*|jobs|industry|"
    r"sector|worldwide|globally|digital|agricultural|energy|arms|defen[cs]e|military)\b",
    re.I,
)
# How many characters before and after an amount a word may stand to say what the money is for.
BEFORE: Final = 30
AFTER: Final = 20
# "Trade with Mexico" in a text on Mexico and another is that of the two.
TRADE_WITH: Final = re.compile(r"\btrade with (?:the )?(?-i:[A-Z])", re.I)
EXCHANGED: Final = re.compile(r"exchanged", re.I)
AHEAD: Final = re.compile(
    r"\b(?:will|shall|aim\w*|goal|target|plan\w*|hope\w*|additional|extra|by 20\d\d|withdr\w+|reduc\w+)\b",
    re.I,
)
YEAR: Final = re.compile(
    r"\b(?:[Ii]n|of|for|[Dd]uring) (?:the year |fiscal year )?(?P<year>19[4-9]\d|20[0-4]\d)\b"
)
# "At the start of the century"
CENTURY: Final = re.compile(
    r"\b[Aa]t the (?:start|beginning|turn|dawn|opening) of (?:the|this) (?:new )?(?:century|millennium)\b"
)
TURN: Final = 2000
A_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
DATED: Final = re.compile(r"\b(?:in|of|since|until|by|from|for|during|and|to|than) $", re.I)
LAST_YEAR: Final = re.compile(r"\blast year\b", re.I)
OTHER_CLAUSE: Final = re.compile(r";|,? (?:against|compared (?:with|to)) ", re.I)
SCALES: Final = {"thousand": 1e3, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
FRACTIONS: Final = {
    "a": 1.0,
    "the": 1.0,
    "thousand": 1e3,
    "half a": 0.5,
    "a quarter of a": 0.25,
    "three quarters of a": 0.75,
}
HALF: Final = " and a half"
ABOVE: Final = (
    "no less", "no fewer", "more than", "in excess", "over", "above", "at least", "upwards", "exceed", "surpass",
    "topp", "pass", "cross", "br",
)  # fmt: skip
BELOW: Final = (
    "no more",
    "not more",
    "not even",
    "at most",
    "less than",
    "fewer than",
    "under",
    "below",
    "up to",
)
LEAST: Final = 1e6
# The chance from which a sum of trade after sentences on the two is theirs.
LIKELY: Final = 0.5
ANOTHERS: Final = re.compile(
    r"\b(?:figure|level|amount|total|sum|that|those) $|\bwhat (?:we|they|it|there) (?:\w+ )?\w+ $", re.I
)
FROM: Final = re.compile(r"\bfrom (?:[a-z]+ ){0,2}$", re.I)
# "Trade came to 85 billion dollars, and the Koreans ran a deficit": the amount is that of trade.
OF_TRADE: Final = re.compile(
    r"\btrade (?:in goods )?(?:came|amounted|ran|rose|reached|was worth|stood)\b[^,.;]*$", re.I
)
BALANCE: Final = re.compile(r"\b(?:deficits?|surplus(?:es)?|gap|shortfall|imbalance)\b", re.I)
# "Between 1,500 and 2,500 soldiers"
RANGE: Final = re.compile(
    r"\b(?:between|from|some|about)? ?(?:[$€£]|US\$)? ?(?<!\bin )(?P<low>\d{1,3}(?:[,\u00a0 ]\d{3}\b)+|\d+(?:\.\d+)?) "
    r"?(?:to|and|or|[-–]) ?$"
)
A_FEW: Final = re.compile(r"\b(?P<few>a few|several) $", re.I)
FEW_OR_SEVERAL: Final = {"a few": 2.0, "several": 3.0}
TEN: Final = 9.99
ONE_WAY: Final = re.compile(
    r"\b(?:sells?|sold|exports?|exported|ship(?:s|ped)?|buys?|bought|imports?|imported|purchase[sd]?) (?:[\w’]+ ){0,3}$"
)
# Those who ever came are more than those who are there.
ADDED_UP: Final = re.compile(r"\bsince\b|\bover the (?:past |last )?(?:years|decades)\b", re.I)
# "1.7 million students have enrolled since 1955", "since 2014 it has provided over 300 million": sums of many years.
SUMMED: Final = re.compile(
    r"\b(?:have|has) (?:\w+ly |ever |already |since )?(?:enrolled|studied|graduated|trained|come|arrived|visited|"
    r"emigrated|moved|passed|provided|given|invested|contributed|committed|spent|disbursed|delivered|extended|donated|"
    r"sent)\b",
    re.I,
)
SINCE_THEN: Final = re.compile(
    r"\bsince (?:the )?(?:\w+ ){0,3}?(?:19|20)\d\d\b|\bsince (?:then|independence)\b", re.I
)
# "Visit, work or live" counts travellers too.
OR_VISIT: Final = re.compile(
    r"\bvisit(?:s|ed|ing)?,? (?:\w+,? )?(?:or|and) (?:live|work|reside|study)|\b(?:live|reside|work|study),? (?:\w+,? "
    r")?(?:or|and) visit\b",
    re.I,
)
# "Forty million Americans who claim German heritage"
BY_DESCENT: Final = re.compile(
    r"\b(?:claim|trace|with|of) (?:[\w-]+ ){0,3}?(?:heritage|descent|ancestry|roots)\b", re.I
)
# "Fell by 10 billion dollars" gives a change.
BY: Final = re.compile(r"\bby $", re.I)
FALLEN: Final = re.compile(
    r"\b(?:died|killed|fell|fallen|sacrifice\w*|wounded|lost their lives|gave their lives|fought|served|buried)\b",
    re.I,
)
# Aid for one purpose, or of many years, is no year's aid.
MONEYS: Final = ("trade", "exports", "imports", "aid", "finance")
YEARLY: Final = re.compile(
    r"\b(?:a|per|each|every|last|this|fiscal) year\b|\bannual\w*\b|\bin (?:19|20)\d\d\b", re.I
)
PROGRAMME: Final = re.compile(r"\b(?:program\w*|scholarships?|fellowships?|grants?)\b", re.I)


def is_no_count(text: str) -> bool:
    """Whether an amount is one that no year's count can be set against: of many years, of visitors too, by descent."""
    return bool(
        (SUMMED.search(text) and SINCE_THEN.search(text)) or OR_VISIT.search(text) or BY_DESCENT.search(text)
    )


def people_of(passage: Passage, context: Context) -> Found | None:
    """Troops of the United States in the other state; students or migrants of one state in the other."""
    text = passage.text
    found = next((each for pattern in COUNTS if (each := not_a_year(pattern, text))), None)
    amount = value_of(found) if found else None
    if found is None or amount is None or FALLEN.search(text):
        return None
    pair = split_dyad(context.dyad)
    what = "migrants" if found.re in (LIVING, DIASPORA, BORN) else "students"
    if what == "migrants" and IN_A_YEAR.search(text):
        return None
    if REFUGE.search(found[0]):
        what = "refugees"
    if found.re is PEOPLE and found["who"].lower() != "students":
        american = AMERICAN.search(text)
        ours = context.own == "USA" and re.search(r"\bour\b", found["between"])
        if "USA" not in pair or not (american or ours or host_of(text, found, context) not in (None, "USA")):
            return None
        what, unit = "troops", f"USA>{next(state for state in pair if state != 'USA')}"
    else:
        origin = origin_of(text, found, context.named(text), context)
        if context.own and YOURS.search(found["between"]):
            origin = next(state for state in pair if state != context.own)
        host = host_of(text, found, context)
        if origin is None and host and OF_OURS.search(found["between"]):
            origin = next(state for state in pair if state != host)
        if origin is None:
            return None
        unit = f"{origin}>{next(state for state in pair if state != origin)}"
    return found.start(), found.end(), details_of(what, found, amount, unit, passage, context)


def _is_a_year(found: re.Match[str], text: str) -> bool:
    """Whether an amount is the year of "in 2012"."""
    return bool(
        not found["scale"] and A_YEAR.fullmatch(found["n"]) and DATED.search(text[: found.start("n")])
    )


def not_a_year(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first match whose number is no year: "in 2012 nearly thirty thousand Moroccans" is one of 30,000."""
    found = pattern.search(text)
    while found and _is_a_year(found, text):
        found = pattern.search(text, found.end("n"))
    return found


def soldiers_by_the_thousand(passage: Passage, context: Context) -> Found | None:
    """American soldiers in the other state by the thousand."""
    text = passage.text
    found, pair = BY_THE_THOUSAND.search(text), split_dyad(context.dyad)
    if found is None or "USA" not in pair or FALLEN.search(text) or passage.third:
        return None
    # The other's soldiers in America are not on record.
    if host_of(text, found, context) == "USA" or not (AMERICAN.search(text) or context.own == "USA"):
        return None
    other = next(state for state in pair if state != "USA")
    low, high = VAGUE[found["n"].lower()]
    details = {
        "what": "troops",
        "amount": float(high),
        "side": 0,
        "unit": f"USA>{other}",
        "year": None,
        "low": float(low),
    }
    return found.start(), found.end(), details


def host_of(text: str, found: re.Match[str], context: Context) -> str | None:
    """The state of the two that stands right after the people counted: "75,000 students in Ghana"."""
    for mention in context.named(text):
        if WITHIN.fullmatch(text[found.end() : max(found.end(), mention.start)]):
            return mention.state
    return None


def origin_of(text: str, found: re.Match[str], named: list[Mention], context: Context) -> str | None:
    """The state that the people counted come from; None where the sentence does not say."""
    for mention in named:
        # "1.3 million people in America who were born in Vietnam"
        # "Almost 100,000 of our students come from China"
        if re.search(r"\b(?:born in|(?:come|comes|came|hail) from) (?:the )?$", text[: mention.start]):
            return mention.state
    if BORN_HERE.search(text):
        # Those who live in the one were born in the other.
        pair = split_dyad(context.dyad)
        host = next((each.state for each in named if LIVE_IN.search(text[: each.start])), None)
        return next(state for state in pair if state != host) if host else context.own
    for mention in named:
        if found.start("between") <= mention.start < found.end():
            return mention.state
    for mention in named:
        sends = mention.end <= found.start() and re.match(r" (?:sends|sent|has sent)\b", text[mention.end :])
        if sends or re.search(
            r"(?:students?|immigrants|migrants|refugees|people|born) (?:from|in) (?:the )?$",
            text[: mention.start],
        ):
            return mention.state
    return None


def trade_of(passage: Passage, context: Context, *, sure: bool = False) -> Found | None:
    """Money that passes between the two: trade in goods, exports, imports or aid.

    Where it is not `sure` that a sentence speaks of the two, it must name them for trade.
    """
    text = passage.text
    found = first_amount(text)
    if (
        found is None
        or OTHER_MONEY.search(text[max(0, found.start() - BEFORE) : found.end() + AFTER])
        or BY.search(text[: found.start()])
    ):
        return None
    amount = in_a_year(found, text)
    if amount is None or amount < LEAST or OF_YEARS.match(text, found.end()):
        return None
    yearly = YEARLY.search(text)
    # "Sold goods worth 2 billion": what runs one way, and not trade.
    words = [
        (min(abs(found.start() - word.end()), abs(word.start() - found.end())), topic.name, word)
        for topic in map(topic_named, MONEYS)
        for word in topic.words.finditer(text)
        if topic.name != "trade" or not ONE_WAY.search(text[: word.start()])
    ]
    if not words and STANDS_FOR.match(text) and (topics := last_topic(passage.before)):
        name = topics[0].name
        unit = way_before(topics[0], passage.before, context)
        if name in MONEYS and unit:
            details = details_of(name, found, amount, unit, passage, context)
            return found.start(), found.end(), details | {"currency": found["currency"]}
    for _, name, word in sorted(words, key=lambda each: each[:2]):
        unit = way_of(topic_named(name), text, word.start(), word.end(), context)
        if name in ("aid", "finance") and not yearly:
            continue
        likely = passage.follows and context.likelihood(passage)["quantity"] >= LIKELY
        of_both = (
            sure
            or passage.about
            or passage.pair
            or likely
            or TRADE_WITH.search(text)
            or EXCHANGED.match(word[0])
        )
        if name == "trade" and (seller := _seller_of(word, text, context)):
            # "Bangladeshi goods worth 600 million dollars" run one way.
            name, unit = "exports", seller
        if unit is not None and (name != "trade" or of_both):
            details = details_of(name, found, amount, unit, passage, context)
            return found.start(), found.end(), details | {"currency": found["currency"]}
    return None


def _seller_of(word: re.Match[str], text: str, context: Context) -> str | None:
    """The unit of goods that are one state's: "Bangladeshi goods worth ..."; None where they are of both."""
    pair = split_dyad(context.dyad)
    owner = next((each.state for each in context.named(text) if text[each.end : word.start()] == " "), None)
    if owner is None or not word[0].lower().startswith(("goods", "merchandise")):
        return None
    return f"{owner}>{next(state for state in pair if state != owner)}"


def in_a_year(found: re.Match[str], text: str) -> float | None:
    """A sum of money as of a year: "a billion dollars a day" is 365 billion."""
    amount, often = value_of(found), A_DAY.match(text, found.end())
    return amount * IN_THE_YEAR[often["unit"].lower()] if amount and often else amount


def first_amount(text: str) -> re.Match[str] | None:
    """The first amount of money in a text, but of "from half a billion to 27 billion" the one that is reached."""
    found = sums(text)
    reached = [each for each in found if not FROM.search(text[: each.start()])]
    return next(iter(reached or found), None)


def sums(text: str) -> list[re.Match[str]]:
    """The amounts of money in a text."""
    return next((said for pattern in (MONEY, MONEY_NAMED, MARK) if (said := [*pattern.finditer(text)])), [])


def first_count(text: str) -> re.Match[str] | None:
    """The first number in a text that counts people: no year, no money, no percentage, none of years or days."""
    return next(iter(counts(text)), None)


def counts(text: str) -> list[re.Match[str]]:
    """The numbers in a text that may count people, in digits or with a scale; spelled ones where there are none."""
    for pattern in (COUNT, SPELLED):
        if found := [
            each
            for each in pattern.finditer(text)
            if not _is_a_year(each, text)
            and not OF_ELSE.match(text[each.end() :])
            and (value_of(each) or 0) >= LEAST_COUNT
        ]:
            return found
    return []


def carried_of(passage: Passage, context: Context) -> Found | None:
    """The number or sum of those, or that, of which the sentences before speak."""
    if last_topic(passage.text):
        return None
    nouns = [topic for _, _, topic in carried(passage, context, pronouns=False)]
    before = lead(passage, context)
    topics = nouns or (last_topic(before) if NUMBERED.search(passage.text) else [])
    if not topics:
        moved = emigrants(before, context) if LIVE_THERE.search(passage.text) else None
        return amount_of(topic_named("migrants"), moved, passage, context) if moved else None
    unit = way_before(topics[0], lead(passage, context, (topics[0].name,)), context)
    return amount_of(topics[0], unit, passage, context) if unit else None


def amount_of(topic: Topic, unit: str, passage: Passage, context: Context) -> Found | None:
    """The first sum of money, or number of people, of a passage that is known to give one of a topic; None without."""
    money = topic.unit == "money"
    found = first_amount(passage.text) if money else first_count(passage.text)
    amount = in_a_year(found, passage.text) if found and money else value_of(found) if found else None
    if found is None or amount is None or (money and OF_YEARS.match(passage.text, found.end())):
        return None
    details = details_of(topic.name, found, amount, unit, passage, context)
    return found.start(), found.end(), details | ({"currency": found["currency"]} if money else {})


def balance_of(passage: Passage, context: Context) -> Found | None:
    """A deficit or surplus in goods, in money: by how much one of the two sells more than the other."""
    text = passage.text
    found = first_amount(text)
    amount = value_of(found) if found else None
    if (
        found is None
        or amount is None
        or amount < LEAST
        or not BALANCE.search(text)
        or OF_TRADE.search(text[: found.start()])
        or BY.search(text[: found.start()])
    ):
        return None
    seller = more_of(text, context)
    if seller is None:
        return None
    buyer = next(state for state in split_dyad(context.dyad) if state != seller)
    details = details_of("balance", found, amount, f"{seller}>{buyer}", passage, context)
    return found.start(), found.end(), details | {"currency": found["currency"]}


def year_meant(text: str, at: int, end: int, date: dt.date | None) -> int | None:
    """The year right after an amount, or nearest to it; "the figure for 1995" is another amount's."""
    if right_after := YEAR.match(text, end + 1):
        return int(right_after["year"])
    if date and LAST_YEAR.match(text, end + 1):
        return date.year - 1
    # "Fewer than 20,000 are left; in 2005 there were 40,000": the year of another clause is another amount's.
    breaks = [found.start() for found in OTHER_CLAUSE.finditer(text)]
    begin = max((each for each in breaks if each <= at), default=0)
    stop = min((each for each in breaks if each >= end), default=len(text))
    said = [
        (abs(dated.start() - at), int(dated["year"]))
        for dated in YEAR.finditer(text, begin, stop)
        if not ANOTHERS.search(text[: dated.start()])
    ]
    if date and date.year > TURN:
        said += [(abs(turn.start() - at), TURN) for turn in CENTURY.finditer(text, begin, stop)]
    if date:
        said += [(abs(last.start() - at), date.year - 1) for last in LAST_YEAR.finditer(text, begin, stop)]
    if date and not said and (then := year_told_otherwise(text[begin:stop], date)):
        return then
    return min(said)[1] if said else None


def value_of(found: re.Match[str]) -> float | None:
    """The amount in units: "168 billion" is 1.68e11; None where it is no number."""
    said = found["n"].lower()
    scale = SCALES.get((found["scale"] or "").lower(), 1)
    if said in FRACTIONS:
        return FRACTIONS[said] * scale + (scale / 2 if found["half"] else 0.0)
    if said.endswith(HALF):
        whole = said.removesuffix(HALF)
        return (1 if whole == "a" else number(whole) or 0) * scale + scale / 2
    digits = re.sub(r"[,\s]", "", said) if said[0].isdigit() else said
    spelled = number(digits) if not re.fullmatch(r"\d+(?:\.\d+)?", digits) else float(digits)
    # "A million and a half"
    half = scale / 2 if found["half"] else 0.0
    return None if spelled is None else float(spelled) * scale + half


def details_of(
    what: str, found: re.Match[str], amount: float, unit: str, passage: Passage, context: Context
) -> dict[str, Any]:
    """What the check needs: the amount, how it is bound, whose it is and its year."""
    bound = (found["bound"] or "").lower()
    year = year_meant(passage.text, found.start(), found.end(), context.date)
    side = 1 if bound.startswith(ABOVE) else (-1 if bound.startswith(BELOW) else 0)
    span = RANGE.search(passage.text[: found.start()])
    low = float(re.sub(r"[,\s]", "", span["low"])) if span else None
    if low is not None and low * SCALES.get((found["scale"] or "").lower(), 1) < amount:
        low *= SCALES.get((found["scale"] or "").lower(), 1)
    if few := A_FEW.search(passage.text[: found.start("n")]):
        # "A few hundred million" is two at least, and no ten.
        low, amount = FEW_OR_SEVERAL[few["few"].lower()] * amount, TEN * amount
    from_low = {"low": low} if low is not None and 0 < low < amount else {}
    return {"what": what, "amount": amount, "side": side, "unit": unit, "year": year, **from_low}
