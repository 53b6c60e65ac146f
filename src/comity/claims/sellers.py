"""Who of two states is said to sell more: "a deficit with China", "buys several times what it sells"."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before, denied
from comity.claims.context import Context
from comity.claims.numbers import CARDINAL, ORDINAL, number
from comity.states import Mention, split_dyad

_COIN: Final = (
    r"(?:one|dollar|euro|pound|rupee|peso|yen|kron[ae]|franc|rand|shilling|zloty|złoty|real|lira|ruble|rouble|yuan|won|"
    r"ringgit|baht|kyat|dong|taka|hryvnia|forint|koruna|lempira|quetzal|gourde|tenge|shekel|rial|metical|dirham|dinar|"
    r"riyal|cedi|naira|birr|kwacha|sol)"
)
_SELLS: Final = (
    r"(?:earns?|earned|sends?|sells?|sold|selling|exports?|exported|exporting|ships?|shipped|shipping)"
)
_BUYS: Final = (
    r"(?:buys?|bought|buying|imports?|imported|importing|purchases?|purchased|takes?|took|spends?|spent|pays?(?: out)?|"
    r"paid|receives?|received)"
)
_PART: Final = rf"(?:half(?! as (?:much|many) again)|an? (?:quarter|(?!first|second){ORDINAL}))"
_MANY_TIMES: Final = (
    rf"(?:(?:several|many|{CARDINAL}(?: and a half)?) times|multiples of|twice|double|thrice|half as much "
    rf"again)"
)
# "We sell Japan a great deal more than we buy from it", "buys several times what it sells"
MORE_THAN: Final = re.compile(
    rf"\b(?:(?P<sells>{_SELLS})|{_BUYS})\b[^.;]{{0,50}}? (?:(?P<more>more|dwarfs?|exceeds?|outweighs?|outstrips?|"
    rf"{_MANY_TIMES})|(?P<less>less|fewer|a fraction|{_PART} (?:of )?(?=what|as much)))\b[^.;]{{0,60}}? (?:{_SELLS}|"
    rf"{_BUYS})\b", re.I)  # fmt: skip
# "Has never sold as much as it buys": less.
AS_MUCH: Final = re.compile(
    rf"\b(?:(?P<sells>{_SELLS})|{_BUYS})\b[^.;]{{0,40}}? as (?:much|many)\b[^.;]{{0,40}}? as\b[^.;]{{0,40}}? "
    rf"(?:{_SELLS}|{_BUYS})\b", re.I)  # fmt: skip
# "Exports to us and buys nothing from Nigeria"
AND_BUYS_NOTHING: Final = re.compile(
    rf"\b{_SELLS}\b[^.;]{{0,40}}? (?:and|but) {_BUYS} (?:back )?(?:nothing|(?:very |next to )?(?:little|nothing)|"
    rf"hardly)\b",
    re.I,
)
# "Sells three times as much as it buys", "half as much again", "two dollars' worth for each dollar it buys"
HOW_MUCH: Final = re.compile(
    rf"\b(?:(?P<twice>twice|double)|(?P<again>half as much again)|(?P<part>{_PART}) (?:of )?(?:what|as much)|"
    rf"(?P<ratio>{CARDINAL})[ -]to[ -]one|thrice|(?P<n>{CARDINAL}|several|many)(?P<half> and "
    rf"a half)? times) ?(?:as much|what|the (?:value|amount)|more|its|our|their|as)?\b|\b(?P<to>{CARDINAL})(?P<half2> "
    rf"and a half)? (?:\w+['’]? (?:worth )?(?:\w+ ){{0,4}}?)?for (?:every|each) (?:{_COIN}|\w+ (?:dollar|euro|"
    rf"pound))\b|\bfor (?:every|each) {_COIN}\b[^.;]{{3,80}}? (?P<back>two|three|four|five|six|seven|eight|nine|"
    r"ten|twelve|fifteen|twenty)(?P<half3> and a half)?\b(?! (?:of|years?|months?))",
    re.I,
)
AT_LEAST: Final = re.compile(r"\b(?:more than|over|at least|well over|upwards of) $", re.I)
# "A good deal more" is more than statistics differ by.
FAR_MORE: Final = re.compile(
    r"\b(?:far|much|a (?:good|great) deal|a lot|considerably|vastly|heavily|hugely|substantially|well) (?:more|less|"
    r"fewer)\b|\b(?:large|huge|vast|massive|wide|handsome|heavy|big|yawning|gaping|colossal|crushing|staggering|"
    r"enormous|hefty|whopping) (?:\w+ )?(?:deficits?|surplus(?:es)?|imbalances?|gap)\b",
    re.I,
)
# "The balance tilts in Australia's favour": who sells more.
FAVOURS: Final = re.compile(
    r"\b(?:balance|trade|exchange|surplus|scales?)\b[^.;]{0,50}? (?:(?:\w+ly )?in (?=[\w ]{2,30}?['’]s? favou?r|our "
    r"favou?r)|in favou?r of )(?P<whom>(?:the )?[A-Z]|our\b)|\badvantage (?:lies|rests|is) with (?P<with>(?:the "
    r")?[A-Z])"
)
# "The balance runs our way", "the imbalance is to Germany's advantage", "the ledger favours Peru".
RUNS_TO: Final = re.compile(
    r"\b(?:balance|trade|exchange|commerce|imbalance|ledger|accounts?|scales?)\b[^.;]{0,70}? (?:favou?rs|to|in|runs|"
    r"leans|goes|tilts|tips|towards?) (?:the )?$"
)
# "The balance still tilts towards Portugal"
TILTS_TO: Final = re.compile(r"\b(?:tilt|lean|tip|swing)\w*(?: \w+ly)? (?:towards?|to) (?:the )?$")
IN_FAVOUR: Final = re.compile(
    r"(?:['’]s?|\bour) (?:favou?r|advantage|benefit|way)\b|\b(?:in favou?r of|favou?rs)\b", re.I
)
HIS_WAY: Final = re.compile(r"(?:['’]s?)? (?:favou?r|advantage|benefit|way)\b")
# "Selling us two dollars' worth for every dollar it buys", "for each dollar that it sells it takes three"
FOR_EACH: Final = re.compile(
    rf"\b(?P<sells>{_SELLS})\b[^.;]{{0,60}}? for (?:every|each) {_COIN}\b|\bfor (?:every|each) "
    rf"{_COIN}\b[^.;]{{0,50}}? (?P<given>{_SELLS}|place)\b[^.;]{{0,60}}? (?:{_BUYS}|gets?|receives?|comes? back)\b"
    r"(?![^.;]{0,40} (?:cents?|pence)\b)",
    re.I,
)
# "The balance of trade was running against it", "remains unfavourable to Japan"
AGAINST: Final = re.compile(
    r"\b(?:im)?balances?\b[^.;]{0,60}? (?:against|unfavou?rable (?:to|for)|to the (?:disadvantage|detriment) of) "
    r"(?:the )?(?P<whom>(?-i:[A-Z])|(?:it|them|us)\b)",
    re.I,
)
OF_TRADE: Final = re.compile(r"(?:['’]s?)? (?:\w+ )?(?:trade|commerce|exchange|business|dealings)\b")
WITH: Final = re.compile(r"\b(?:with|against|to|from|towards?) (?:the )?$")
# "With the United States enjoying a surplus"
DOING: Final = re.compile(r" (?:\w+ly )?\w+ing\b")
# "Washington, not Seoul"
NOT_HIM: Final = re.compile(r"\bnot (?:the )?$")
# "Has not once recorded a surplus"
NOT_ONCE: Final = re.compile(r"\b(?:not once|never|not|n['’]t)\b(?: \w+){0,3} (?:a |any )?(?:\w+ )?$", re.I)
# Who is said to sell more, or to buy more.
DEFICIT: Final = re.compile(
    r"\b(?:(?P<short>deficits?|shortfall|trade gap|in the red|com(?:es?|ing) (?:out|off) (?:short|worse|second)|net "
    r"(?:buyer|importer)|wor(?:se|st) of)|surplus(?:es)?|in the black|upper hand|be(?:tter|st) of|com(?:es?|ing) "
    r"(?:out|off) (?:ahead|best|better)|net (?:seller|exporter))\b",
    re.I,
)
# "Portugal's exports to Spain do not cover its imports", "our shipments to Indonesia are worth three times theirs"
GOODS_COMPARED: Final = re.compile(
    r"\b(?:(?P<sold>exports?|sales|shipments|deliveries)|imports|purchases)\b(?:,? (?!and\b)[\w.'’-]+){0,6}?,? (?:"
    rf"(?P<less>(?:still )?lag\w*(?: \w+)? behind|fall\w* short of|trail\w*|are (?:\w+ )?(?:dwarfed|outstripped|"
    rf"exceeded)|do(?:es)? not (?:\w+ )?(?:cover|match|equal|reach|pay for)|(?:cover|are|come to|amount to|make up) "
    rf"(?:only |barely |hardly |less than |but |worth |about |just )*(?:{_PART}|a (?:\w+ )?fraction)\b)|(?:far |by "
    rf"far |greatly |easily )?(?:exceed|outstrip|outweigh|dwarf|surpass|outpace)\w*\b|(?:are|were|come to|came to|"
    rf"amount(?:ed)? to) (?:[\w-]+ ){{0,5}}?(?:{CARDINAL} times|double|twice|thrice|larger|greater|"
    rf"higher)\b)", re.I)  # fmt: skip
OWN_GOODS: Final = re.compile(r"(?:['’]s?)? (?:[\w-]+ ){0,2}?")
# "Far more Koreans go to Japanese universities than the other way round"
OTHER_WAY: Final = re.compile(
    r"\b(?:(?:far|many|much|times) more|(?P<less>(?:far|many|much) fewer))\b(?P<what>[^.;]{3,80}?) than (?:the other "
    r"way a?round|(?:go|come|goes|comes|move|travel) the other way|in the (?:other|opposite) direction|vice versa|the "
    r"reverse)\b",
    re.I,
)
# "They buy three times as much from us as we do from them"
TIMES_FROM: Final = re.compile(
    rf"\b(?:(?P<buys>{_BUYS})|{_SELLS}) (?:[\w-]+ ){{0,4}}?(?:times|twice) as (?:much|many) (?:[\w-]+ "
    rf"){{0,3}}?(?P<way>from|to) (?:the )?(?=\w)",
    re.I,
)
BUYS_MORE: Final = re.compile(
    r"\b(?P<verb>buys?|imports?|sells?|exports?|ships?) (?:far |much |\w+ times )?more\b", re.I
)
LESS: Final = re.compile(
    r"\b(?:(?P<sells>sells?|exports?|ships?)|buys?|imports?)\b (?:[\w'’-]+ ){0,3}?(?:far |much |considerably )?less\b",
    re.I,
)
# "An agreement on reciprocal trade", "to promote balanced trade": what is wanted, not what is.
# So far before a name its verb is looked for.
REACH: Final = 80
# And its denial: "do not hide that it is in our favour" denies nothing.
NEAR: Final = 40
PRONOUN: Final = re.compile(r"\b(?:we|they|it)\b(?=[^,.;]*$)", re.I)
FIRST_PERSON: Final = re.compile(r"(?:we|our|us)", re.I)


def multiple_of(text: str) -> tuple[float, bool] | None:
    """How many times as much the one is said to sell as the other, and whether that is the least; None where no number.

    Example:
        >>> multiple_of("Ghana sells Togo nearly three times as much as it buys.")
        (3.0, False)
    """
    found = HOW_MUCH.search(text)
    if found is None:
        return None
    if found["part"]:
        return _parts(found["part"].lower()), False
    said = found["n"] or found["to"] or found["back"] or found["ratio"]
    n = 2 if found["twice"] else 1.5 if found["again"] else number(said) if said else 3
    half = 0.5 if found["half"] or found["half2"] or found["half3"] else 0
    least = AT_LEAST.search(text[: found.start("back") if found["back"] else found.start()])
    return (float(n + half), bool(least)) if n else None


def _parts(said: str) -> float:
    """How many times a part goes into the whole: "a seventh" is 7."""
    word = said.split()[-1]
    return {"half": 2.0, "quarter": 4.0}.get(word) or float(number(word) or 1)


def more_of(text: str, context: Context) -> str | None:
    """The state that sells more, where a sentence says so of a deficit, a surplus or exports that lag."""
    pair = split_dyad(context.dyad)
    named = context.named(text)
    if (favoured := _favoured(text, named, pair)) is not None:
        return favoured
    named = [each for each in named if not NOT_HIM.search(text[: each.start])]
    if word := MORE_THAN.search(text):
        trader = _subject(text, word.start(), word.end(), named, pair)
        return _other(trader, pair) if bool(word["sells"]) != bool(word["more"]) else trader
    if (word := AS_MUCH.search(text)) and denied(text[: word.start()]):
        trader = _subject(text, word.start(), word.end(), named, pair)
        return _other(trader, pair) if word["sells"] else trader
    if word := OTHER_WAY.search(text):
        giver = next((each.state for each in named if each.start >= word.start("what")), None)
        return _other(giver, pair) if word["less"] else giver
    if word := AGAINST.search(text):
        at = word.start("whom")
        loser = next((each.state for each in named if 0 <= each.start - at <= len("the ")), None)
        loser = loser or _of_whom([each for each in named if each.end < at], text)
        return _other(loser, pair)
    if word := DEFICIT.search(text):
        return _in_balance(text, word, named, pair)
    if word := AND_BUYS_NOTHING.search(text):
        return _subject(text, word.start(), word.start(), named, pair)
    if word := FOR_EACH.search(text):
        at = word.start("sells" if word["sells"] else "given")
        trader = _subject(text, at, at, named, pair)
        return trader if word["sells"] else _other(trader, pair)
    if word := GOODS_COMPARED.search(text):
        trader = _whose_goods(text, word, named, pair)
        return _other(trader, pair) if bool(word["sold"]) == bool(word["less"]) else trader
    if word := TIMES_FROM.search(text):
        after = [each.state for each in named if 0 <= each.start - word.end() <= 1]
        if after:
            return after[0] if word["buys"] else _other(after[0], pair)
    if word := BUYS_MORE.search(text):
        after = [each.state for each in named if each.start >= word.start("verb")]
        if after and re.match(r"\w+ (?:\w+ )?more (?:[\w-]+ )?from\b", text[word.start("verb") :], re.I):
            return after[0]
        return _other(after[0], pair) if after else None
    if word := LESS.search(text):
        before = [each.state for each in named if each.end <= word.start()]
        return (_other(before[-1], pair) if word["sells"] else before[-1]) if before else None
    return None


def already_denied(text: str) -> bool:
    """Whether a denial is read with the balance: "has not once had a surplus", "is not in Peru's favour"."""
    word = DEFICIT.search(text)
    return bool(IN_FAVOUR.search(text) or (word and NOT_ONCE.search(text[: word.start()])))


def _other(state: str | None, pair: tuple[str, str]) -> str | None:
    return next(each for each in pair if each != state) if state in pair else None


def _favoured(text: str, named: list[Mention], pair: tuple[str, str]) -> str | None:
    """The state in whose favour the balance is said to be."""
    word = FAVOURS.search(text)
    for each in named:
        before = clause_before(text, each.start)[-NEAR:]
        if word and 0 <= each.start - word.start("with" if word["with"] else "whom") <= len("the "):
            return _other(each.state, pair) if denied(before) else each.state
        if RUNS_TO.search(text[max(0, each.start - REACH) : each.start]) and (
            HIS_WAY.match(text[each.end :])
            or TILTS_TO.search(text[: each.start])
            or text[: each.start].rstrip().endswith(("favours", "favors"))
        ):
            return _other(each.state, pair) if denied(before) else each.state
    return None


def _in_balance(text: str, word: re.Match[str], named: list[Mention], pair: tuple[str, str]) -> str | None:
    """The state that sells more where one is said to have a deficit or a surplus."""
    short = bool(word["short"]) != bool(NOT_ONCE.search(text[: word.start()]))
    for each in named:
        between = text[word.end() : each.start]
        # "A modest surplus on the Philippine side", "the surplus is on the British side"
        if re.fullmatch(r"(?: is| lies| remains)? on (?:the )?", between) and re.match(
            r"(?:['’]s?)? side\b", text[each.end :]
        ):
            return _other(each.state, pair) if short else each.state
        if re.fullmatch(
            r"(?: in (?:[\w-]+ ){0,3}\w+| of [^,.;]{0,40}?)? (?:with|against|vis-a-vis|to|towards?) (?:the )?",
            between,
        ):
            return each.state if short else _other(each.state, pair)
        # "The surplus in our trade with it"
        if re.fullmatch(r" (?:in|on) (?:the )?", between) and OF_TRADE.match(text[each.end :]):
            return _other(each.state, pair) if short else each.state
    whose = _of_whom([each for each in named if each.end <= word.start()], text)
    return _other(whose, pair) if short else whose


def _of_whom(named: list[Mention], text: str) -> str | None:
    """Of states named before a balance the one whose it is: in "our ledger with The Hague is in the red" ours."""
    own = [each for each in named if DOING.match(text[each.end :]) or not WITH.search(text[: each.start])]
    return (own or named)[-1].state if named else None


def _whose_goods(text: str, word: re.Match[str], named: list[Mention], pair: tuple[str, str]) -> str | None:
    """Whose exports or purchases the first of those compared are: "Greek exports", "sales to Peru", "our imports"."""
    said = word.end("sold") if word["sold"] else word.start() + len("imports")
    for each in named:
        if each.end <= word.start() and OWN_GOODS.fullmatch(text[each.end : word.start()]):
            return each.state
    for each in named:
        if said <= each.start and (
            way := re.search(r" (?:(?P<of>of)|to|from|in|by) (?:the )?$", text[said : each.start])
        ):
            return each.state if way["of"] else _other(each.state, pair)
    return None


def _subject(text: str, start: int, end: int, named: list[Mention], pair: tuple[str, str]) -> str | None:
    """Who does the deed at start..end: the state named last before it; for "we" and "it" the one not named there."""
    before = [each for each in named if each.end <= start]
    pronoun = PRONOUN.search(text[:start])
    if before and not (pronoun and pronoun.start() > before[-1].start):
        return before[-1].state
    to = [each.state for each in named if start <= each.start < end]
    others_said = [each.state for each in before if not FIRST_PERSON.match(each.text)]
    if pronoun and pronoun[0].lower() != "we" and not to and others_said:
        # "The Dutch come out ahead: they ship twice what they take"
        return others_said[-1]
    others = {each.state for each in named} if not to else set(to)
    return next(state for state in pair if state not in others) if len(others) == 1 else None
