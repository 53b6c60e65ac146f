"""Sentences that deny, or grant, a statement as a whole: "it is not true that ...", "nobody disputes that ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# Between the words of a denial: ", as some in the press maintain,", "as “fantasy”", "in the House".
GAP: Final = r"(?:(?! and \w+ed\b)[^.;]){0,90}?"
ADVERB: Final = (
    r"(?:(?:nevertheless|nonetheless|however|still|equally|simply|plainly|quite|just|therefore|flatly|also|really|"
    r"even|clearly|seriously|honestly|truly|longer|fully|at all|of course) )*"
)
SAY: Final = (
    r"(?:say|claim|think|believe|suppose|argue|suggest|pretend|maintain|insist|conclude|assert|contend|write|imagine|"
    r"assume|tell (?:you|us|me|them))"
)
_TALES: Final = (
    r"(?:claims?|charges?|reports?|suggestions?|notions?|ideas?|beliefs?|allegations?|assertions?|rumou?rs?|stor(?:y|"
    r"ies)|views?|impressions?|accusations?|assumptions?|complaints?|boasts?|laments?|myths?|tales?|talk)"
)
# "The claim", "press reports", "any suggestion"
TALE: Final = (
    r"(?:(?:the|a|any|all|this|these|such|press|media|recent|widespread|popular|common|old|frequent|repeated|wild) )*"
    rf"{_TALES}"
)
# "No one in the ministry", "few on either side", "hardly anyone"
NOBODY: Final = (
    r"(?:nobody|no one|no-one|none of us|no (?:serious|honest|sensible) \w+|(?:hardly|scarcely|barely) any(?:one|body)|"
    r"(?:very )?few(?: \w+)?|not many)(?: (?:in|on|at|of|from) (?:[\w’'-]+ ){0,2}?[\w’'-]+)?"
)
FALSE: Final = (
    r"(?:false|untrue|wrong|nonsense|mistaken|incorrect|inaccurate|misleading|a myth|a mistake|a fiction|a fable|too "
    r"much|too strong|an? (?:error|illusion|delusion|misconception|exaggeration|overstatement|legend)|(?:idle|lazy|"
    r"dishonest|naive|absurd|silly)(?= to))"
)
# "When a former minister tells me that"
WHEN_SAID: Final = (
    rf"(?:when|if)\b{GAP} (?:{SAY}s?|(?:claim|argu|suggest|maintain|insist|conclud|assert|contend)e?d|said|wrote|"
    rf"thought|t(?:old|ells) (?:you|us|me|them))(?: that)?"
)
NOT: Final = r"(?:not|never|hardly|scarcely|no longer)"
_ASIDE: Final = r"(?:,[^,.;]{1,40},)?"
_DENYING: Final = (
    # "It is simply not the case, as some maintain, that"
    rf"\b(?:it|that|this)(?:['’]s| is| was| would be) {ADVERB}{NOT} {ADVERB}(?:true|so|the case|correct|right|accurate|"
    rf"a fact)\b{GAP} that\b",
    rf"\b(?:is|was)n['’]t {ADVERB}(?:true|so|the case|correct|right)\b{GAP} that\b",
    rf"\bnor (?:is|was) it {ADVERB}(?:true|so|right|correct|the case)\b{GAP} that\b",
    # "It is false that", "it would be wrong to say that"
    rf"\bit(?:['’]s| is| was| would be) {ADVERB}{FALSE}\b{GAP} (?:{WHEN_SAID}|that|to {SAY}(?: that)?)\b",
    rf"\bit (?:goes|is going|would be going|would go) (?:much |far )?too far to {SAY}(?: that)?\b",
    # "The senator was carried away when he said that"
    rf"\b(?:(?:was|were|is|are|got) (?:carried away|mistaken|misinformed|wrong)|exaggerate[sd]?|err(?:s|ed)?|"
    rf"overreach(?:es|ed)?|goes too far|went too far) {WHEN_SAID}\b",
    # "What is not so is the charge that", "there is no truth in the claim that", "contrary to the belief that"
    rf"\b(?:untrue|false|not so|not true) is {TALE}\b{GAP} that\b",
    rf"\bthere is (?:no|little|not a grain of|not a word of) (?:truth|substance|basis|foundation)\b{GAP} {TALE}\b{GAP} "
    rf"that\b",
    rf"\bcontrary to {TALE}\b{GAP} that\b",
    # "She rejected as “fantasy” reports that"
    rf"\b(?:denie[sd]|deny|denying|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refute[sd]?|rebut(?:s|ted)?|dispute[sd]?|"
    rf"contest(?:s|ed)?)\b(?: as [^.;,]{{1,40}}?)? (?:{TALE}\b{GAP} )?that\b",
    # "We do not accept that", "one cannot say that", "it cannot be said that"
    rf"\b(?:I|we|they|he|she|(?-i:[A-Z]\w+)) (?:do|does|did|can|could|would)(?: not|n['’]t) {ADVERB}(?:accept|believe|"
    rf"think|agree|hold|concede|share {TALE}|say){_ASIDE} that\b",
    rf"\b(?:I|we|they|he|she|one) cannot {ADVERB}(?:accept|believe|agree|say|claim){_ASIDE} that\b",
    rf"\bit (?:cannot|can not|can hardly|could not) {ADVERB}be (?:said|claimed|argued|maintained|true)\b{GAP} that\b",
    # "Nobody can seriously claim that", "let nobody tell you that", "let no one talk of"
    rf"\b{NOBODY} {ADVERB}(?:can |could |should |would |will |may |must )?{ADVERB}{SAY}s?{_ASIDE} that\b",
    rf"\blet {NOBODY} (?:{SAY}\b{GAP} that|(?:talk|speak|boast|dream|tell us) (?:of|about))\b",
    rf"\b(?:do not|don['’]t|never) (?:believe|listen to) (?:those|anyone|anybody) who {SAY}s?\b{GAP} that\b",
)
DENYING: Final = re.compile("|".join(_DENYING), re.I)
_DENY: Final = r"(?:doubt|deny|dispute|forget|contest|hide|conceal)"
_GRANTING: Final = (
    # "It is true that", "it cannot be denied that"
    rf"\bit is {ADVERB}(?:true|right|correct|a fact|undeniable|beyond (?:doubt|dispute)|no secret|not (?:in doubt|"
    rf"disputed|denied))\b{GAP} that\b",
    rf"\bit (?:cannot|can not|can hardly|could not) {ADVERB}be (?:denied|doubted|disputed|contested|ignored|overlooked|"
    rf"forgotten)\b{GAP} that\b",
    # "Contrary to what some believe, ...": what follows is held.
    r"\bcontrary to what [^.;,]{3,80}?(?:believe|say|think|claim|suppose|fear|hope|read|hear)\w*,",
    # "Nobody disputes that", "there is no doubt that"
    rf"\b{NOBODY} {ADVERB}(?:can |could |should |would |will )?{ADVERB}(?:den(?:y|ies)|doubts?|disputes?|contests?|"
    rf"questions?|forgets?|overlooks?)\b{GAP} that\b",
    rf"\bthere (?:is|can be) (?:no|little) (?:doubt|question|denying|disputing)\b{GAP} that\b",
    # "I do not doubt that", "it would be wrong to deny that"
    rf"\b(?:I|we|they|he|she|(?-i:[A-Z]\w+)) (?:do|does|did|will|would|can)(?: not|n['’]t) {ADVERB}{_DENY}\b{GAP} "
    rf"that\b",
    rf"\b(?:I|we) cannot {ADVERB}{_DENY}\b{GAP} that\b",
    rf"\b(?:it (?:is|would be) )?{ADVERB}(?:wrong|foolish|idle|pointless|hard|difficult|impossible|a mistake) to "
    rf"(?:{_DENY}|overlook)\b{GAP} that\b",
)
GRANTING: Final = re.compile("|".join(_GRANTING), re.I)
_PROVED_WRONG: Final = (
    rf"(?:(?:is|are|was|were) {ADVERB}(?:{FALSE}|misinformed|(?:deceiv|fool)ing (?:themselves|himself|herself))|"
    rf"(?:does|do|did) not (?:survive|stand up|hold (?:up|water|good))|(?:has|have|gets?|turns?) (?:it|this|things|"
    rf"(?:the|its|his|her|their) \w+) (?:upside down|backwards|wrong|the wrong way a?round|on (?:its|their) heads?)|"
    rf"falls? flat|collapses?|forgets?|overlooks?|ignores?)"
)
# "Those who say that trade has halved are mistaken", "her boast that it has doubled does not hold"
AROUND: Final = re.compile(
    rf"\b(?P<before>(?:(?:anyone|anybody|those|people|he|she) who|whoever) {SAY}s?(?: that)?|(?:[\w.]+['’]s?|the|an?|"
    rf"any|this|that|one)(?: [\w-]+){{0,2}}? {_TALES}\b[^.;]{{0,60}}? (?:that|according to "
    rf"which))\b[^.;]{{0,200}}?(?P<after>,? {_PROVED_WRONG}\b[^.;]*)",
    re.I,
)
# Said after it, or of how it is called.
AFTERWARDS: Final = re.compile(
    r"\b(?:speak|talk|write|call|claim|insist|pretend)\w*\b[^.;]{0,200}? (?:are|is) (?:deceiving|fooling) "
    rf"(?:themselves|himself|herself)\b|\b(?:it is|it['’]s|it would be) {ADVERB}{FALSE}\b[^.;]{{0,40}}? to (?:call|"
    rf"speak|describe)\b|\b(?:somebody|someone|they|he|she) (?:must have )?(?:made (?:it|that) up|invented it)\b|\bis "
    rf"just that, an? (?:tale|myth|story|legend)\b|(?<!\b[Tt]here )\bis (?:pure |sheer )?(?:fiction|invention|fantasy|"
    rf"a myth|a legend)\b",
    re.I,
)
# "Ambassador Lotfy (denied that)", "In the House the minister"
WHO: Final = re.compile(r"(?:(?! and | but |[,;:.] ).){0,80}")
STOPS: Final = ".!”\"’')] "
# Where what is denied ends.
ENDS: Final = re.compile(r"[;:](?!\d)|,\s(?:but|yet|while|although|though|whereas|and it is)\b|\bbut\b")
COMMA: Final = re.compile(r",|$")
CONTRARY: Final = re.compile(r"contrary", re.I)
NUMBER: Final = re.compile(r"\d")


@dataclass(frozen=True)
class Denial:
    """How a sentence stands to what it says.

    `text`: the sentence with the words that deny or grant as a whole blanked, as long as it was. `denies`: what stands
    at start..end is denied.
    """

    text: str
    denies: bool
    start: int
    end: int

    @property
    def stated(self) -> str:
        """What is denied or granted, as a sentence of its own."""
        words = " ".join(self.text.split())
        return words[:1].upper() + words[1:]

    def covers(self, start: int, end: int) -> bool:
        """Whether it denies what the sentence says in the words at start..end."""
        return self.denies and start < self.end and self.start < end


def denial_of(text: str) -> Denial:
    """Whether a sentence denies a statement as a whole, and where; "the alliance is not one-sided" does not.

    What it goes on to say of how it is ("... has halved; it has doubled") is left out, unless it gives a number.
    """
    granting = GRANTING.search(text)
    if granting:
        return Denial(_without(text, granting), False, granting.end(), len(text))
    denying = DENYING.search(text)
    if denying:
        ends = COMMA if CONTRARY.match(denying[0]) else ENDS
        stop = ends.search(text, denying.end())
        end = stop.start() if stop else len(text)
        left = _without(text, denying)
        if stop and not NUMBER.search(text, end):
            left = _blank(left, end, len(text.rstrip(STOPS)))
        return Denial(left, True, denying.end(), end)
    around = AROUND.search(text)
    if around:
        start, end = around.end("before"), around.start("after")
        return Denial(
            _blank(_blank(text, around.start(), start), end, len(text.rstrip(STOPS))), True, start, end
        )
    return Denial(text, bool(AFTERWARDS.search(text)), 0, len(text))


def _without(text: str, found: re.Match[str]) -> str:
    """The text without the words that deny, nor the one who does where nothing else stands before them."""
    return _blank(text, 0 if WHO.fullmatch(text, 0, found.start()) else found.start(), found.end())


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
